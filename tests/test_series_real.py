"""The series of fifty real days against full overlay, GeographicLib and what is known of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.polygon import orient

from salient.analysis.areas import class_areas
from salient.analysis.geodesy import area_km2
from salient.analysis.measure import Setting, class_ranges
from salient.analysis.model import CorridorStatus
from salient.layers.gazetteer import Gazetteer
from salient.layers.regions import donbas_regions, ukraine_land
from salient.layers.series_maps import folder_maps, lesson_maps
from salient.layers.series_run import SeriesRequest, SeriesRun

pytestmark = pytest.mark.usefixtures("qgis_app")
EVERY = 4


@pytest.fixture(scope="module")
def archive(shared_data) -> Path:
    """Return the folder of real days."""
    return shared_data / "archive"


@pytest.fixture(scope="module")
def some(archive, qgis_app):
    """Return every fourth of the fifty maps and their series."""
    maps = folder_maps(archive)
    maps = replace(maps, maps=maps.maps[1::EVERY])
    series = SeriesRun(SeriesRequest(tuple(donbas_regions()))).run(maps)
    return [dated.read() for dated in maps.maps], series


def shapes():
    return np.array([region.geometry for region in donbas_regions()], dtype=object)


def test_areas_are_those_of_full_overlay(some):
    controls, series = some
    for control, day in zip(controls, series.days):
        expected = class_areas(shapes(), control).occupied_km2
        found = [row.occupied_km2 for row in day.regions]
        assert found == pytest.approx(expected, rel=1e-6)


def test_changes_are_those_of_full_overlay(some):
    controls, series = some
    for before, after, day in zip(controls, controls[1:], series.days[1:]):
        gained = shapely.difference(after.occupied, before.occupied)
        lost = shapely.difference(before.occupied, after.occupied)
        for row, shape in zip(day.regions, shapes()):
            expected = area_km2([shapely.intersection(g, shape) for g in (gained, lost)])
            assert (row.gained_km2, row.lost_km2) == pytest.approx(expected, abs=1e-3)


def test_changes_add_up_to_the_difference_of_areas(some):
    _, series = some
    for before, after in zip(series.days, series.days[1:]):
        for one, other in zip(before.regions, after.regions):
            difference = other.occupied_km2 - one.occupied_km2
            assert other.gained_km2 - other.lost_km2 == pytest.approx(difference, abs=1e-3)


def test_a_change_is_that_of_geographiclib(some):
    """Geod measures geodesic edges: densified, they are the straight ones to a few m2."""
    controls, series = some
    geod = Geod(ellps="WGS84")
    gained = shapely.difference(controls[1].occupied, controls[0].occupied)
    donetsk = shapely.segmentize(shapely.intersection(gained, shapes()[0]), 1e-3)
    expected = sum(
        geod.geometry_area_perimeter(orient(part))[0]
        for part in shapely.get_parts(donetsk)
        if part.geom_type == "Polygon"
    )
    assert series.days[1].regions[0].gained_km2 == pytest.approx(expected / 1e6, abs=1e-3)


def test_the_range_is_that_of_the_page_of_areas(some):
    controls, series = some
    setting = Setting(controls[-1], ukraine_land())
    low, high = class_ranges(setting, shapes())
    rows = series.days[-1].regions
    assert [row.low_km2 for row in rows] == pytest.approx(low, abs=1e-6)
    assert [row.high_km2 for row in rows] == pytest.approx(high, abs=1e-6)


def neck_story(maps):
    town = Gazetteer.load().resolve("Myrnohrad")
    series = SeriesRun(SeriesRequest((), (town,), (town,))).run(maps)
    rows = zip(series.dates, series.of_town(0))
    return {
        day: round(row.neck_m / 1000, 1) if row.neck_m else row.status.value for day, row in rows
    }


def test_the_story_of_the_neck(archive):
    wanted = {
        date(2025, 7, 1): "open",
        date(2025, 7, 15): 15.7,
        date(2025, 9, 1): 14.2,
        date(2025, 11, 1): 9.5,
        date(2025, 11, 4): 7.9,
        date(2025, 12, 15): 5.9,
        date(2026, 1, 1): 2.5,
        date(2026, 3, 1): CorridorStatus.CAPTURED.value,
    }
    maps = folder_maps(archive)
    some = [dated for dated in maps.maps if dated.day in wanted]
    assert neck_story(replace(maps, maps=tuple(some))) == wanted


def test_the_lesson_map_tells_the_same_in_four():
    assert list(neck_story(lesson_maps()).values()) == ["open", "open", 14.3, 7.6]
