"""A series as the rows of a table: what a file of it, and the toolbox's result, hold.

One row for each day and region, and one for each day and town, whose region is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..analysis.series import JUMP, RegionDay, Series, SeriesDay, TownDay
from .whole_file import write_csv

REGION_COLUMNS = (
    "date", "region", "area_km2", "occupied_km2", "unknown_km2", "held_km2", "low_km2", "high_km2",
    "gained_km2", "lost_km2", "net_km2", "front_km", "flag",
)  # fmt: skip
TOWN_COLUMNS = ("town", "side", "front_m", "status", "neck_m", "pocket_km2")
ORIGIN_COLUMNS = ("source", "licence", "class_rule", "terms", "method")
TEXT_COLUMNS = frozenset({"date", "region", "flag", "town", "side", "status"})

Cell = object


def series_columns(series: Series) -> tuple[str, ...]:
    """The columns, units in their names; those of towns only where the series has any."""
    return REGION_COLUMNS + TOWN_COLUMNS if series.towns else REGION_COLUMNS


def series_rows(series: Series) -> Iterator[list[Cell]]:
    """The rows, day by day, as long as there are columns; None where there is nothing to say.

    Dates are ISO texts and flags are in English, joined by a semicolon: for machines.
    ``front_km`` is the length of the contact line of the whole map.
    """
    blank = dict.fromkeys(series_columns(series))
    for day in series.days:
        for cells in _cells(series, day):
            yield list({**blank, "date": day.day.isoformat(), **cells}.values())


def write_series(path: Path, series: Series) -> None:
    """Writes the rows as CSV, each with its source, licence, class rule, terms and method.

    The file appears whole or not at all; SourceError where it cannot be written.
    """
    origin = _origin(series)
    rows = (row + origin for row in series_rows(series))
    write_csv(path, series_columns(series) + ORIGIN_COLUMNS, rows)


def _origin(series: Series) -> list[Cell]:
    said = series.provenance
    if said is None:
        return [None] * (len(ORIGIN_COLUMNS) - 1) + [series.method]
    terms = "redistribution restricted by the source" if said.restricts_redistribution else ""
    return [said.source, said.licence, said.class_rule, terms, series.method]


def _cells(series: Series, day: SeriesDay) -> Iterator[dict[str, Cell]]:
    for name, region in zip(series.regions, day.regions):
        cells = _region_cells(name, region)
        yield {**cells, "front_km": day.front_km, "flag": _flag(day, region)}
    for name, town in zip(series.towns, day.towns):
        yield {**_town_cells(name, town), "flag": _flag(day, None)}


def _region_cells(region: str, row: RegionDay) -> dict[str, Cell]:
    numbers = [name for name in REGION_COLUMNS if name.endswith("_km2")]
    return {"region": region, **{name: getattr(row, name) for name in numbers}}


def _town_cells(town: str, row: TownDay) -> dict[str, Cell]:
    return {
        "town": town,
        "side": row.side,
        "front_m": row.front_m,
        "status": row.status and row.status.value,
        "neck_m": row.neck_m,
        "pocket_km2": row.pocket_km2,
    }


def _flag(day: SeriesDay, region: RegionDay | None) -> str:
    """The day's flags; a jump only in the row of a region that jumped."""
    flags: Sequence[str] = day.flags
    if region is None or not region.is_jump:
        flags = [flag for flag in flags if flag != JUMP]
    return "; ".join(flags)
