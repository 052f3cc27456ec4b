"""Drawings on paper and in other files.

`poster.export_poster` makes a PDF of a map: `fitting` chooses columns for the page, `pages` knows the sizes
of paper, `pdf` writes. What can't be done is a `CannotExport` with a sentence; what is not as it might be,
small text or a broken picture, is a note beside the finished poster.

Enter the room inside functions: reportlab, pikepdf and Pillow take longer to import than a window to open.
"""
