"""All figures of one request, in the order of the table; what did not change is not done again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

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
from ..layers.convert import LayerSnapshot
from ..layers.words import tr
from .base import SalientTask
from .features import Features, read_features
from .memory import Memory

Step = Callable[[], "list[Figure]"]
MOST_RINGED = 50
"""Subjects of one layer that get rings in the table; the toolbox does any number."""

_WAITING_S = 0.15


@dataclass(frozen=True)
class MeasureRequest:
    """What to measure against the active map: ``places``, else a ``layer``, else the front.

    ``layer_key``: the same for the same features, so that they are not read again.
    ``distances_km`` without any: no rings. ``corridor_of`` None: no corridor.
    """

    places: tuple[Place, ...] = ()
    layer: LayerSnapshot | None = None
    layer_key: Hashable = None
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
                self._rings(memory, p.label, shapely.Point(p.lon, p.lat)) for p in asked.places
            ]
        if asked.layer is not None:
            names, geometries, remarks = self._features(memory, asked.layer)
            self._remarks += remarks
            steps.append(
                lambda: memory.recall(
                    ("layer", asked.layer_key),
                    lambda: self._distances(setting, names, geometries),
                )
            )
            steps += self._layer_rings(memory, names, geometries)
        if asked.with_front:
            steps.append(lambda: memory.recall("front", lambda: front_figures(setting)))
        town = asked.corridor_of
        if town is not None:
            steps.append(
                lambda: memory.recall(("corridor", town), lambda: corridor_figures(setting, town))
            )
        if asked.areas:
            steps.append(
                lambda: self._touched(memory.recall("areas", lambda: area_figures(setting)))
            )
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
        return not self.is_stopped

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

    def _touched(self, figures: list[Figure]) -> list[Figure]:
        """The regions with any ground that is, or may be, occupied, and the sum of all."""
        if not figures:
            return figures
        kept = {f.subject for f in figures if "held" not in f.measure and (f.high or 0) > 0}
        kept |= {f.subject for f in figures if "unknown" in f.measure and (f.value or 0) > 0}
        kept.add(figures[-1].subject)
        left_out = {f.subject for f in figures} - kept
        if left_out:
            self._remarks.append(
                tr("{n} regions without occupied ground are left out.").format(n=len(left_out))
            )
        return [f for f in figures if f.subject in kept]

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

    def _features(self, memory: Memory, layer: LayerSnapshot) -> Features:
        """What the layer holds; read once for as long as it does not change."""
        key = self._request.layer_key
        if memory.layer is None or memory.layer[0] != key:
            memory.layer = (key, read_features(layer, self._watch))
        return memory.layer[1]

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
