"""How a project remembers its exports: one setting for each mode, and which was the last."""

from journeymapper.model.change import apply
from journeymapper.model.edits import remember_export
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting


def test_each_mode_has_one_setting_and_one_is_the_last() -> None:
    project = Project({"export_a": ExportSetting(id="export_a", mode="poster", last=True)})
    for mode, page in (("tiles", "A5"), ("poster", "A1"), ("tiles", "A6")):
        change = remember_export(project, mode, (("page", page),))
        assert change is not None
        project = apply(project, change)
    kept = {one.mode: (one.options, one.last) for one in project.all(ExportSetting)}
    assert kept == {"poster": ((("page", "A1"),), False), "tiles": ((("page", "A6"),), True)}
    assert remember_export(project, "tiles", (("page", "A6"),)) is None


def test_of_several_settings_of_a_mode_one_stays() -> None:
    twice = (ExportSetting(id=f"export_{name}", mode="poster") for name in "ba")
    project = Project({one.id: one for one in twice})
    change = remember_export(project, "poster", ())
    assert change is not None
    assert [one.id for one in apply(project, change).all(ExportSetting)] == ["export_a"]
