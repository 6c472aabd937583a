"""From class to class, against full overlay by GEOS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from shapely.geometry import box
from test_edge_sums import box_km2
from test_properties import stars

from salient.analysis.clean import control_map, polygonal
from salient.analysis.geodesy import area_km2
from salient.analysis.model import ControlMap, GroundClass
from salient.analysis.transitions import CLASSES, ClassMatrix, class_matrix

HELD, UNKNOWN, OCCUPIED = CLASSES


def overlaid(before: ControlMap, after: ControlMap, whole) -> np.ndarray:
    """Return the matrix by overlay of every class with every other."""
    classes = []
    for control in (before, after):
        drawn = shapely.union(control.unknown, control.occupied)
        grounds = (shapely.difference(whole, drawn), control.unknown, control.occupied)
        classes.append([common(whole, ground) for ground in grounds])
    return np.array([area_km2([common(a, b) for b in classes[1]]) for a in classes[0]])


def from_to_km2(matrix: ClassMatrix, before: GroundClass, after: GroundClass) -> float:
    return matrix.area_km2[CLASSES.index(before), CLASSES.index(after)]


def common(a, b):
    """Return the ground that two have in common, without lines where they only touch."""
    return polygonal(shapely.intersection(a, polygonal(b)))


def drawn(*controls: ControlMap):
    """Return all ground that any of the maps draws."""
    return shapely.union_all([g for c in controls for g in (c.occupied, c.unknown)])


def test_the_classes_are_held_unknown_occupied():
    assert CLASSES == (GroundClass.HELD, GroundClass.UNKNOWN, GroundClass.OCCUPIED)


def test_a_front_with_a_grey_belt_that_moves_on():
    """Occupied up to 37, grey up to 37.5; then occupied up to 37.2, grey up to 38."""
    before = control_map([box(36, 47, 37, 49)], [box(37, 47, 37.5, 49)])
    after = control_map([box(36, 47, 37.2, 49)], [box(37.2, 47, 38, 49)])
    matrix = class_matrix(before, after, box(36, 47, 39, 49))
    km2 = {
        (OCCUPIED, OCCUPIED): box_km2(36, 47, 37, 49),
        (UNKNOWN, OCCUPIED): box_km2(37, 47, 37.2, 49),
        (UNKNOWN, UNKNOWN): box_km2(37.2, 47, 37.5, 49),
        (HELD, UNKNOWN): box_km2(37.5, 47, 38, 49),
        (HELD, HELD): box_km2(38, 47, 39, 49),
    }
    for a in CLASSES:
        for b in CLASSES:
            expected = km2.get((a, b), 0.0)
            assert from_to_km2(matrix, a, b) == pytest.approx(expected, rel=1e-9, abs=1e-7)


def test_liberated_ground_is_held():
    before = control_map([box(36, 47, 37, 48)])
    after = control_map([box(36, 47, 36.5, 48)], liberated=[box(36.5, 47, 37, 48)])
    matrix = class_matrix(before, after)
    assert from_to_km2(matrix, OCCUPIED, HELD) == pytest.approx(box_km2(36.5, 47, 37, 48), rel=1e-9)


@settings(max_examples=40)
@given(stars(36, 48), stars(36, 48), stars(36, 48), stars(36, 48), stars(36, 48))
def test_as_full_overlay(occupied, grey, later_occupied, later_grey, region):
    before, after = control_map([occupied], [grey]), control_map([later_occupied], [later_grey])
    matrix = class_matrix(before, after, region)
    whole = float(area_km2(region)[0])
    expected = overlaid(before, after, region)
    assert matrix.area_km2 == pytest.approx(expected, rel=1e-6, abs=1e-7 * max(whole, 1.0))


@settings(max_examples=40)
@given(stars(36, 48), stars(36, 48), stars(36, 48), stars(36, 48))
def test_rows_and_columns_add_up_to_the_two_dates(occupied, grey, later_occupied, later_grey):
    before, after = control_map([occupied], [grey]), control_map([later_occupied], [later_grey])
    matrix = class_matrix(before, after)
    assert (matrix.area_km2 >= 0).all()
    rows, columns = matrix.area_km2.sum(axis=1), matrix.area_km2.sum(axis=0)
    assert rows[1:] == pytest.approx(area_km2([before.unknown, before.occupied]), abs=1e-6)
    assert columns[1:] == pytest.approx(area_km2([after.unknown, after.occupied]), abs=1e-6)
    assert rows.sum() == pytest.approx(area_km2(drawn(before, after))[0], rel=1e-9, abs=1e-6)


def test_without_a_region_no_ground_is_held_on_both_dates():
    matrix = class_matrix(control_map([box(36, 47, 37, 49)]), control_map([box(36, 47, 38, 49)]))
    assert from_to_km2(matrix, HELD, HELD) == 0.0
    assert matrix.before_km2[0] == pytest.approx(box_km2(37, 47, 38, 49), rel=1e-9)


def test_a_map_against_itself_has_a_diagonal_alone():
    control = control_map([box(36, 47, 37, 49)], [box(37, 47, 37.5, 49)])
    matrix = class_matrix(control, control, box(36, 47, 39, 49))
    assert matrix.area_km2 == pytest.approx(np.diag(matrix.before_km2), abs=0)


@pytest.mark.usefixtures("qgis_app")
def test_real_revisions_as_full_overlay(shared_data):
    from salient.layers.sources.folder import folder_source

    source = folder_source(shared_data / "deepstate_api")
    before, after = (source.parse(source.fetch(None, r)) for r in source.available()[-2:])
    whole = box(34, 46, 39, 50)
    matrix = class_matrix(before, after, whole)
    assert matrix.area_km2 == pytest.approx(overlaid(before, after, whole), rel=1e-6, abs=1e-4)
