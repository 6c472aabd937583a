"""A control map, from wherever it comes, made ready for the project off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from qgis.core import QgsCoordinateTransformContext

from ..analysis.model import ControlMap, GroundClass, Place, Progress, Provenance
from ..layers.control import control_from_layer
from ..layers.convert import LayerSnapshot
from ..layers.plan import LoadPlan, plan_load
from ..layers.sources.lesson import lesson_map
from ..layers.sources.snapshot import PolygonFile, inspect, read_snapshot
from ..layers.words import tr
from .base import SalientTask

_READ = 0.5


class Origin(Protocol):
    """What a control map can be read from, in any thread."""

    def read(self, progress: Progress) -> ControlMap: ...


@dataclass(frozen=True)
class LessonOrigin:
    """The lesson map that ships, at one of its dates."""

    day: date

    def read(self, progress: Progress) -> ControlMap:
        progress(1.0)
        return lesson_map(self.day)


@dataclass(frozen=True)
class FileOrigin:
    """A polygon file. ``class_field`` as in ``read_snapshot``; ``assessed`` None: as it says."""

    path: Path
    context: QgsCoordinateTransformContext
    class_field: str | None = None
    assessed: date | None = None
    meanings: Mapping[str, GroundClass] = field(default_factory=dict)

    def read(self, progress: Progress) -> ControlMap:
        control = read_snapshot(self.path, self.class_field, self.meanings, self.context, progress)
        return _dated(control, self.assessed)


@dataclass(frozen=True)
class LayerOrigin:
    """A polygon layer of the project, as it was when the user asked."""

    snapshot: LayerSnapshot
    class_field: str | None = None
    assessed: date | None = None
    meanings: Mapping[str, GroundClass] = field(default_factory=dict)

    def read(self, progress: Progress) -> ControlMap:
        provenance = Provenance(source=self.snapshot.sourceName(), assessed=self.assessed)
        return control_from_layer(
            self.snapshot, self.class_field, self.meanings, provenance, progress
        )


def _dated(control: ControlMap, assessed: date | None) -> ControlMap:
    if assessed is None or assessed == control.provenance.assessed:
        return control
    return control.with_provenance(replace(control.provenance, assessed=assessed))


class LoadTask(SalientTask[LoadPlan]):
    """Reads a control map and computes all that is drawn with it."""

    def __init__(self, origin: Origin, town: Place | None) -> None:
        super().__init__(tr("Salient: loading a control map"))
        self._origin = origin
        self._town = town

    def compute(self) -> LoadPlan:
        control = self._origin.read(lambda share: self.report(_READ * share))
        return plan_load(
            control, self._town, progress=lambda share: self.report(_READ + (1 - _READ) * share)
        )


class InspectTask(SalientTask[PolygonFile]):
    """What a file offers as a control map: its fields and its date."""

    def __init__(self, path: Path) -> None:
        super().__init__(tr("Salient: looking into a file"))
        self._path = path

    def compute(self) -> PolygonFile:
        return inspect(self._path)
