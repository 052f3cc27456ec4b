"""What differs between two projects, as a list: made where somebody compares, not at the start."""
