"""Drawings on paper.

`poster.export_poster` makes one PDF of a map: `fitting` chooses columns for the page, `pages` knows the sizes
of paper, `pdf` writes. What can go wrong is a `CannotExport` with a sentence; what is not as it might be, such
as small text or a broken picture, is a note beside the finished poster.

The room is entered inside functions: reportlab, pikepdf and Pillow take longer to import than a window to open.
"""
