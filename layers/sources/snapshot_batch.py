"""Many GeoJSON files that say mostly the same: coordinate arrays, each distinct vertex read once.

A day's file repeats the day before it but for a few dozen vertices. So the coordinates are cut at
their closing brackets and each piece of text is looked up whole; only text never seen is turned
into numbers. The rest of the file goes through ``json``. What the quick way does not understand is
read the plain way, and refused there if it is no GeoJSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ...analysis.edge_table import Rings
from ...errors import SourceError
from ..words import tr

_KEY = b'"coordinates"'
_TO_ARRAY = re.compile(rb"\s*:\s*(?=\[)")
_BLANK = b" \t\r\n"
_DEPTH = {"Polygon": 3, "MultiPolygon": 4}
_LONLAT = re.compile(r"(CRS:?84|EPSG:+4326)$")
_MOST_KNOWN = 1 << 19
_MOST_OPENED = 7
_NUMBER = rb"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"
_VERTEX = re.compile(
    rb"[ \t\r\n]*(,?)((?:[ \t\r\n]*\[)+)[ \t\r\n]*(N)[ \t\r\n]*,[ \t\r\n]*(N)"
    rb"(?:[ \t\r\n]*,[ \t\r\n]*N)*[ \t\r\n]*".replace(b"N", _NUMBER)
)
_CLOSER = -1


Wanted = Callable[[dict[str, Any]], bool]
"""Says by its attributes whether a feature is to be read."""


@dataclass(frozen=True)
class SnapshotFeature:
    """One feature with area: its attributes, and the rings of its polygons in lon/lat."""

    properties: dict[str, Any]
    rings: Rings


class SnapshotReader:
    """Reads GeoJSON files of polygons one after another, and remembers the vertices it has met.

    Rings are as the file has them, closed where it leaves them open: no validity is checked. Not
    for use in several threads at once.
    """

    def __init__(self) -> None:
        self._vertices = _Vertices()

    def rings(self, path: str | Path) -> Rings:
        """The rings of all polygons in a file, whatever their attributes; SourceError."""
        return joined_rings([feature.rings for feature in self.features(path)])

    def features(self, path: str | Path) -> list[SnapshotFeature]:
        """The features with area in a file; points and lines are dropped.

        Raises SourceError where it cannot be read, is no GeoJSON in lon/lat, or has no polygon.
        """
        file = Path(path)
        try:
            found = self.parse(file.read_bytes())
        except (OSError, ValueError, TypeError, LookupError, RecursionError) as error:
            raise SourceError(
                tr(
                    "“{file}” cannot be read as GeoJSON in longitude and latitude: it is damaged, "
                    "incomplete or of another kind. Download it again, or leave it out."
                ).format(file=file.name),
                f"{type(error).__name__}: {error}",
            ) from error
        if not found:
            raise SourceError(
                tr("“{file}” holds no polygons. Leave it out.").format(file=file.name), str(file)
            )
        return found

    def parse(self, data: bytes, wanted: Wanted | None = None) -> list[SnapshotFeature]:
        """The features with area in the bytes of a file; ValueError where it is none.

        ``wanted`` is shown the attributes of each feature, in turn and at most twice; the
        coordinates of those it does not want are not looked at.
        """
        try:
            return list(self._quick(data, wanted))
        except _NotPlainError:
            return list(_features(json.loads(data.decode("utf-8-sig")), _listed, wanted))

    def _quick(self, data: bytes, wanted: Wanted | None) -> Iterator[SnapshotFeature]:
        skeleton, arrays = _without_arrays(data)
        if len(self._vertices) > _MOST_KNOWN:
            self._vertices = _Vertices()
        return _features(
            json.loads(skeleton), lambda k, depth: self._vertices.rings(arrays[k], depth), wanted
        )


class _NotPlainError(Exception):
    """The text is not laid out as the quick way expects."""


class _Vertices(dict[bytes, int]):
    """What stands before a closing bracket -> a code: which vertex, and how many were opened.

    Codes are 16 * vertex + 2 * opened + (1 if a comma leads), or -1 where only a bracket closes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._coords: list[tuple[float, float]] = []
        self._array = np.empty((0, 2))

    def __missing__(self, text: bytes) -> int:
        if not text.strip(_BLANK):
            code = _CLOSER
        else:
            match = _VERTEX.fullmatch(text)
            if match is None:
                raise _NotPlainError
            comma, brackets, lon, lat = match.groups()
            opened = brackets.count(b"[")
            if opened > _MOST_OPENED:
                raise _NotPlainError
            code = 16 * len(self._coords) + 2 * opened + len(comma)
            self._coords.append((float(lon), float(lat)))
        self[text] = code
        return code

    def rings(self, text: bytes, depth: int) -> Rings:
        """The rings of an array of coordinates that is nested ``depth`` deep."""
        pieces = text.split(b"]")
        if pieces.pop():
            raise _NotPlainError
        code = np.fromiter(map(self.__getitem__, pieces), np.int64, len(pieces))
        if len(self._array) < len(self._coords):
            new = np.array(self._coords[len(self._array) :])
            self._array = np.concatenate([self._array, new])
        is_vertex = code != _CLOSER
        opened = np.where(is_vertex, code >> 1 & 7, 0)
        # Brackets open before each piece closes its own.
        level = np.cumsum(opened) - np.arange(len(code))
        has_comma = is_vertex & (code & 1 == 1)
        if has_comma[0] or np.count_nonzero(has_comma) < np.count_nonzero(is_vertex) - 1:
            raise _NotPlainError
        if level[-1] != 1 or level[:-1].min(initial=2) < 2 or (level[is_vertex] != depth).any():
            raise _NotPlainError
        opened = opened[is_vertex]
        starts = np.flatnonzero(opened > 1)
        return _checked(self._array[code[is_vertex] >> 4], starts, opened[starts] == 2)


