"""How a poster's own texts are set, and its measures in layout units."""

from journeymapper.layout.formats import TextStyle

MARGIN = 44
LEAST_WIDTH = 1499
"""Of everything between the margins: title, persona, objectives and legend side by side."""
LEAST_FOLDED_WIDTH = 1180
"""The same of a poster in bands, which is higher: there the legend stands below."""

TITLE = TextStyle("serif", 43, 48)
SUBTITLE = TextStyle("regular", 19, 24)
FACT_NAME = TextStyle("regular", 13, 16)
FACT = TextStyle("semibold", 16, 18.5)
HEADING = TextStyle("semibold", 14, 18)
ROW = TextStyle("regular", 14, 16)
ROW_VALUE = TextStyle("semibold", 14, 16)
LEGEND = TextStyle("regular", 13.5, 16)
PERSONA = TextStyle("semibold", 18, 22)
TAGLINE = TextStyle("regular", 14, 17)
QUOTE = TextStyle("quote", 17, 21)
INITIAL = TextStyle("semibold", 27, 30)
SECTION = TextStyle("semibold", 16, 20)
FINDING = TextStyle("semibold", 14.5, 17)
SENTENCE = TextStyle("regular", 13, 14.5)
FOOTER = TextStyle("regular", 12.5, 15)

ROW_STEP = 18.5
"""From one row of the strip to the next."""
