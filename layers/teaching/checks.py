"""What a step waits for, and whether the dock now sees it done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Callable, Protocol

from ...analysis.distances import format_distances, parse_distances
from ...analysis.model import Figure, Provenance
from ...analysis.phrases import Phrase
from ...errors import InputError
from ..contents import ROLES
from ..words import date_text, language, localized, tr
from .arguments import FRONT, check_place, day_of, known_crs, place_named
from .entry import unit_said
from .expressions import Asked, parse_asked
from .faults import LineError

PAGES = ("load", "measure", "change", "series", "publish", "learn")


@dataclass(frozen=True)
class Sight:
    """What the dock sees of the learner's work.

    ``figures``: the rows of its tables. ``page``: one of ``PAGES``. ``plane``: the authority code
    of the project's CRS. ``roles``: of the plugin's layers in the project.
    """

    provenance: Provenance | None = None
    figures: Sequence[Figure] = ()
    page: str = ""
    plane: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def current(self) -> list[Figure]:
        """The figures of the active map, or of no map at all; not those of one before."""
        day = self.provenance.assessed_text if self.provenance is not None else "-"
        return [f for f in self.figures if not f.date or f.date.endswith(day)]


class Check(Protocol):
    """Something to be done, that is then to be seen."""

    def is_met(self, sight: Sight) -> bool: ...

    @property
    def words(self) -> str:
        """What is to be done, in the language of QGIS."""


@dataclass(frozen=True)
class MapLoaded:
    """A control map is active: the one of a date, else any."""

    day: date | None = None

    def is_met(self, sight: Sight) -> bool:
        found = sight.provenance
        return found is not None and self.day in (None, found.assessed)

    @property
    def words(self) -> str:
        if self.day is None:
            return tr("A control map is loaded")
        return tr("The map of {date} is loaded").format(date=date_text(self.day))


@dataclass(frozen=True)
class Measured:
    """A figure is in the table."""

    asked: Asked

    def is_met(self, sight: Sight) -> bool:
        return any(self.asked.is_row(figure) for figure in sight.current)

    @property
    def words(self) -> str:
        subject, measure = map(localized, self.asked.kind.row(self.asked.arguments))
        said = tr("In the table: {subject}, {measure}").format(subject=subject, measure=measure)
        if self.asked.kind.is_change:
            since = date_text(day_of(self.asked.arguments[-1]))
            said += " " + tr("(since {date})").format(date=since)
        return said


@dataclass(frozen=True)
class RingsMeasured:
    """Rings at these distances are in the table."""

    subject: str
    distances_km: tuple[float, ...]

    def is_met(self, sight: Sight) -> bool:
        name = FRONT if self.subject == FRONT else place_named(self.subject).name
        names = (name, tr("front")) if name == FRONT else (name,)
        bounds = zip((0.0, *self.distances_km[:-1]), self.distances_km)
        wanted = {f"ring {inner:.4g}–{outer:.4g} km" for inner, outer in bounds}
        shown = {f.measure.split(":")[0] for f in sight.current if f.subject in names}
        return wanted <= shown

    @property
    def words(self) -> str:
        name = Phrase("front") if self.subject == FRONT else place_named(self.subject).label
        return tr("In the table: {subject}, rings at {distances}").format(
            subject=localized(name),
            distances=format_distances(self.distances_km).replace(
                "km", unit_said("km", language())
            ),
        )


@dataclass(frozen=True)
class PlaneSet:
    """The project has this CRS."""

    crs: str

    def is_met(self, sight: Sight) -> bool:
        return sight.plane == self.crs

    @property
    def words(self) -> str:
        return tr("The project's CRS is {crs}").format(crs=self.crs)


@dataclass(frozen=True)
class PageShown:
    """The dock shows this page."""

    page: str

    def is_met(self, sight: Sight) -> bool:
        return sight.page == self.page

    @property
    def words(self) -> str:
        # As the dock names them, each with its mnemonic.
        names = (
            tr("Lo&ad"), tr("Meas&ure"), tr("Chan&ge"), tr("Ser&ies"), tr("Pu&blish"), tr("Lear&n"),
        )  # fmt: skip
        name = names[PAGES.index(self.page)].replace("&", "")
        return tr("Page {name} is open").format(name=name)


@dataclass(frozen=True)
class LayerAdded:
    """The project has a layer of the plugin in this role."""

    role: str

    def is_met(self, sight: Sight) -> bool:
        return self.role in sight.roles

    @property
    def words(self) -> str:
        if self.role == "results":
            return tr("“Measurements” in the layer panel has a layer")
        return tr("The project has the layer “{role}”").format(role=self.role)


def parse_check(text: str) -> Check:
    """What a ``Check:`` line waits for; raises LineError that says how it is to be written."""
    kind, _, rest = text.strip().partition(" ")
    if kind not in _READERS:
        raise LineError(
            tr("“{kind}” is nothing the dock can watch; write one of: {known}.").format(
                kind=kind, known="; ".join(usage for usage, _ in _READERS.values())
            )
        )
    usage, read = _READERS[kind]
    try:
        return read(rest.strip())
    except _Unfit as error:
        raise LineError(
            tr("“{text}” does not fit; write {usage}.").format(text=text.strip(), usage=usage)
        ) from error


class _Unfit(Exception):
    """The arguments of a check are not what its usage says."""


def _map_loaded(rest: str) -> Check:
    if not rest:
        return MapLoaded()
    if not rest.startswith("date="):
        raise _Unfit
    return MapLoaded(day_of(rest[len("date=") :]))


def _rings(rest: str) -> Check:
    found = re.fullmatch(r'(?:"([^"]+)"|(\S+))\s+(\S.*)', rest)
    if found is None:
        raise _Unfit
    name = found[1] or found[2]
    if name != FRONT:
        check_place(name)
    try:
        return RingsMeasured(name, tuple(parse_distances(found[3])))
    except InputError as error:
        raise LineError(error.message) from error


def _plane(rest: str) -> Check:
    if re.fullmatch(r"\w+:\w+", rest) is None:
        raise _Unfit
    return PlaneSet(known_crs(rest).authid())


def _one_of(known: Sequence[str], made: Callable[[str], Check]) -> Callable[[str], Check]:
    def read(rest: str) -> Check:
        if rest not in known:
            raise LineError(
                tr("“{text}” is not known here; write one of {known}.").format(
                    text=rest, known=", ".join(known)
                )
            )
        return made(rest)

    return read


_READERS: dict[str, tuple[str, Callable[[str], Check]]] = {
    "map-loaded": ("map-loaded date=2025-11-04", _map_loaded),
    "measured": ("measured distance Pokrovsk", lambda rest: Measured(parse_asked(rest))),
    "rings": ("rings Pokrovsk 5,10,25", _rings),
    "plane": ("plane EPSG:3857", _plane),
    "page": ("page change", _one_of(PAGES, PageShown)),
    "layer-added": ("layer-added results", _one_of(ROLES, LayerAdded)),
}
