"""What is copied: cards or a column or a lane as a small project of its own, and how it arrives elsewhere."""
