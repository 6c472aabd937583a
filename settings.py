"""What the plugin remembers between sessions: typed keys over QgsSettings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from qgis.core import QgsSettings

T = TypeVar("T", bool, int, float, str, list)
_ROOT = "salient"


@dataclass(frozen=True)
class Key(Generic[T]):
    """One remembered value; ``get`` gives the default for anything of another type.

    Values are kept as JSON, since QgsSettings gives back text for numbers and booleans, and a
    text for a list of one.
    """

    name: str
    default: T

    def get(self) -> T:
        stored = QgsSettings().value(f"{_ROOT}/{self.name}")
        if not isinstance(stored, str):
            return self.default
        try:
            value: Any = json.loads(stored)
        except ValueError:
            return self.default
        if isinstance(self.default, float) and type(value) is int:
            value = float(value)
        return value if type(value) is type(self.default) else self.default

    def set(self, value: T) -> None:
        QgsSettings().setValue(f"{_ROOT}/{self.name}", json.dumps(value, ensure_ascii=False))

    def forget(self) -> None:
        QgsSettings().remove(f"{_ROOT}/{self.name}")


DOCK_PAGE = Key("dock/page", 0)
LAST_FOLDER = Key("load/folder", "")
CORRIDOR_TOWN = Key("load/corridor_town", "Myrnohrad")
DISTANCES = Key("measure/distances", "1, 2, 5, 10, 20 km")
PLACES = Key("measure/places", ["Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk"])
CHANGE_MIN_KM2 = Key("change/min_km2", 0.01)
CHANGE_SLIVER_M = Key("change/sliver_m", 50.0)
CHANGE_ONLY_DONBAS = Key("change/only_donbas", True)
SERIES_TOWNS = Key("series/towns", ["Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk"])
EXPORT_FOLDER = Key("measure/export_folder", "")
PUBLISH_FOLDER = Key("publish/folder", "")
ARCHIVE_PLACE = Key("archive/place", "")
"""The archive's file; empty: in the user's profile."""
IMPORT_FOLDER = Key("archive/import_folder", "")
IMPORTED = Key("archive/imported", [])
"""Ids in the archive of the folders of dated files that are of no known source."""
LESSONS_FOLDER = Key("learn/folder", "")
"""The folder of the user's own lessons; empty: in the user's profile."""
CLAIMS = Key("learn/claims", "")
"""The claims in the dock, as JSON; empty: those that ship with the plugin."""
CLAIMS_BEFORE = Key("learn/claims_before", "")
"""The list that a removal or another list has taken the place of, to be brought back."""
CLAIMS_FOLDER = Key("learn/claims_folder", "")


def lesson_progress(lesson_id: str) -> Key[list]:
    """The states of a lesson's steps, in their order (``layers.teaching.progress``)."""
    return Key(f"learn/progress/{lesson_id}", [])


def acceptance(source_id: str) -> Key[str]:
    """When the user accepted a source's terms: an ISO time in UTC, empty where not yet."""
    return Key(f"terms/{source_id}", "")
