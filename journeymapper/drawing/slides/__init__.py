"""A map as slides, to be shown in a room: one stage after the other, in type that is read from the back.

`deck.deck` makes all of them. What a slide shows is in points; a part of a map stands on it in a layer.
"""
