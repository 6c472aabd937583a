"""The figures that a page tells, as the rows of a small table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from qgis.core import QgsRectangle

from ...analysis.measure import (
    DONBAS,
    Setting,
    area_figures,
    corridor_figures,
    distance_figures,
    front_figures,
)
from ...analysis.model import Figure, Place, Side
from ...analysis.sides import side_of
from ..figure_text import range_text, value_text
from ..plan import LoadPlan
from ..words import localized

_NEAR_M = 40_000.0
"""How far from the front a town may be whose distance to it is news."""


class Row(NamedTuple):
    """A line of the table; a heading has no value."""

    label: str
    value: str = ""
    range: str = ""
    is_heading: bool = False


def usual_figures(
    setting: Setting, towns: Sequence[Place], pocket_of: Place | None = None
) -> list[Figure]:
    """What most pages tell: towns to the front, the corridor of one, Donbas by class, the front.

    In any thread. Donbas only where the map reports on both its regions.
    """
    figures = distance_figures(setting, towns)
    if pocket_of is not None and not setting.front.is_empty:
        figures += corridor_figures(setting, pocket_of)[:1]
    donbas = [region for region in setting.regions if region.name in DONBAS]
    if len(donbas) == len(DONBAS):
        both = area_figures(replace(setting, regions=donbas))
        figures += [f for f in both if f.subject == both[-1].subject][1:]
    return figures + front_figures(setting)


def notable_towns(plan: LoadPlan, box: QgsRectangle, most: int = 5) -> list[Place]:
    """The most prominent held places of a plan near its front, within a box in lon/lat."""
    ranked = sorted(zip(plan.prominence, plan.places), key=lambda pair: -pair[0])
    inside = [place for _, place in ranked if box.contains(place.lon, place.lat)]
    lon, lat = np.array([(place.lon, place.lat) for place in inside]).reshape(-1, 2).T
    is_near = plan.setting.index.nearest(lon, lat).distance_m < _NEAR_M
    is_held = side_of(plan.control, lon, lat, plan.setting.land) == Side.HELD.value
    return [inside[n] for n in np.flatnonzero(is_near & is_held)[:most]]


def rows_of(figures: Sequence[Figure]) -> list[Row]:
    """The rows of a table: figures in their order, each under what it shares with the next."""
    return [row for group in _groups(figures) for row in _lines(group)]


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Runs of figures of one measure, or of one subject, whichever is the longer."""
    groups, start = [], 0
    while start < len(figures):
        lengths = [_run(figures, start, name) for name in ("measure", "subject")]
        groups.append(list(figures[start : start + max(lengths)]))
        start += max(lengths)
    return groups


def _run(figures: Sequence[Figure], start: int, name: str) -> int:
    shared = getattr(figures[start], name)
    end = start
    while end < len(figures) and getattr(figures[end], name) == shared:
        end += 1
    return end - start


def _lines(group: list[Figure]) -> list[Row]:
    first = group[0]
    if len(group) == 1:
        label = f"{localized(first.subject)}: {localized(first.measure)}"
        return [_row(first, label)]
    if len({figure.measure for figure in group}) == 1:
        heading = localized(first.measure)
        rows = [_row(figure, localized(figure.subject)) for figure in group]
    else:
        heading = localized(first.subject)
        rows = [_row(figure, localized(figure.measure)) for figure in group]
    return [Row(_capital(heading), is_heading=True), *rows]


def _row(figure: Figure, label: str) -> Row:
    return Row(_capital(label), value_text(figure), range_text(figure))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
