"""Who hears whom in a project's window: every listener and every signal between rooms, in one place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journeymapper.storage import files

if TYPE_CHECKING:
    from journeymapper.app.project_window import ProjectWindow

_IDLE_AFTER_OPENING_MS = 1500


def connect(here: "ProjectWindow") -> None:
    """Ties the parts of a window, once, when all are made."""
    _listen_to_commits(here)
    _listen_to_documents(here)
    _listen_to_the_file(here)
    _listen_to_map(here)
    _listen_to_panels(here)
    _listen_to_own_touchpoints(here)


def _listen_to_commits(here: "ProjectWindow") -> None:
    desk, deeds = here.desk, here.around.trouble.deeds
    for listener in (
        here.keeping.follow,  # before anybody who might fail
        here.context.follow,
        desk.follow,
        here.checking.follow,
        here.clipboard.follow,
        here.outlining.follow,
        lambda committed: deeds.commit(committed.label, committed.origin, committed.change),
    ):
        here.store.listen(listener)
    here.store.on_refused = desk.wrong.emit
    here.actions.on_run = deeds.command
    desk.changed.connect(here.pages.sync)
    desk.looked.connect(here.actions.sync)
    desk.wrong.connect(here.following.say_wrong)
    desk.failed.connect(here.say_failed)
    desk.found.connect(here.following.show_place)


def _listen_to_documents(here: "ProjectWindow") -> None:
    documents, window = here.documents, here.window
    documents.changed.connect(here.pages.show_opened)
    documents.changed.connect(here.around.sweeping.soon)
    here.context.on_other_map(here.around.sweeping.soon)
    documents.changed.connect(lambda: QTimer.singleShot(_IDLE_AFTER_OPENING_MS, window, here.keep_picture))
    documents.saved.connect(here.pages.sync)
    here.file.holder_changed.connect(here.pages.sync)
    documents.saved.connect(here.keep_picture)
    documents.failed.connect(here.save_failures.say)
    documents.saved.connect(here.save_failures.forget)
    documents.repaired.connect(here.following.say_repairs)
    documents.noted.connect(here.following.say_notes)
    documents.unread.connect(here.browsing.offer_instead)
    here.versions.wrong.connect(window.messages.say)
    here.projecting.turned.connect(here.actions.sync)
    window.may_close = here.leaving.may_leave
    window.closed = here.close


def _listen_to_the_file(here: "ProjectWindow") -> None:
    """Other programs write the open file too."""
    file, documents, watch, telling = here.file, here.documents, here.watch, here.telling
    for signal in (documents.changed, documents.saved, file.overtaken):
        signal.connect(lambda: watch.follow(file.path, file.known.digest or ""))
    file.overtaken.connect(here.pages.sync)
    documents.settle = here.settling.settle_to_save
    here.window.installEventFilter(watch)
    watch.changed.connect(telling.say_changed)
    watch.gone.connect(telling.say_gone)
    watch.same.connect(telling.forget)
    documents.saved.connect(telling.forget)
    here.desk.changed.connect(telling.follow_edits)


def _listen_to_map(here: "ProjectWindow") -> None:
    context, view, window = here.context, here.view, here.window
    context.tray_hit = window.tray.holds
    context.from_library = here.following.from_library
    context.take_pictures = here.picturing.drop
    here.clipboard.paste_pictures = here.picturing.paste
    here.picturing.ask_words = here.following.ask_words
    context.open_finding = window.findings.open
    context.open_sheet = here.card_sheets.open
    context.tell = here.following.say_wrong
    context.run = here.actions.run
    context.consider_drop = here.supposing.consider
    context.forget_drop = here.supposing.forget
    window.tray.watch(view.viewport())
    window.tray.entry.rows.connect(here.clipboard.paste_words_into_tray)
    window.tray.entry.left.connect(window.centre.setFocus)
    view.zoom_changed.connect(window.bottom_bar.zoom.show_zoom)
    view.headings.menu_wanted.connect(here.place_menu.show_at)
    here.outlining.menu_wanted.connect(here.place_menu.show_at)
    view.tool_changed.connect(here.actions.sync)


def _listen_to_own_touchpoints(here: "ProjectWindow") -> None:
    here.own.wrong.connect(here.following.say_wrong)
    here.own.said.connect(here.window.messages.say)
    here.own.changed.connect(here.actions.sync)
    here.window.library.show_own(here.own, here.asks.delete_with)
    here.own.sync()


def _listen_to_panels(here: "ProjectWindow") -> None:
    window, following, around = here.window, here.following, here.around
    window.bottom_bar.zoom.zoomed.connect(here.view.zoom_to)
    window.command_bar.search.pressed.connect(lambda: here.actions.run("find"))
    window.persona.picture_dropped.connect(here.picturing.give)
    window.persona.persona_wanted.connect(lambda: here.actions.run("show-persona"))
    window.persona.objective_wanted.connect(lambda: here.actions.run("add-objective"))
    window.inspector.left.connect(window.centre.setFocus)
    window.findings.shown.connect(following.show_finding)
    window.findings.wanted.connect(here.actions.run)
    window.findings.menu_wanted.connect(here.finding_menu.show_at)
    recovering = around.recovering
    recovering.changed.connect(window.start.sync_kept)
    window.start.restored.connect(lambda work: recovering.restore(work, window))
    window.start.all_restored.connect(lambda: recovering.restore_all(window))
    window.start.dismissed.connect(lambda work: recovering.dismiss(work, window))
    window.start.opened.connect(here.open_recent)
    window.start.removed.connect(here.forget_recent)
    window.start.copied.connect(lambda file: around.begin(lambda: files.read(file), window))
    window.file_dropped.connect(here.open_dropped)
