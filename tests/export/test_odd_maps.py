"""Maps that have hardly begun come on paper like others, in every mode."""

import pypdfium2
import pytest

from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import print_pdf
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.order import spread
from journeymapper.model.people import ProjectInfo
from journeymapper.model.structure import Lane, Phase, Stage, Step
from tests.export.prints import matter
from tests.layout.maps import MAP, gift_shop, project_of

HARDLY: tuple[Record, ...] = (
    ProjectInfo(id="project"),
    Journey(id="journey_a", title="Gift buyer"),
    Map(id=MAP, journey="journey_a"),
)
LANE = Lane(id="lane_a", map=MAP, lane_kind="touchpoints")


def of_the_gift_shop(*kinds: type[Record]) -> tuple[Record, ...]:
    return tuple(record for record in gift_shop().records.values() if isinstance(record, kinds))


def thirty_stages() -> tuple[Record, ...]:
    stages = [
        record
        for number, order in enumerate(spread(None, None, 30))
        for record in (
            Stage(id=f"stage_{number}", phase="phase_a", order=order, name="Stage"),
            Step(id=f"step_{number}", stage=f"stage_{number}"),
        )
    ]
    return Phase(id="phase_a", map=MAP), *stages, LANE


WORLDS = {
    "nothing": (),
    "lanes alone": of_the_gift_shop(Lane),
    "stages alone": of_the_gift_shop(Phase, Stage, Step),
    "stages without steps": (*of_the_gift_shop(Phase, Stage), LANE),
    "feelings alone": of_the_gift_shop(Phase, Stage, Step, Lane, Feeling),
    "thirty stages": thirty_stages(),
    "one card": (*thirty_stages()[:3], LANE, Touchpoint(id="card_a", map=MAP, step="step_0", lane="lane_a")),
}
ORDERS = (
    PrintOrder(),
    PrintOrder(bands=12, page="A6"),
    PrintOrder("tiles", page="A5"),
    PrintOrder("tiles", layout="assemble"),
    PrintOrder("slides"),
    PrintOrder("report"),
)


@pytest.mark.parametrize("world", WORLDS)
def test_a_map_that_has_hardly_begun_is_printed_in_every_mode(world: str) -> None:
    what = matter(project_of((*HARDLY, *WORLDS[world])))
    for order in ORDERS:
        made = print_pdf(what, order)
        assert len(pypdfium2.PdfDocument(made.data)) == len(made.printout.leaves) > 0, order
