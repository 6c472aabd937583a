"""VIINA: control of 33,141 populated places by day, drawn as the polygons around them.

A year's zipped CSV (``geonameid, date, status_wiki, ..., status``) is joined to a tessellation by
``geonameid``, and polygons of one status are dissolved.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ...analysis.model import ControlMap, GroundClass, Progress, Repair, no_progress
from ...errors import Cancelled, InputError, SourceError
from ...settings import Key
from ..catalog import SOURCES, Revision, address
from ..control import ClassField, build_control_map
from ..words import tr
from .dates import date_from_name
from .geojson import grounds, load_features, refused
from .listing import repository_files
from .packed import Zip
from .payload import Meanings, Part, Payload, ask, part_of

if TYPE_CHECKING:
    from ..http.transport import QgisSession

STATUS_COLUMNS = ("status", "status_wiki", "status_boost", "status_dsm", "status_isw")
"""The columns to choose from; the first is VIINA's own sum of the others."""

STATUS = Key("sources/viina/status", STATUS_COLUMNS[0])
"""The column in use."""

_STATUSES = {
    "UA": GroundClass.HELD,
    "RU": GroundClass.OCCUPIED,
    "CONTESTED": GroundClass.UNKNOWN,
}
_DRAWN = ("RU", "CONTESTED")
_NO_STATUS = ("", "NA", "NAN")
_ID, _DATE = "geonameid", "date"
_YEAR_FILE = re.compile(r"(?:.*/)?control_latest_(20\d\d)\.zip")
_FIRST_DAY = date(2022, 2, 24)
_MAX_TABLE_BYTES = 2_000_000_000
"""A year's table is read as a stream of which one day is kept, so it may be larger than others."""


class Viina:
    """VIINA by one of its status columns; by default the one of the settings."""

    info = SOURCES["viina"]

    def __init__(self, status: str | None = None) -> None:
        self._status = status or STATUS.get()
        if self._status not in STATUS_COLUMNS:
            raise InputError(
                tr("VIINA has no column “{column}”; it has {columns}.").format(
                    column=self._status, columns=", ".join(STATUS_COLUMNS)
                )
            )

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """Every day of the years that have a file; of the last year those that its file has."""
        name = tr("VIINA's list of files")
        where = address(self.info.id, "files")
        paths = repository_files(session, where, name, part_of(progress, 0.0, 0.1))
        years = sorted({int(m[1]) for path in paths if (m := _YEAR_FILE.fullmatch(path))})
        if not years:
            raise refused(name, tr("it names no year"))
        table = _year_table(session, years[-1], part_of(progress, 0.1, 0.5))
        days = _days_of(table, part_of(progress, 0.5, 1.0))
        whole = (_FIRST_DAY + timedelta(n) for n in range(366 * (years[-1] - _FIRST_DAY.year)))
        days |= {day for day in whole if day.year in years[:-1]}
        return [self.on(day) for day in sorted(days)]

    def on(self, day: date) -> Revision:
        """The map of a day, whether or not its year's file has it."""
        return Revision(day, f"{self._status} {day.isoformat()}", _year_address(day.year))

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        """The table of the day's year, and the tessellation."""
        table = _year_table(session, revision.day.year, part_of(progress, 0.0, 0.5))
        name = tr("VIINA's polygons of places")
        where = address(self.info.id, "places")
        places = ask(session, where, name, part_of(progress, 0.5, 1.0))
        return Payload(revision, (table, Part(name, places.data, places.address, "places")))

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        status = _statuses(payload.part("table"), payload.revision.day, self._status)
        places = payload.part("places")
        seen: set[str] = set()

        def is_drawn(properties: dict[str, Any]) -> bool:
            place = _place_id(properties.get(_ID))
            seen.add(place)
            value = status.get(place, "")
            # Held ground is what no polygon covers.
            return value not in _NO_STATUS and _STATUSES.get(value) is not GroundClass.HELD

        drawn = load_features(places.data, places.name, is_drawn)
        labels = [_place_id(feature.properties.get(_ID)) for feature in drawn]
        values = [_STATUSES.get(status[place], status[place]) for place in labels]
        unstated = sum(status.get(place, "") in _NO_STATUS for place in seen)
        undrawn = sum(place not in seen for place, value in status.items() if value in _DRAWN)
        return build_control_map(
            grounds(drawn),
            [tr("place {id}").format(id=place) for place in labels],
            values,
            [None] * len(values),
            ClassField(self._status, meanings),
            payload.provenance(self.info, self._rule()),
            _missing(unstated, undrawn),
        )

    def _rule(self) -> str:
        return tr("by column “{column}”: RU occupied, CONTESTED unknown, UA held").format(
            column=self._status
        )


