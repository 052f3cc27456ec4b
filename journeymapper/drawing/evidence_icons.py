"""The icons of evidence, in the window and in print."""

from collections.abc import Mapping

EVIDENCE_ICONS: Mapping[str, str] = {
    "interview": "quote",
    "transcript": "doc",
    "survey": "checklist",
    "review": "chat",
    "analytics": "chart",
    "screenshot": "image",
    "link": "link",
}
"""Kind of evidence → the name of its icon."""
