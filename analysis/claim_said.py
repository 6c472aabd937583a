"""A figure as a text says it: hedged, rounded, as a range, in any unit, maybe in two.

How far a figure leaves room, from what it says of itself:

- *Rounding.* It counts down to its last digit, ±half of that: 6 is 5.5 to 6.5, 1,930 is 1,925 to
  1,935. Zeros at the end count as digits up to the second: 10 is 9.5 to 10.5, 5,000 is 4,950 to
  5,050.
- *Tolerance.* Those zeros may only be round: ±half of the last other digit, but at most a tenth
  (60,000 is 55,000 to 65,000, 10 is 9 to 11). With "about" it is at least a tenth, and at least
  twice the rounding.
- Fractions in words (a third) are read as within a twentieth, with a tenth as tolerance.
- "nearly" leaves the tolerance below alone, "just over" above alone; "more than" and "up to" bound
  one side, and both of them together an interval. A hedge stands right before its figure.
- A figure below nothing is a mirror of the same above it, but for the bounds.

A figure found *agrees* within the rounding and is *within rounding* within the tolerance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

from .claim_hedges import ABOUT, ABOVE, AT_LEAST, AT_MOST, BELOW, hedge_before
from .units import BARE, DEGREE, HEAD_WORDS, PERCENT, WORDS, Unit, convert, unit_of

_GROUPED = r"\d{1,3}(?:[ ,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?"
_SPELT = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "один": 1, "одна": 1, "два": 2, "дві": 2, "три": 3, "чотири": 4, "п'ять": 5, "п’ять": 5,
    "шість": 6, "сім": 7, "вісім": 8, "дев'ять": 9, "дев’ять": 9, "десять": 10,
}  # fmt: skip
_FRACTIONS = {
    "three quarters": 75, "three-quarters": 75, "two thirds": 200 / 3, "two-thirds": 200 / 3,
    "a third": 100 / 3, "one third": 100 / 3, "a quarter": 25, "one quarter": 25, "half": 50,
    "a fifth": 20, "one fifth": 20, "a tenth": 10, "one tenth": 10,
    "три чверті": 75, "дві третини": 200 / 3, "третина": 100 / 3, "третину": 100 / 3,
    "чверть": 25, "половина": 50, "половину": 50, "п'ята частина": 20, "десята частина": 10,
}  # fmt: skip
_TIMES = {
    "thousand": 1e3, "тис": 1e3, "тисяч": 1e3, "k": 1e3,
    "million": 1e6, "mln": 1e6, "млн": 1e6, "мільйонів": 1e6, "m": 1e6,
}  # fmt: skip
_WHOLE_TIMES = "|".join(sorted((t for t in _TIMES if len(t) > 1), key=len, reverse=True))
_TENTH = 0.1

_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?P<fraction>{'|'.join(_FRACTIONS)})(?!\w)"
    r"|(?P<minus>[-−–](?=\d)|(?:minus|мінус)\s+)?"
    rf"(?P<number>{_GROUPED}|\d+(?:[.,]\d+)?|(?:{'|'.join(_SPELT)})(?!\w))"
    rf"(?:\s*(?P<times>(?:{_WHOLE_TIMES})\b\.?|k\b|m(?=\s+(?:{HEAD_WORDS})(?!\w))))?"
    rf"(?:[\s-]*(?P<unit>(?:{WORDS})(?![\w²])))?)",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:[-–—]|to|and|до|та|і|й)\s*", re.IGNORECASE)
_AND = "and", "та", "і", "й"
_BETWEEN = re.compile(r"\b(?:between|між)\s*$", re.IGNORECASE)

_SAME = re.compile(r"\s*[(\[/,=]?\s*(?:or|or about|або)?\s*", re.IGNORECASE)
"""What stands between a figure and the same in another unit."""
_BOTH = re.compile(r"\s*,?\s*(?:but|and|yet|to|але|проте|та|і|й)?\s*", re.IGNORECASE)
"""What stands between two bounds of one figure."""


@dataclass(frozen=True)
class Interval:
    """From ``low`` to ``high``, both of them in it."""

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def meets(self, low: float, high: float) -> bool:
        return low <= self.high and high >= self.low


@dataclass(frozen=True)
class Quantity:
    """A figure in its unit; ``value`` is the middle of a range.

    ``agrees``: what rounds to it; ``allows``: what its words and its round number leave room for.
    """

    value: float
    unit: Unit
    agrees: Interval
    allows: Interval


@dataclass(frozen=True)
class Said:
    """What a claim says: the words, and the figures in them.

    ``quantities`` are one figure in one or more units ("6 miles (10 km)"); none in words alone.
    """

    text: str
    quantities: tuple[Quantity, ...] = ()

    def quantity(self, kind: str) -> Quantity | None:
        """The figure of a kind of unit, in the metric unit where both are said.

        A figure without a unit counts people or places where such are asked for.
        """
        fitting = [q for q in self.quantities if q.unit.kind == kind]
        if fitting:
            return min(fitting, key=lambda q: q.unit.factor != 1.0)
        bare = [q for q in self.quantities if q.unit is BARE]
        return bare[0] if bare and kind in ("people", "count") else None

    def at_odds(self) -> tuple[Quantity, Quantity] | None:
        """Two figures of one kind that do not convert to each other, as rounded; else None."""
        for i, first in enumerate(self.quantities):
            for second in self.quantities[i + 1 :]:
                if first.unit.kind != second.unit.kind:
                    continue
                there = Interval(
                    convert(first.agrees.low, first.unit, second.unit),
                    convert(first.agrees.high, first.unit, second.unit),
                )
                if not there.meets(second.agrees.low, second.agrees.high):
                    return first, second
        return None


def read_said(text: str) -> Said:
    """Reads the figures of a text; a text without any is said in words."""
    found: list[_Figure] = []
    for match in _FIGURE.finditer(text):
        is_dash = bool(found) and not text[found[-1].end : match.start()].strip()
        found.append(_Figure(match, is_dash))
    quantities: list[Quantity] = []
    kind, end, i = "", 0, 0
    while i < len(found):
        first, last = found[i], found[i]
        before = text[end : first.start]
        hedge = hedge_before(before)
        is_bound = bool(quantities) and {kind, hedge.kind} == {AT_LEAST, AT_MOST}
        is_same = bool(quantities) and bool(_SAME.fullmatch(before))
        kind = hedge.kind or (kind if is_same else "")
        if i + 1 < len(found) and _is_range(text, first, found[i + 1], before):
            last = found[i + 1]
            i += 1
        read = _quantity(first, last, kind)
        joined = None
        if is_bound and first is last and _BOTH.fullmatch(hedge.before):
            joined = _joined(quantities[-1], read)
        if joined is not None:
            quantities[-1] = joined
        else:
            quantities.append(read)
        end, i = last.end, i + 1
    return Said(text, tuple(quantities))


class _Figure:
    """One number of a text with its unit, and how finely it is said."""

    def __init__(self, match: re.Match[str], is_dash: bool) -> None:
        self.start, self.end = match.span()
        fraction = match["fraction"]
        if fraction:
            self.value, self.unit = float(_FRACTIONS[fraction.lower()]), PERCENT
            self.rounding, self.roundness = _TENTH / 2 * self.value, _TENTH * self.value
            return
        times = _TIMES[match["times"].lower().rstrip(".")] if match["times"] else 1.0
        self.unit = unit_of(match["unit"] or "")
        value, counted, shown = _digits(match["number"])
        self.value, self.rounding = value * times, counted * times / 2
        half = shown * times / 2
        self.roundness = max(min(half, _TENTH * self.value), self.rounding)
        if match["minus"] and is_dash:
            self.start = match.start("number")
        elif match["minus"]:
            self.value = -self.value


def _digits(number: str) -> tuple[float, float, float]:
    """The value, the place of the last digit that counts, and of the last that is not 0."""
    spelt = _SPELT.get(number.lower())
    if spelt is not None:
        return float(spelt), 1.0, 1.0
    if re.fullmatch(_GROUPED, number):
        number = re.sub(r"[^\d.]", "", number)
    number = number.replace(",", ".")
    whole, _, decimals = number.partition(".")
    if decimals:
        place = 10.0 ** -len(decimals)
        return float(number), place, place
    zeros = len(whole) - len(whole.rstrip("0")) if whole.strip("0") else 0
    counted = min(zeros, max(len(whole) - 2, 0))
    return float(whole), 10.0**counted, 10.0**zeros


def _is_range(text: str, first: _Figure, last: _Figure, before: str) -> bool:
    joint = _TO.fullmatch(text[first.end : last.start])
    is_one_kind = BARE in (first.unit, last.unit) or first.unit.kind == last.unit.kind
    if joint is None or not is_one_kind:
        return False
    is_and = joint.group().strip().lower() in _AND
    is_rising = last.value * _scale(first, last) > first.value
    if not is_rising and not is_and and last.unit == DEGREE:
        last.value += 360.0  # a range of directions may lead through north
        is_rising = last.value > first.value
    return is_rising and (not is_and or bool(_BETWEEN.search(before)))


def _scale(first: _Figure, last: _Figure) -> float:
    """What takes the last figure of a range to the unit of the first."""
    if BARE in (first.unit, last.unit):
        return 1.0
    return convert(1.0, last.unit, first.unit)


def _quantity(first: _Figure, last: _Figure, hedge: str) -> Quantity:
    unit = last.unit if first.unit is BARE else first.unit
    scale = _scale(first, last)
    low, high = first.value, scale * last.value
    near, far = first.rounding, scale * last.rounding
    wide, deep = first.roundness, scale * last.roundness
    if hedge in (ABOUT, BELOW, ABOVE):
        wide = max(wide, 2 * near, _TENTH * abs(low))
        deep = max(deep, 2 * far, _TENTH * abs(high))
    if high < 0 and hedge in (BELOW, ABOVE):
        hedge = ABOVE if hedge == BELOW else BELOW
    agrees, allows = Interval(low - near, high + far), Interval(low - wide, high + deep)
    if hedge == BELOW:
        agrees, allows = Interval(low - wide, high), Interval(low - wide, high + far)
    elif hedge == ABOVE:
        agrees, allows = Interval(low, high + deep), Interval(low - near, high + deep)
    elif hedge == AT_LEAST:
        agrees, allows = Interval(low, inf), Interval(low - near, inf)
    elif hedge == AT_MOST and first is last:
        agrees, allows = Interval(-inf, high), Interval(-inf, high + far)
    return Quantity((low + high) / 2, unit, agrees, allows)


def _joined(first: Quantity, last: Quantity) -> Quantity | None:
    """Two bounds as one interval; None where they are not of one kind or leave nothing between."""
    if BARE not in (first.unit, last.unit) and first.unit.kind != last.unit.kind:
        return None
    unit = last.unit if first.unit is BARE else first.unit
    there = 1.0 if BARE in (first.unit, last.unit) else convert(1.0, last.unit, unit)
    agrees, allows = (
        Interval(max(one.low, there * other.low), min(one.high, there * other.high))
        for one, other in ((first.agrees, last.agrees), (first.allows, last.allows))
    )
    if agrees.low >= agrees.high:
        return None
    return Quantity((agrees.low + agrees.high) / 2, unit, agrees, allows)
