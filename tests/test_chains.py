"""Edges strung into lines: all of them, each once, in as few lines as their order allows."""

from __future__ import annotations

import numpy as np
import shapely

from salient.analysis.chains import chained

SQUARE = np.array([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)], float)


def edges_of(ring: np.ndarray) -> np.ndarray:
    return np.hstack([ring[:-1], ring[1:]])


def lines(edges: np.ndarray) -> list[list[tuple[float, float]]]:
    return [list(line.coords) for line in shapely.get_parts(chained(edges))]


def test_edges_that_run_either_way_are_one_line():
    edges = edges_of(SQUARE)
    edges[1] = np.roll(edges[1], 2)
    edges[3] = np.roll(edges[3], 2)
    assert lines(edges) == [[tuple(point) for point in SQUARE]]


def test_a_gap_parts_lines():
    assert lines(edges_of(SQUARE)[[0, 2, 3]]) == [[(0, 0), (4, 0)], [(4, 4), (0, 4), (0, 0)]]


def test_edges_that_leave_one_point_are_no_line():
    star = np.array([(0, 0, 1, 0), (0, 0, 0, 1), (0, 0, -1, 0)], float)
    assert lines(star) == [[(1, 0), (0, 0), (0, 1)], [(0, 0), (-1, 0)]]


def test_edges_in_any_order_are_all_there_once():
    rng = np.random.default_rng(5)
    rings = [edges_of(SQUARE * size) for size in (1, 2, 3)]
    edges = rng.permutation(np.vstack(rings))
    found = [shapely.get_coordinates(line) for line in shapely.get_parts(chained(edges))]
    pieces = np.vstack([edges_of(line) for line in found])

    def known(rows: np.ndarray) -> list[tuple]:
        return sorted(tuple(sorted([tuple(row[:2]), tuple(row[2:])])) for row in rows)

    assert known(pieces) == known(edges)


def test_no_edges_make_no_line():
    assert chained(np.empty((0, 4))).is_empty
