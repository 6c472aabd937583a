"""Edges strung into lines, as they follow one another in the rings that they come from."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry


def chained(edges: np.ndarray) -> BaseGeometry:
    """Lines through all edges, each run of edges that meet end to end being one line.

    ``edges``: shape (n, 4), start and end, no two alike, each running either way. Returns a
    MultiLineString. Only neighbours in the order given are strung, so the order makes lines long
    or short, never wrong.
    """
    if len(edges) == 0:
        return shapely.MultiLineString()
    start, end = np.ascontiguousarray(edges).view(complex).T
    meets_end = (end[:-1] == start[1:]) | (end[:-1] == end[1:])
    meets = meets_end | (start[:-1] == start[1:]) | (start[:-1] == end[1:])
    joint = np.where(meets_end, end[:-1], start[:-1])
    # A line leaves an edge by the other end than it came in by.
    meets[1:] &= ~meets[:-1] | (joint[1:] != joint[:-1])
    goes_on, came_on = np.r_[meets, False], np.r_[False, meets]
    joints = np.r_[joint, 0]
    first = np.where(goes_on & (joints == start), end, start)
    first[came_on] = joint[meets]
    last = np.where(first == start, end, start)[~goes_on]
    line = np.cumsum(~came_on) - 1
    at = np.arange(len(edges)) + line
    points = np.empty(len(edges) + len(last), dtype=complex)
    points[at], points[at[~goes_on] + 1] = first, last
    owner = np.empty(len(points), dtype=np.intp)
    owner[at], owner[at[~goes_on] + 1] = line, line[~goes_on]
    return shapely.multilinestrings(
        shapely.linestrings(points.view(float).reshape(-1, 2), indices=owner)
    )
