"""The mine's sites: where they lie, and that everything said of them has a source."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from geographiclib.geodesic import Geodesic

from salient.layers.gazetteer import Gazetteer
from salient.layers.mine import MINE_FILE, main_site, mine_provenance, mine_sites


def test_sites_are_the_three_of_the_mine_main_first() -> None:
    assert [s.place for s in mine_sites()] == ["Udachne", "Kotlyne", "Pishchane"]


def test_main_site_is_the_only_main_one() -> None:
    assert [s for s in mine_sites() if s.is_main] == [main_site()]


# Taken with pyproj (PROJ's geodesics), held here by GeographicLib; Pokrovsk's centre is GeoNames'.
@pytest.mark.parametrize(
    ("place", "distance_km", "azimuth_deg"),
    [("Udachne", 14.38, 252.5), ("Kotlyne", 9.77, 242.8), ("Pishchane", 7.07, 223.5)],
)
def test_sites_lie_west_of_pokrovsk(place: str, distance_km: float, azimuth_deg: float) -> None:
    town = Gazetteer.load().resolve("Pokrovsk")
    site = next(s for s in mine_sites() if s.place == place)
    line = Geodesic.WGS84.Inverse(town.lat, town.lon, site.lat, site.lon)
    assert line["s12"] / 1000 == pytest.approx(distance_km, abs=0.01)
    assert line["azi1"] % 360 == pytest.approx(azimuth_deg, abs=0.1)


def test_main_site_is_where_the_gazetteer_has_its_settlement() -> None:
    town = Gazetteer.load().resolve("Udachne, Donetsk")
    assert (main_site().lon, main_site().lat) == (town.lon, town.lat)


def test_kotlyne_is_half_way_between_its_neighbours() -> None:
    gazetteer = Gazetteer.load()
    west, east = gazetteer.resolve("Udachne"), gazetteer.resolve("Zvirove")
    site = next(s for s in mine_sites() if s.place == "Kotlyne")
    assert site.lon == pytest.approx((west.lon + east.lon) / 2, abs=0.01)
    assert site.lat == pytest.approx((west.lat + east.lat) / 2, abs=0.01)


@pytest.mark.parametrize("site", mine_sites(), ids=lambda s: s.place)
def test_every_statement_has_a_source(site) -> None:
    for source in (site.kind_source, site.operator_source, site.status_source):
        assert "https://" in source
        assert any(year in source for year in ("2024", "2025"))
    assert site.coordinate_source


@pytest.mark.parametrize("site", mine_sites(), ids=lambda s: s.place)
def test_every_coordinate_says_how_approximate_it_is(site) -> None:
    assert site.coordinate_is_approximate
    assert site.coordinate_error_km > 0
    assert site.coordinate_note


def test_operations_were_suspended_in_december_2024_and_january_2025() -> None:
    assert {s.place: (s.status, s.status_date) for s in mine_sites()} == {
        "Udachne": ("operations suspended", date(2025, 1, 14)),
        "Kotlyne": ("operations suspended", date(2025, 1, 14)),
        "Pishchane": ("operations suspended", date(2024, 12, 12)),
    }


def test_attributes_are_the_files_properties() -> None:
    features = json.loads(MINE_FILE.read_text(encoding="utf-8"))["features"]
    assert [s.attributes() for s in mine_sites()] == [f["properties"] for f in features]


def test_as_place_keeps_name_and_position() -> None:
    site = main_site()
    place = site.as_place()
    assert (place.name, place.name_uk, place.lon, place.lat, place.region) == (
        site.name, site.name_uk, site.lon, site.lat, "Donetsk",
    )  # fmt: skip


def test_provenance_carries_date_and_licence() -> None:
    provenance = mine_provenance()
    assert (provenance.assessed, provenance.licence) == (date(2025, 1, 14), "CC BY 4.0")


def test_sites_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        main_site().status = "open"
    mine_sites().clear()
    assert len(mine_sites()) == 3
