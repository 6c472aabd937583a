"""Figures of a change with the places where it happened, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import shapely

from ..analysis.change import Change, Patch
from ..analysis.measure import AREA_METHOD
from ..analysis.model import Figure
from ..analysis.patches import GAINED
from ..analysis.phrases import Phrase
from .near_places import NearPlaces

_LARGEST = 10


def placed_figures(figures: Sequence[Figure], change: Change, near: NearPlaces) -> list[Figure]:
    """Figures with the place of the furthest movement; then the largest patches, no slivers.

    ``figures``: those of ``change_figures``. Patches are whole, however regions cut them.
    """
    placed = [_placed(figure, near) for figure in figures]
    wholes = _largest(change.patches)
    grounds = [shapely.union_all([part.geometry for part in parts]) for parts in wholes]
    for parts, ground, place in zip(wholes, grounds, near.of(grounds)):
        patch = parts[0]
        placed.append(
            replace(
                figures[0],
                subject=Phrase("near {place}", place=place.label) if place else "",
                measure=Phrase("patch gained") if patch.kind == GAINED else Phrase("patch lost"),
                value=patch.whole_km2,
                low=None,
                high=None,
                note=Phrase("{width} m wide on average", width=f"{patch.mean_width_m:,.0f}"),
                method=AREA_METHOD,
                geometry=ground,
            )
        )
    return placed


def _largest(patches: Sequence[Patch]) -> list[list[Patch]]:
    """The parts of the largest patches that are no slivers, patch by patch, the largest first."""
    wholes: dict[int, list[Patch]] = {}
    for part in patches:
        if not part.is_sliver:
            wholes.setdefault(part.number, []).append(part)
    return sorted(wholes.values(), key=lambda parts: -parts[0].whole_km2)[:_LARGEST]


def _placed(figure: Figure, near: NearPlaces) -> Figure:
    """The way that the front moved furthest, with the place where it began; all else as it is."""
    if figure.geometry is None or figure.geometry.geom_type != "LineString":
        return figure
    place = near.of([shapely.get_point(figure.geometry, 0)])[0]
    if place is None:
        return figure
    return replace(
        figure,
        measure=Phrase("{measure}, near {place}", measure=figure.measure, place=place.label),
    )
