"""What changed between two dates as layers: patches, both contact lines, arrows of movement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import shapely
from qgis.core import Qgis, QgsDateTimeRange, QgsVectorLayer
from shapely.geometry.base import BaseGeometry

from ..analysis.change import Change, Patch
from ..analysis.geodesy import length_km
from ..analysis.measure import AREA_METHOD, LENGTH_METHOD
from ..analysis.model import Place
from ..analysis.movement import MOVED_M, MOVEMENT_METHOD, Movement
from .change_styling import style_arrows, style_contact_lines, style_patches
from .dressing import Style, dress
from .interval import Interval
from .memory import Row, fill, make_features, memory_layer
from .metadata import day_range, describe
from .words import tr

PATCH_TEXTS = ("kind", "region", "place", "begin", "end")
PATCH_NUMBERS = ("area_km2", "width_m", "is_sliver")
"""Fields of a patch, texts first; ``place``: the nearest by name; ``begin``, ``end``: ISO dates,
empty where a map is undated."""

ARROW_FIELDS = ("number", "distance_m", "is_longest")


def change_layers(
    change: Change,
    places: Sequence[Place | None],
    fronts: tuple[BaseGeometry, BaseGeometry],
    movement: Movement,
) -> dict[str, QgsVectorLayer]:
    """Layers by "patches", "lines" and "arrows", from the bottom up; those that hold something.

    ``places``: the nearest to each patch; ``fronts``: lines in lon/lat, the earlier first. Main
    thread only; add them with ``loader.add_result_layer``.
    """
    between = Interval(change.before, change.after)
    made = {
        "patches": _patches(change.patches, places, between),
        "lines": _lines(fronts, between),
        "arrows": _arrows(movement, between),
    }
    return {name: layer for name, layer in made.items() if layer.featureCount()}


def patch_row(patch: Patch, place: Place | None, between: Interval) -> Row:
    """The attributes of a patch, in the order of ``PATCH_TEXTS`` and ``PATCH_NUMBERS``."""
    return [
        patch.kind,
        str(patch.region),
        place.name if place is not None else "",
        *between.days,
        patch.area_km2,
        round(patch.mean_width_m, 1),
        int(patch.is_sliver),
    ]


def arrows(movement: Movement) -> tuple[np.ndarray, list[Row]]:
    """Lines in lon/lat from each place that the front left to where it is nearest; their rows.

    Rows are in the order of ``ARROW_FIELDS``; numbers count along the earlier front.
    """
    has_moved = np.flatnonzero(movement.distance_m >= MOVED_M)
    ends = np.column_stack([movement.lon, movement.lat, movement.to_lon, movement.to_lat])
    rows: list[Row] = [
        (int(n), round(float(movement.distance_m[n]), 1), int(n == movement.farthest))
        for n in has_moved
    ]
    return shapely.linestrings(ends[has_moved].reshape(-1, 2, 2)), rows


def _patches(
    patches: Sequence[Patch], places: Sequence[Place | None], between: Interval
) -> QgsVectorLayer:
    return _layer(
        tr("Gained and lost, {interval}").format(interval=between.text),
        "MultiPolygon",
        {**dict.fromkeys(PATCH_TEXTS, "string"), **dict.fromkeys(PATCH_NUMBERS, "double")},
        [shapely.multipolygons(shapely.get_parts(patch.geometry)) for patch in patches],
        (patch_row(patch, place, between) for patch, place in zip(patches, places)),
        tr(
            "Ground assessed as occupied on the later date alone (gained) and on the earlier date "
            "alone (lost); slivers are so narrow that redrawing explains them."
        ),
        between,
        str(AREA_METHOD),
        style_patches,
    )


def _lines(fronts: tuple[BaseGeometry, BaseGeometry], between: Interval) -> QgsVectorLayer:
    drawn = [
        (which, front, day, origin)
        for which, front, day, origin in zip(
            ("earlier", "later"), fronts, between.days, (between.before, between.after)
        )
        if not front.is_empty
    ]
    return _layer(
        tr("Contact lines, {interval}").format(interval=between.text),
        "MultiLineString",
        {"which": "string", "date": "string", "length_km": "double", "source": "string"},
        [shapely.multilinestrings(shapely.get_parts(front)) for _, front, _, _ in drawn],
        (
            (which, day, float(length_km([front])[0]), str(origin.source))
            for which, front, day, origin in drawn
        ),
        tr("The contact line on both dates; the earlier one is dashed."),
        between,
        str(LENGTH_METHOD),
        style_contact_lines,
    )


def _arrows(movement: Movement, between: Interval) -> QgsVectorLayer:
    lines, rows = arrows(movement)
    return _layer(
        tr("Movement of the front, {interval}").format(interval=between.text),
        "LineString",
        dict.fromkeys(ARROW_FIELDS, "double"),
        list(lines),
        rows,
        tr("From places along the earlier contact line to the nearest point of the later one."),
        between,
        str(MOVEMENT_METHOD),
        style_arrows,
    )


def _layer(
    title: str,
    geometry_type: str,
    fields: Mapping[str, str],
    geometries: Sequence[BaseGeometry],
    rows: Iterable[Row],
    abstract: str,
    between: Interval,
    method: str,
    style: Style,
) -> QgsVectorLayer:
    layer = memory_layer(title, geometry_type, fields)
    fill(layer, make_features(geometries, rows))
    abstract = f"{abstract}\n{between.credits}"
    describe(layer, title, abstract, between.provenance, method)
    _set_interval(layer, between)
    dress(layer, style)
    return layer


def _set_interval(layer: QgsVectorLayer, between: Interval) -> None:
    """Shows the layer on the days from one map to the other, in either order."""
    first, last = day_range(between.before), day_range(between.after)
    if first is None or last is None:
        return
    begin, end = min(first.begin(), last.begin()), max(first.end(), last.end())
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    temporal.setFixedTemporalRange(QgsDateTimeRange(begin, end, True, False))
    temporal.setIsActive(True)
