"""The map that answers are computed from: the active one, or the lesson map of a date."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsCoordinateReferenceSystem

from ...analysis.model import ControlMap, Figure, Provenance, Region
from ...errors import InputError
from ..active import ActiveMap
from ..plan import land_of, regions_of
from ..sources.lesson import lesson_map
from ..words import tr

if TYPE_CHECKING:
    from ...analysis.setting import Setting


class MapAtHand:
    """Gives the setting that the dock itself would measure in; in any thread.

    To be made anew for every question, as another map may become the active one.
    """

    def __init__(self, active: ActiveMap) -> None:
        self._active = active
        self._figures: dict[Hashable, list[Figure]] = {}

    def recall(self, key: Hashable, make: Callable[[], list[Figure]]) -> list[Figure]:
        """The figures of a key, measured once: a question and its hints ask for many twice."""
        if key not in self._figures:
            self._figures[key] = make()
        return self._figures[key]

    def setting(self, plane: str = "") -> Setting:
        """The map ready to be measured, beside the plane of a CRS where one is named.

        Raises InputError where no map is active.
        """
        crs = QgsCoordinateReferenceSystem(plane) if plane else None
        return self._active.setting(crs)

    @property
    def control(self) -> ControlMap:
        """Raises InputError where no map is active."""
        return self.setting().control

    @property
    def provenance(self) -> Provenance:
        return self.control.provenance

    @property
    def regions(self) -> tuple[Region, ...]:
        return self._active.regions

    def on(self, day: date) -> MapAtHand:
        """The same map on another date; raises InputError where it has no other dates."""
        if not self.provenance.is_illustrative:
            raise InputError(
                tr(
                    "This question compares dates of the lesson map: load the lesson map on page "
                    "Load, then answer."
                )
            )
        return lesson_at_hand(day)


@lru_cache(maxsize=8)
def lesson_at_hand(day: date) -> MapAtHand:
    """The lesson map of a date, whatever is loaded; raises InputError for a date not drawn."""
    control = lesson_map(day)
    active = ActiveMap()
    active.set_control(control, land_of(control), regions_of(control))
    return MapAtHand(active)
