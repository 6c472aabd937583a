"""The nouns of the domain. Units end the names: ``area_km2``, ``width_m``, ``azimuth_deg``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from typing import Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .phrases import ProperName

Progress = Callable[[float], bool]
"""Takes a share done, 0 to 1; returns False when the caller wants the work stopped."""


def no_progress(_share: float) -> bool:
    """The Progress of a caller that neither watches nor stops."""
    return True


class GroundClass(str, Enum):
    """Class of assessed ground; whatever no polygon covers is ``held``."""

    OCCUPIED = "occupied"
    UNKNOWN = "unknown"
    LIBERATED = "liberated"
    HELD = "held"


class Side(str, Enum):
    """On which side of the front a place lies; ``outside`` only where the country is given."""

    HELD = "held"
    OCCUPIED = "occupied"
    UNKNOWN = "unknown"
    OUTSIDE = "outside"


class CorridorStatus(str, Enum):
    """``open``: a way out exists; ``closed``: none; ``captured``: the town is occupied."""

    OPEN = "open"
    CLOSED = "closed"
    CAPTURED = "captured"


@dataclass(frozen=True)
class Provenance:
    """Where a control map comes from; carried by every layer and every figure."""

    source: str
    assessed: date | None = None
    revision: str = ""
    retrieved: datetime | None = None
    licence: str = ""
    attribution: str = ""
    class_rule: str = ""
    is_illustrative: bool = False
    restricts_redistribution: bool = False

    @property
    def assessed_text(self) -> str:
        """ISO date of assessment (UTC), or ``undated``."""
        return self.assessed.isoformat() if self.assessed else "undated"

    @property
    def credit(self) -> str:
        """One line for a map's margin: attribution, date, licence."""
        parts = [self.attribution or self.source, self.assessed_text]
        if self.licence:
            parts.append(self.licence)
        if self.is_illustrative and "illustrative" not in " ".join(parts).lower():
            parts.append("illustrative, for teaching")
        return ", ".join(parts)


@dataclass(frozen=True)
class Repair:
    """What had to be done to geometries before they could be measured.

    ``refused`` names each feature that could not be used: (name or number, reason).
    ``area_change_km2`` is the sum of absolute changes of area over repaired features.
    """

    repaired: int = 0
    area_change_km2: float = 0.0
    refused: tuple[tuple[str, str], ...] = ()

    def __add__(self, other: Repair) -> Repair:
        return Repair(
            self.repaired + other.repaired,
            self.area_change_km2 + other.area_change_km2,
            self.refused + other.refused,
        )

    @property
    def is_clean(self) -> bool:
        return not self.repaired and not self.refused


@dataclass(frozen=True)
class ControlMap:
    """Ground by class on one date: polygons in lon/lat, disjoint, valid, 2D.

    Build it with ``analysis.clean.control_map``, which repairs and makes the classes disjoint.
    """

    occupied: BaseGeometry
    unknown: BaseGeometry = field(default_factory=shapely.MultiPolygon)
    liberated: BaseGeometry = field(default_factory=shapely.MultiPolygon)
    provenance: Provenance = field(default_factory=lambda: Provenance("unnamed"))
    repair: Repair = field(default_factory=Repair)

    @property
    def has_unknown(self) -> bool:
        """Whether the source draws a grey zone, so that figures have a range of their own."""
        return not self.unknown.is_empty

    def with_provenance(self, provenance: Provenance) -> ControlMap:
        return replace(self, provenance=provenance)


@dataclass(frozen=True)
class Region:
    """A named polygon to report on: an oblast, or a feature of the user's."""

    name: str
    geometry: BaseGeometry


@dataclass(frozen=True)
class Place:
    """A populated place or site. ``names`` holds every known spelling, ``name`` among them."""

    name: str
    lon: float
    lat: float
    name_uk: str = ""
    population: int = 0
    region: str = ""
    names: tuple[str, ...] = ()
    geonameid: int = 0

    @property
    def label(self) -> ProperName:
        """The name as figures carry it, for a reader of either language."""
        return ProperName(self.name, self.name_uk)


def lonlat_of(places: Sequence[Place]) -> tuple[np.ndarray, np.ndarray]:
    """Lon and lat of places, degrees, of shape (n,) each; NaN for one without."""
    return (
        np.array([place.lon for place in places], dtype=float),
        np.array([place.lat for place in places], dtype=float),
    )


@dataclass(frozen=True)
class Nearest:
    """Nearest points on a front, one row a place; arrays of shape (n,).

    ``azimuth_deg`` is the forward azimuth from the place to the near point, 0 to 360 clockwise
    from north.
    """

    distance_m: np.ndarray
    azimuth_deg: np.ndarray
    near_lon: np.ndarray
    near_lat: np.ndarray


@dataclass(frozen=True)
class ClassAreas:
    """Areas by class, one row a polygon; arrays of shape (n,), km2 on the WGS84 ellipsoid.

    ``held_km2`` is ``area_km2`` less occupied and unknown; liberated ground is held ground.
    """

    area_km2: np.ndarray
    occupied_km2: np.ndarray
    unknown_km2: np.ndarray
    liberated_km2: np.ndarray

    @property
    def held_km2(self) -> np.ndarray:
        return self.area_km2 - self.occupied_km2 - self.unknown_km2

    @property
    def occupied_pct(self) -> np.ndarray:
        """Share of occupied ground, per cent; NaN where the polygon has no area."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.area_km2 > 0, 100.0 * self.occupied_km2 / self.area_km2, np.nan)


@dataclass(frozen=True)
class Corridor:
    """The neck of a town's pocket and the held ground behind it.

    ``neck`` is a two-point LineString in lon/lat, None unless a front narrows the way out;
    ``gates`` are the narrower ways out, if any, which also bound the pocket.
    """

    town: str
    status: CorridorStatus
    width_m: float | None = None
    neck: BaseGeometry | None = None
    gates: tuple[BaseGeometry, ...] = ()
    pocket: BaseGeometry | None = None
    area_km2: float | None = None
    front_km: float | None = None


@dataclass(frozen=True)
class Figure:
    """One measured figure, as the table, the exports and the report show it.

    ``low`` and ``high`` are its range (occupied alone; occupied with unknown, or the positional
    tolerance); ``planar`` is what the plane of the project's CRS gives for the same thing.
    ``geometry`` (lon/lat) is what the row is about, to zoom to and to draw; None when nothing.
    """

    subject: str
    measure: str
    value: float | None
    unit: str
    low: float | None = None
    high: float | None = None
    planar: float | None = None
    note: str = ""
    source: str = ""
    date: str = ""
    class_rule: str = ""
    method: str = ""
    geometry: BaseGeometry | None = None

    @property
    def planar_error_pct(self) -> float | None:
        """How far the plane is off, per cent of the geodesic value."""
        if self.planar is None or not self.value:
            return None
        return 100.0 * (self.planar / self.value - 1.0)


def figure_columns() -> Sequence[str]:
    """The columns of a table of figures, in order; exports use these names."""
    return (
        "subject", "measure", "value", "unit", "low", "high", "planar", "planar_error_pct",
        "note", "source", "date", "class_rule", "method",
    )  # fmt: skip
