"""Charts of towns over time: distance to the front, width of the neck, area of the pocket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from ...analysis.model import CorridorStatus, Side
from ...analysis.series import Series, TownDay
from ..figure_text import unit_text
from ..words import date_text, localized, tr
from .build import missing_days, shared_by_all
from .chart import Chart, Event, Line

State = TypeVar("State")


def distance_chart(series: Series) -> Chart:
    """Distances of towns to the front; below zero for towns on ground assessed as occupied."""
    lines, events = [], []
    for number, town in enumerate(series.towns):
        rows, name = series.of_town(number), localized(town)
        lines.append(
            Line(
                name,
                tuple(_signed_km(row) for row in rows),
                number,
                words=tuple(_side_words(row) for row in rows),
            )
        )
        events += [
            Event(day, tr("{town} occupied, {date}").format(town=name, date=date_text(day)))
            for day, side in _steps(series.dates, [row.side for row in rows])
            if side == Side.OCCUPIED
        ]
    is_split = any((value or 0.0) < 0 for line in lines for value in line.values)
    return Chart(
        **shared_by_all(series),
        name="distance",
        title=tr("Distance to the front"),
        unit=unit_text("km"),
        lines=tuple(lines),
        events=tuple(sorted(events, key=lambda event: event.day)),
        flags=tuple(missing_days(series)),
        zero=tr("front") if is_split else "",
        note=tr("Below the front: on ground assessed as occupied.") if is_split else "",
    )


def corridor_charts(series: Series) -> list[Chart]:
    """The width of necks and the area of pockets; none where no corridor was asked for."""
    by_town = [(localized(town), series.of_town(n)) for n, town in enumerate(series.towns)]
    followed = [
        (name, rows) for name, rows in by_town if any(row.status is not None for row in rows)
    ]
    if not followed:
        return []
    necks, pockets, events = [], [], []
    for ink, (name, rows) in enumerate(followed):
        words = tuple(_status_words(row) for row in rows)
        widths = tuple(None if row.neck_m is None else row.neck_m / 1000.0 for row in rows)
        necks.append(Line(name, widths, ink, words=words))
        pockets.append(Line(name, tuple(row.pocket_km2 for row in rows), ink, words=words))
        events += [
            Event(day, f"{name} {said}" if len(followed) > 1 else said)
            for day, said in _status_events(series.dates, rows)
        ]
    events.sort(key=lambda event: event.day)
    whose = ", ".join(name for name, _ in followed)
    no_line = tr("No line: nothing narrows the way out, or there is none.")
    note = tr("The neck is the narrowest place of the widest way out to open country.")
    pocket_note = tr("The pocket is the held ground behind the neck.")
    return [
        Chart(
            **shared_by_all(series),
            name="neck",
            title=tr("Width of the neck: {towns}").format(towns=whose),
            unit=unit_text("km"),
            lines=tuple(necks),
            events=tuple(events),
            flags=tuple(missing_days(series)),
            note=f"{note} {no_line}",
        ),
        Chart(
            **shared_by_all(series),
            name="pocket",
            title=tr("Pocket behind the neck: {towns}").format(towns=whose),
            unit=unit_text("km2"),
            lines=tuple(pockets),
            events=tuple(events),
            flags=tuple(missing_days(series)),
            note=f"{pocket_note} {no_line}",
        ),
    ]


def _signed_km(row: TownDay) -> float | None:
    if row.front_m is None:
        return None
    return (-row.front_m if row.side == Side.OCCUPIED else row.front_m) / 1000.0


def _side_words(row: TownDay) -> str:
    if row.side == Side.OCCUPIED:
        return tr("on ground assessed as occupied")
    return tr("status unknown") if row.side == Side.UNKNOWN else ""


def _status_words(row: TownDay) -> str:
    if row.status is CorridorStatus.CAPTURED:
        return tr("town occupied")
    if row.status is CorridorStatus.CLOSED:
        return tr("closed")
    if row.status is CorridorStatus.OPEN and row.neck_m is None:
        return tr("nothing narrows the way out")
    return ""


def _status_events(days: Sequence[date], rows: Sequence[TownDay]) -> Iterator[tuple[date, str]]:
    """The days on which the status of a corridor changed, with what it became."""
    words = {
        CorridorStatus.CAPTURED: tr("town occupied, {date}"),
        CorridorStatus.CLOSED: tr("closed, {date}"),
        CorridorStatus.OPEN: tr("open again, {date}"),
    }
    for day, status in _steps(days, [row.status for row in rows]):
        yield day, words[status].format(date=date_text(day))


def _steps(days: Sequence[date], states: Sequence[State | None]) -> Iterator[tuple[date, State]]:
    """Each day on which a state is not the last one known, with the state.

    None is no state. The first known is no step: nobody looked before, so that its day says
    nothing of when it came about.
    """
    before: State | None = None
    for day, after in zip(days, states):
        if after is None:
            continue
        if before is not None and after != before:
            yield day, after
        before = after
