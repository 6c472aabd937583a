"""Makes the load page work: reads the map in a task, hands its layers to the project."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from .. import settings
from ..analysis.model import CorridorStatus, Place, Repair
from ..errors import InputError, Level
from ..layers.active import ActiveMap
from ..layers.control import UnclassifiedError
from ..layers.convert import LayerSnapshot
from ..layers.loader import Loaded, apply
from ..layers.plan import LoadPlan
from ..layers.remembered import (
    recall_class_field,
    recall_meanings,
    remember_class_field,
    remember_meanings,
)
from ..layers.sources.snapshot import PolygonFile
from ..layers.words import localized
from ..tasks.load import FileOrigin, InspectTask, LayerOrigin, LessonOrigin, LoadTask, Origin
from ..tasks.runner import Runner
from ..tasks.sources import SourceOrigin
from .day_words import arrival_words
from .load_page import DATED, FILE, LESSON, LoadPage
from .messages import MessageArea
from .sources import Sources
from .words import tr

LOADING, INSPECTING = "load", "inspect"


class Loading(QObject):
    """Between the load page and the project; ``show_extent`` moves the view of an empty one."""

    def __init__(
        self,
        page: LoadPage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        sources: Sources,
        show_extent: Callable[[Loaded], None],
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._sources = sources
        self._show_extent = show_extent
        self._fields: tuple[str, ...] = ()
        page.load_requested.connect(messages.guarded(self.load))
        page.cancel_requested.connect(lambda: runner.cancel(LOADING))
        page.file_chosen.connect(messages.guarded(self._look_into))
        page.layer.layerChanged.connect(messages.guarded(self._offer_field))
        page.lesson_date.currentIndexChanged.connect(messages.guarded(self._change_date))
        page.source.currentIndexChanged.connect(lambda _: messages.clear())
        runner.busy_changed.connect(self._busy)
        runner.progressed.connect(self._progress)
        page.file.setDefaultRoot(settings.LAST_FOLDER.get())

    def load(self) -> None:
        """Load what the page says; raises InputError where that is nothing to load."""
        self._messages.clear()
        origin = self.origin()
        if origin is not None:
            self.load_from(origin)

    def load_from(self, origin: Origin) -> None:
        """Load the map of an origin, with the corridor that the page says."""
        town = self._town()
        self._runner.start(
            LOADING,
            LoadTask(origin, town),
            self._messages.guarded(lambda plan: self._loaded(plan, origin)),
            self.failed,
        )

    def origin(self) -> Origin | None:
        """What the page says to load; None where the terms of its source are to be accepted first.

        Raises InputError where it says nothing that could be loaded.
        """
        page = self._page
        if page.kind == DATED:
            return self._sources.origin()
        meanings = page.meanings.chosen()
        if page.kind == LESSON:
            return LessonOrigin(page.lesson_day)
        if page.kind == FILE:
            path = page.file_path
            if path is None:
                raise InputError(tr("Choose a file first."))
            context = QgsProject.instance().transformContext()
            return FileOrigin(path, context, page.file_field, page.assessed, meanings)
        layer = page.chosen_layer
        if layer is None:
            raise InputError(tr("The project has no polygon layer; add one, or choose a file."))
        return LayerOrigin(LayerSnapshot(layer), page.layer_field, page.assessed, meanings)

    def _town(self) -> Place | None:
        text, town = self._page.corridor_town()
        if text and town is None:
            raise InputError(
                tr("No place is called “{name}”; try another spelling.").format(name=text)
            )
        settings.CORRIDOR_TOWN.set(text)
        return town

    def _loaded(self, plan: LoadPlan, origin: Origin) -> None:
        loaded = apply(QgsProject.instance(), plan)
        remember_meanings(self._page.meanings.chosen())
        if isinstance(origin, FileOrigin) and self._fields:
            remember_class_field(self._fields, origin.class_field or "")
        if isinstance(origin, LayerOrigin):
            remember_class_field(origin.snapshot.fields().names(), origin.class_field or "")
        self._page.meanings.forget()
        setting = plan.setting
        self._active.set_control(setting.control, setting.land, setting.regions, setting)
        self._show_extent(loaded)
        text, level, details = _repair_words(plan.control.repair)
        came = tr("The map is loaded.")
        if isinstance(origin, SourceOrigin) and origin.obtained is not None:
            came, why = arrival_words(origin.obtained)
            details = "\n".join(filter(None, (why, details)))
            if origin.obtained.problem is not None:
                level = Level.WARNING
            elif not origin.obtained.is_archived:
                self._sources.look()
        said = " ".join(filter(None, (came, _corridor_words(plan), text)))
        self._messages.show_message(said, level, details)

    def failed(self, error: Exception) -> None:
        """Show an error, and ask for the meanings that it lacks."""
        if isinstance(error, UnclassifiedError):
            self._page.meanings.ask(error.values, recall_meanings())
        self._messages.show_error(error)

    def _look_into(self, path: Path | None) -> None:
        self._messages.clear()
        self._runner.cancel(INSPECTING)
        self._page.show_file((), None, None)
        if path is None:
            return
        self._runner.start(INSPECTING, InspectTask(path), self._looked, self.failed)

    def _looked(self, file: PolygonFile) -> None:
        settings.LAST_FOLDER.set(str(file.path.parent))
        self._fields = file.fields
        said = recall_class_field(file.fields)
        field = file.class_field if said is None else said
        self._page.show_file(file.fields, field, file.assessed)

    def _offer_field(self, layer: QgsMapLayer | None) -> None:
        """The class field last chosen for a layer of the same fields."""
        if isinstance(layer, QgsVectorLayer):
            self._page.layer_class.setField(recall_class_field(layer.fields().names()) or "")

    def _change_date(self, _index: int = 0) -> None:
        """Another date of a lesson map that is loaded is loaded at once."""
        control = self._active.control
        if control is not None and control.provenance.is_illustrative:
            self.load()

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == LOADING:
            self._page.show_busy(is_busy)

    def _progress(self, kind: str, percent: float) -> None:
        if kind == LOADING:
            self._page.progress.setValue(round(percent))


def _corridor_words(plan: LoadPlan) -> str:
    way = plan.corridor
    if way is None:
        return ""
    town = localized(way.town)
    if way.status is CorridorStatus.CAPTURED:
        return tr("{town} is on ground assessed as occupied.").format(town=town)
    if way.status is CorridorStatus.CLOSED:
        return tr("There is no way out of {town} over held ground.").format(town=town)
    if way.width_m is None:
        return tr("No front narrows the way out of {town}.").format(town=town)
    return tr("The corridor of {town} is {km:.1f} km wide.").format(
        town=town, km=way.width_m / 1000.0
    )


def _repair_words(repair: Repair) -> tuple[str, Level, str]:
    """What was done to the map's geometry: a sentence, its level, the names of the refused."""
    sentences = []
    if repair.repaired:
        sentences.append(
            tr("{n} features had to be repaired, which changed their areas by {km2:.3g} km².")
            .format(n=repair.repaired, km2=repair.area_change_km2)
        )  # fmt: skip
    if repair.refused:
        sentences.append(
            tr("{n} features could not be used; see the details.").format(n=len(repair.refused))
        )
    details = "\n".join(f"{name}: {reason}" for name, reason in repair.refused)
    return " ".join(sentences), Level.WARNING if sentences else Level.INFO, details
