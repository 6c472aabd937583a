"""Distances as people type them: ``1, 2, 5, 10, 20 km``, ``3 mi; 500 m``, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import InputError

MILE_KM = 1.609344
NAUTICAL_MILE_KM = 1.852
MOST_KM = 2000.0
MOST_DISTANCES = 20

_UNITS_KM = {
    "km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometres": 1.0, "kilometer": 1.0,
    "kilometers": 1.0, "км": 1.0, "кілометр": 1.0, "кілометри": 1.0, "кілометрів": 1.0,
    "m": 0.001, "metre": 0.001, "metres": 0.001, "meter": 0.001, "meters": 0.001, "м": 0.001,
    "метр": 0.001, "метри": 0.001, "метрів": 0.001,
    "mi": MILE_KM, "mile": MILE_KM, "miles": MILE_KM, "миля": MILE_KM, "милі": MILE_KM,
    "миль": MILE_KM,
    "nmi": NAUTICAL_MILE_KM, "nm": NAUTICAL_MILE_KM,
}  # fmt: skip
_NUMBER = r"\d+(?:\.\d*)?|\.\d+"
_ITEM = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>[^\W\d_]+)?\.?")
_BETWEEN = re.compile(r"(?:[\s,;/]|\band\b|\bта\b|&)*")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(\d+),(\d+)(?![\d.,])")


def parse_distances(text: str, unit_km: float = 1.0) -> list[float]:
    """Distances in kilometres, rising, each once.

    Commas, semicolons, spaces and line breaks separate. A number without a unit takes the unit
    of the next that has one ("1, 2, 5 mi" are miles), else of the last, else ``unit_km``. Where
    semicolons or line breaks separate, a comma inside a number is a decimal comma ("0,5; 1,5").
    Raises InputError that names the piece which is not a distance above 0 and at most 2,000 km.
    """
    if not text.strip():
        raise InputError("Type at least one distance, such as 1, 2, 5, 10, 20 km.")
    if re.search(r"[;\n]", text.strip()):
        text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    pieces = _pieces(text)
    factors = _factors([unit for _, unit in pieces], unit_km)
    distances = sorted({round(_checked(n, f), 9) for (n, _), f in zip(pieces, factors)})
    if len(distances) > MOST_DISTANCES:
        raise InputError(
            f"{len(distances)} distances are too many for one table; give at most {MOST_DISTANCES}."
        )
    return distances


def format_distance(distance_km: float) -> str:
    """One distance for a label: ``500 m`` below one kilometre, ``8.05 km`` above."""
    if distance_km < 1.0:
        return f"{distance_km * 1000:.4g} m"
    return f"{distance_km:,.4g} km" if distance_km < 1000.0 else f"{distance_km:,.0f} km"


def format_distances(distances_km: Iterable[float]) -> str:
    """Distances as ``parse_distances`` reads them back: ``1, 2, 5 km``."""
    return ", ".join(f"{d:.10g}" for d in distances_km) + " km"


def _pieces(text: str) -> list[tuple[str, str]]:
    """The numbers of a text, each with the unit written behind it or an empty string."""
    pieces, at = [], _BETWEEN.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        item = _ITEM.match(text, at)
        if item is None:
            raise InputError(f"“{_word(text, at)}” is not a distance; write 5, 2.5 km or 3 mi.")
        unit = (item["unit"] or "").lower()
        end = item.end()
        if unit in ("and", "та"):
            unit, end = "", item.start("unit")
        if unit and unit not in _UNITS_KM:
            raise InputError(f"“{item['unit']}” is not a unit known here; use km, m, mi or nmi.")
        pieces.append((item["number"], unit))
        at = _BETWEEN.match(text, end).end()  # type: ignore[union-attr]
    if not pieces:
        raise InputError("Type at least one distance, such as 1, 2, 5, 10, 20 km.")
    return pieces


def _word(text: str, at: int) -> str:
    return re.split(r"[\s,;]", text[at:], maxsplit=1)[0][:20]


def _factors(units: list[str], unit_km: float) -> list[float]:
    """Kilometres in the unit of each number; those without take the next's, else the last's."""
    factors: list[float | None] = [_UNITS_KM.get(unit) for unit in units]
    known = [f for f in factors if f is not None]
    following = known[-1] if known else unit_km
    filled = []
    for factor in reversed(factors):
        following = factor if factor is not None else following
        filled.append(following)
    return filled[::-1]


def _checked(number: str, factor: float) -> float:
    distance = float(number) * factor
    if distance <= 0:
        raise InputError("0 is not a distance; a decimal takes a point: 0.5 km.")
    if distance > MOST_KM:
        raise InputError(f"{distance:,.0f} km is too far; give at most {MOST_KM:,.0f} km.")
    return distance
