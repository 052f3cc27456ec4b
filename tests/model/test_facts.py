"""Measures, evidence and comments: added in order, linked, told about."""

import pytest

from journeymapper.model import edits
from journeymapper.model.backing import suggested_standing
from journeymapper.model.conversations import conversations, open_conversations
from journeymapper.model.links import Evidence, Measure, Measurement
from journeymapper.model.people import Comment
from journeymapper.model.project import Project
from tests.model.sound import done


def test_measures_stand_in_the_order_in_which_they_were_added(project: Project) -> None:
    for id_ in ("measure_z", "measure_a", "measure_m"):
        project = done(project, edits.add_measure(project, Measure(id=id_, of="card_shop", name=id_)))
    assert project.index.measures("card_shop") == ("measure_z", "measure_a", "measure_m")
    assert [project.get(Measure, id_).headline for id_ in project.index.measures("card_shop")] == [
        True,
        False,
        False,
    ]


def test_one_measure_of_a_record_is_its_headline(project: Project) -> None:
    for id_ in ("measure_a", "measure_b"):
        project = done(project, edits.add_measure(project, Measure(id=id_, of="card_shop", name=id_)))
    project = done(project, edits.set_headline(project, "measure_b"))
    assert [one.id for one in project.all(Measure) if one.headline and one.of == "card_shop"] == ["measure_b"]
    project = done(project, edits.set_headline(project, "measure_b", False))
    assert not any(one.headline for one in project.all(Measure) if one.of == "card_shop")


def test_the_values_of_a_measure_are_set_at_once(project: Project) -> None:
    project = done(project, edits.add_measure(project, Measure(id="measure_a", of="card_ad", name="NPS")))
    first = Measurement(id="measurement_1a", measure="measure_a", value=3, date="2026-01-31")
    second = Measurement(id="measurement_2a", measure="measure_a", value=4, date="2026-02-28")
    project = done(project, edits.set_measurements(project, "measure_a", (second, first)))
    assert project.index.measurements("measure_a") == (first.id, second.id)
    project = done(project, edits.set_measurements(project, "measure_a", (second.evolve(value=5),)))
    assert [one.value for one in project.all(Measurement) if one.measure == "measure_a"] == [5]
    with pytest.raises(ValueError, match="another measure"):
        edits.set_measurements(project, "measure_a", (first.evolve(measure="measure_b"),))


def said(id_: str, **fields: object) -> Evidence:
    return Evidence(id=id_, about=("card_ad",), evidence_kind="interview").evolve(**fields)


def test_evidence_still_comes_last_where_no_longer_key_is_left(project: Project) -> None:
    full = Project({**project.records, "evidence_z": said("evidence_z", order="z" * 200)})
    after = done(full, edits.add_evidence(full, (said("evidence_a"), said("evidence_b"))))
    assert after.index.evidence("card_ad")[-3:] == ("evidence_z", "evidence_a", "evidence_b")
    assert len(after.get(Evidence, "evidence_b").order) < 40


def test_evidence_is_linked_to_several_records_and_goes_with_the_last(project: Project) -> None:
    project = done(project, edits.add_evidence(project, (said("evidence_b"), said("evidence_a"))))
    here = [id_ for id_ in project.index.evidence("card_ad") if id_ in ("evidence_a", "evidence_b")]
    assert here == ["evidence_b", "evidence_a"]
    project = done(project, edits.link_evidence(project, "evidence_b", "stage_buy"))
    assert project.get(Evidence, "evidence_b").about == ("card_ad", "stage_buy")
    project = done(project, edits.delete_evidence_about(project, "evidence_b", "card_ad"))
    assert project.get(Evidence, "evidence_b").about == ("stage_buy",)
    project = done(project, edits.delete_evidence_about(project, "evidence_b", "stage_buy"))
    assert project.find(Evidence, "evidence_b") is None


def test_a_standing_is_suggested_by_what_is_known() -> None:
    def standing(*evidence: Evidence) -> str:
        return suggested_standing(Project({each.id: each for each in evidence}), "card_ad")

    assert standing() == "assumed"
    assert standing(said("evidence_a", n=1)) == "partly"
    assert (
        standing(said("evidence_a", source="Interview 3"), said("evidence_b", source="Interview 3"))
        == "partly"
    )
    assert (
        standing(said("evidence_a", source="Interview 3"), said("evidence_b", source="Interview 4"))
        == "backed"
    )
    assert standing(said("evidence_a"), said("evidence_b")) == "backed"
    assert standing(said("evidence_a", n=12)) == "backed"


def remark(id_: str, on: str = "card_ad", **fields: object) -> Comment:
    return Comment(id=id_, on=on, text=id_).evolve(**fields)


def commented(project: Project, *comments: Comment) -> Project:
    for comment in comments:
        project = done(project, edits.add_comment(project, comment))
    return project


def test_conversations_keep_their_order_and_their_answers(project: Project) -> None:
    project = commented(
        project,
        remark("comment_z"),
        remark("comment_y"),
        remark("comment_x", reply_to="comment_z"),
        remark("comment_a", reply_to="comment_z"),
    )
    here = [one for one in conversations(project, "card_ad") if one.comment.id in ("comment_z", "comment_y")]
    assert [(one.comment.id, [each.id for each in one.answers]) for one in here] == [
        ("comment_z", ["comment_x", "comment_a"]),
        ("comment_y", []),
    ]
    project = done(project, edits.delete_comment(project, "comment_z"))
    assert not {"comment_z", "comment_x", "comment_a"} & project.records.keys()


def test_open_comments_are_listed_as_one_reads_the_map(project: Project) -> None:
    for comment in tuple(project.all(Comment)):
        project = done(project, edits.delete_comment(project, comment.id))
    project = commented(
        project,
        remark("comment_p", on="person_mara"),
        remark("comment_b", on="stage_buy"),
        remark("comment_done", on="stage_buy", resolved=True),
        remark("comment_c", on="card_ad"),
    )
    assert [one.comment.id for one in open_conversations(project)] == ["comment_b", "comment_c", "comment_p"]
