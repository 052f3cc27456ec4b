"""How a report's texts are set, and the measures of its pages in layout units: 96 are an inch."""

from journeymapper.layout.formats import TextStyle

UNIT = 0.75
"""Points to a layout unit: nothing in a report is set below 9 pt, which are 12 units."""

MARGIN = 56
BAR = 9
"""The accent along the top edge."""
TOP = 72
"""Where blocks begin, below the running head."""
BOTTOM = 68
"""What is below the last block of a page, foot and all."""
HEAD_BASELINE = 58
FOOT_BASELINE = 36
"""From the bottom edge."""

HEADINGS = {
    1: TextStyle("serif", 34, 40),
    2: TextStyle("semibold", 21, 26),
    3: TextStyle("semibold", 15.5, 20),
    4: TextStyle("semibold", 15.5, 20),
}
BEFORE_HEADING = {1: 0.0, 2: 24.0, 3: 16.0, 4: 16.0}
RUNNING = TextStyle("regular", 14, 18)
FOOT = TextStyle("regular", 12.5, 16)

LEAD = TextStyle("regular", 15.5, 21)
"""The paragraph that begins a chapter."""
BODY = TextStyle("regular", 14, 19)
STRONG = TextStyle("semibold", 14, 19)
SMALL = TextStyle("regular", 13, 17)
QUOTE = TextStyle("quote", 16, 21)

COLUMN_HEAD = TextStyle("semibold", 13, 17)
CELL = TextStyle("regular", 13.5, 17)
CELL_STRONG = TextStyle("medium", 14, 17)
CELL_TITLE = TextStyle("semibold", 14.5, 17)
CELL_SMALL = TextStyle("regular", 13, 17)
CELL_PAD = 7.5
"""Above and below what a cell says."""
SPILL = 8
"""How far the ground of a table's row reaches beyond both margins."""
