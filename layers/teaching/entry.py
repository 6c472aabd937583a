"""Figures as learners type and read them: ``16,6``, ``16.6 km``, ``10 mi``, ``1 930 sq mi``."""

from __future__ import annotations

import re

from ...analysis.units import convert, unit_of
from ...errors import InputError
from ..words import tr

_ENTRY = re.compile(r"([+\-−]?)\s*(\d[\d\s.,'’]*|[.,]\d+)(.*)$", re.DOTALL)
_UKRAINIAN = {"km": "км", "m": "м", "km²": "км²", "m²": "м²", "mi": "миль", "mi²": "кв. миль"}
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[ ,.'’]\d{3})+$")


def are_alike(unit: str, other: str) -> bool:
    """Whether figures of one unit can be given in the other."""
    kind = unit_of(unit).kind
    return unit == other or (bool(kind) and kind == unit_of(other).kind)


def converted(value: float, unit: str, wanted: str) -> float:
    """A value of one unit in another of its kind; raises InputError where they are of two."""
    if not are_alike(unit, wanted):
        raise InputError(
            tr("“{unit}” cannot be turned into {wanted}; give the figure in {wanted}.").format(
                unit=unit, wanted=wanted or tr("a bare number")
            )
        )
    return convert(value, unit_of(unit), unit_of(wanted))


def readings(text: str, unit: str) -> tuple[float, ...]:
    """The numbers, in ``unit``, that a typed text can mean; one without a unit is in ``unit``.

    A comma or point with three digits behind it may set thousands apart or begin a fraction, so
    ``6,807`` means 6807 or 6.807. Raises InputError where the text is no figure.
    """
    found = _ENTRY.match(text.strip().replace("\u00a0", " ").replace("\u202f", " "))
    numbers = _numbers(found[2].strip()) if found else []
    if found is None or not numbers:
        raise InputError(
            tr("“{text}” is no figure; type a number, such as 16.6 or 16,6 {unit}.").format(
                text=text.strip(), unit=unit
            )
        )
    given = found[3].strip().rstrip(".") or unit
    sign = -1.0 if found[1] in ("-", "−") else 1.0
    return tuple(sign * converted(number, given, unit) for number in numbers)


def _numbers(digits: str) -> list[float]:
    """What digits with separators can mean."""
    meant = []
    if _THOUSANDS.match(digits):
        meant.append(re.sub(r"\D", "", digits))
    tight = re.sub(r"[\s'’]", "", digits)
    last = max(tight.rfind(","), tight.rfind("."))
    if last < 0:
        meant.append(tight)
    else:
        whole, mark = tight[:last], tight[last]
        if mark not in whole:  # else it sets thousands apart
            meant.append(f"{re.sub('[.,]', '', whole) or '0'}.{tight[last + 1 :]}")
    return list(dict.fromkeys(float(number) for number in meant))


def said(value: float, unit: str, language: str) -> str:
    """A figure as a lesson prints it: three or four significant figures, the unit behind it."""
    size = abs(value)
    places = 0 if size >= 1000 or size == 0 else 1 if size >= 10 else 2 if size >= 1 else 3
    text = f"{value:,.{places}f}"
    if language == "uk":
        text = text.replace(",", "\u00a0").replace(".", ",")
    if unit == "°" or not unit:
        return f"{text}{unit}"
    return f"{text}\u00a0{unit_said(unit, language)}"


def unit_said(unit: str, language: str) -> str:
    """A unit as a lesson in that language writes it."""
    return _UKRAINIAN.get(unit, unit) if language == "uk" else unit
