"""A report: chapters of blocks, set on upright pages with running heads, contents and numbers."""
