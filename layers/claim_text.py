"""Checked claims as text to read: the same in the dock, on a page and in a report."""

from __future__ import annotations

from ..analysis.claim import Checked, Measure, Verdict, brief
from .words import decimal_text, localized, tr


def verdict_text(verdict: Verdict) -> str:
    """A verdict in words."""
    return {
        Verdict.AGREES: tr("agrees"),
        Verdict.ROUNDING: tr("within rounding"),
        Verdict.DIFFERS: tr("differs"),
        Verdict.CANNOT: tr("cannot be measured here"),
    }[verdict]


def measure_text(measure: Measure) -> str:
    """What a measure is called in a list to choose from."""
    return {
        Measure.DISTANCE: tr("Distance"),
        Measure.BEARING: tr("Direction (west of …)"),
        Measure.BEYOND: tr("Farther than another place"),
        Measure.AREA: tr("Area of ground"),
        Measure.SHARE: tr("Share of ground"),
        Measure.CONVERSION: tr("Conversion of units"),
        Measure.LIES_IN: tr("Lies in a region"),
        Measure.NEAREST: tr("Is the nearest of several"),
        Measure.SIDE: tr("Side of the front"),
        Measure.ENCIRCLEMENT: tr("Encirclement"),
        Measure.CORRIDOR: tr("Corridor"),
        Measure.COUNT: tr("Number of places"),
        Measure.CHANGE: tr("Change since a date"),
        Measure.POPULATION: tr("Population"),
        Measure.NOT_GEOMETRY: tr("Nothing that geometry can settle"),
    }[measure]


def difference_text(checked: Checked) -> str:
    """By how much what was found is more or less than what was said: ``+28.7 %``; maybe empty."""
    difference = checked.difference_pct
    if difference is None:
        return ""
    text = f"{difference:+.1f} %" if abs(difference) < 99.95 else f"{difference:+,.0f} %"
    return decimal_text("0.0 %" if text in ("-0.0 %", "+0.0 %") else text)


def found_text(checked: Checked) -> str:
    """What was found, with its range where that shows; else why nothing was."""
    found = checked.found
    text = localized(found.text or found.shown_by)
    if found.value is None or found.low is None or found.high is None:
        return text
    low, high = localized(brief(found.low)), localized(brief(found.high))
    return text if low == high else f"{text} ({low} – {high})"


def count_text(verdict: Verdict, n: int) -> str:
    """How many claims have a verdict, in words."""
    return {
        Verdict.AGREES: tr("{n} agree"),
        Verdict.ROUNDING: tr("{n} within rounding"),
        Verdict.DIFFERS: tr("{n} differ"),
        Verdict.CANNOT: tr("{n} cannot be measured here"),
    }[verdict].format(n=n)


def origin_text(checked: Checked) -> str:
    """Source and date of what was found; empty where it needs none."""
    stamp = checked.found.stamp
    sources = "; ".join(tr(part) for part in stamp.get("source", "").split("; ") if part)
    return ", ".join(filter(None, (sources, stamp.get("date", ""))))
