"""A claim as data, what its names mean, and what is found of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Callable, Union

from shapely.geometry.base import BaseGeometry

from ..errors import InputError
from .claim_said import Said
from .model import ControlMap, Place, Region
from .phrases import Number, Phrase
from .units import DEGREE, Unit

Parameter = Union[str, float, "tuple[str, ...]"]


class Measure(str, Enum):
    """What can be claimed; the parameters that each takes are in ``PARAMETERS``."""

    DISTANCE = "distance"
    BEARING = "bearing"
    BEYOND = "beyond"
    AREA = "area"
    SHARE = "share"
    CONVERSION = "conversion"
    LIES_IN = "lies in"
    NEAREST = "nearest to"
    SIDE = "side"
    ENCIRCLEMENT = "encirclement"
    CORRIDOR = "corridor"
    COUNT = "count"
    CHANGE = "change"
    POPULATION = "population"
    NOT_GEOMETRY = "not geometry"


@dataclass(frozen=True)
class Taken:
    """A parameter: its name, whether it must be given, and what it is otherwise."""

    name: str
    is_needed: bool = False
    otherwise: Parameter = ""


PARAMETERS: Mapping[Measure, tuple[Taken, ...]] = {
    Measure.DISTANCE: (Taken("from", True),),
    Measure.BEARING: (Taken("from", True),),
    Measure.BEYOND: (Taken("from", True), Taken("than", True)),
    Measure.AREA: (Taken("ground", otherwise="held"),),
    Measure.SHARE: (Taken("ground", otherwise="held"),),
    Measure.CONVERSION: (),
    Measure.LIES_IN: (),
    Measure.NEAREST: (Taken("to", True), Taken("among", True)),
    Measure.SIDE: (),
    Measure.ENCIRCLEMENT: (Taken("radius_km", otherwise=15.0),),
    Measure.CORRIDOR: (Taken("open_km", otherwise=60.0),),
    Measure.COUNT: (
        Taken("ground", otherwise="all"), Taken("within_km", otherwise=0.0),
        Taken("people", otherwise=0.0),
    ),
    Measure.CHANGE: (Taken("since", True), Taken("kind", otherwise="gained")),
    Measure.POPULATION: (),
    Measure.NOT_GEOMETRY: (),
}  # fmt: skip
"""``ground``: held, occupied, unknown or all. ``from`` and ``to``: a place, or "front". ``kind``:
gained (newly assessed as occupied), lost (no longer so) or net. ``people``: at least so many."""


@dataclass(frozen=True)
class Claim:
    """One claim: ``subject`` is a place, a region or, to convert it, a figure.

    ``said`` and ``sentence`` are English and may know their Ukrainian; ``sentence`` is what the
    text says in our own words.
    """

    id: str
    subject: str
    measure: Measure
    said: str = ""
    sentence: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    def parameter(self, name: str) -> Parameter:
        """A parameter of the measure as given, else what it is otherwise.

        Raises InputError where one that is needed is missing.
        """
        taken = next(t for t in PARAMETERS[self.measure] if t.name == name)
        value = self.parameters.get(name, "")
        if value not in ("", ()):
            return value
        if taken.is_needed:
            raise InputError(Phrase("The claim does not say “{name}”.", name=name))
        return taken.otherwise


class Verdict(str, Enum):
    """How what was said compares with what was found."""

    AGREES = "agrees"
    ROUNDING = "within rounding"
    DIFFERS = "differs"
    CANNOT = "cannot be measured here"


@dataclass(frozen=True)
class Site:
    """What a name means on the map: a place, and how far it is certain.

    ``others``: further sites of the same thing, such as the shafts of a mine.
    """

    place: Place
    error_km: float = 0.0
    others: tuple[Place, ...] = ()
    source: str = "GeoNames (CC BY 4.0)"


def _no_map(_control: ControlMap, _day: date) -> ControlMap | None:
    return None


@dataclass(frozen=True)
class Atlas:
    """What names in claims mean. ``regions``: of a name, none where it names none.

    ``places`` and ``all_regions`` are all there are; ``earlier`` gives the map of the same source
    on an earlier date, None where there is none.
    """

    site: Callable[[str], Site | None]
    regions: Callable[[str], Sequence[Region]]
    places: Sequence[Place] = ()
    all_regions: Sequence[Region] = ()
    earlier: Callable[[ControlMap, date], ControlMap | None] = _no_map


@dataclass(frozen=True)
class Found:
    """What the map shows: ``value`` in ``unit``, between ``low`` and ``high``; None in words alone.

    ``text``: the same to read, empty where nothing is found. ``shown_by``: what on the map shows
    it, in words; ``geometry`` (lon/lat): the same to look at. ``verdict``: where it is not that of
    the figures. ``stamp``: fields of ``Setting.stamp``.
    """

    value: float | None
    unit: Unit
    text: str
    shown_by: str
    geometry: BaseGeometry | None = None
    low: float | None = None
    high: float | None = None
    verdict: Verdict | None = None
    stamp: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """A claim with what was found. ``difference_pct``: of the found to the said, per cent of that;
    None for angles, which have no nought to start from.

    ``said_value`` is the figure said, in the found's unit; None where it is said in words.
    """

    claim: Claim
    said: Said
    verdict: Verdict
    found: Found
    said_value: float | None = None

    @property
    def difference_pct(self) -> float | None:
        is_angle = self.found.unit.kind == DEGREE.kind
        if self.found.value is None or not self.said_value or is_angle:
            return None
        return 100.0 * (self.found.value / self.said_value - 1.0)


def amount(value: float, unit: Unit) -> str:
    """A figure with its unit, to read: ``14.4 km``, ``6,807 km²``, ``60,127 people``."""
    if unit.symbol == "km" and abs(value) < 1:
        return Phrase("{n} m", n=Number(f"{1000 * value:.0f}"))
    is_counted = unit.kind in ("people", "count")
    n = Number(f"{value:,.0f}") if is_counted else brief(value)
    return {
        "km": Phrase("{n} km", n=n),
        "m": Phrase("{n} m", n=n),
        "mi": Phrase("{n} mi", n=n),
        "nmi": Phrase("{n} nmi", n=n),
        "km²": Phrase("{n} km²", n=n),
        "mi²": Phrase("{n} mi²", n=n),
        "ha": Phrase("{n} ha", n=n),
        "acres": Phrase("{n} acres", n=n),
        "%": Phrase("{n} %", n=n),
        "°": Phrase("{n}°", n=n),
        "people": Phrase("{n} people", n=n),
        "places": Phrase("{n} places", n=n),
    }.get(unit.symbol, n)


def brief(value: float) -> Number:
    """A number of three figures or more, as claims are said: ``9.77``, ``104.5``, ``6,807``."""
    size = abs(value)
    if size >= 999.95:
        return Number(f"{value:,.0f}")
    return Number(f"{value:.3g}" if size < 99.95 else f"{value:.1f}")
