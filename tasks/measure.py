"""All figures of one request, in the order of the table; what did not change is not done again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Callable

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem
from shapely.geometry.base import BaseGeometry

from ..analysis.clean import clean_any
from ..analysis.measure import (
    Setting,
    area_figures,
    between_figures,
    corridor_figures,
    distance_figures,
    front_figures,
    geometry_distance_figures,
    ring_figures,
)
from ..analysis.model import Figure, Place
from ..errors import Cancelled
from ..layers.active import ActiveMap
from ..layers.convert import LayerSnapshot, feature_name, to_lonlat
from ..layers.words import tr
from .base import SalientTask

Step = Callable[[], "list[Figure]"]
MOST_RINGED = 50
"""Subjects of one layer that get rings in the table; the toolbox does any number."""

_WAITING_S = 0.15
_REMEMBERED = 300


@dataclass(frozen=True)
class MeasureRequest:
    """What to measure against the active map: ``places``, else a ``layer``, else the front.

    ``distances_km`` without any: no rings. ``corridor_of`` None: no corridor.
    """

    places: tuple[Place, ...] = ()
    layer: LayerSnapshot | None = None
    with_front: bool = False
    distances_km: tuple[float, ...] = ()
    by_region: bool = False
    areas: bool = False
    between: bool = False
    corridor_of: Place | None = None


@dataclass(frozen=True)
class Measured:
    """The figures and what the user should know of them."""

    figures: tuple[Figure, ...]
    remarks: tuple[str, ...] = ()


@dataclass
class Memory:
    """Figures already made against one Setting, by what was asked; a new map gets a new one."""

    setting: Setting
    parts: dict[Hashable, list[Figure]] = field(default_factory=dict)

    def recall(self, key: Hashable, make: Callable[[], list[Figure]]) -> list[Figure]:
        if key in self.parts:
            return self.parts[key]
        made = make()
        if len(self.parts) >= _REMEMBERED:
            self.parts.clear()
        self.parts[key] = made
        return made


class Memories:
    """The Memory of the active map on each plane, made when first asked for, in any thread."""

    def __init__(self, active: ActiveMap) -> None:
        self._active = active
        self._lock = Lock()
        self._known: dict[str, Memory] = {}

    def of(self, crs: QgsCoordinateReferenceSystem) -> Memory:
        """What is known against the active map; raises InputError where there is none."""
        setting = self._active.setting(crs)
        key = crs.authid() or crs.toWkt()
        with self._lock:
            known = self._known.get(key)
            if known is None or known.setting is not setting:
                known = self._known[key] = Memory(setting)
            return known

    def forget(self) -> None:
        with self._lock:
            self._known.clear()


class MeasureTask(SalientTask[Measured]):
    """Measures a request; ``memory`` is called in the thread, as making a Setting takes time."""

    def __init__(self, request: MeasureRequest, memory: Callable[[], Memory]) -> None:
        super().__init__(tr("Salient: measuring"))
        self._request = request
        self._memory = memory
        self._remarks: list[str] = []

    def compute(self) -> Measured:
        asked, memory = self._request, self._memory()
        setting = memory.setting
        steps: list[Step] = []
        if asked.places:
            steps.append(lambda: self._places(memory, asked.places))
            steps += [
                self._rings(memory, p.name, shapely.Point(p.lon, p.lat)) for p in asked.places
            ]
        if asked.layer is not None:
            names, geometries = self._read(asked.layer)
            steps.append(lambda: self._distances(setting, names, geometries))
            steps += self._layer_rings(memory, names, geometries)
        if asked.with_front:
            steps.append(lambda: memory.recall("front", lambda: front_figures(setting)))
        town = asked.corridor_of
        if town is not None:
            steps.append(
                lambda: memory.recall(("corridor", town), lambda: corridor_figures(setting, town))
            )
        if asked.areas:
            steps.append(lambda: memory.recall("areas", lambda: area_figures(setting)))
        if asked.with_front:  # by far the slowest, so the last
            steps.append(lambda: self._rings(memory, tr("front"), setting.front)())
        return self._taken(steps)

    def _taken(self, steps: Sequence[Step]) -> Measured:
        """Takes the steps, telling what is done so far where the rest keeps the user waiting."""
        figures: list[Figure] = []
        told = monotonic()
        for done, step in enumerate(steps):
            if done and monotonic() - told > _WAITING_S:
                self.staged.emit(tuple(figures))
                told = monotonic()
            self._go_on(done / len(steps))
            figures += step()
        self._go_on(1.0)
        return Measured(tuple(figures), tuple(self._remarks))

    def _go_on(self, share: float) -> None:
        if not self.report(share):
            raise Cancelled(tr("Measuring was stopped."))

    def _watch(self, _share: float) -> bool:
        return not self.isCanceled()

    def _places(self, memory: Memory, places: tuple[Place, ...]) -> list[Figure]:
        setting = memory.setting
        figures = list(
            memory.recall(
                ("places", places), lambda: distance_figures(setting, places, self._watch)
            )
        )
        if self._request.between:
            for other in places[1:]:
                figures += between_figures(setting, places[0], other)
        return figures

    def _layer_rings(
        self, memory: Memory, names: list[str], geometries: Sequence[BaseGeometry]
    ) -> list[Step]:
        if self._request.distances_km and len(names) > MOST_RINGED:
            self._remarks.append(
                tr(
                    "Rings are left out: the layer has more than {most} features. Select some, or "
                    "use “Areas of buffers and rings” in the Processing toolbox."
                ).format(most=MOST_RINGED)
            )
            return []
        return [self._rings(memory, n, g) for n, g in zip(names, geometries)]

    def _read(self, layer: LayerSnapshot) -> tuple[list[str], Sequence[BaseGeometry]]:
        converted = to_lonlat(layer, progress=self._watch)
        names = [_short_name(feature) for feature in converted.features]
        geometries, repair = clean_any(list(converted.geometries), names)
        repair = converted.repair + repair
        if repair.repaired:
            self._remarks.append(
                tr("{n} features had to be repaired, which changed their areas by {km2:.3g} km².")
                .format(n=repair.repaired, km2=repair.area_change_km2)
            )  # fmt: skip
        if repair.refused:
            named = ", ".join(f"{name} ({reason})" for name, reason in repair.refused[:5])
            more = tr(" and {n} more").format(n=len(repair.refused) - 5)
            self._remarks.append(
                tr("Not measured: {features}").format(features=named)
                + (more if len(repair.refused) > 5 else "")
            )
        usable = [(n, g) for n, g in zip(names, geometries) if g is not None and not g.is_empty]
        return [n for n, _ in usable], [g for _, g in usable]

    def _distances(
        self, setting: Setting, names: list[str], geometries: Sequence[BaseGeometry]
    ) -> list[Figure]:
        if not names:
            return []
        if all(g.geom_type == "Point" for g in geometries):
            lonlat = shapely.get_coordinates(np.array(geometries, dtype=object))
            places = [Place(n, float(x), float(y)) for n, (x, y) in zip(names, lonlat)]
            return distance_figures(setting, places, self._watch)
        return geometry_distance_figures(setting, names, geometries, self._watch)

    def _rings(self, memory: Memory, name: str, geometry: BaseGeometry) -> Step:
        asked = self._request
        if not asked.distances_km or geometry.is_empty:
            return list
        key = ("rings", name, shapely.to_wkb(geometry), asked.distances_km, asked.by_region)
        return lambda: memory.recall(
            key,
            lambda: ring_figures(
                memory.setting, name, geometry, asked.distances_km, asked.by_region, self._watch
            ),
        )


def _short_name(feature: object) -> str:
    """The name of a feature where it has one, else its number; not both, as in messages."""
    full = feature_name(feature)
    return full.rsplit(" (", 1)[0] if full.endswith(")") else full
