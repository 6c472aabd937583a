"""Figures as text to read: the same in the dock's table, on a page and in a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from .words import decimal_text, localized, tr

if TYPE_CHECKING:
    from ..analysis.model import Figure

_UNITS = {
    "km": QT_TRANSLATE_NOOP("Salient", "km"),
    "m": QT_TRANSLATE_NOOP("Salient", "m"),
    "km2": QT_TRANSLATE_NOOP("Salient", "km²"),
    "m2": QT_TRANSLATE_NOOP("Salient", "m²"),
    "pct": "%",
    "deg": "°",
}


def number_text(value: float | None) -> str:
    """A number as read in a table: four or more significant figures, thousands set apart."""
    if value is None or value != value:
        return ""
    size = abs(value)
    digits = 0 if size >= 999.95 else 1 if size >= 99.995 else 2 if size >= 9.9995 else 3
    if round(size, digits) == 0:
        value, digits = 0.0, 2
    return decimal_text(f"{value:,.{digits}f}")


def unit_text(unit: str) -> str:
    """A unit as it is written: ``km²`` for ``km2``."""
    written = _UNITS.get(unit, unit)
    return tr(written) if written else ""


def value_text(figure: Figure) -> str:
    """The value with its unit; where there is none, the note that says why."""
    text = number_text(figure.value)
    if not text:
        return localized(figure.note) or "–"
    unit = unit_text(figure.unit)
    return f"{text}{unit}" if unit == "°" else f"{text} {unit}".strip()


def range_text(figure: Figure) -> str:
    """``low – high`` without the unit; empty where there is no range, or none worth telling."""
    low, high = number_text(figure.low), number_text(figure.high)
    if not low or not high or low == high == number_text(figure.value):
        return ""
    return f"{low} – {high}"


def error_text(figure: Figure) -> str:
    """How far the plane is off, with its sign."""
    error = figure.planar_error_pct
    if error is None:
        return ""
    return decimal_text(f"{error:+.{1 if abs(error) >= 9.95 else 2}f} %")
