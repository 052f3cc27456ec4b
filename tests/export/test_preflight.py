"""What is told of pages before they are written: each check finds what it is for, where it is."""

import io
from typing import Any

import PIL.Image
import pytest

from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.preflight.characters import missing_words
from journeymapper.export.preflight.looking import preflight
from journeymapper.export.preflight.remarks import Preflight, Remark
from journeymapper.export.printout import Printout, smallest_text, texts_on
from journeymapper.messages import text
from journeymapper.model.cards import Picture, Touchpoint
from journeymapper.model.order import between
from journeymapper.model.people import Channel
from journeymapper.model.project import Asset, Project
from journeymapper.model.structure import Lane
from journeymapper.typeset.font_packages import package_for
from tests.export.prints import matter
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records


def look_at(project: Project, **asked: Any) -> tuple[Preflight, Printout]:
    order, what = PrintOrder(**asked), matter(project, MAP, gift_reading())
    printout = prepare(what, order)
    return preflight(what, order, printout), printout


def the(remarks: Preflight, about: str) -> Remark:
    (remark,) = (remark for remark in remarks.remarks if remark.about == about)
    return remark


def titled(title: str) -> Project:
    return with_records(gift_shop(), gift_shop().get(Touchpoint, "card_reel").evolve(title=title))


def test_a_character_that_no_font_has_is_told_with_its_card() -> None:
    told, printout = look_at(titled("A \U0010fffd title"), page="A3")
    remark = the(told, "characters")
    assert remark.severity == "warning"
    assert "\U0010fffd" in text(remark.words)
    (place,) = remark.places
    assert (place.number, place.record, place.words) == (1, "card_reel", "A \U0010fffd title")
    home = next(spot for spot, run in texts_on(printout.leaves) if "\U0010fffd" in run.line.text)
    assert home.layer.x + home.placed.x * home.layer.scale <= place.area.x
    assert place.area.right <= printout.leaves[0].width


def test_the_smallest_text_is_told_where_it_is() -> None:
    told, printout = look_at(gift_shop(), page="A0")
    remark = the(told, "text size")
    assert remark.severity == "fine"
    assert remark.remedies == ()
    (place,) = remark.places
    assert any(run.line.text.strip() == place.words for _, run in texts_on(printout.leaves))


@pytest.mark.parametrize(("page", "said"), [("A3", "which is small"), ("A6", "too small to read")])
def test_small_text_is_a_warning_with_what_mends_it(page: str, said: str) -> None:
    told, _ = look_at(gift_shop(), page=page)
    remark = the(told, "text size")
    assert told.severity == remark.severity == "warning"
    assert said in text(remark.words)
    remedy = remark.remedies[0]
    mended, _ = look_at(gift_shop(), **{"page": page, **remedy.changes})
    assert the(mended, "text size").severity == "fine"
    assert text(remedy.words).endswith(f"{the(mended, 'text size').words.args['size']} pt")


def test_paper_is_counted() -> None:
    told, printout = look_at(gift_shop(), mode="tiles", page="A5")
    said = text(the(told, "paper").words)
    assert said.startswith(f"{len(printout.leaves)} sheets of A5")


def size_of(told: Preflight) -> str:
    return str(the(told, "text size").words.args["size"])


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "A3"},
        {"page": "A2", "bands": 5},
        {"page": "ANSI-A", "bands": 1},
        {"mode": "tiles", "sheets": 1},
        {"mode": "tiles", "page": "A3", "scale": 30.0},
    ],
    ids=str,
)
def test_every_remedy_keeps_its_promise(asked: dict[str, Any]) -> None:
    told, printout = look_at(gift_shop(), **asked)
    remedies = the(told, "text size").remedies
    assert remedies
    for remedy in remedies:
        mended, sheets = look_at(gift_shop(), **{**asked, **remedy.changes})
        assert smallest_text(texts_on(sheets.leaves)) > smallest_text(texts_on(printout.leaves))
        if "size" in remedy.words.args:
            assert remedy.words.args["size"] == size_of(mended)
        else:
            assert remedy.words.count == len(sheets.leaves)
            assert the(mended, "text size").severity == "fine"


def test_a_map_that_fills_its_roll_can_still_be_put_on_sheets() -> None:
    told, _ = look_at(gift_shop(), page="roll 100mm")
    assert "sheet" in text(the(told, "text size").remedies[-1].words)


def with_picture(width: int, height: int) -> Project:
    target = io.BytesIO()
    PIL.Image.new("L", (width, height)).save(target, "PNG")
    lane = Lane(id="lane_pictures", map=MAP, order=between("z", None), name="Pictures", lane_kind="pictures")
    card = Picture(
        id="card_picture", map=MAP, step="step_0", lane=lane.id, asset="stall", caption="The stall"
    )
    asset = Asset("image/png", width, height, target.getvalue())
    return Project(with_records(gift_shop(), lane, card).records, {"stall": asset})


def test_a_coarse_picture_is_told_with_the_size_at_which_it_is_sharp() -> None:
    told, _ = look_at(with_picture(80, 60), page="A3")
    remark = the(told, "picture")
    (place,) = remark.places
    assert place.record == "card_picture"
    dots, width = (float(str(remark.words.args[name])) for name in ("dots", "width"))
    assert dots == pytest.approx(80 / (place.area.width / 72), abs=1)
    assert width == pytest.approx(80 / 150 * 25.4, abs=1)
    fine, _ = look_at(with_picture(800, 600), page="A3")
    assert not any(remark.about == "picture" for remark in fine.remarks)


def test_a_picture_that_is_no_picture_is_told_once() -> None:
    project = with_picture(80, 60)
    broken = Project(project.records, {"stall": Asset("image/png", 80, 60, b"no picture")})
    told, _ = look_at(broken, page="A3")
    assert "can’t be read" in text(the(told, "picture").words)


def test_a_text_that_is_cut_is_told_with_its_card() -> None:
    reel = gift_shop().get(Touchpoint, "card_reel")
    word = "Donaudampfschifffahrtsgesellschaft"
    channel = Channel(id="channel_long", name=f"{word} {word}", family="web")
    project = with_records(gift_shop(), channel, reel.evolve(channel=channel.id))
    told, _ = look_at(project, page="A3", columns="compact")
    remark = the(told, "cut text")
    assert remark.severity == "warning"
    assert any(place.record == "card_reel" and place.words.endswith("…") for place in remark.places)


def test_missing_characters_name_the_font_to_install() -> None:
    said = text(missing_words(package_for("த"), "த"))
    assert all(
        words in said for words in ("த", "Noto Sans Tamil", "fonts-noto-core", "google-noto-sans-tamil")
    )
    assert "Install" not in text(missing_words(None, "x"))
