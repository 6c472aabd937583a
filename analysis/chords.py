"""Straight chords through the ellipsoid: cheap stand-ins for pieces of front, in a binary tree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .geodesy import E2, EQUATOR_M

_OUT_OF_REACH_M = 1e12


def earth_centred(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Cartesian metres, shape (n, 3), of points on the ellipsoid."""
    lon, lat = np.radians(lon), np.radians(lat)
    sin, cos = np.sin(lat), np.cos(lat)
    across = EQUATOR_M / np.sqrt(1 - E2 * sin * sin)
    return np.column_stack(
        [across * cos * np.cos(lon), across * cos * np.sin(lon), across * (1 - E2) * sin]
    )


def _offsets(
    points: np.ndarray, starts: np.ndarray, spans: np.ndarray, inverse_squares: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Distance of each point to its chord, and the share of the chord at the foot."""
    away = points - starts
    share = np.einsum("ij,ij->i", away, spans)
    share *= inverse_squares
    np.clip(share, 0.0, 1.0, out=share)
    away -= share[:, None] * spans
    return np.sqrt(np.einsum("ij,ij->i", away, away)), share


def expand(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Concatenated ranges: first[i], first[i] + 1, ... for counts[i] items each."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(first - (ends - counts), counts)


@dataclass(frozen=True)
class ChordTree:
    """Chords over runs of consecutive pieces, as an implicit binary tree (root 1, leaves last).

    ``low``: no piece of a run is further than this from its chord. ``high``: no point of the chord
    is further than this from a piece. Both are 0 for a leaf, whose chord is its piece.
    """

    starts: np.ndarray
    spans: np.ndarray
    inverse_squares: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first_leaf: int

    @classmethod
    def over(cls, starts: np.ndarray, ends: np.ndarray, joined: np.ndarray) -> ChordTree:
        """``joined[i]``: piece i + 1 begins where piece i ends."""
        n = len(starts)
        leaves = 1 << max(0, int(np.ceil(np.log2(n))))
        pick = np.minimum(np.arange(leaves), n - 1)
        a, b = starts[pick], ends[pick]
        breaks = np.r_[~joined, True, np.zeros(leaves - n, bool)][:leaves]
        size = 2 * leaves
        all_a, all_b = np.zeros((size, 3)), np.zeros((size, 3))
        low, high = np.zeros(size), np.zeros(size)
        all_a[leaves:], all_b[leaves:] = a, b
        run = 2
        while run <= leaves:
            count = leaves // run
            node = slice(count, 2 * count)
            all_a[node], all_b[node] = a[::run], b[run - 1 :: run]
            span = all_b[node] - all_a[node]
            square = np.einsum("ij,ij->i", span, span)
            inv = np.where(square > 0, 1 / np.where(square > 0, square, 1), 0)
            each = np.repeat(np.arange(count), run)
            reach = np.maximum(*(
                _offsets(v, all_a[node][each], span[each], inv[each])[0] for v in (a, b)
            ))  # fmt: skip
            low[node] = reach.reshape(count, run).max(axis=1)
            broken = breaks.reshape(count, run)[:, :-1].any(axis=1)
            high[node] = np.where(broken, np.sqrt(square), low[node])
            run *= 2
        spans = all_b - all_a
        squares = np.einsum("ij,ij->i", spans, spans)
        # Runs wholly of padding lie out of every place's reach.
        for width in (1 << k for k in range(leaves.bit_length())):
            count = leaves // width
            all_a[count + -(-n // width) : 2 * count] = _OUT_OF_REACH_M
        inverse = np.where(squares > 0, 1 / np.where(squares > 0, squares, 1), 0)
        return cls(all_a, spans, inverse, low, high, leaves)

    def distances(self, points: np.ndarray, nodes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return _offsets(points, self.starts[nodes], self.spans[nodes], self.inverse_squares[nodes])
