"""A stage on slides: which of its cards stand beside each other, and which slide has which of them."""
