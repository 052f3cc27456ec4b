"""How a project was exported last."""

from journeymapper.model.base import Record
from journeymapper.model.change import Change, change_of
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting


def remember_export(project: Project, mode: str, options: tuple[tuple[str, str], ...]) -> Change | None:
    """The options with which a mode was used, which is the one used last from now on.

    Of several settings of one mode, as a merge of files may leave them, the first is kept: the order is that
    of their ids.
    """
    known = sorted(project.all(ExportSetting), key=lambda one: one.id)
    before = next((one for one in known if one.mode == mode), None)
    setting = (before or ExportSetting(id=new_id("export"), mode=mode)).evolve(options=options, last=True)
    others: list[Record] = [one.evolve(last=False) for one in known if one.mode != mode and one.last]
    gone = (one.id for one in known if one.mode == mode and one.id != setting.id)
    return change_of(project, [setting, *others], gone)
