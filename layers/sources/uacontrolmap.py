"""UAControlMap: a daily KMZ, of which the two folders about ground are read and no other.

Of "Important Areas" the polygons are taken by their names. "Frontline" holds lines, which bound
ground and are none; should it hold polygons, they are read in the same way.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.model import ControlMap, GroundClass, Progress, Repair, no_progress
from ..catalog import SOURCES, Revision, address
from ..control import ClassField, build_control_map, classify, is_abroad
from ..words import tr
from .geojson import refused
from .kml import KmlPolygon, folder_polygons
from .listing import repository_files
from .packed import Zip
from .payload import Meanings, Payload, ask, left_out

if TYPE_CHECKING:
    from ..http.transport import QgisSession

FOLDERS = ("Frontline", "Important Areas")
_DAY_FILE = re.compile(r"(?:.*/)?(\d{6})_(\d{4})\.kmz", re.IGNORECASE)

_OCCUPIED = re.compile(r".*\[z\]|(pre-?war )?crimea|[ld]pr", re.IGNORECASE)
"""Names of occupied ground: UAControlMap marks the Russian side's axes with [Z]."""


class UAControlMap:
    """The daily copies of UAControlMap (owlmaps/UAControlMapBackups)."""

    info = SOURCES["uacontrolmap"]

    def on(self, day: date) -> Revision | None:
        """Nothing: a copy's name has the time of day it was made at."""
        return None

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The last copy of every day, the earliest first."""
        name = tr("UAControlMap's list of files")
        paths = repository_files(session, address(self.info.id, "files"), name, progress)
        where = address(self.info.id, "day")
        days: dict[date, Revision] = {}
        for path in sorted(paths):
            match = _DAY_FILE.fullmatch(path)
            day = _day(match[1]) if match else None
            if match and day is not None:
                revision = f"{match[1]}_{match[2]}"
                days[day] = Revision(day, revision, where.replace("{path}", path))
        return [days[day] for day in sorted(days)]

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        name = tr("UAControlMap of {day}").format(day=revision.day.isoformat())
        return Payload(revision, (ask(session, revision.address, name, progress),))

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        part = payload.parts[0]
        drawn, folders = folder_polygons(_document(part.data, part.name), FOLDERS, part.name)
        if not drawn:
            listed = ", ".join(f"“{folder}”" for folder in sorted(folders)) or tr("none")
            raise refused(
                part.name,
                tr("it has no polygon in the folders {folders} (it has {found})").format(
                    folders=", ".join(f"“{folder}”" for folder in FOLDERS), found=listed
                ),
            )
        classes = [_class(polygon, meanings or {}) for polygon in drawn]
        known = [(polygon, ground) for polygon, ground in zip(drawn, classes) if ground is not None]
        geometries = np.empty(len(known), dtype=object)
        geometries[:] = [polygon.geometry for polygon, _ in known]
        rule = tr("by name in the folder “{folder}”: [Z], Crimea, DPR, LPR occupied").format(
            folder=FOLDERS[1]
        )
        return build_control_map(
            geometries,
            [polygon.name for polygon, _ in known],
            [ground for _, ground in known],
            [None] * len(known),
            ClassField("name"),
            payload.provenance(self.info, rule + left_out(sum(map(_is_abroad, drawn)))),
            _unclassed(drawn, classes),
        )


def _class(polygon: KmlPolygon, meanings: Meanings) -> GroundClass | None:
    if polygon.name in meanings:
        return meanings[polygon.name]
    return GroundClass.OCCUPIED if _OCCUPIED.fullmatch(polygon.name) else classify(polygon.name)


def _is_abroad(polygon: KmlPolygon) -> bool:
    return is_abroad(polygon.name)


def _unclassed(polygons: list[KmlPolygon], classes: list[GroundClass | None]) -> Repair:
    """An area may be important without a class: it is left out, and said so by name."""
    return Repair(
        refused=tuple(
            (polygon.name or tr("(unnamed)"), tr("its name is of no known class"))
            for polygon, ground in zip(polygons, classes)
            if ground is None and not _is_abroad(polygon)
        )
    )


def _document(data: bytes, name: str) -> bytes:
    """The KML in a KMZ: doc.kml, or else the first (KML reference, "KMZ files")."""
    packed = Zip(data, name)
    documents = [member for member in packed.names if member.lower().endswith(".kml")]
    if not documents:
        raise refused(name, tr("it holds no KML document"))
    return packed.read("doc.kml" if "doc.kml" in documents else documents[0])


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%y%m%d").date()
    except ValueError:
        return None
