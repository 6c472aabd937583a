"""What changed between two dates as figures: gross first, then net, class by class, movement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .change import EVERYWHERE, Change, RegionChange
from .measure import AREA_METHOD, side_words
from .model import Figure
from .movement import MOVED_M, MOVEMENT_METHOD, Movement
from .patches import GAINED, LOST, NO_GROUND_KM2
from .phrases import Phrase
from .transitions import CLASSES

ALL_GROUND = Phrase("all ground")
GAINED_WORDS = Phrase("gained: newly assessed as occupied")
LOST_WORDS = Phrase("lost: no longer assessed as occupied")
NET_WORDS = Phrase("net")

# So many regions are named where figures are of all of them together.
_FEW = 2


def change_figures(change: Change, movement: Movement | None = None) -> list[Figure]:
    """Rows gained, lost and net in km2, of all ground and of each region in which any changed.

    After them ``matrix_figures``, and ``movement_figures`` where ``movement`` is given. Ranges come
    from counting unknown ground as occupied; without any there is no range, since a tolerance says
    nothing of a difference.
    """
    stamp = _stamp(change)
    *regions, total = change.rows
    changed = [row for row in regions if _has_changed(row)]
    figures = []
    for row in (total, *changed):
        figures += _region_rows(change, row, stamp)
    if unchanged := len(regions) - len(changed):
        figures.append(
            Figure(Phrase("other regions: {count}", count=unchanged), Phrase("gained and lost"),
                   0.0, "km²", **stamp)
        )  # fmt: skip
    figures += matrix_figures(change)
    if movement is not None:
        figures += movement_figures(change, movement)
    return figures


def _has_changed(row: RegionChange) -> bool:
    """Whether occupied ground changed in a region, or ground that is occupied or unknown."""
    wide_km2 = (row.wide_gained_km2 or 0.0) + (row.wide_lost_km2 or 0.0)
    return max(row.gained_km2 + row.lost_km2, wide_km2) > NO_GROUND_KM2


def _region_rows(change: Change, row: RegionChange, stamp: dict[str, Any]) -> list[Figure]:
    subject = ALL_GROUND if row.region == EVERYWHERE else row.region
    sides = (
        (GAINED, GAINED_WORDS, row.gained_km2, row.wide_gained_km2,
         row.gained_count, row.sliver_gained_km2),
        (LOST, LOST_WORDS, row.lost_km2, row.wide_lost_km2,
         row.lost_count, row.sliver_lost_km2),
    )  # fmt: skip
    figures = []
    for kind, words, value, wide, count, sliver_km2 in sides:
        note = Phrase(
            "patches: {count}; in slivers under {width} m wide: {area} km²",
            count=count,
            width=f"{change.sliver_m:g}",
            area=f"{sliver_km2:.3f}",
        )
        figures.append(
            Figure(subject, words, value, "km²", *_range(value, wide), note=note,
                   geometry=_ground(change, row.region, kind), **stamp)
        )  # fmt: skip
    small: str = ""
    if row is change.total and change.small_count:
        small = Phrase(
            "patches under {least} km², counted but not drawn: {count}, together {area} km²",
            least=f"{change.min_km2:g}",
            count=change.small_count,
            area=f"{change.small_km2:.3f}",
        )
    net = row.net_km2
    figures.append(
        Figure(subject, NET_WORDS, net, "km²", *_range(net, row.wide_net_km2), note=small,
               geometry=_ground(change, row.region), **stamp)
    )  # fmt: skip
    return figures


def matrix_figures(change: Change) -> list[Figure]:
    """Rows in km2 of how much ground went from class to class; none without unknown ground.

    Of the ground of all regions together, which the subject names: not of all ground.
    """
    matrix = change.matrix
    if matrix is None:
        return []
    subject, stamp = _matrix_subject([row.region for row in change.rows[:-1]]), _stamp(change)
    words = [side_words(ground.value) for ground in CLASSES]
    figures = []
    for i, before in enumerate(words):
        for j, after in enumerate(words):
            measure = Phrase("{before} → {after}", before=before, after=after)
            note: str = ""
            if i == j:
                measure = Phrase("{status}, unchanged", status=before)
                note = Phrase(
                    "{before} km² on the first date, {after} km² on the second",
                    before=f"{matrix.before_km2[i]:,.3f}",
                    after=f"{matrix.after_km2[i]:,.3f}",
                )
            figures.append(
                Figure(subject, measure, float(matrix.area_km2[i, j]), "km²", note=note, **stamp)
            )
    return figures


def _matrix_subject(regions: Sequence[str]) -> Phrase:
    if not regions:
        return Phrase("from class to class, where a map is occupied or unknown")
    named: str = Phrase("the regions chosen")
    if len(regions) == 1:
        named = regions[0]
    elif len(regions) == _FEW:
        named = Phrase("{a} and {b}", a=regions[0], b=regions[1])
    return Phrase("from class to class, in {regions}", regions=named)


def movement_figures(change: Change, movement: Movement) -> list[Figure]:
    """Rows in km of how far the front moved: median, 90th percentile, largest.

    The largest has its way as geometry, unless nothing moved. One row without a value where one of
    the dates has no front.
    """
    front, stamp = Phrase("front"), {**_stamp(change), "method": MOVEMENT_METHOD}
    if movement.is_empty:
        return [
            Figure(front, Phrase("distance moved"), None, "km",
                   note=Phrase("one of the maps has no front"), **stamp)
        ]  # fmt: skip
    sample = Phrase(
        "points: {count}, one at every {every} m of the earlier front; moved less than {least} m: "
        "{still} %",
        count=len(movement.distance_m),
        every=f"{movement.every_m:g}",
        least=f"{MOVED_M:g}",
        still=_share(movement.distance_m < MOVED_M),
    )
    direction = sample
    if movement.is_gained is not None:
        has_moved = movement.distance_m >= MOVED_M
        direction = Phrase(
            "points passed over by ground gained: {gained} %, by ground lost: {lost} %",
            gained=_share(has_moved & movement.is_gained),
            lost=_share(has_moved & ~movement.is_gained),
        )
    far, place, way = movement.farthest, sample, None
    if movement.distance_m[far] >= MOVED_M:
        lon, lat = movement.lon[far], movement.lat[far]
        way = shapely.linestrings([[lon, lat], [movement.to_lon[far], movement.to_lat[far]]])
        place = Phrase(
            "from {lat}, {lon} (latitude, longitude)", lat=f"{lat:.4f}", lon=f"{lon:.4f}"
        )
    rows: list[tuple[Phrase, float | None, Phrase, BaseGeometry | None]] = [
        (Phrase("distance moved, median"), movement.median_m, sample, None),
        (Phrase("distance moved, 90th percentile"), movement.p90_m, direction, None),
        (Phrase("distance moved, largest"), movement.max_m, place, way),
    ]
    return [
        Figure(front, measure, None if value is None else value / 1e3, "km", note=note,
               geometry=geometry, **stamp)
        for measure, value, note, geometry in rows
    ]  # fmt: skip


def _share(marks: np.ndarray) -> str:
    """How many of the points are marked, in whole per cent."""
    return f"{100 * np.mean(marks):.0f}"


def _range(value: float, wide: float | None) -> tuple[float | None, float | None]:
    return (None, None) if wide is None else (min(value, wide), max(value, wide))


def _ground(change: Change, region: str, kind: str | None = None) -> BaseGeometry | None:
    """The drawn patches of a region, all of them for ``EVERYWHERE``, as one valid MultiPolygon.

    None where there are none. Regions may overlap, and gained ground may border on lost ground.
    """
    parts = [
        patch.geometry
        for patch in change.patches
        if region in (EVERYWHERE, patch.region) and kind in (None, patch.kind)
    ]
    return shapely.multipolygons(shapely.get_parts(shapely.union_all(parts))) if parts else None


def _stamp(change: Change) -> dict[str, Any]:
    """The fields of a figure that say where it comes from: both sources, both dates."""
    before, after = change.before, change.after
    return {
        "source": " → ".join(dict.fromkeys((before.source, after.source))),
        "date": f"{before.assessed_text} → {after.assessed_text}",
        "class_rule": "; ".join(dict.fromkeys(filter(None, (before.class_rule, after.class_rule)))),
        "method": AREA_METHOD,
    }
