"""The recognised Ukraine from the map that QGIS installs."""

from __future__ import annotations

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from salient.errors import SourceError
from salient.layers import regions


def polygon_area_km2(geometry):
    """Area by GeographicLib, ring by ring."""
    total = 0.0
    for polygon in shapely.get_parts(geometry):
        for number, ring in enumerate([polygon.exterior, *polygon.interiors]):
            measure = Geodesic.WGS84.Polygon()
            for lon, lat in ring.coords[:-1]:
                measure.AddPoint(lat, lon)
            area = abs(measure.Compute()[2]) / 1e6
            total += -area if number else area
    return total


def test_there_are_27_regions_with_crimea_and_sevastopol():
    names = [region.name for region in regions.ukraine_regions()]
    assert len(names) == 27
    assert {"Crimea", "Sevastopol", "Kyiv", "Kyiv City"} <= set(names)


def test_names_are_ukraines_own_romanisation():
    names = " ".join(region.name for region in regions.ukraine_regions())
    assert "'" not in names
    assert not {"Kiev", "Odessa", "Transcarpathia", "Zaporizhzhya"} & set(names.split())


def test_donbas_has_the_known_area():
    total = sum(polygon_area_km2(region.geometry) for region in regions.donbas_regions())
    assert total == pytest.approx(52_904, abs=1.0)


def test_the_country_is_the_sum_of_its_regions():
    parts = sum(polygon_area_km2(region.geometry) for region in regions.ukraine_regions())
    assert polygon_area_km2(regions.ukraine_land()) == pytest.approx(parts, rel=1e-9)


def test_crimea_lies_in_the_country():
    assert shapely.contains_xy(regions.ukraine_land(), 34.1, 44.95)


def test_the_layer_refers_to_the_file_and_names_every_region():
    layer = regions.region_layer("Regions")
    assert layer.featureCount() == 27
    assert str(regions.world_map_path()) in layer.source()
    names = sorted(feature[regions.NAME_FIELD] for feature in layer.getFeatures())
    assert names == [region.name for region in regions.ukraine_regions()]


def test_a_missing_world_map_is_said_in_words(monkeypatch, tmp_path):
    application = type("Application", (), {"pkgDataPath": str, "prefixPath": lambda: str(tmp_path)})
    monkeypatch.setattr(regions, "QgsApplication", application)
    with pytest.raises(SourceError, match="world_map"):
        regions.world_map_path()
