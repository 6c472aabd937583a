"""One place at a time to the front, for labels and rules that ask row by row.

``FrontIndex`` is made for many places at once; for one, comparing it with every piece of front in
a single pass costs less than the tree's many small steps. The result is the same, to the bit.
"""

from __future__ import annotations

import numpy as np
from shapely.geometry.base import BaseGeometry

from .chords import earth_centred
from .geodesy import MEAN_RADIUS_M
from .model import ControlMap
from .proximity import FrontIndex
from .sides import side_of


def distance_to_front_m(index: FrontIndex, lon: float, lat: float) -> float:
    """Geodesic distance of a place (degrees) to the front, m, exact to 1 mm; NaN without front."""
    if index.is_empty or not (np.isfinite(lon) and np.isfinite(lat) and abs(lat) <= 90):
        return float("nan")
    tree = index._tree
    leaves = slice(tree.first_leaf, tree.first_leaf + len(index._from))
    place = earth_centred(np.array([lon]), np.array([lat]))
    away = place - tree.starts[leaves]
    spans = tree.spans[leaves]
    along = (away * spans).sum(axis=1) * tree.inverse_squares[leaves]
    away -= np.minimum(np.maximum(along, 0.0), 1.0)[:, None] * spans
    chord = np.sqrt((away * away).sum(axis=1))
    least = chord.min()
    # The chord ranks like the geodesic but for bends and the ellipsoid's two curvatures.
    slack = 2 * index._bend_m + 0.03 * least**3 / (12 * MEAN_RADIUS_M**2) + 1e-3
    pieces = np.flatnonzero(chord <= least + slack)
    which = np.zeros(len(pieces), dtype=int)
    nodes = pieces + tree.first_leaf
    found = index._measure(np.array([lon]), np.array([lat]), place, which, nodes)
    return float(found[0, 0])


def side_of_place(
    control: ControlMap, lon: float, lat: float, land: BaseGeometry | None = None
) -> str:
    """The ``Side`` value of one place (degrees)."""
    return str(side_of(control, np.array([lon]), np.array([lat]), land)[0])
