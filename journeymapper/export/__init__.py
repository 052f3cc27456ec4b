"""Drawings on paper and in other files.

`printing.print_pdf` makes a PDF of a map as an `order.PrintOrder` asks: `modes` draws its pages as a
`printout.Printout`, `pages` knows the sizes of paper, `pdf` writes. What can't be done is a `CannotExport`
with a sentence; what is not as it might be, small text or a broken picture, is a note beside the file.

Enter the room inside functions: reportlab, pikepdf and Pillow take longer to import than a window to open.
"""
