"""``salient:load``: the lesson map, a server of our own, the archive, and terms first."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import QgsSettings
from rogue_server import RogueServer, reply
from shapely import from_wkt
from stand_ins import collection, encoded, polygon
from toolbox import run

from salient import settings
from salient.analysis.geodesy import area_km2
from salient.layers.catalog import address_key
from salient.layers.sources.lesson import lesson_map

SOURCE = "deepstate-archive"
DAY = date(2025, 11, 4)


@pytest.fixture
def server(qgis_app, tmp_path):
    QgsSettings().remove("salient")
    settings.ARCHIVE_PLACE.set(str(tmp_path / "archive.gpkg"))
    with RogueServer() as server:
        paths = [{"path": f"data/deepstatemap_data_{DAY:%Y%m%d}.geojson"}]
        server.on("/tree", reply(body=encoded({"tree": paths})))
        server.on("/20251104.geojson", reply(body=encoded(collection(polygon(38.0)))))
        for name, path in {"files": "/tree", "day": "/{yyyymmdd}.geojson"}.items():
            address_key(SOURCE, name).set(server.url(path))
        yield server
    QgsSettings().remove("salient")


@pytest.mark.usefixtures("qgis_app")
def test_the_lesson_map_has_its_classes_and_areas():
    done = run("load", SOURCE="lesson", DATE="2025-11-04")
    found = {
        feature["class"]: area_km2(from_wkt(feature.geometry().asWkt(12)))[0]
        for feature in done.layers["OUTPUT"].getFeatures()
    }
    lesson = lesson_map(DAY)
    assert found == pytest.approx(
        {"occupied": area_km2(lesson.occupied)[0], "unknown": area_km2(lesson.unknown)[0]}
    )
    assert {row["date"] for row in done.rows()} == {"2025-11-04"}


@pytest.mark.usefixtures("qgis_app")
def test_a_date_that_is_none_is_refused_in_words():
    done = run("load", SOURCE="lesson", DATE="4 November")
    assert not done.is_ok
    assert "2025-11-04" in done.message


def test_a_source_with_terms_is_not_asked_before_they_are_accepted(server):
    done = run("load", SOURCE=SOURCE, DATE="2025-11-04")
    assert not done.is_ok
    assert "ACCEPT_TERMS" in done.message
    assert "license-en.html" in done.message
    assert server.count("/20251104.geojson") == 0


def test_a_day_comes_from_the_network(server):
    done = run("load", SOURCE=SOURCE, DATE="2025-11-04", ACCEPT_TERMS=True)
    assert done.is_ok, done.message
    assert [row["class"] for row in done.rows()] == ["occupied"]


def test_no_date_means_the_latest(server):
    done = run("load", SOURCE=SOURCE, ACCEPT_TERMS=True)
    assert [row["date"] for row in done.rows()] == ["2025-11-04"]


@pytest.mark.parametrize("when", ["2025-11-04", ""])
def test_without_a_network_it_comes_from_the_archive(server, when):
    run("load", SOURCE=SOURCE, DATE="2025-11-04", ACCEPT_TERMS=True)
    server.on("/tree", reply(404, b"gone"))
    server.on("/20251104.geojson", reply(404, b"gone"))
    done = run("load", SOURCE=SOURCE, DATE=when, ACCEPT_TERMS=True)
    assert [row["date"] for row in done.rows()] == ["2025-11-04"]


def test_neither_network_nor_archive_is_said(server):
    server.on("/tree", reply(404, b"gone"))
    done = run("load", SOURCE=SOURCE, ACCEPT_TERMS=True)
    assert not done.is_ok
    assert "archive" in done.message


def test_what_was_loaded_into_a_file_keeps_its_credit_and_terms(server, tmp_path):
    file = str(tmp_path / "map.gpkg")
    assert run("load", SOURCE=SOURCE, DATE="2025-11-04", ACCEPT_TERMS=True, OUTPUT=file).is_ok
    done = run("controlareas", CONTROL=file, CONTROL_CLASS_FIELD="class")
    assert done.is_ok, done.message
    credit, restriction = done.layers["OUTPUT"].metadata().rights()
    assert credit.startswith("DeepState (deepstatemap.live), 2025-11-04, DeepState's terms")
    assert "redistribution" in restriction


@pytest.mark.usefixtures("qgis_app")
def test_the_lesson_map_in_a_file_is_still_illustrative(tmp_path):
    file = str(tmp_path / "map.gpkg")
    assert run("load", SOURCE="lesson", DATE="2025-11-04", OUTPUT=file).is_ok
    done = run("frontline", CONTROL=file, CONTROL_CLASS_FIELD="class")
    (credit,) = done.layers["OUTPUT"].metadata().rights()
    assert "illustrative lesson map, 2025-11-04" in credit
