"""Figures of a change with the places where it happened, by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import shapely

from ..analysis.change import Change
from ..analysis.measure import AREA_METHOD
from ..analysis.model import Figure, Place
from ..analysis.patches import GAINED
from ..analysis.phrases import Phrase
from .near_places import NearPlaces

_LARGEST = 10


def placed_figures(
    figures: Sequence[Figure], change: Change, places: Sequence[Place | None], near: NearPlaces
) -> list[Figure]:
    """Figures with the place of the furthest movement; then the largest patches, no slivers.

    ``figures``: those of ``change_figures``; ``places``: the nearest to each patch.
    """
    placed = [_placed(figure, near) for figure in figures]
    drawn = [pair for pair in zip(change.patches, places) if not pair[0].is_sliver]
    for patch, place in drawn[:_LARGEST]:
        is_gained = patch.kind == GAINED
        placed.append(
            replace(
                figures[0],
                subject=Phrase("near {place}", place=place.label) if place else "",
                measure=Phrase("patch gained") if is_gained else Phrase("patch lost"),
                value=patch.area_km2,
                low=None,
                high=None,
                note=Phrase("{width} m wide on average", width=f"{patch.mean_width_m:,.0f}"),
                method=AREA_METHOD,
                geometry=patch.geometry,
            )
        )
    return placed


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
