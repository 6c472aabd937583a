"""Figures as layers: lines to the front, rings, necks, each with all that its row says."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from qgis.core import QgsVectorLayer
from shapely.geometry.base import BaseGeometry

from ..analysis.model import Figure, Provenance, figure_columns
from . import styling
from .dressing import dress
from .memory import fill, make_features, memory_layer
from .metadata import describe, set_day
from .words import localized, tr

_TEXTS = ("subject", "measure", "unit", "note", "source", "date", "class_rule", "method")
_KINDS = {1: ("MultiLineString", styling.style_links), 2: ("MultiPolygon", styling.style_rings)}
_MULTI = {1: shapely.multilinestrings, 2: shapely.multipolygons}


def result_layers(
    figures: Sequence[Figure], title: str, provenance: Provenance
) -> dict[str, QgsVectorLayer]:
    """Layers of lines and of polygons, where figures have such, by "lines" and "polygons".

    Figures of one geometry become one feature: the first gives the fields, ``summary`` has all.
    Main thread only; add them with ``loader.add_result_layer``.
    """
    layers = {}
    for dimension, name in ((1, "lines"), (2, "polygons")):
        drawn = _by_geometry(figures, dimension)
        if drawn:
            kind = tr("lines") if dimension == 1 else tr("areas")
            layers[name] = _layer(drawn, dimension, f"{title} ({kind})", provenance)
    return layers


def _by_geometry(figures: Sequence[Figure], dimension: int) -> list[list[Figure]]:
    """Figures of the same geometry together, in their order."""
    groups: dict[int, list[Figure]] = {}
    for figure in figures:
        if _dimension(figure) == dimension and not shapely.is_empty(figure.geometry):
            groups.setdefault(id(figure.geometry), []).append(figure)
    return list(groups.values())


def _layer(
    drawn: list[list[Figure]], dimension: int, title: str, provenance: Provenance
) -> QgsVectorLayer:
    kind, style = _KINDS[dimension]
    columns = {c: "string" if c in _TEXTS else "double" for c in figure_columns()}
    layer = memory_layer(title, kind, {"label": "string", **columns, "summary": "string"})
    geometries = [_multi(group[0].geometry, dimension) for group in drawn]
    fill(layer, make_features(geometries, map(_row, drawn)))
    dress(layer, style)
    describe(layer, title, tr("Figures measured on the active map."), provenance)
    set_day(layer, provenance)
    return layer


def _multi(geometry: BaseGeometry | None, dimension: int) -> BaseGeometry:
    return _MULTI[dimension](shapely.get_parts(geometry))


def _row(group: list[Figure]) -> list[object]:
    first = group[0]
    label = localized(first.measure).split(":")[0]
    if _dimension(first) == 1 and first.value is not None:
        label = f"{first.value:.1f} {first.unit}"
    summary = "; ".join(
        f"{localized(figure.measure)} {figure.value:.2f} {figure.unit}"
        for figure in group
        if figure.value is not None
    )
    return [label, *(getattr(first, column) for column in figure_columns()), summary]


def _dimension(figure: Figure) -> int:
    """0 for points, 1 for lines, 2 for polygons; -1 where a figure has no geometry."""
    return -1 if figure.geometry is None else int(shapely.get_dimensions(figure.geometry))
