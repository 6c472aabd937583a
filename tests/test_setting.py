"""Rings and ranges of a setting: measured once, and as the plain functions measure them."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from salient.analysis import setting as setting_module
from salient.analysis.areas import class_areas
from salient.analysis.buffers import rings
from salient.analysis.measure import Setting, ring_figures
from salient.analysis.model import ControlMap, Region
from salient.analysis.planar import Plane

RINGS_KM = [1.0, 2.0, 5.0, 10.0]
PLACE = shapely.Point(37.0, 48.0)
STRAIGHT = ControlMap(shapely.box(37.0, 46.0, 40.0, 50.0))
CROOKED = ControlMap(
    shapely.Polygon(
        [(37.05, 47.5), (36.98, 47.95), (37.1, 48.1), (36.9, 48.5), (38, 48.5), (38, 47.5)]
    ),
    shapely.box(36.8, 47.9, 36.95, 48.1),
)  # fmt: skip


@pytest.fixture
def made(monkeypatch) -> list[float]:
    """Return the list to which every distance that is buffered is added."""
    distances: list[float] = []
    plain = setting_module.buffers

    def counted(geometry, distances_km, progress):
        distances.extend(distances_km)
        return plain(geometry, distances_km, progress)

    monkeypatch.setattr(setting_module, "buffers", counted)
    return distances


def values(figures, measure: str) -> list[float]:
    return [f.value for f in figures if f.measure.endswith(f": {measure}")]


@pytest.mark.parametrize(
    ("measure", "column"),
    [
        ("area", "area_km2"),
        ("assessed as occupied", "occupied_km2"),
        ("status unknown", "unknown_km2"),
        ("held", "held_km2"),
    ],
)
def test_ring_areas_are_those_of_overlaid_rings(measure, column):
    figures = ring_figures(Setting(CROOKED), "here", PLACE, RINGS_KM)
    expected = getattr(class_areas(rings(PLACE, RINGS_KM), CROOKED), column)
    assert values(figures, measure) == pytest.approx(expected.tolist(), abs=1e-6)


def test_planar_ring_areas_are_those_of_overlaid_rings():
    plane = Plane("EPSG:32637")
    figures = ring_figures(Setting(CROOKED, plane=plane), "here", PLACE, RINGS_KM)
    found = [f.planar for f in figures if f.measure.endswith(": area")]
    assert found == pytest.approx(plane.area_km2(rings(PLACE, RINGS_KM)).tolist(), abs=1e-3)


def test_rings_by_region_add_up():
    regions = [
        Region("west", shapely.box(30, 40, 37, 60)),
        Region("east", shapely.box(37, 40, 50, 60)),
    ]
    figures = ring_figures(
        Setting(CROOKED, regions=regions), "here", PLACE, RINGS_KM, by_region=True
    )
    for measure in ("area", "assessed as occupied", "held"):
        whole, west, east = np.reshape(values(figures, measure), (3, len(RINGS_KM)))
        assert west + east == pytest.approx(whole, abs=1e-6)


def test_a_ring_is_the_figure_s_geometry():
    figures = ring_figures(Setting(STRAIGHT), "here", PLACE, RINGS_KM)
    drawn = [f.geometry for f in figures if f.measure.endswith(": area")]
    assert all(shapely.equals(a, b) for a, b in zip(drawn, rings(PLACE, RINGS_KM)))


def test_a_changed_distance_buffers_that_one_alone(made):
    setting = Setting(STRAIGHT)
    ring_figures(setting, "here", PLACE, RINGS_KM)
    made.clear()
    ring_figures(setting, "here", PLACE, [*RINGS_KM[:-1], 12.0])
    assert made == [12.0]


def test_rings_of_a_changed_distance_are_those_of_a_fresh_start():
    setting = Setting(CROOKED)
    ring_figures(setting, "here", PLACE, RINGS_KM)
    changed = [1.0, 3.0, 10.0, 12.0]
    found = ring_figures(setting, "here", PLACE, changed)
    expected = ring_figures(Setting(CROOKED), "here", PLACE, changed)
    assert [f.value for f in found] == pytest.approx([f.value for f in expected], rel=1e-12)


def test_two_planes_keep_their_own_figures():
    setting = Setting(STRAIGHT, plane=Plane("EPSG:32637"))
    first = ring_figures(setting, "here", PLACE, [5.0])[0].planar
    other = Setting(STRAIGHT, plane=Plane("EPSG:3857"))
    vars(other)["_kept"] = setting._kept
    assert ring_figures(other, "here", PLACE, [5.0])[0].planar > 2 * first


def test_range_is_the_tolerance_along_the_front():
    """A front along a meridian through the middle of a disc: 2 km wide, 0.25 km to either side."""
    figures = ring_figures(Setting(STRAIGHT, tolerance_m=250.0), "here", PLACE, [2.0])
    occupied = next(f for f in figures if f.measure.endswith("occupied"))
    half = 4.0 * 0.25 * (1 - 0.25**2 / (6 * 2.0**2))
    assert occupied.high - occupied.value == pytest.approx(half, rel=0.01)
    assert occupied.value - occupied.low == pytest.approx(half, rel=0.01)


def test_what_is_kept_has_a_bound(monkeypatch):
    monkeypatch.setattr(setting_module._Kept, "most", 30)
    setting = Setting(STRAIGHT)
    for i in range(20):
        ring_figures(setting, "here", shapely.Point(37, 47 + i / 10), [1.0, 2.0])
    assert len(setting._kept._made) == 30
