"""Search, filters, colours and saved views: which cards stand out, and what colours mean."""

import pytest

from journeymapper.editor.card_search import hits
from journeymapper.editor.colouring import HUES, colouring
from journeymapper.editor.facets import choices, value_name
from journeymapper.editor.filtering import Facet, Filter, passing
from journeymapper.editor.looks import Look, differs, look_of, pruned, told_apart, view_fields, views
from journeymapper.editor.session import Session
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Finding, Numbered
from journeymapper.model.integrity import problems
from journeymapper.model.people import ColourBy, Person, View
from journeymapper.model.project import Project
from tests.canvas.maps import small_map

MAP = "map_now"


def changed(project: Project, id_: str, **fields: object) -> Project:
    change = edits.set_fields(project, id_, **fields)
    assert change is not None
    return apply(project, change)


def with_record(project: Project, record: Record) -> Project:
    change = edits.add_record(project, record)
    assert change is not None
    return apply(project, change)


@pytest.fixture
def project() -> Project:
    """The small map: a is Ida's and of the web, b is tagged and partly backed, c's message names a film."""
    found = changed(small_map(), "card_a", owner="person_ida", channel="channel_web")
    found = changed(found, "card_b", tags=("gift", "late"), standing="partly", channel="channel_email")
    return changed(found, "card_c", message="A film about WRAPPING", personas=("persona_nora",))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("film", ("card_c",)),
        ("wrapping film", ("card_c",)),
        ("IDA", ("card_a",)),
        ("email", ("card_b",)),
        ("gif", ("card_b",)),
        ("real", ("card_q",)),
        ("partly", ()),
        ("   ", ()),
        ("nowhere at all", ()),
    ],
)
def test_a_search_looks_into_texts_people_channels_and_tags(
    project: Project, typed: str, found: tuple[str, ...]
) -> None:
    assert hits(project, MAP, typed) == found


@pytest.mark.parametrize(
    ("facet", "value", "found"),
    [
        ("owners", "person_ida", {"card_a"}),
        ("channels", "channel_email", {"card_b"}),
        ("tags", "late", {"card_b"}),
        ("standings", "partly", {"card_b"}),
    ],
)
def test_a_filter_lets_pass_what_has_the_value(
    project: Project, facet: Facet, value: str, found: set[str]
) -> None:
    assert set(passing(project, MAP, Filter(((facet, value),)))) == found


def test_values_of_one_facet_widen_and_facets_narrow(project: Project) -> None:
    either = Filter((("channels", "channel_web"), ("channels", "channel_email")))
    assert {"card_a", "card_b"} <= set(passing(project, MAP, either))
    assert passing(project, MAP, either.toggled("tags", "gift")) == ("card_b",)


def test_cards_of_no_persona_concern_every_persona(project: Project) -> None:
    everyone = set(passing(project, MAP, Filter((("personas", "persona_nora"),))))
    assert {"card_a", "card_c"} <= everyone


def test_findings_are_filtered_by_severity_and_kind(project: Project) -> None:
    x = message("x")
    numbered = (Numbered(1, Finding("k", "dead-end", "flow", "high", "deadend", x, x, x, ("card_d",))),)
    for asked in (("severities", "high"), ("rules", "dead-end")):
        wanted = Filter((asked,))
        assert passing(project, MAP, wanted, numbered) == ("card_d",)
        assert passing(project, MAP, wanted) == ()
    assert [each.name for each in choices(project, MAP, "rules", numbered)] == ["Dead end"]


def test_only_values_that_cards_have_are_offered_with_their_counts(project: Project) -> None:
    owners = choices(project, MAP, "owners", ())
    assert [(each.name, each.count) for each in owners] == [("Ida", 1)]
    standings = [each.value for each in choices(project, MAP, "standings", ())]
    assert standings == ["assumed", "partly"]
    assert value_name(project, "channel_email") == "Email"


def test_search_and_filter_tell_cards_apart(project: Project) -> None:
    look = Look(Filter((("tags", "gift"),)))
    apart = told_apart(project, MAP, look, "")
    assert "card_b" not in apart.left_out
    assert {"card_a", "card_c"} <= apart.left_out
    sought = told_apart(project, MAP, Look(), "film")
    assert sought.hits == ("card_c",)
    assert {"card_a", "card_b"} <= sought.left_out
    assert told_apart(project, MAP, look, "film").hits == ()


def test_a_search_without_hits_leaves_the_map_as_it_was(project: Project) -> None:
    assert told_apart(project, MAP, Look(), "nowhere at all").left_out == frozenset()


def test_channels_need_no_other_colours(project: Project) -> None:
    assert colouring(project, MAP, "channel") is None


@pytest.mark.parametrize(
    ("by", "card", "name", "said"),
    [
        ("owner", "card_a", "Ida", "IB"),
        ("persona", "card_c", "Nora", "No"),
        ("tag", "card_b", "gift", "Gi"),
        ("standing", "card_b", "Partly backed", "½"),
    ],
)
def test_each_value_has_a_hue_and_something_that_says_it(
    project: Project, by: ColourBy, card: str, name: str, said: str
) -> None:
    meant = colouring(project, MAP, by)
    assert meant is not None
    sign = meant.signs[card]
    assert (sign.name, sign.letters or sign.icon) == (name, said)
    assert sign in meant.legend


def test_cards_of_every_persona_have_a_sign_of_their_own(project: Project) -> None:
    meant = colouring(project, MAP, "persona")
    assert meant is not None
    assert meant.signs["card_a"].name == "Everyone"
    assert meant.signs["card_a"].icon == "users"


def test_beyond_nine_values_hues_repeat_and_letters_tell_apart(project: Project) -> None:
    for number in range(10):
        project = with_record(project, Person(id=f"person_{number}", name=f"Person {number:02}"))
        card = Touchpoint(id=f"card_p{number}", map=MAP, step="step_0", lane="lane_touch", order="V")
        project = with_record(project, card.evolve(owner=f"person_{number}"))
    meant = colouring(project, MAP, "owner")
    assert meant is not None
    assert len(meant.legend) == 11
    assert {sign.hue for sign in meant.legend} == set(HUES)


def test_a_view_keeps_a_look_and_gives_it_back(project: Project) -> None:
    look = Look(Filter((("channels", "channel_web"), ("tags", "gift")), "ring"), "owner")
    view = View.model_validate({"id": "view_a", "name": "Ida's", **view_fields(look)})
    project = with_record(project, view)
    assert problems(project) == ()
    kept = look_of(view)
    assert (kept.filter, kept.colour_by, kept.view) == (look.filter, look.colour_by, "view_a")
    assert views(project) == (view,)
    assert not differs(project, kept)
    assert differs(project, Look(Filter(), "owner", "view_a"))


def test_a_look_lets_go_of_what_is_gone(project: Project) -> None:
    look = Look(Filter((("owners", "person_gone"), ("tags", "gift"))), "tag", "view_gone")
    assert pruned(look, project) == Look(Filter((("tags", "gift"),)), "tag")


def test_each_map_keeps_its_own_look_while_a_project_is_open() -> None:
    session, told = Session("map_a"), []
    session.listen(lambda: told.append(session.look))
    owner = Look(colour_by="owner")
    session.take_look(owner)
    session.take_look(owner)
    assert told == [owner]
    session.seek("film")
    session.show_map("map_b")
    assert (session.look, session.sought) == (Look(), "")
    session.show_map("map_a")
    assert session.look == owner
    session.begin_anew()
    assert session.look == Look()
