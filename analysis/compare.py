"""Where two maps of the same ground agree: occupied in both, in one alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .areas import overlap
from .clean import polygonal
from .geodesy import area_km2
from .model import ControlMap, Region

BOTH, ONLY_A, ONLY_B = "both", "only_a", "only_b"
KINDS = (BOTH, ONLY_A, ONLY_B)


@dataclass(frozen=True)
class Agreement:
    """Ground of one kind in one region: polygons in lon/lat, and their area on the ellipsoid."""

    kind: str
    region: str
    geometry: BaseGeometry
    area_km2: float


def compare(a: ControlMap, b: ControlMap, regions: Sequence[Region] = ()) -> list[Agreement]:
    """Ground assessed as occupied by both maps, by ``a`` alone and by ``b`` alone.

    One row a kind for each region, in the order of ``KINDS``; without regions one a kind for all
    ground. Rows of no area are kept, so that every region has its three.
    """
    both = polygonal(shapely.intersection(a.occupied, b.occupied))
    grounds = np.array(
        [
            both,
            polygonal(shapely.difference(a.occupied, b.occupied)),
            polygonal(shapely.difference(b.occupied, a.occupied)),
        ],
        dtype=object,
    )
    rows = []
    places: list[Region | None] = list(regions) or [None]
    for region in places:
        shared = grounds if region is None else overlap(grounds, region.geometry)
        cut = [polygonal(ground) for ground in shared]
        name = "" if region is None else region.name
        areas = area_km2(cut)
        rows += [Agreement(k, name, g, float(s)) for k, g, s in zip(KINDS, cut, areas)]
    return rows
