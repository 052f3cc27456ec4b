"""What is filtered out steps back on the map: cards, their wires, their marks; what is found stands out."""

from journeymapper.editor.filtering import Filter
from journeymapper.editor.looks import Look
from journeymapper.messages import message
from journeymapper.model import edits
from tests.canvas.driver import MapDriver


def wire_colour(driver: MapDriver) -> str:
    """The colour of the wire from a to c, in the gutter right of a."""
    layout = driver.context.scene.shown[0]
    (wire,) = (wire for wire in layout.wires if wire.ends == ("card_a", "card_c"))
    tops = {band.lane: band.y for band in layout.lanes}
    (x0, y0), (x1, y1) = wire.points[0], wire.points[1]
    y = (y0 + y1) / 2 + tops.get(wire.lane or "", 0)
    return driver.colour_at((max((x0 + x1) / 2, x0 + 5), y), (0, 0))


def test_a_filter_dims_cards_and_the_wires_that_lead_to_them(driver: MapDriver) -> None:
    driver.context.commit(edits.set_fields(driver.project, "card_a", tags=("gift",)), message("Tag"))
    card, wire = driver.colour_at("card_c", (4.0, 13.0)), wire_colour(driver)
    driver.session.take_look(Look(Filter((("tags", "gift"),))))
    assert driver.colour_at("card_c", (4.0, 13.0)) != card
    assert wire_colour(driver) != wire
    driver.session.take_look(Look())
    assert driver.colour_at("card_c", (4.0, 13.0)) == card
    assert wire_colour(driver) == wire


def test_a_wire_between_cards_that_pass_stays_as_it_is(driver: MapDriver) -> None:
    for card in ("card_a", "card_c"):
        driver.context.commit(edits.set_fields(driver.project, card, tags=("gift",)), message("Tag"))
    wire = wire_colour(driver)
    driver.session.take_look(Look(Filter((("tags", "gift"),))))
    assert wire_colour(driver) == wire


def test_an_edit_brings_a_card_into_the_filter_at_once(driver: MapDriver) -> None:
    driver.session.take_look(Look(Filter((("tags", "gift"),))))
    before = driver.colour_at("card_b", (4.0, 13.0))
    driver.context.commit(edits.set_fields(driver.project, "card_b", tags=("gift",)), message("Tag"))
    assert driver.colour_at("card_b", (4.0, 13.0)) != before
    driver.store.undo()
    assert driver.colour_at("card_b", (4.0, 13.0)) == before


def test_what_is_found_has_a_ring_and_the_rest_steps_back(driver: MapDriver) -> None:
    driver.context.commit(edits.set_fields(driver.project, "card_b", note="zebra"), message("Note"))
    resting = driver.colour_at("card_c", (4.0, 13.0))
    driver.session.seek("zebra")
    assert driver.colour_at("card_b", (60.0, -2.0)) == driver.ink("med")
    assert driver.colour_at("card_c", (4.0, 13.0)) != resting
    driver.session.seek("")
    assert driver.colour_at("card_b", (60.0, -2.0)) != driver.ink("med")
    assert driver.colour_at("card_c", (4.0, 13.0)) == resting


def test_colours_turn_to_what_the_look_names(driver: MapDriver) -> None:
    driver.context.commit(edits.set_fields(driver.project, "card_a", owner="person_ida"), message("Owner"))
    driver.session.take_look(Look(colour_by="owner"))
    assert driver.colour_at("card_a", (3.0, 20.0)) == driver.ink("channel.web")
    assert driver.colour_at("card_b", (3.0, 20.0)) == driver.ink("inset")
    driver.zoom_to(0.25)
    assert driver.colour_at("card_b", (30.0, 60.0)) == driver.ink("strong")
