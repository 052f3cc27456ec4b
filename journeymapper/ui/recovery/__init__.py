"""Work that can be had back: found beside the window, offered at the start, listed in a dialog."""
