"""Choosing by picture: the kind of a lane, and whom or what a lane belongs to."""
