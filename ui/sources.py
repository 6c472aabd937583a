"""Makes the dated sources of the load page work: their terms, and which days they have."""

from __future__ import annotations

from datetime import date
from typing import Callable

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from .. import settings
from ..errors import InputError
from ..layers.archive import Archive
from ..layers.catalog import SOURCES, Revision, SourceInfo
from ..layers.loader import add_result_layer, hide_layer
from ..layers.online import ONLINE, unlisted
from ..tasks.runner import Runner
from ..tasks.sources import DaysTask, KnownDays, SourceOrigin
from .day_words import day_words
from .load_page import DATED, LoadPage
from .messages import MessageArea
from .player import play_days
from .source_dialog import SourceDialog
from .terms_dialog import TermsDialog, accepted_on, needs_acceptance
from .words import date_text, tr

LISTING = "days"


class Sources(QObject):
    """Between the dated part of the load page, the archive and the network."""

    def __init__(
        self, page: LoadPage, runner: Runner, messages: MessageArea, canvas: QgsMapCanvas
    ) -> None:
        super().__init__(page)
        self._canvas = canvas
        self._page, self._runner, self._messages = page, runner, messages
        self._known = KnownDays()
        self._lists: dict[str, KnownDays] = {}  # what the network said in this session
        self._problem = ""
        for archive_id in self.archive_ids:
            self.add_folder(archive_id)
        guarded = messages.guarded
        page.source.currentIndexChanged.connect(guarded(lambda _: self._source_changed()))
        page.series_requested.connect(guarded(self._add_series))
        page.dated.day_changed.connect(guarded(self._show_state))
        page.dated.refresh_requested.connect(guarded(self._refresh))
        page.dated.stop_requested.connect(lambda: runner.cancel(LISTING))
        page.dated.terms_requested.connect(guarded(lambda: self.show_terms(self._info)))
        page.dated.settings_requested.connect(guarded(self._show_settings))
        runner.busy_changed.connect(self._busy)

    @property
    def archive_ids(self) -> tuple[str, ...]:
        """Whose maps the archive may have: the known sources and the folders imported so far."""
        return (*ONLINE, "deepstate-revisions", *map(str, settings.IMPORTED.get()))

    @staticmethod
    def name_of(archive_id: str) -> str:
        """What a list calls a source or an imported folder."""
        if archive_id in SOURCES:
            return tr(SOURCES[archive_id].name).split(" (")[0]
        return tr("Folder “{name}”").format(name=archive_id.partition(":")[2])

    def origin(self) -> SourceOrigin | None:
        """The day chosen, to be loaded; None where the terms are to be accepted first.

        Raises InputError where no day is known.
        """
        page = self._page
        if needs_acceptance(self._info):
            self.show_terms(self._info)
            return None
        day = page.dated.day
        if day is None:
            raise InputError(
                tr("No day of this source is known yet. Ask the source, or import a folder.")
            )
        return SourceOrigin(
            page.source_id, day, self._revision(), Archive(), page.meanings.chosen()
        )

    def add_folder(self, archive_id: str) -> None:
        """One more source: a known one, or a folder of the user's that is in the archive."""
        self._page.add_dated_source(self.name_of(archive_id), archive_id)

    def look(self, asks_network: bool = False) -> None:
        """Show the days of the archive, and of the network where it is to be asked."""
        if self._page.kind != DATED:
            return
        source_id = self._page.source_id
        self._problem = self._problem if not asks_network else ""
        self._runner.start(
            LISTING,
            DaysTask(source_id, Archive(), asks_network),
            self._messages.guarded(lambda known: self._found(source_id, known)),
            self._messages.guarded(self._failed if asks_network else self._messages.show_error),
            self._messages.guarded(self._show),
        )

    def show_terms(
        self, info: SourceInfo | None, on_accepted: Callable[[], None] | None = None
    ) -> None:
        """Open the terms of a source; once accepted, go on with what they stood before."""
        if info is None:
            return
        dialog = TermsDialog(info, self._page)
        dialog.accepted.connect(self._messages.guarded(on_accepted or self._source_changed))
        dialog.open()

    def _show_settings(self) -> None:
        dialog = SourceDialog(self._page.source_id, self._page)
        dialog.accepted.connect(self._messages.guarded(self._settings_changed))
        dialog.open()

    def _settings_changed(self) -> None:
        self._lists.clear()
        self._source_changed()

    # The source

    @property
    def _info(self) -> SourceInfo | None:
        return SOURCES.get(self._page.source_id)

    @property
    def _is_online(self) -> bool:
        return self._page.source_id in ONLINE

    @property
    def _is_open(self) -> bool:
        """Whether days may be tried though the source could not be asked which it has."""
        if not self._problem or self._known.listed is not None or not self._is_online:
            return False
        return unlisted(self._page.source_id, date.today()) is not None

    def _revision(self) -> Revision | None:
        """What the network has of the day chosen; None where only the archive can have it."""
        day = self._page.dated.day
        if day is None or not self._is_online:
            return None
        if self._known.listed is not None:
            return self._known.listed.get(day)
        kept = self._known.archived.get(day)
        return None if kept is not None and kept.has_ground else unlisted(self._page.source_id, day)

    def _source_changed(self) -> None:
        self._runner.cancel(LISTING)
        self._problem = ""
        if self._page.kind != DATED:
            return
        self._show(self._lists.get(self._page.source_id, KnownDays()))
        self._show_accepted()
        is_open = not needs_acceptance(self._info)
        self._page.dated.refresh.setVisible(self._is_online and is_open)
        self.look(self._is_online and is_open and self._page.source_id not in self._lists)

    def _show_accepted(self) -> None:
        info = self._info
        if info is None or not info.needs_acceptance:
            self._page.dated.show_terms("", "")
            return
        since = accepted_on(info)
        if since is None:
            text = tr("This source has terms, to be read and accepted before it is used.")
            self._page.dated.show_terms(text, tr("Read terms…"))
        else:
            day = date_text(since.astimezone().date())
            self._page.dated.show_terms(
                tr("Terms accepted on {date}.").format(date=day), tr("Terms…")
            )

    # Its days

    def _refresh(self) -> None:
        self._messages.clear()
        self.look(asks_network=True)

    def _found(self, source_id: str, known: KnownDays) -> None:
        if known.listed is not None:
            self._lists[source_id] = known
        if source_id == self._page.source_id:
            self._show(known)

    def _failed(self, error: Exception) -> None:
        self._problem = tr("The source could not be asked which days it has.")
        self._messages.show_error(error)
        self._show(self._known)

    def _show(self, known: KnownDays) -> None:
        """Show days; what the network said before holds until it says something else."""
        if known.listed is None and self._page.source_id in self._lists:
            known = KnownDays(known.archived, self._lists[self._page.source_id].listed)
        self._known = known
        self._page.dated.show_days(known, self._is_open)

    def _show_state(self) -> None:
        dated = self._page.dated
        said = []
        if dated.day is not None:
            said.append(day_words(self._known, dated.day, self._is_open))
        elif self._runner.is_busy(LISTING):
            said.append(tr("Looking which days there are …"))
        else:
            said.append(tr("The archive has no map from this source yet."))
        said.append(self._problem)
        dated.state.setText(" ".join(filter(None, said)))
        self._page.series.setEnabled(any(d.has_ground for d in self._known.archived.values()))

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == LISTING:
            self._page.dated.show_listing(is_busy)
            self._show_state()

    def _add_series(self) -> None:
        source_id = self._page.source_id
        layer = Archive().layer(source_id)
        project = QgsProject.instance()
        add_result_layer(project, layer, f"archive/{source_id}")
        hide_layer(project, "areas")
        days = [day for day, entry in self._known.archived.items() if entry.has_ground]
        chosen = self._page.dated.day
        play_days(self._canvas, min(days), max(days), chosen if chosen in days else max(days))
        self._messages.show_message(
            tr("“{name}” is added: the Temporal Controller plays its days.").format(
                name=layer.name()
            )
        )