def _missing(unstated: int, undrawn: int) -> Repair:
    """What could not be joined, as the one line that each kind deserves."""
    refused_rows: list[tuple[str, str]] = []
    if unstated:
        refused_rows.append((tr("{n} places").format(n=unstated), tr("no status on this day")))
    if undrawn:
        refused_rows.append((tr("{n} places").format(n=undrawn), tr("no polygon of that number")))
    return Repair(refused=tuple(refused_rows))


def _year_address(year: int) -> str:
    return address(SOURCES["viina"].id, "year").replace("{year}", str(year))


def _year_table(session: QgisSession | None, year: int, progress: Progress) -> Part:
    name = tr("VIINA's table of {year}").format(year=year)
    answer = ask(session, _year_address(year), name, progress)
    return Part(name, answer.data, answer.address, "table")


def _days_of(table: Part, progress: Progress) -> set[date]:
    """The days that a year's table has rows of."""
    lines = _lines(table, progress)
    at = _columns(table, lines, (_DATE,))[_DATE]
    texts = {fields[at] for line in lines if len(fields := line.split(b",", at + 1)) > at}
    days = (date_from_name(text.decode("ascii", "replace")) for text in texts)
    return {day for day in days if day is not None}


def _statuses(table: Part, day: date, column: str) -> dict[str, str]:
    """The status of every place on a day, in capitals; SourceError where there is none."""
    lines = _lines(table, no_progress)
    at = _columns(table, lines, (_ID, _DATE, column))
    forms = (f"{day:%Y%m%d}".encode(), day.isoformat().encode())
    found = [line for line in lines if forms[0] in line or forms[1] in line]
    statuses: dict[str, str] = {}
    for row in csv.reader(_text(table, line) for line in found):
        if len(row) > max(at.values()) and date_from_name(row[at[_DATE]]) == day:
            statuses[_place_id(row[at[_ID]])] = row[at[column]].strip().upper()
    if not statuses:
        raise SourceError(
            tr("“{name}” has no rows of {day}. Choose another day.").format(
                name=table.name, day=day.isoformat()
            )
        )
    return statuses


def _columns(table: Part, lines: Iterator[bytes], wanted: tuple[str, ...]) -> dict[str, int]:
    header = next(csv.reader([_text(table, next(lines, b"")).lstrip("\ufeff")]), [])
    missing = [name for name in wanted if name not in header]
    if missing:
        fault = tr("its columns are not VIINA's ({columns} missing)")
        raise refused(table.name, fault.format(columns=", ".join(missing)))
    return {name: header.index(name) for name in wanted}


def _lines(table: Part, progress: Progress) -> Iterator[bytes]:
    """The lines of the CSV file in the zip, without ever holding all of them."""
    packed = Zip(table.data, table.name)
    member = next((name for name in packed.names if name.lower().endswith(".csv")), None)
    if member is None:
        raise refused(table.name, tr("it holds no CSV file"))
    rest = b""
    for number, chunk in enumerate(packed.chunks(member, _MAX_TABLE_BYTES)):
        if not progress(1.0 - 0.99**number):
            raise Cancelled(tr("Reading the table was stopped."))
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
    if rest:
        yield rest


def _text(table: Part, line: bytes) -> str:
    try:
        return line.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError as error:
        fault = tr("its text is damaged (it is not UTF-8)")
        raise refused(table.name, fault, str(error)) from error


def _place_id(value: object) -> str:
    """A GeoNames number as text, also where a table made it a decimal number."""
    text = str(value if value is not None else "").strip().strip('"')
    return text[:-2] if text.endswith(".0") else text
