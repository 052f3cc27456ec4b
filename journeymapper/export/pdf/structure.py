"""The tree of a tagged PDF and the links on its pages, put into ReportLab's document.

A page of a thousand cards has as many elements, so they are written as text; the numbers of their objects are
known before.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.links import Goal
from journeymapper.export.numbers import number, numbers
from journeymapper.export.pdf.elements import Annotation, Element, text_string
from journeymapper.export.pdf.telling import Telling
from journeymapper.layout.geometry import Rect

_NEAR = 1 / 3
"""Of a sheet: so much of it is shown by a link to the sheet itself, where nothing would move otherwise."""


class _Text(pdfdoc.PDFObject):
    """An object as it is written."""

    def __init__(self, words: str) -> None:
        self._words = words

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """What the file has of it."""
        return self._words.encode("ascii")


def write_structure(document: pdfdoc.PDFDocument, telling: Telling, leaves: Sequence[Leaf]) -> None:
    """Make a document of finished pages a tagged one. Raises ValueError where the pages are others."""
    pages = [document.idToObjectNumberAndVersion[_page_name(at)][0] for at in range(len(leaves))]
    elements = list(_in_order(telling.document))
    first = document.objectcounter + 1
    root, parents = first, first + 1
    numbers_of: dict[Element | Annotation, int] = {
        element: first + 2 + at for at, (element, _) in enumerate(elements)
    }
    numbers_of |= {
        annotation: first + 2 + len(elements) + at for at, annotation in enumerate(telling.annotations)
    }
    texts = [
        f"<</Type/StructTreeRoot/K {numbers_of[telling.document]} 0 R/ParentTree {parents} 0 R"
        f"/ParentTreeNextKey {len(pages) + len(telling.annotations)}>>",
        _parent_tree(telling, elements, numbers_of),
        *(
            _element(element, numbers_of.get(parent, root) if parent else root, numbers_of, pages)
            for element, parent in elements
        ),
        *(
            _annotation(annotation, len(pages) + at, leaves, pages)
            for at, annotation in enumerate(telling.annotations)
        ),
    ]
    references = [document.Reference(_Text(text), f"tag {at}") for at, text in enumerate(texts)]
    catalog: Any = vars(document)["Catalog"]
    catalog.StructTreeRoot = references[0]
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    annotations = references[2 + len(elements) :]
    for at in range(len(pages)):
        page: Any = document.idToObject[_page_name(at)]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = at, pdfdoc.PDFName("S")
        page.Annots = [
            reference
            for annotation, reference in zip(telling.annotations, annotations, strict=True)
            if annotation.page == at
        ]


def _page_name(at: int) -> str:
    """What ReportLab calls a page."""
    return f"Page{at + 1}"


def _in_order(top: Element) -> Iterator[tuple[Element, Element | None]]:
    """Every element with what holds it, in reading order."""
    waiting: list[tuple[Element, Element | None]] = [(top, None)]
    while waiting:
        element, parent = waiting.pop()
        yield element, parent
        waiting += [(kid, element) for kid in reversed(element.kids) if isinstance(kid, Element)]


def _element(
    element: Element, parent: int, numbers_of: Mapping[Element | Annotation, int], pages: Sequence[int]
) -> str:
    home = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{numbers_of[kid]} 0 R")
        elif isinstance(kid, Annotation):
            kids.append(f"<</Type/OBJR/Obj {numbers_of[kid]} 0 R/Pg {pages[kid.page]} 0 R>>")
        elif kid[0] == home:
            kids.append(str(kid[1]))
        else:
            kids.append(f"<</Type/MCR/Pg {pages[kid[0]]} 0 R/MCID {kid[1]}>>")
    page = "" if home is None else f"/Pg {pages[home]} 0 R"
    held = f"/K[{' '.join(kids)}]" if kids else ""
    said = f"/Alt{text_string(element.alternative)}" if element.alternative else ""
    attributes = f"/A{element.attributes}" if element.attributes else ""
    return f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R{page}{held}{said}{attributes}>>"


def _parent_tree(
    telling: Telling,
    elements: Sequence[tuple[Element, Element | None]],
    numbers_of: Mapping[Element | Annotation, int],
) -> str:
    """From pages and annotations back to the elements that hold them."""
    holder = {kid: element for element, _ in elements for kid in element.kids if isinstance(kid, Annotation)}
    entries = [
        f"{at} [{' '.join([f'{numbers_of[element]} 0 R' for element in page])}]"
        for at, page in enumerate(telling.pages)
    ]
    entries += [
        f"{len(telling.pages) + at} {numbers_of[holder[annotation]]} 0 R"
        for at, annotation in enumerate(telling.annotations)
    ]
    return f"<</Nums[{' '.join(entries)}]>>"


def _annotation(annotation: Annotation, key: int, leaves: Sequence[Leaf], pages: Sequence[int]) -> str:
    target = annotation.target
    if isinstance(target, str):
        leads = f"/A<</S/URI/URI{text_string(target)}>>"
    else:
        leads = f"/Dest[{pages[target.leaf]} 0 R{_view(annotation, target, leaves[target.leaf])}]"
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{_corners(annotation.area)}]/Border[0 0 0]/F 4"
        f"/P {pages[annotation.page]} 0 R/Contents{text_string(annotation.words)}/StructParent {key}{leads}>>"
    )


def _view(annotation: Annotation, goal: Goal, leaf: Leaf) -> str:
    """What a viewer shows: the place from its corner on; what is around it too where the link is there."""
    area = Rect(goal.area.x, leaf.height - goal.area.bottom, goal.area.width, goal.area.height)
    if goal.leaf != annotation.page:
        return f"/XYZ {number(area.x)} {number(area.bottom)} null"
    width, height = max(area.width, leaf.width * _NEAR), max(area.height, leaf.height * _NEAR)
    x, y = area.centre
    return f"/FitR {_corners(Rect(x - width / 2, y - height / 2, width, height))}"


def _corners(area: Rect) -> str:
    return numbers(area.x, area.y, area.right, area.bottom)
