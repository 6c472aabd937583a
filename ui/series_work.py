"""Makes the series page work: measures off the GUI thread, ties charts, map and time together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer

from .. import settings
from ..analysis.series import Series
from ..errors import InputError, Level
from ..layers.active import ActiveMap
from ..layers.charts.of_series import series_charts
from ..layers.convert import LayerSnapshot
from ..layers.words import localized
from ..tasks.change import RegionsWanted
from ..tasks.runner import Runner
from ..tasks.series import SeriesMemory
from ..tasks.series_days import (
    SeriesDays,
    SeriesDaysTask,
    SeriesPlace,
    SeriesWanted,
    SeriesWantedTask,
)
from .messages import MessageArea
from .place_completer import place_label
from .player import DayFollower, follow_day
from .region_choice import DONBAS, LAYER
from .series_files import EXPORTING, SeriesFiles
from .series_page import SeriesPage
from .sources import Sources
from .terms_dialog import needs_acceptance
from .words import date_text, tr

SERIES, LISTING = "series", "series days"
_PAUSE_MS = 80


class SeriesWork(QObject):
    """Between the series page, the maps of a series, the active map and the Temporal Controller.

    ``load_day`` brings the map of a day of a series into the project.
    """

    def __init__(
        self,
        page: SeriesPage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        sources: Sources,
        canvas: QgsMapCanvas,
        load_day: Callable[[SeriesPlace, date], None],
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._sources, self._canvas, self._load_day = sources, canvas, load_day
        self._memory = SeriesMemory()
        self.files = SeriesFiles(page, runner, messages)
        self._series: Series | None = None
        self._place: SeriesPlace | None = None  # of the series shown
        self._is_whole = False
        self._choice_number = self._shown_number = 0  # of the choice now, and of what is shown
        self._follower = DayFollower(canvas, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(messages.guarded(self.measure))
        guarded = messages.guarded
        page.shown.connect(guarded(self._shown))
        page.choice.place_changed.connect(guarded(self._move))
        page.choice.towns.not_found.connect(guarded(_not_found))
        page.changed.connect(guarded(self._changed))
        page.view_changed.connect(guarded(self._draw))
        page.measure_requested.connect(messages.clear)
        page.measure_requested.connect(guarded(self.measure))
        page.stop_requested.connect(guarded(self.stop))
        page.day_chosen.connect(guarded(self._choose_day))
        runner.busy_changed.connect(self._busy)
        runner.progressed.connect(self._progress)
        self._follower.day_shown.connect(page.view.mark_day)
        active.changed.connect(self._map_changed)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or is about to."""
        kinds = (SERIES, LISTING, EXPORTING)
        return not self._pause.isActive() and not any(map(self._runner.is_busy, kinds))

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._pause.stop()
        self._follower.close()
        self._active.changed.disconnect(self._map_changed)

    def forget(self) -> None:
        """The project was closed: what is measured is of no project and stays."""
        self._pause.stop()
        if self._runner.is_busy(SERIES):
            self.stop()

    # What there is to measure

    def _shown(self) -> None:
        for source_id in self._sources.archive_ids:
            self._page.choice.add_source(self._sources.name_of(source_id), source_id)
        self._look()

    def _move(self) -> None:
        """The maps are elsewhere now."""
        self._page.choice.show_days((), tr("Looking which days there are …"))
        place = self._page.choice.place
        self._page.show_measurable(False, place is not None and place.is_lesson)
        self._look()

    def _look(self) -> None:
        """See which days there are where the maps are; more may have come."""
        self._runner.cancel(LISTING)
        place = self._page.choice.place
        if place is None:
            text = tr("Choose a folder whose files have a date in their names.")
            self._page.choice.show_days((), text)
            return
        self._runner.start(
            LISTING,
            SeriesDaysTask(place),
            self._messages.guarded(self._found),
            self._messages.guarded(self._found_nothing),
        )

    def _found(self, found: SeriesDays) -> None:
        place, had = self._page.choice.place, tuple(self._page.choice.days)
        self._page.show_measurable(True, place is not None and place.is_lesson)
        if needs_acceptance(found.info):
            said = tr("This source has terms, to be read and accepted before it is used.")
            self._page.choice.show_days((), said)
            self._sources.show_terms(found.info, self._look)
            return
        self._page.choice.show_days(found.days)
        if found.days != had:
            self._changed()

    def _found_nothing(self, error: Exception) -> None:
        self._page.show_measurable(False)
        self._page.choice.show_days((), getattr(error, "message", str(error)))

    # Measuring

    def _changed(self) -> None:
        """The lesson map is measured at once, being quick; others when the user says so."""
        choice = self._page.choice
        settings.SERIES_TOWNS.set([place_label(p) for p in choice.towns.places])
        self._choice_number += 1
        self._tell()
        if choice.days and choice.place is not None and choice.place.is_lesson:
            self._pause.start()

    def measure(self) -> None:
        """Measure what the page says; raises InputError where it says nothing to measure."""
        self._pause.stop()
        if not self._page.choice.days:  # as where terms were not accepted
            self._look()
            return
        wanted = self._wanted()
        show = partial(self._show, wanted.place, self._choice_number)
        self._runner.start(
            SERIES,
            SeriesWantedTask(wanted, self._memory),
            self._messages.guarded(show),
            self._failed,
            self._messages.guarded(partial(show, is_whole=False)),
        )

    def stop(self) -> None:
        """Stop measuring; what is measured stays, and measuring again goes on from there."""
        self._runner.cancel(SERIES)
        said = tr("Stopped. Measure again to go on where it stopped.")
        self._messages.show_message(said)
        self._tell()

    def _wanted(self) -> SeriesWanted:
        choice = self._page.choice
        place, chosen = choice.place, choice.regions.chosen
        if place is None:
            raise InputError(tr("Choose maps to measure first: a source, or a folder."))
        text, town = choice.neck_town()
        if text and town is None:
            _not_found(text)
        if chosen.kind == LAYER and chosen.layer is None:
            raise InputError(
                tr("The project has no polygon layer for regions; add one, or choose others.")
            )
        regions = RegionsWanted(only_donbas=chosen.kind == DONBAS)
        if chosen.kind == LAYER:
            regions = RegionsWanted(layer=LayerSnapshot(chosen.layer), name_field=chosen.name_field)
        return SeriesWanted(place, regions, *choice.span, choice.towns.places, town)

    def _failed(self, error: Exception) -> None:
        self._tell()
        self._messages.show_error(error)

    def _show(self, place: SeriesPlace, number: int, series: Series, is_whole: bool = True) -> None:
        """Show what was measured; ``number``: of the choice that it was measured for."""
        if not series.days:
            return
        self._series = self.files.series = series
        self._place, self._shown_number, self._is_whole = place, number, is_whole
        # Of many regions, those that the series says something of.
        named = [
            name
            for name in series.regions
            if any(row.occupied_km2 or row.unknown_km2 for row in series.of_region(name))
        ]
        self._page.show_regions(named or series.regions)
        self._draw()
        self._page.show_flags(
            [
                (day.day, ", ".join(localized(flag) for flag in day.flags))
                for day in series.days
                if day.flags
            ]
        )
        self._tell()
        if self._page.view.marked_day is None:
            self._map_changed()
        if is_whole and series.refused:
            details = "\n".join(f"{name}: {reason}" for name, reason in series.refused)
            said = tr("{n} files or maps could not be used; see the details.")
            self._messages.show_message(said.format(n=len(series.refused)), Level.WARNING, details)

    def _draw(self) -> None:
        if self._series is not None:
            charts = series_charts(self._series, self._page.region, self._page.period)
            self._page.show_charts(charts, self._is_whole)

    def _tell(self) -> None:
        """What the charts show, and whether that is what is asked for now."""
        series = self._series
        if series is None:
            self._page.summary.setText("")
            return
        said = [
            tr("{first} to {last}").format(
                first=date_text(series.dates[0]), last=date_text(series.dates[-1])
            ),
            tr("{n} days with a map").format(n=len(series.days)),
        ]
        if series.missing:
            said.append(tr("{n} missing").format(n=len(series.missing)))
        if self._shown_number != self._choice_number:
            said.append(tr("measured for an earlier choice"))
        if not self._is_whole and not self._runner.is_busy(SERIES):
            said.append(tr("stopped before the last"))
        self._page.summary.setText(" · ".join(said))
        self._page.summary.setToolTip(localized(series.method))

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == SERIES:
            self._page.show_busy(is_busy)

    def _progress(self, kind: str, percent: float) -> None:
        if kind == SERIES:
            self._page.progress.setValue(round(percent))

    # Days

    def _choose_day(self, day: date) -> None:
        """Load the map of a day; a controller that plays its days moves there."""
        if self._place is None:
            return
        follow_day(self._canvas, day)
        self._page.view.mark_day(day)
        self._load_day(self._place, day)

    def _map_changed(self) -> None:
        control = self._active.control
        if control is not None and control.provenance.assessed is not None:
            self._page.view.mark_day(control.provenance.assessed)


def _not_found(text: str) -> None:
    raise InputError(tr("No place is called “{name}”; try another spelling.").format(name=text))
