"""What a chart shows, before it is painted: days, lines with their ranges, bars, events, flags."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Union

from ..words import date_text, tr
from .numbers import short_text

Ink = Union[str, int]
"""A colour by its role in ``Inks``, or the number of one among several lines of a kind."""

Run = Sequence[int]
"""Numbers of consecutive days that have a value."""


class FlagKind(str, Enum):
    """What is odd about days: no map, the same ground as before, out of line with neighbours."""

    MISSING = "missing"
    UNCHANGED = "unchanged"
    JUMP = "jump"


@dataclass(frozen=True)
class Flag:
    """Days from ``first`` to ``last``, both among them."""

    kind: FlagKind
    first: date
    last: date


@dataclass(frozen=True)
class Event:
    """What happened on a day, in a few words."""

    day: date
    text: str


@dataclass(frozen=True)
class Line:
    """One value a day of the chart, None where there is none; a range beside it where known.

    ``words``: for each day what a reader should know beside the number, empty for nothing.
    ``band``: the ink of the range, that of the line where None.
    """

    name: str
    values: tuple[float | None, ...]
    ink: Ink
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    words: tuple[str, ...] = ()
    band: Ink | None = None

    def range_of(self, number: int) -> tuple[float, float] | None:
        """The range on a day; None where it is unknown or no wider than the value itself."""
        low = self.low[number] if self.low else None
        high = self.high[number] if self.high else None
        if low is None or high is None or low == high:
            return None
        return low, high


@dataclass(frozen=True)
class Bar:
    """What was gained and lost after ``first``, up to and on ``last``."""

    first: date
    last: date
    gained: float
    lost: float
    name: str = ""

    @property
    def net(self) -> float:
        return self.gained - self.lost


@dataclass(frozen=True)
class Chart:
    """One chart. ``name`` is for files; ``days`` rise, and every line has a value for each.

    ``is_daily``: a day without a map breaks a line; else each day is a dot, as the dates were
    picked. ``zero``: what the line at zero stands for; values below it are then shown without
    their sign, as distances on its other side. ``note``: how to read it. ``credit``: source,
    licence, dates.
    """

    name: str
    title: str
    unit: str
    days: tuple[date, ...]
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    events: tuple[Event, ...] = ()
    flags: tuple[Flag, ...] = ()
    is_daily: bool = True
    zero: str = ""
    note: str = ""
    credit: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to paint."""
        return not self.bars and all(v is None for line in self.lines for v in line.values)

    def runs(self, line: Line) -> Iterator[Run]:
        """The stretches of a line without a gap: one day long where the days are not daily."""
        run: list[int] = []
        for number, value in enumerate(line.values):
            is_next = (
                bool(run)
                and self.is_daily
                and (self.days[number] - self.days[number - 1]).days == 1
            )
            if run and (value is None or not is_next):
                yield run
                run = []
            if value is not None:
                run.append(number)
        if run:
            yield run

    def nearest(self, day: date) -> date | None:
        """The day of the chart next to any day, the earlier of two; None without days."""
        at = bisect_left(self.days, day)
        around = self.days[max(at - 1, 0) : at + 1]
        return min(around, key=lambda known: abs(known - day)) if around else None

    def reading(self, day: date) -> str:
        """What the chart says of one of its days, in a sentence for a reader or a screen reader."""
        number = self.days.index(day)
        said = [*self._read_lines(number), *self._read_bars(day), *self._read_flags(day)]
        said += [event.text for event in self.events if event.day == day]
        return f"{date_text(day)}: " + ("; ".join(said) or tr("nothing measured"))

    def value_text(self, value: float) -> str:
        """A value with its sign, or without it where the side says it."""
        return short_text(abs(value) if self.zero else value)

    def _read_lines(self, number: int) -> Iterator[str]:
        for line in self.lines:
            value, words = line.values[number], line.words[number] if line.words else ""
            if value is None:
                if words:
                    yield f"{line.name} {words}"
                continue
            text = f"{line.name} {self.value_text(value)} {self.unit}"
            ends = line.range_of(number)
            if ends is not None:
                low, high = (self.value_text(end) for end in ends)
                if low != high:
                    text += f" ({low} – {high})"
            yield f"{text}, {words}" if words else text

    def _read_bars(self, day: date) -> Iterator[str]:
        for bar in self.bars:
            if bar.first < day <= bar.last:
                yield tr("{period}: gained {gained}, lost {lost}, net {net} {unit}").format(
                    period=bar.name,
                    gained=self.value_text(bar.gained),
                    lost=self.value_text(bar.lost),
                    net=self.value_text(bar.net),
                    unit=self.unit,
                )

    def _read_flags(self, day: date) -> Iterator[str]:
        for flag in self.flags:
            if flag.first <= day <= flag.last:
                yield flag_text(flag.kind)


def flag_text(kind: FlagKind) -> str:
    """What a flag says."""
    return {
        FlagKind.MISSING: tr("no map"),
        FlagKind.UNCHANGED: tr("same ground as the date before"),
        FlagKind.JUMP: tr("out of line with the dates around it"),
    }[kind]
