"""Encirclement: rings with gaps of a known angle, distances by GeographicLib."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod

from salient.analysis.encirclement import encirclement

WGS84 = Geod(ellps="WGS84")
LON, LAT = 37.27, 48.3


def ring(gap_deg: float, inner_km: float = 5.0, outer_km: float = 8.0, start_deg: float = 0.5):
    """Return occupied ground all around but for a gap clockwise from an azimuth."""
    azimuths = np.linspace(start_deg + gap_deg, start_deg + 360.0, 1441)
    edges = []
    for km in (inner_km, outer_km):
        start = np.full(len(azimuths), LON), np.full(len(azimuths), LAT)
        lon, lat, _ = WGS84.fwd(*start, azimuths, np.full(len(azimuths), km * 1000.0))
        edges.append(np.column_stack([lon, lat]))
    if not gap_deg:
        return shapely.Polygon(edges[1], [edges[0]])
    return shapely.Polygon(np.concatenate([edges[0], edges[1][::-1]]))


@pytest.mark.parametrize("gap", [30, 90, 200])
def test_the_share_closed_is_what_the_gap_leaves(gap):
    found = encirclement(ring(gap), LON, LAT, 10.0)
    assert found.is_closed.sum() == 360 - gap


def test_the_widest_gap_is_the_gap():
    assert encirclement(ring(90), LON, LAT, 10.0).widest_gap_deg == 90


def test_a_closed_ring_has_no_gap():
    found = encirclement(ring(0.0), LON, LAT, 10.0)
    assert (found.closed_pct, found.widest_gap_deg) == (100.0, 0.0)


def test_open_country_is_one_gap():
    found = encirclement(shapely.box(39, 48, 40, 49), LON, LAT, 10.0)
    assert (found.closed_pct, found.widest_gap_deg) == (0.0, 360.0)


def test_ground_beyond_the_radius_closes_nothing():
    assert encirclement(ring(0.0), LON, LAT, 4.9).closed_pct == 0.0


def test_contact_is_at_the_geodesic_distance():
    found = encirclement(ring(30), LON, LAT, 10.0)
    assert found.contact_m[found.is_closed] == pytest.approx(5000.0, abs=0.5)


def test_contact_with_a_meridian_lies_where_the_geodesic_meets_it():
    found = encirclement(shapely.box(37.4, 47.8, 38.0, 48.8), LON, LAT, 30.0)
    for azimuth in (60, 90, 120):
        lon, _, _ = WGS84.fwd(LON, LAT, azimuth, found.contact_m[azimuth])
        assert lon == pytest.approx(37.4, abs=2e-5)


def test_sight_reaches_the_front_and_the_radius():
    found = encirclement(ring(90, start_deg=0.5), LON, LAT, 10.0)
    lon, lat = shapely.get_coordinates(found.sight)[:360].T
    reach = WGS84.inv(np.full(360, LON), np.full(360, LAT), lon, lat)[2]
    assert reach[45] == pytest.approx(10_000.0, abs=0.5)
    assert reach[200] == pytest.approx(5000.0, abs=0.5)


def test_two_gaps_are_not_added_up():
    both = shapely.difference(ring(40), shapely.Polygon([(LON, LAT), (37.2, 48.0), (37.1, 48.0)]))
    assert encirclement(both, LON, LAT, 10.0).widest_gap_deg == 40
