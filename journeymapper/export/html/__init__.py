"""A map as one web page that needs no other file and no network: `page` writes it."""

from journeymapper.export.html.page import write_html

__all__ = ["write_html"]
