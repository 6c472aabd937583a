"""Gained, lost and net between two control maps: by region, and patch by patch.

Gained is ground occupied in the later map and not in the earlier; lost is the reverse. Areas are
gross and hold every face. Of patches, those that redrawing leaves (slivers) are told apart from
movement, and small ones are counted, not drawn; neither is ever left out of an area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import Cancelled
from .clean import polygonal
from .faces import EdgeChanges
from .model import ControlMap, Progress, Provenance, Region, no_progress
from .patches import GAINED, NO_GROUND_KM2, Joined, joined_patches
from .split import OUTSIDE, Pieces, RegionSplit
from .transitions import ClassMatrix, class_matrix

MIN_KM2 = 0.01
SLIVER_M = 50.0
EVERYWHERE = ""
"""The region of figures over all ground, and of patches outside every region."""


@dataclass(frozen=True)
class RegionChange:
    """What changed in a region, km2; ``EVERYWHERE`` names all ground.

    ``sliver_*`` is the part of gained and lost ground that lies in slivers; ``gained_count`` and
    ``lost_count`` are patches that are neither slivers nor small. ``wide_*``: the same where
    unknown ground counts as occupied, None where neither map has any.
    """

    region: str
    gained_km2: float
    lost_km2: float
    sliver_gained_km2: float
    sliver_lost_km2: float
    gained_count: int
    lost_count: int
    sliver_count: int
    wide_gained_km2: float | None = None
    wide_lost_km2: float | None = None

    @property
    def net_km2(self) -> float:
        return self.gained_km2 - self.lost_km2

    @property
    def wide_net_km2(self) -> float | None:
        if self.wide_gained_km2 is None or self.wide_lost_km2 is None:
            return None
        return self.wide_gained_km2 - self.wide_lost_km2


@dataclass(frozen=True)
class Patch:
    """A patch of changed ground, or the part of it in one region: a polygon in lon/lat.

    ``kind``: ``gained`` or ``lost``. ``mean_width_m``, ``is_sliver`` and ``whole_km2`` are those of
    the whole patch, as is ``number``: the same for its parts. Where regions overlap, each has its
    part, so that patches may add up to more than all ground.
    """

    kind: str
    geometry: BaseGeometry
    area_km2: float
    region: str
    is_sliver: bool
    mean_width_m: float
    number: int
    whole_km2: float


@dataclass(frozen=True)
class Change:
    """What changed between two maps.

    ``rows``: the regions in the order given, then everything. ``patches``: those of ``min_km2`` or
    more, the largest first. ``small_count`` and ``small_km2``: patches below that which are no
    slivers. ``matrix``: from class to class, None where neither map has unknown ground.
    """

    before: Provenance
    after: Provenance
    rows: tuple[RegionChange, ...]
    patches: tuple[Patch, ...]
    small_count: int
    small_km2: float
    min_km2: float
    sliver_m: float
    matrix: ClassMatrix | None

    @property
    def total(self) -> RegionChange:
        """The row of all ground."""
        return self.rows[-1]


def change(
    before: ControlMap,
    after: ControlMap,
    regions: Sequence[Region] = (),
    *,
    min_km2: float = MIN_KM2,
    sliver_m: float = SLIVER_M,
    progress: Progress = no_progress,
) -> Change:
    """What changed from one map to another, by region.

    ``regions`` may overlap and need not cover all ground: the row of everything is no sum of
    theirs. The matrix is of the ground of all regions, without any of what either map draws.
    ``min_km2``: smaller patches are not drawn. ``sliver_m``: patches nowhere so wide are slivers.
    Raises Cancelled.
    """
    changes = EdgeChanges()
    whole = joined_patches(changes.changed(before.occupied, after.occupied), sliver_m)
    _go_on(progress, 0.3)
    split = RegionSplit([region.geometry for region in regions])
    parts = split.all_pieces(whole.polygons)
    areas = parts.areas_km2(whole.area_km2)
    _go_on(progress, 0.6)
    is_drawn = whole.area_km2 >= min_km2
    is_small = ~(is_drawn | whole.is_sliver)
    rows = []
    for number, region in enumerate(regions):
        mine = parts.region == number
        rows.append(_row(region.name, whole, is_drawn, parts.polygon[mine], areas[mine]))
    every = np.arange(len(whole.polygons))
    rows.append(_row(EVERYWHERE, whole, is_drawn, every, whole.area_km2))
    matrix = None
    if before.has_unknown or after.has_unknown:
        wide = changes.changed(_with_unknown(before), _with_unknown(after))
        wide_km2 = [*split.areas_km2(wide), (wide.gained_km2, wide.lost_km2)]
        rows = [_ranged(row, *pair) for row, pair in zip(rows, wide_km2)]
        within = shapely.union_all([r.geometry for r in regions]) if regions else None
        matrix = class_matrix(before, after, within)
    _go_on(progress, 1.0)
    return Change(
        before.provenance,
        after.provenance,
        tuple(rows),
        _patches(whole, parts, areas, is_drawn, [region.name for region in regions]),
        int(is_small.sum()),
        float(whole.area_km2[is_small].sum()),
        min_km2,
        sliver_m,
        matrix,
    )


def _row(
    region: str, whole: Joined, is_drawn: np.ndarray, patch: np.ndarray, areas: np.ndarray
) -> RegionChange:
    """The figures of a region from its parts of patches: numbers of those, and areas, km2."""
    gained, sliver = whole.kind[patch] == GAINED, whole.is_sliver[patch]
    counted = is_drawn[patch] & ~sliver
    return RegionChange(
        region,
        float(areas[gained].sum()),
        float(areas[~gained].sum()),
        float(areas[gained & sliver].sum()),
        float(areas[~gained & sliver].sum()),
        int((gained & counted).sum()),
        int((~gained & counted).sum()),
        int(sliver.sum()),
    )


def _patches(
    whole: Joined, parts: Pieces, areas: np.ndarray, is_drawn: np.ndarray, names: Sequence[str]
) -> tuple[Patch, ...]:
    """The parts of those patches that are drawn, the largest first; ``areas``: of all parts."""
    listed = np.flatnonzero(is_drawn[parts.polygon] & (areas > NO_GROUND_KM2))
    patches = []
    for number in listed[np.argsort(-areas[listed], kind="stable")]:
        patch, region = parts.polygon[number], parts.region[number]
        patches.append(
            Patch(
                str(whole.kind[patch]),
                polygonal(parts.geometries[number]),
                float(areas[number]),
                EVERYWHERE if region == OUTSIDE else names[region],
                bool(whole.is_sliver[patch]),
                float(whole.mean_width_m[patch]),
                int(patch),
                float(whole.area_km2[patch]),
            )
        )
    return tuple(patches)


def _ranged(row: RegionChange, gained_km2: float, lost_km2: float) -> RegionChange:
    return replace(row, wide_gained_km2=float(gained_km2), wide_lost_km2=float(lost_km2))


def _with_unknown(control: ControlMap) -> BaseGeometry:
    """Occupied and unknown ground side by side: edges that they share cancel."""
    return shapely.geometrycollections([control.occupied, control.unknown])


def _go_on(progress: Progress, share: float) -> None:
    if not progress(share):
        raise Cancelled("The measurement was stopped.")
