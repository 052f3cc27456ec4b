"""The keys and gestures of the program: a sheet to read, and a page to change them."""