def joined_rings(several: list[Rings]) -> Rings:
    """The rings of several grounds that do not overlap, as of one."""
    if len(several) == 1:
        return several[0]
    offsets = np.cumsum([0] + [len(rings.coords) for rings in several[:-1]])
    return Rings(
        np.concatenate([rings.coords for rings in several]),
        np.concatenate([rings.starts + offset for rings, offset in zip(several, offsets)]),
        np.concatenate([rings.is_hole for rings in several]),
    )


def _without_arrays(data: bytes) -> tuple[bytes, list[bytes]]:
    """The file with a number in place of each array of coordinates, and the arrays."""
    pieces: list[bytes] = []
    arrays: list[bytes] = []
    at = 0
    while (key := data.find(_KEY, at)) >= 0:
        lead = _TO_ARRAY.match(data, key + len(_KEY))
        if lead is None:
            raise _NotPlainError
        start = lead.end()
        stop = data.find(b"}", start)
        if stop < 0:
            raise _NotPlainError
        quote = data.find(b'"', start, stop)
        close = data.rfind(b"]", start, stop if quote < 0 else quote) + 1
        if close == 0:
            raise _NotPlainError
        pieces += [data[at:start], b"%d" % len(arrays)]
        arrays.append(data[start:close])
        at = close
    pieces.append(data[at:])
    return b"".join(pieces), arrays


def _features(document: Any, read: Any, wanted: Wanted | None) -> Iterator[SnapshotFeature]:
    """Features with area of a parsed document, whose coordinates ``read`` makes into rings."""
    kind = document["type"]
    _check_crs(document.get("crs"))
    if kind == "FeatureCollection":
        features = document["features"]
    else:
        features = [document if kind == "Feature" else {"geometry": document}]
    for feature in features:
        properties = feature.get("properties") or {}
        if wanted is not None and not wanted(properties):
            continue
        grounds = list(_grounds(feature["geometry"], read))
        if grounds:
            yield SnapshotFeature(properties, joined_rings(grounds))


def _grounds(geometry: Any, read: Any) -> Iterator[Rings]:
    if geometry is None:
        return
    kind = geometry["type"]
    if kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _grounds(part, read)
    elif kind in _DEPTH:
        yield read(geometry["coordinates"], _DEPTH[kind])


def _listed(coordinates: Any, depth: int) -> Rings:
    """Rings of nested lists, as ``json`` gives them."""
    polygons = coordinates if depth == 4 else [coordinates]
    rings = [(_array(ring), number > 0) for polygon in polygons
             for number, ring in enumerate(polygon)]  # fmt: skip
    rings = [(coords, is_hole) for coords, is_hole in rings if len(coords)]
    starts = np.cumsum([0] + [len(coords) for coords, _ in rings])[:-1]
    coords = np.concatenate([coords for coords, _ in rings] or [np.empty((0, 2))])
    return _checked(coords, starts, np.array([is_hole for _, is_hole in rings], dtype=bool))


def _array(ring: Any) -> np.ndarray:
    if not all(type(n) in (int, float) for vertex in ring for n in vertex[:2]):
        raise ValueError("a coordinate is no number")
    return np.array([(vertex[0], vertex[1]) for vertex in ring], dtype=float).reshape(-1, 2)


def _checked(coords: np.ndarray, starts: np.ndarray, is_hole: np.ndarray) -> Rings:
    """Rings with coordinates on Earth, each closed; ValueError for those that cannot be."""
    if not (np.abs(coords) <= (360.0, 90.0)).all():
        raise ValueError("a coordinate is no longitude and latitude")
    ends = np.r_[starts[1:], len(coords)]
    if len(starts) and (ends - starts).min() < 3:
        raise ValueError("a ring has fewer than three vertices")
    is_open = np.any(coords[starts] != coords[ends - 1], axis=1)
    if is_open.any():
        coords = np.insert(coords, ends[is_open], coords[starts[is_open]], axis=0)
        starts = starts + np.r_[0, np.cumsum(is_open)[:-1]]
    return Rings(coords, starts, is_hole)


def _check_crs(crs: Any) -> None:
    """GeoJSON is in lon/lat (RFC 7946, 4); an older file may name another CRS."""
    name = ((crs or {}).get("properties") or {}).get("name", "CRS84")
    if not _LONLAT.search(str(name).upper()):
        raise ValueError(f"the file is in {name}")
