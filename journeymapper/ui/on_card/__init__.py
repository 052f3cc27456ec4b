"""What is changed on the card itself: a small sheet for each thing, for all selected cards at once."""
