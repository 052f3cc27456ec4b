"""Drawings as PDF: ReportLab's document, our own operators and text, pikepdf's last pass.

`document.write_pages` is the way in. `pen` turns shapes into operators, `text` turns lines into glyphs of a
`fonts.PdfFont`, `pictures` gets pictures ready, `finish` adds what the document says of itself. The same
arguments give the same bytes: there is no clock and no random id.
"""
