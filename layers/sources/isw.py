"""ISW's assessment, from ArcGIS feature services: one layer for each kind of ground.

The live layers show the present alone; a time-lapse layer, with a date on every feature, has the
past up to the end of 2024.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any

from ...analysis.model import ControlMap, GroundClass, Progress, Repair, no_progress
from ..catalog import SOURCES, Revision, address
from ..control import ClassField, build_control_map
from ..words import tr
from .arcgis import FeatureLayer
from .dates import date_from_name
from .geojson import grounds, load_features
from .payload import Meanings, Part, Payload, left_out, part_of

if TYPE_CHECKING:
    from ..http.transport import QgisSession

CLASSES: Mapping[str, GroundClass] = {
    "control": GroundClass.OCCUPIED,
    "advance": GroundClass.UNKNOWN,
    "infiltration": GroundClass.UNKNOWN,
    "claimed": GroundClass.UNKNOWN,
}
"""What the ground of each live layer is taken as: ISW assesses control in the first alone."""

LIVE = "live"
_TIMELAPSE = "timelapse"
_TIMELAPSE_FIELD = "datetime"
_MAX_SECONDS = 4_102_444_800  # 2100


class Isw:
    """ISW's map: the present, and the days of the time-lapse.

    A layer whose address the user emptied is left out, and the class rule says so.
    """

    info = SOURCES["isw"]

    def on(self, day: date) -> Revision | None:
        """Today: the state of now, of which only the answer says the revision and the day."""
        if day != datetime.now(timezone.utc).date():
            return None
        return Revision(day, LIVE, address(self.info.id, "control"))

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The days of the time-lapse, and the day the live layer was last edited."""
        days: dict[date, Revision] = {}
        where = address(self.info.id, _TIMELAPSE)
        if where:
            layer = FeatureLayer(session, where, _name(_TIMELAPSE))
            for value in layer.distinct(_TIMELAPSE_FIELD, progress):
                day = _day(value)
                if day is not None:
                    days[day] = Revision(day, str(value), where)
        today = datetime.now(timezone.utc).date()
        where = address(self.info.id, "control")
        described = FeatureLayer(session, where, _name("control")).describe()
        live = _live(Revision(today, LIVE, where), described)
        days[live.day] = live
        return [days[day] for day in sorted(days)]

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        """All features of the layers, or of the time-lapse those of a day."""
        if not revision.revision.startswith(LIVE):
            layer = FeatureLayer(session, revision.address, _name(_TIMELAPSE))
            part, _ = layer.features(_condition(revision.revision), progress)
            return Payload(revision, (replace(part, key=_TIMELAPSE),))
        parts: list[Part] = []
        for number, key in enumerate(CLASSES):
            where = address(self.info.id, key)
            if not where and key != "control":
                continue
            layer = FeatureLayer(session, where, _name(key))
            step = part_of(progress, number / len(CLASSES), (number + 1) / len(CLASSES))
            part, described = layer.features(progress=step)
            parts.append(replace(part, key=key))
            if key == "control":
                revision = _live(revision, described)
        return Payload(revision, tuple(parts))

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        features, names, values = [], [], []
        for part in payload.parts:
            found = load_features(part.data, part.name)
            features += found
            names += [f"{part.key} {number}" for number in range(1, len(found) + 1)]
            values += [CLASSES.get(part.key, GroundClass.OCCUPIED)] * len(found)
        return build_control_map(
            grounds(features),
            names,
            values,
            [None] * len(values),
            ClassField("layer", meanings),
            payload.provenance(self.info, _rule([part.key for part in payload.parts])),
            Repair(),
        )


def _rule(keys: list[str]) -> str:
    if keys == [_TIMELAPSE]:
        return tr("all polygons of the time-lapse occupied") + left_out(0)
    by_class = {
        ground: [key for key in keys if CLASSES[key] is ground] for ground in CLASSES.values()
    }
    text = tr("by layer: ") + "; ".join(
        f"{ground.value} = {', '.join(layers)}" for ground, layers in by_class.items() if layers
    )
    missing = [key for key in CLASSES if key not in keys]
    if missing:
        text += tr("; not asked for: {layers}").format(layers=", ".join(missing))
    return text + left_out(0)


def _name(key: str) -> str:
    return f"ISW, {key}"


def _live(revision: Revision, described: Mapping[str, Any]) -> Revision:
    """The live state on the day that the service says it was last edited."""
    info = described.get("editingInfo")
    edits = info if isinstance(info, dict) else {}
    day = _day(edits.get("dataLastEditDate") or edits.get("lastEditDate")) or revision.day
    return replace(revision, day=day, revision=f"{LIVE} {day.isoformat()}")


def _day(value: Any) -> date | None:
    """The UTC day of a date as ArcGIS gives it: milliseconds, or a text."""
    if type(value) in (int, float) and 0 <= value / 1000 < _MAX_SECONDS:
        return datetime.fromtimestamp(value / 1000, timezone.utc).date()
    return date_from_name(value) if isinstance(value, str) else None


def _condition(value: str) -> str:
    """The time-lapse's features of one value of its date, as ``available`` gave it.

    https://developers.arcgis.com/rest/services-reference/enterprise/query-feature-service-layer/
    """
    if value.isdigit() and int(value) / 1000 < _MAX_SECONDS:
        moment = datetime.fromtimestamp(int(value) / 1000, timezone.utc)
        return f"{_TIMELAPSE_FIELD} = TIMESTAMP '{moment:%Y-%m-%d %H:%M:%S}'"
    quoted = value.replace("'", "''")
    return f"{_TIMELAPSE_FIELD} = '{quoted}'"
