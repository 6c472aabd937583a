"""Figures already made against the active map, so that what did not change is not done again."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem

from ..analysis.measure import Setting
from ..analysis.model import Figure
from ..layers.active import ActiveMap
from .features import Features

_REMEMBERED = 300


@dataclass
class Memory:
    """Figures already made against one Setting, by what was asked; a new map gets a new one."""

    setting: Setting
    parts: dict[Hashable, list[Figure]] = field(default_factory=dict)
    layer: tuple[Hashable, Features] | None = None

    def recall(self, key: Hashable, make: Callable[[], list[Figure]]) -> list[Figure]:
        if key in self.parts:
            return self.parts[key]
        made = make()
        if len(self.parts) >= _REMEMBERED:
            self.parts.clear()
        self.parts[key] = made
        return made


class Memories:
    """The Memory of the active map on each plane, made when first asked for, in any thread."""

    def __init__(self, active: ActiveMap) -> None:
        self._active = active
        self._lock = Lock()
        self._known: dict[str, Memory] = {}

    def of(self, crs: QgsCoordinateReferenceSystem) -> Memory:
        """What is known against the active map; raises InputError where there is none."""
        setting = self._active.setting(crs)
        key = crs.authid() or crs.toWkt()
        with self._lock:
            known = self._known.get(key)
            if known is None or known.setting is not setting:
                known = self._known[key] = Memory(setting)
            return known

    def forget(self) -> None:
        with self._lock:
            self._known.clear()
