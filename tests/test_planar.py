"""What a plane says, against the plane's own formula or against Proj by itself."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely

from salient.analysis.planar import Plane
from salient.errors import InputError

RADIUS_M = 6378137.0
SQUARE = shapely.box(37.0, 48.0, 37.1, 48.1)
LINE = shapely.LineString([(37.0, 48.0), (37.1, 48.05), (37.1, 48.1)])
MERCATOR = "EPSG:3857"
UTM = "EPSG:32637"
FEET = "EPSG:2263"


def mercator(lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Metres in the plane of web maps, closed form."""
    lon, lat = np.radians(lon), np.radians(lat)
    return RADIUS_M * lon, RADIUS_M * np.log(np.tan(np.pi / 4 + lat / 2))


def utm(lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return pyproj.Proj(proj="utm", zone=37, ellps="WGS84")(lon, lat)


def test_distance_in_mercator():
    (x1, x2), (y1, y2) = mercator(np.array([37.0, 37.3]), np.array([48.0, 48.2]))
    found = Plane(MERCATOR).distance_m([37.0], [48.0], [37.3], [48.2])
    assert found[0] == pytest.approx(np.hypot(x2 - x1, y2 - y1), abs=0.001)


def test_distance_in_utm():
    (x1, x2), (y1, y2) = utm(np.array([37.0, 37.3]), np.array([48.0, 48.2]))
    found = Plane(UTM).distance_m([37.0], [48.0], [37.3], [48.2])
    assert found[0] == pytest.approx(np.hypot(x2 - x1, y2 - y1), abs=0.001)


def test_area_in_mercator():
    x, y = mercator(np.array([37.0, 37.1]), np.array([48.0, 48.1]))
    found = Plane(MERCATOR).area_km2(SQUARE)
    assert found[0] == pytest.approx(np.ptp(x) * np.ptp(y) / 1e6, rel=1e-9)


def test_area_in_utm():
    """Of a shape with its edges cut so finely that it does not matter how they bend."""
    x, y = utm(*shapely.get_coordinates(shapely.segmentize(SQUARE, 0.0005)).T)
    assert Plane(UTM).area_km2(SQUARE)[0] == pytest.approx(
        abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2e6, rel=1e-5
    )


def test_length_in_mercator():
    x, y = mercator(*shapely.get_coordinates(shapely.segmentize(LINE, 0.0005)).T)
    wanted = np.hypot(np.diff(x), np.diff(y)).sum() / 1e3
    assert Plane(MERCATOR).length_km(LINE)[0] == pytest.approx(wanted, rel=1e-6)


def test_several_geometries_have_several_areas():
    assert Plane(UTM).area_km2([SQUARE, shapely.Polygon(), LINE])[1:].tolist() == [0.0, 0.0]


def test_a_plane_in_feet_gives_metres():
    """New York's plane, 0.3048006 m a unit, true to scale within 1e-4 of geodesics there."""
    lon, lat = np.array([-74.0, -73.9]), np.array([40.7, 40.8])
    geodesic = pyproj.Geod(ellps="WGS84").inv(lon[0], lat[0], lon[1], lat[1])[2]
    found = Plane(FEET).distance_m(lon[:1], lat[:1], lon[1:], lat[1:])
    assert found[0] == pytest.approx(geodesic, rel=1e-4)


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84", "EPSG:4284", "EPSG:4978"])
@pytest.mark.parametrize("measure", ["area_km2", "length_km"])
def test_degrees_have_no_plane(crs, measure):
    assert getattr(Plane(crs), measure)(SQUARE) is None


def test_degrees_have_no_planar_distance():
    assert Plane("EPSG:4326").distance_m([37.0], [48.0], [38.0], [48.0]) is None


def test_beyond_the_plane_there_is_no_distance():
    far = Plane(MERCATOR).distance_m([37.0, 37.0], [48.0, 48.0], [37.0, np.nan], [49.0, 48.0])
    assert np.isnan(far).tolist() == [False, True]


@pytest.mark.parametrize("crs", ["EPSG:4326", "OGC:CRS84"])
def test_degrees_are_known_as_such(crs):
    assert Plane(crs).is_geographic


def test_a_plane_is_read_from_wkt():
    assert Plane(pyproj.CRS(UTM).to_wkt("WKT2_2019")).area_km2(SQUARE) == Plane(UTM).area_km2(
        SQUARE
    )


@pytest.mark.parametrize("crs", ["", "EPSG:0", "a plane"])
def test_what_is_no_crs_is_refused(crs):
    with pytest.raises(InputError):
        Plane(crs)
