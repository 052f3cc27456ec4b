"""Drawings as PDF: ReportLab's document, our own operators and text, pikepdf's last pass.

`document.write_pdf` is the way in. `pen` turns shapes into operators and `text` lines into glyphs of a `fonts.PdfFont`;
`finish` adds what the document says of itself. The same arguments give the same bytes: no clock, no random ids.
"""
