"""DeepState's map: its API's answers of all eras, from the network or from a folder.

Polygons, points and collections of polygons come mixed. The class is in ``name`` (Ukrainian; later
with English; later with a key too), and where the name says nothing, in the colour ``fill``.
"""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely

from ...analysis.model import ControlMap, Progress, Repair, no_progress
from ...errors import SourceError
from ..catalog import SOURCES, Revision, SourceInfo, address
from ..control import FILL_FIELD, ClassField, build_control_map, classify, is_abroad
from ..words import tr
from .geojson import grounds, load_features, load_json, refused
from .listing import folder_files, read_part
from .payload import Meanings, Part, Payload, ask, left_out
from .snapshot_batch import SnapshotFeature

if TYPE_CHECKING:
    from ..http.transport import QgisSession

LAST = "last"
FRAME = (21.0, 43.5, 41.5, 53.5)
"""West, south, east, north of Ukraine and its waters, with a degree to spare."""

_NAME_FIELD = "name"
_TIME = re.compile(r"1[3-9][0-9]{8}")
_WRAPPER = re.compile(rb'\s*\{(?:(?!"features").){0,2000}?"map"\s*:', re.DOTALL)
_FILE = re.compile(r"(1[3-9]\d{8})\.(geo)?json", re.IGNORECASE)


class DeepState:
    """The live map: its latest state, and every revision that its list names."""

    info = SOURCES["deepstate"]

    def on(self, day: date) -> Revision | None:
        """Today: the state of now, of which only the answer says the revision and the day."""
        if day != datetime.now(timezone.utc).date():
            return None
        return Revision(day, LAST, address(self.info.id, "last"))

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The revisions of DeepState's public list, the earliest first."""
        name = tr("DeepState's list of revisions")
        answer = ask(session, address(self.info.id, "revisions"), name, progress)
        entries = load_json(answer.data, name)
        if not isinstance(entries, list):
            raise refused(name, tr("it is no list"))
        times = {time for entry in entries if (time := _seconds(entry)) is not None}
        if entries and not times:
            raise refused(name, tr("it names no revision"))
        where = address(self.info.id, "revision")
        return [_revision(time, where.replace("{id}", str(time))) for time in sorted(times)]

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        """A revision's answer; that of today becomes the revision it turns out to be."""
        name = tr("DeepState's map")
        answer = ask(session, revision.address, name, progress)
        if revision.revision == LAST:
            document = load_json(answer.data, name)
            time = _seconds(document)
            if time is None or "map" not in document:
                raise refused(name, tr("it is no map with a revision"))
            revision = _revision(time, revision.address)
        return Payload(revision, (answer,))

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        return parse_answer(payload, self.info, meanings)


class DeepStateRevisions:
    """A folder of DeepState's answers, each named ``{Unix time}.geojson``."""

    info = SOURCES["deepstate-revisions"]

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """Every file that is named by a time, the earliest first."""
        found = [(path, _FILE.fullmatch(path.name)) for path in folder_files(self._folder)]
        named = sorted((int(match[1]), str(path)) for path, match in found if match)
        return [_revision(time, path) for time, path in named]

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        return revision_file(Path(revision.address))

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        return parse_answer(payload, self.info, meanings)


def revision_file(path: Path) -> Payload:
    """An answer of DeepState's kept as a file; SourceError where its name is no Unix time."""
    match = _FILE.fullmatch(path.name)
    if match is None:
        raise SourceError(
            tr("“{file}” is not named by a revision's Unix time, as 1754251105.geojson is.").format(
                file=path.name
            )
        )
    part, modified = read_part(path)
    return Payload(_revision(int(match[1]), str(path)), (part,), modified)


def parse_answer(payload: Payload, info: SourceInfo, meanings: Meanings | None) -> ControlMap:
    """The control map of an answer, bare or wrapped as ``{id, datetime, map}``."""
    part = payload.parts[0]
    every = [_Area.of(n, f) for n, f in enumerate(load_features(_unwrapped(part), part.name), 1)]
    home = [area for area in every if not is_abroad(area.name, area.fill)]
    drawn, strays = _without_strays(grounds([area.feature for area in home]))
    by_fill = sum(not classify(a.name) and bool(classify(a.name, a.fill)) for a in home)
    rule = tr("by field “{field}”").format(field=_NAME_FIELD)
    rule += left_out(len(every) - len(home), by_fill)
    if strays:
        rule += tr("; {n} polygons far from Ukraine left out").format(n=strays)
    # A feature of which nothing is left needs no class.
    kept = [i for i, geometry in enumerate(drawn) if geometry is None or not geometry.is_empty]
    return build_control_map(
        drawn[kept],
        [home[i].label for i in kept],
        [home[i].name for i in kept],
        [home[i].fill for i in kept],
        ClassField(_NAME_FIELD, meanings),
        payload.provenance(info, rule),
        Repair(),
    )


class _Area(NamedTuple):
    """A feature with area, by what tells its class; ``label`` is how messages call it."""

    label: str
    name: object
    fill: object
    feature: SnapshotFeature

    @classmethod
    def of(cls, number: int, feature: SnapshotFeature) -> _Area:
        name = feature.properties.get(_NAME_FIELD)
        return cls(_label(number, name), name, feature.properties.get(FILL_FIELD), feature)


def _unwrapped(part: Part) -> bytes:
    """The FeatureCollection: of a wrapper, whose ``datetime`` has no year, the ``map``."""
    if not _WRAPPER.match(part.data):
        return part.data
    document = load_json(part.data, part.name)
    return json.dumps(document.get("map"), ensure_ascii=False).encode()


def _without_strays(drawn: np.ndarray) -> tuple[np.ndarray, int]:
    """The geometries without the parts that lie wholly out of the frame, and how many those were.

    Some answers of 2023 have a part of a collection in the Arabian Sea.
    """
    parts, index = shapely.get_parts(drawn, return_index=True)
    west, south, east, north = shapely.bounds(parts).T
    is_stray = (east < FRAME[0]) | (north < FRAME[1]) | (west > FRAME[2]) | (south > FRAME[3])
    kept = drawn.copy()
    for i in np.unique(index[is_stray]):
        kept[i] = shapely.multipolygons(parts[(index == i) & ~is_stray])
    return kept, int(is_stray.sum())


def _label(number: int, name: object) -> str:
    """How messages call a polygon: its number among those with area, and its name's beginning."""
    words = " ".join(str(name or "").replace("\xa0", " ").split("///")[0].split())
    return f"{number} “{words[:60]}”" if words else str(number)


def _revision(time: int, where: str) -> Revision:
    return Revision(datetime.fromtimestamp(time, timezone.utc).date(), str(time), where)


def _seconds(entry: Any) -> int | None:
    """The ``id`` of an entry, which is Unix seconds; None where it is none of our time."""
    value = entry.get("id") if isinstance(entry, dict) else None
    text = str(value) if type(value) in (int, str) else ""
    return int(text) if _TIME.fullmatch(text) else None
