"""Slides for presentation programs: every figure a named group of shapes that can be edited.

`document.write_slides` writes the same leaves that become a PDF. The room's name is that of the ending; the
library of the same name is entered inside functions only.
"""
