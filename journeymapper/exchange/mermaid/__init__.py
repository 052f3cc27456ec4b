"""Journey diagrams of Mermaid, both ways."""

from journeymapper.exchange.mermaid.exporting import write_mermaid
from journeymapper.exchange.mermaid.importing import read_mermaid
from journeymapper.exchange.mermaid.source import NotMermaid

__all__ = ["NotMermaid", "read_mermaid", "write_mermaid"]
