"""Small stand-ins for what the sources send, made from their documented shapes."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timezone

from salient.layers.catalog import SOURCES, Revision
from salient.layers.sources.payload import Part, Payload

DAY = date(2025, 11, 4)
RETRIEVED = datetime(2025, 11, 5, tzinfo=timezone.utc)


def square(west: float, south: float = 48.0, size: float = 1.0) -> list[list[list[float]]]:
    """The coordinates of a square polygon, with a Z of 0."""
    east, north = west + size, south + size
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return [[[x, y, 0] for x, y in corners]]


def polygon(west: float, **properties: object) -> dict:
    geometry = {"type": "Polygon", "coordinates": square(west)}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def point(**properties: object) -> dict:
    geometry = {"type": "Point", "coordinates": [37, 48, 0]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: dict, **more: object) -> dict:
    return {"type": "FeatureCollection", "features": list(features), **more}


def encoded(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return packed.getvalue()


def payload(*parts: bytes, keys: Sequence[str] = ("",), day: date = DAY) -> Payload:
    revision = Revision(day, "r1", "here")
    made = tuple(Part("the answer", data, "here", key) for data, key in zip(parts, keys))
    return Payload(revision, made, RETRIEVED)


class Addresses:
    """Changes the declared addresses of a source for a while.

    Not the settings: they are one file for all test runs on a machine.
    """

    def __init__(self, source_id: str) -> None:
        self._addresses = SOURCES[source_id].addresses
        self._declared = dict(self._addresses)

    def use(self, **addresses: str) -> None:
        self._addresses.update(addresses)

    def forget(self) -> None:
        self._addresses.update(self._declared)
