"""What there is to choose for a lane: its kind, and whom or what it belongs to."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from journeymapper.canvas.pictures import image_of
from journeymapper.drawing.themes import Theme
from journeymapper.drawing.tiles import channel_icon
from journeymapper.editor.lane_kinds import can_become
from journeymapper.messages import Message, message, text
from journeymapper.model.names import initial
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind
from journeymapper.model.value_names import LANE_NAMES
from journeymapper.ui import marks
from journeymapper.ui.inspector.people import initials
from journeymapper.ui.pickers.choice_popover import Choice, Paint

NOBODY = ""
_SIGNS: Mapping[LaneKind, tuple[str, Message]] = {
    "actions": ("walk", message("What the customer does, step by step")),
    "touchpoints": ("card", message("Where customer and company meet")),
    "thoughts": ("quote", message("What the customer thinks and says")),
    "emotion": ("curve", message("How it feels, as a curve")),
    "questions": ("question", message("What the customer asks, and what hurts")),
    "frontstage": ("person", message("What people do in sight of the customer")),
    "backstage": ("users", message("What is done out of the customer’s sight")),
    "systems": ("settings", message("Tools and systems that hold it up")),
    "opportunities": ("bulb", message("What could be made better")),
    "measures": ("chart", message("Figures of each step; it holds no cards")),
    "pictures": ("image", message("Photos, sketches and screens")),
    "notes": ("note", message("Anything else that is worth writing down")),
}


def kind_choices(theme: Theme, project: Project, lane: Lane | None = None) -> Sequence[Choice]:
    """Every kind with its sign; for a lane that exists, those that it may not become say why."""
    found = []
    for kind, name in LANE_NAMES.items():
        icon, detail = _SIGNS[kind]
        refused = can_become(project, lane.id, kind) if lane is not None else None
        paint = partial(_paint_sign, theme, icon)
        found.append(Choice(kind, text(name), text(detail), paint, text(refused.why) if refused else ""))
    return found


def holder_choices(theme: Theme, project: Project) -> Sequence[Choice]:
    """Nobody, then personas, people and teams, channels, each with a picture."""
    nobody = Choice(
        NOBODY,
        text(message("Nobody and nothing")),
        text(message("The lane is everybody’s")),
        partial(_paint_sign, theme, "minus"),
    )
    personas = (
        Choice(each.id, each.name, each.tagline or text(message("Persona")), _face(theme, project, each))
        for each in sorted(project.all(Persona), key=_named)
    )
    people = (
        Choice(each.id, each.name, each.role or text(message("Person or team")), _disc(theme, initials(each)))
        for each in sorted(project.all(Person), key=_named)
    )
    channels = (
        Choice(each.id, each.name, text(message("Channel")), partial(_paint_channel, theme, each))
        for each in sorted(project.all(Channel), key=_named)
    )
    return (nobody, *personas, *people, *channels)


def _named(record: Persona | Person | Channel) -> str:
    return record.name.casefold()


def _paint_sign(theme: Theme, icon: str, painter: QPainter, box: QRectF) -> None:
    marks.paint_icon(painter, theme, icon, box.adjusted(3, 3, -3, -3), "ink2")


def _paint_channel(theme: Theme, channel: Channel, painter: QPainter, box: QRectF) -> None:
    marks.paint_tile(painter, theme, box, 6, channel.family, channel_icon(channel))


def _disc(theme: Theme, letters: str) -> Paint:
    def paint(painter: QPainter, box: QRectF) -> None:
        marks.paint_initials(painter, theme, box, letters, "accentTint", "accentInk")

    return paint


def _face(theme: Theme, project: Project, persona: Persona) -> Paint:
    """The persona's picture in a circle, or the first letter of the name."""
    asset = project.assets.get(persona.picture) if persona.picture else None
    image = image_of(asset) if asset is not None else QImage()
    if image.isNull():
        return _disc(theme, initial(persona.name))

    def paint(painter: QPainter, box: QRectF) -> None:
        side = min(image.width(), image.height())
        middle = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
        circle = QPainterPath()
        circle.addEllipse(box)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
        painter.drawImage(box, image, middle)
        painter.restore()

    return paint
