"""Generated daily maps: a front of many vertices that moves a little from day to day.

Written as GDAL writes GeoJSON, as the public archive's files are, so that sizes compare.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
from fronts import front

FIRST = date(2024, 7, 8)
VERTICES = 3000
EVERY_UNCHANGED = 7
"""Each seventh day has the very bytes of the day before: 113 of 768 have in the real archive."""

_HEAD = """{
"type": "FeatureCollection",
"name": "%s",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
"features": [
"""
_FEATURE = (
    '{ "type": "Feature", "properties": { }, "geometry": { "type": "MultiPolygon", '
    '"coordinates": [ [ [ %s ] ] ] } }'
)


def days(count: int) -> list[date]:
    """Return so many days, the first of the public archive on."""
    return [FIRST + timedelta(n) for n in range(count)]


def name_of(day: date) -> str:
    """Return the file name that the public archive gives a day."""
    return f"deepstatemap_data_{day:%Y%m%d}.geojson"


def rings(count: int, vertices: int = VERTICES, seed: int = 3) -> list[np.ndarray]:
    """Return a closed ring for each day; arrays of shape (vertices + 1, 2), 6 decimals."""
    rng = np.random.default_rng(seed)
    line = np.array(front(48.0, 37.5, 600.0, vertices - 2).coords)
    made = []
    for n in range(count):
        if n % EVERY_UNCHANGED:
            # A day's advance: a few dozen neighbouring vertices move by less than their spacing.
            at = int(rng.integers(0, len(line) - 40))
            line = line.copy()
            line[at : at + 40, 1] += rng.uniform(-2e-4, 2e-4)
        south = line[:, 1].min() - 1.0
        closing = [[line[-1, 0], south], [line[0, 0], south]]
        made.append(np.round(np.vstack([line, closing, line[:1]]), 6))
    return made


def write_day(folder: Path, day: date, ring: np.ndarray | None) -> Path:
    """Write a day's file; None for a map that was emptied."""
    feature = ""
    if ring is not None:
        feature = _FEATURE % ", ".join(f"[ {lon!r}, {lat!r} ]" for lon, lat in ring.tolist())
    path = folder / name_of(day)
    path.write_text(f"{_HEAD % path.stem}{feature}\n]\n}}\n", encoding="utf-8")
    return path


def write_folder(folder: Path, count: int, vertices: int = VERTICES) -> list[Path]:
    """Write so many days into a new folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_day(folder, *both) for both in zip(days(count), rings(count, vertices))]
