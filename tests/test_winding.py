"""Winding numbers, against outlines whose turns are known and GEOS's point in polygon."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from salient.analysis.winding import windings

SQUARE = np.array([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], float)
POINTS = np.array([(2.0, 2.0), (5.0, 2.0), (-1.0, 2.0)])


def edges_of(ring: np.ndarray) -> np.ndarray:
    return np.hstack([ring[:-1], ring[1:]])


def test_a_left_turn_counts_plus_and_a_right_turn_minus():
    assert windings(POINTS, edges_of(SQUARE)).tolist() == [1, 0, 0]
    assert windings(POINTS, edges_of(SQUARE[::-1])).tolist() == [-1, 0, 0]


def test_edges_walked_twice_or_backwards():
    edges = edges_of(SQUARE)
    assert windings(POINTS, edges, np.full(4, 2)).tolist() == [2, 0, 0]
    assert windings(POINTS, edges, np.full(4, -1)).tolist() == [-1, 0, 0]


def test_the_two_loops_of_an_eight_turn_either_way():
    eight = np.array([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)], float)
    assert windings(np.array([(0.5, 1.0), (1.5, 1.0)]), edges_of(eight)).tolist() == [1, -1]


@pytest.mark.parametrize("count", [20, 2000, 30_000])
def test_inside_as_geos_has_it(count):
    """With few points every edge at their latitude is looked at, with many those in a tree."""
    rng = np.random.default_rng(count)
    turn = np.linspace(0, 2 * np.pi, 300)
    reach = rng.uniform(0.5, 1.0, len(turn))
    reach[-1] = reach[0]
    ring = np.column_stack([np.cos(turn), np.sin(turn)]) * reach[:, None]
    ring[-1] = ring[0]
    points = rng.uniform(-1, 1, (count, 2))
    expected = shapely.contains_xy(shapely.Polygon(ring), points)
    assert (windings(points, edges_of(ring)) == expected).all()


def test_no_points_and_no_edges():
    assert windings(np.empty((0, 2)), edges_of(SQUARE)).tolist() == []
    assert windings(POINTS, np.empty((0, 4))).tolist() == [0, 0, 0]
