"""JSON and GeoJSON from strangers: refused in words a person understands, read as polygons.

Only features with area are kept; points and lines are dropped as the bytes are read.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...analysis.edge_table import Rings
from ...errors import SourceError
from ..words import tr
from .snapshot_batch import SnapshotFeature, SnapshotReader, Wanted, joined_rings

MAX_DEPTH = 100
"""Brackets within brackets; a MultiPolygon in a collection of collections needs a dozen."""

_CHUNK = 1 << 20
_OPENING, _CLOSING = b"[{", b"]}"
_TEXTS = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)


def load_json(data: bytes, name: str) -> Any:
    """A JSON document; SourceError where it is none, or has numbers that JSON does not know."""
    text = _checked(data, name)
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) - 1
        raise refused(name, _cut() if cut else _damaged(), str(error)) from error
    except (ValueError, RecursionError) as error:
        raise refused(name, _damaged(), str(error)) from error


def load_features(data: bytes, name: str, wanted: Wanted | None = None) -> list[SnapshotFeature]:
    """The features with area of a GeoJSON document in lon/lat, their attributes as they are.

    ``wanted``: as in ``SnapshotReader.parse``. Raises SourceError.
    """
    _checked(data, name)
    if b"NaN" in data or b"Infinity" in data:
        load_json(data, name)
    try:
        return SnapshotReader().parse(data, wanted)
    except json.JSONDecodeError as error:
        # The quick way reads the text without its coordinates: the plain way knows the place.
        load_json(data, name)
        raise refused(name, _damaged(), str(error)) from error
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
        details = f"{type(error).__name__}: {error}"
        raise refused(name, tr("it is no GeoJSON in longitude and latitude"), details) from error


def ground(rings: Rings) -> BaseGeometry | None:
    """The polygons of rings as a MultiPolygon, not yet made valid; None where none has area."""
    ends = np.r_[rings.starts[1:], len(rings.coords)]
    is_ring = ends - rings.starts >= 4
    # A hole goes with the outer ring before it, also where that one is too short to be used.
    polygon = np.cumsum(~rings.is_hole) - 1
    has_shell = np.zeros(len(is_ring), dtype=bool)
    has_shell[polygon[is_ring & ~rings.is_hole]] = True
    used = is_ring & (polygon >= 0)
    used[used] = has_shell[polygon[used]]
    if not used.any():
        return None
    ring_of = np.repeat(np.arange(len(ends)), ends - rings.starts)
    keep = used[ring_of]
    _, ring_index = np.unique(ring_of[keep], return_inverse=True)
    _, polygon_index = np.unique(polygon[used], return_inverse=True)
    made = shapely.linearrings(rings.coords[keep], indices=ring_index)
    return shapely.multipolygons(shapely.polygons(made, indices=polygon_index))


def grounds(features: list[SnapshotFeature]) -> np.ndarray:
    """The geometries of features, shape (n,); None where one has no ring with area."""
    made = np.empty(len(features), dtype=object)
    made[:] = [ground(feature.rings) for feature in features]
    return made


def as_geojson(features: list[SnapshotFeature]) -> bytes:
    """Features as one GeoJSON document, to the last bit of every coordinate."""
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": feature.properties,
                    "geometry": {
                        "type": "MultiPolygon",
                        "coordinates": _polygons(joined_rings([feature.rings])),
                    },
                }
                for feature in features
            ],
        },
        ensure_ascii=False,
    ).encode()


def refused(name: str, fault: str, details: str = "") -> SourceError:
    """The error for data that are not what they should be."""
    return SourceError(
        tr("“{name}” cannot be used: {fault}. Try again later, or choose another source.").format(
            name=name, fault=fault
        ),
        details,
    )


def _polygons(rings: Rings) -> list[list[list[list[float]]]]:
    polygons: list[list[list[list[float]]]] = []
    ends = np.r_[rings.starts[1:], len(rings.coords)]
    for start, end, is_hole in zip(rings.starts, ends, rings.is_hole):
        ring = rings.coords[start:end].tolist()
        if is_hole and polygons:
            polygons[-1].append(ring)
        else:
            polygons.append([ring])
    return polygons


def _checked(data: bytes, name: str) -> str:
    """The text, once it is sure to be text that can be taken apart without harm."""
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise refused(name, tr("it is empty"))
    if start[:1] == b"<":
        raise refused(
            name,
            tr(
                "a web page came instead of data (the address may have changed, or the network "
                "asks for a login first)"
            ),
            start.decode("utf-8", "replace"),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(name, tr("its text is damaged (it is not UTF-8)"), str(error)) from error
    if _depth(data) > MAX_DEPTH:
        raise refused(name, tr("its brackets are nested too deep to be a map"))
    return text


def _depth(data: bytes) -> int:
    """How deep the brackets go; those inside texts are none."""
    codes = np.frombuffer(_TEXTS.sub(b"", data), dtype=np.uint8)
    deepest = level = 0
    for start in range(0, len(codes), _CHUNK):
        chunk = codes[start : start + _CHUNK]
        step = np.isin(chunk, list(_OPENING)).astype(np.int64) - np.isin(chunk, list(_CLOSING))
        levels = level + np.cumsum(step)
        deepest, level = max(deepest, int(levels.max())), int(levels[-1])
    return deepest


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")


def _damaged() -> str:
    return tr("it is damaged")


def _cut() -> str:
    return tr("it is incomplete, the end is missing")
