"""Makes the change page work: compares again, off the GUI thread, whenever anything changes."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from .. import settings
from ..analysis.model import Provenance
from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.change_layers import change_layers
from ..layers.control import UnclassifiedError
from ..layers.convert import LayerSnapshot
from ..layers.interval import Interval
from ..layers.loader import add_result_layer
from ..layers.remembered import recall_meanings, remember_meanings
from ..tasks.change import Changed, ChangeRequest, ChangeTask, RegionsWanted
from ..tasks.runner import Runner
from .change_page import ChangePage
from .choosing_maps import ChoosingMaps
from .figure_actions import FigureActions
from .header import map_title
from .map_pointer import MapPointer
from .messages import MessageArea
from .region_choice import DONBAS, LAYER
from .sources import Sources
from .words import date_text, number_text, tr

CHANGING = "change"
_PAUSE_MS = 80


class Changing(QObject):
    """Between the change page, two maps and the project."""

    def __init__(
        self,
        page: ChangePage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        pointer: MapPointer,
        sources: Sources,
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._actions = _ChangeActions(page, runner, messages, pointer)
        self._is_stale = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(messages.guarded(self._compare))
        page.set_limits(settings.CHANGE_MIN_KM2.get(), settings.CHANGE_SLIVER_M.get())
        page.regions.kind.setCurrentIndex(DONBAS if settings.CHANGE_ONLY_DONBAS.get() else 0)
        self.maps = ChoosingMaps(page, active, runner, messages, sources)
        page.changed.connect(messages.guarded(self._changed))
        page.shown.connect(messages.guarded(self._shown))
        page.meanings.answered.connect(messages.guarded(self._changed))
        active.changed.connect(self._map_changed)
        runner.busy_changed.connect(self._busy)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or is about to."""
        kinds = (CHANGING, *self.maps.kinds)
        return not self._pause.isActive() and not any(map(self._runner.is_busy, kinds))

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._pause.stop()
        self._active.changed.disconnect(self._map_changed)

    def forget(self) -> None:
        """The project was closed."""
        for kind in (CHANGING, *self.maps.kinds):
            self._runner.cancel(kind)
        self._pause.stop()
        self.maps.forget()
        self._show_nothing("")
        self._is_stale = True

    # Comparing

    def _shown(self) -> None:
        self.maps.show()
        if self._is_stale:
            self._pause.start()

    def _map_changed(self) -> None:
        if self._page.isVisible():
            self.maps.show()
        self._changed()

    def _changed(self) -> None:
        """Compare once nothing has changed for a moment, or when the page is next looked at."""
        self._is_stale = True
        if self._page.isVisible():
            self._pause.start()

    def _compare(self) -> None:
        self._pause.stop()
        self._is_stale = False
        try:
            request = self._request()
        except InputError as error:
            self._show_nothing(error.message)
            return
        self._runner.start(
            CHANGING, ChangeTask(request), self._messages.guarded(self._show), self._failed
        )

    def _request(self) -> ChangeRequest:
        """What the page asks for; raises InputError where that cannot be compared."""
        page = self._page
        if page.earlier.chosen == page.later.chosen:
            raise InputError(tr("Both maps are the same: choose another earlier or later one."))
        request = ChangeRequest(
            self.maps.read(page.earlier),
            self.maps.read(page.later),
            self._regions(),
            page.min_km2.value(),
            page.sliver_m.value(),
        )
        settings.CHANGE_MIN_KM2.set(request.min_km2)
        settings.CHANGE_SLIVER_M.set(request.sliver_m)
        settings.CHANGE_ONLY_DONBAS.set(request.regions.only_donbas)
        return request

    def _regions(self) -> RegionsWanted:
        chosen = self._page.regions.chosen
        if chosen.kind != LAYER:
            return RegionsWanted(only_donbas=chosen.kind == DONBAS)
        if chosen.layer is None:
            raise InputError(
                tr("The project has no polygon layer for regions; add one, or choose others.")
            )
        return RegionsWanted(layer=LayerSnapshot(chosen.layer), name_field=chosen.name_field)

    def _show(self, changed: Changed) -> None:
        self._actions.show(changed)
        self._page.show_figures(changed.figures)
        self._page.show_footer("\n".join([*changed.remarks, _footer(changed)]))
        self.maps.remember()
        remember_meanings(self._page.meanings.chosen())

    def _show_nothing(self, why: str) -> None:
        self._runner.cancel(CHANGING)
        self._actions.show(None)
        self._page.show_figures(())
        self._page.show_footer(why)

    def _failed(self, error: Exception) -> None:
        self._show_nothing(tr("Nothing was compared."))
        if isinstance(error, UnclassifiedError):
            self._page.meanings.ask(error.values, recall_meanings())
            if set(error.values) <= set(self._page.meanings.chosen()):
                self._changed()  # all was answered at another time
                return
        self._messages.show_error(error)

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == CHANGING:
            self._page.show_busy(is_busy)


class _ChangeActions(FigureActions):
    """What is done with the figures of a change; to the map go its patches, lines and arrows."""

    _changed: Changed | None = None

    def show(self, changed: Changed | None) -> None:
        """What the figures shown are of; None where there are none."""
        self._changed = changed
        self.origin = None if changed is None else _interval(changed).provenance

    def file_stem(self) -> str:
        if self._changed is None:
            return super().file_stem()
        between = _interval(self._changed)
        dates = (between.before.assessed_text, between.after.assessed_text)
        return "_".join(("salient", "change", *dates))

    def add_layers(self) -> None:
        changed = self._changed
        if changed is None:
            return
        layers = change_layers(
            changed.change,
            changed.places,
            (changed.before_front, changed.after_front),
            changed.movement,
        )
        for name, layer in layers.items():
            add_result_layer(QgsProject.instance(), layer, f"change/{name}/{changed.key}")
        said = tr("{n} layers added to “Measurements”.").format(n=len(layers))
        if "patches" not in layers:
            said += " " + tr("No patch is large enough to be drawn.")
        self._messages.show_message(said)


def _footer(changed: Changed) -> str:
    """What is told apart, sources and dates, what the words mean, the method."""
    total, said = changed.change.total, []
    if total.sliver_count:
        text = tr(
            "Of these in slivers under {width} m, from redrawing: {gained} km² gained, {lost} km² "
            "lost."
        )
        said.append(
            text.format(
                width=f"{changed.change.sliver_m:g}",
                gained=number_text(total.sliver_gained_km2),
                lost=number_text(total.sliver_lost_km2),
            )
        )
    if changed.change.small_count:
        text = tr("{n} patches under {least} km² are counted, not drawn.")
        said.append(text.format(n=changed.change.small_count, least=f"{changed.change.min_km2:g}"))
    return "\n".join([*said, _origin(changed)])


def _origin(changed: Changed) -> str:
    before, after = changed.change.before, changed.change.after
    later = _title(after) if before.source != after.source else date_text(after.assessed)
    return " · ".join(
        (
            f"{_title(before)} → {later}",
            tr("gained: newly assessed as occupied; lost: no longer so"),
            tr("geodesic on WGS84; the method of each row is in its tooltip"),
        )
    )


def _title(provenance: Provenance) -> str:
    """Source and date, without what a source's name has in brackets."""
    return map_title(replace(provenance, source=tr(provenance.source).split(" (")[0]))


def _interval(changed: Changed) -> Interval:
    return Interval(changed.change.before, changed.change.after)
