"""Records, and the plain functions that read and change them."""
