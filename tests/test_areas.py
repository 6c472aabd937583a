"""Areas by class, on zones of the ellipsoid whose area has a closed form."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from scanlines import zone_m2

from salient.analysis.areas import class_areas
from salient.analysis.clean import control_map
from salient.analysis.model import ClassAreas, ControlMap


def box_km2(west: float, south: float, east: float, north: float) -> float:
    """Area between two meridians and two parallels (Snyder 1987, 3-12)."""
    return float(np.radians(east - west) * (zone_m2(north) - zone_m2(south)) / 1e6)


REGION = shapely.box(36, 47, 38, 49)
CONTROL = control_map(
    [shapely.box(37, 46, 40, 50)],
    [shapely.box(36.8, 47.5, 37.1, 48.5)],
    [shapely.box(36, 48.5, 36.5, 49)],
)


@pytest.fixture(scope="module")
def areas() -> ClassAreas:
    return class_areas([REGION], CONTROL)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("area_km2", box_km2(36, 47, 38, 49)),
        ("occupied_km2", box_km2(37, 47, 38, 49)),
        ("unknown_km2", box_km2(36.8, 47.5, 37, 48.5)),
        ("liberated_km2", box_km2(36, 48.5, 36.5, 49)),
        ("held_km2", box_km2(36, 47, 37, 49) - box_km2(36.8, 47.5, 37, 48.5)),
        ("occupied_pct", 50.0),
    ],
)
def test_area_of_a_class(areas, field, expected):
    assert getattr(areas, field)[0] == pytest.approx(expected, rel=1e-9)


def test_each_polygon_has_its_row():
    strips = [shapely.box(36 + k / 2, 47, 36.5 + k / 2, 49) for k in range(4)]
    found = class_areas(strips, CONTROL).occupied_km2
    strip = box_km2(37, 47, 37.5, 49)
    assert found == pytest.approx([0, 0, strip, strip], rel=1e-9)


def test_ground_around_a_hole_is_held():
    ring = shapely.box(36, 47, 38, 49).difference(shapely.box(36.5, 47.5, 37.5, 48.5))
    found = class_areas([REGION], control_map([ring]))
    assert found.held_km2[0] == pytest.approx(box_km2(36.5, 47.5, 37.5, 48.5), rel=1e-9)


def test_polygons_that_only_touch_share_nothing():
    assert class_areas([shapely.box(35, 46, 37, 50)], CONTROL).occupied_km2[0] == 0


def test_a_map_without_unknown_ground_has_none():
    plain = ControlMap(shapely.box(37, 46, 40, 50))
    assert class_areas([REGION], plain).unknown_km2[0] == 0


def test_controlled_ground_up_to_the_antimeridian():
    edge = ControlMap(shapely.box(170, 60, 180, 65))
    found = class_areas([shapely.box(175, 60, 180, 70)], edge).occupied_km2
    assert found[0] == pytest.approx(box_km2(175, 60, 180, 65), rel=1e-9)


def test_a_share_of_nothing_is_no_number():
    assert np.isnan(class_areas([shapely.Polygon()], CONTROL).occupied_pct[0])


def test_no_polygons_have_no_rows():
    assert class_areas([], CONTROL).area_km2.shape == (0,)
