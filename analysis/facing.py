"""Which way lines along the edge of ground run."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import segments
from .private import is_inside

_ASIDE_DEG = 1e-6
"""How far beside a line to look, a tenth of a metre: less than any ground is wide."""


def with_ground_left(lines: BaseGeometry, ground: BaseGeometry) -> BaseGeometry:
    """Lines along the edge of ``ground`` turned so that it lies on their left, lon/lat.

    ``lines``: a MultiLineString, each line with the same side towards the ground all along.
    """
    parts = shapely.get_parts(lines)
    if not len(parts):
        return lines
    edges, line = segments(parts)
    steps = edges[:, 2:] - edges[:, :2]
    lengths = np.hypot(*steps.T)
    order = np.lexsort((lengths, line))
    longest = order[np.r_[line[order][1:] != line[order][:-1], True]]
    left = steps[longest][:, ::-1] * (-1.0, 1.0) / lengths[longest, None]
    beside = (edges[longest, :2] + edges[longest, 2:]) / 2 + _ASIDE_DEG * left
    is_right = ~is_inside(ground, *beside.T)
    parts[line[longest][is_right]] = shapely.reverse(parts[line[longest][is_right]])
    return shapely.multilinestrings(parts)
