"""Towns and regions of one name: each has its own figures, in charts, legends and tables."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from dated_series import OPEN, picked_series, region, town

from salient.analysis.model import Place, Region
from salient.layers.charts.of_series import series_charts
from salient.layers.namesakes import region_names, town_names
from salient.layers.series_table import write_series
from salient.layers.words import localized

DONETSK = Place("Ivanivka", 37.517, 48.704, "Іванівка", region="Donetsk")
KHERSON = Place("Ivanivka", 34.55, 46.713, "Іванівка", region="Kherson")
OTHER_OF_DONETSK = replace(DONETSK, lon=37.9)
POKROVSK = Place("Pokrovsk", 37.18, 48.28, "Покровськ", region="Donetsk")


@pytest.fixture
def series(qgis_app):
    """Four dates of both: the first 5 km from the front, the second 60 and with a neck of 3 km."""
    rows = (town("Ivanivka", 5.0), town("Ivanivka", 60.0, OPEN, 3.0, 70.0))
    made = picked_series()
    days = tuple(replace(day, towns=rows) for day in made.days)
    return replace(made, days=days, towns=town_names([DONETSK, KHERSON]))


def chart(series, name):
    return next(c for c in series_charts(series, "Donetsk") if c.name == name)


def test_a_name_of_one_town_alone_stays_as_it_is(qgis_app):
    assert town_names([POKROVSK, KHERSON]) == ("Pokrovsk", "Ivanivka")


def test_regions_tell_towns_apart(qgis_app):
    assert town_names([DONETSK, POKROVSK, KHERSON]) == (
        "Ivanivka, Donetsk", "Pokrovsk", "Ivanivka, Kherson",
    )  # fmt: skip


def test_numbers_tell_apart_what_regions_do_not(qgis_app):
    assert town_names([DONETSK, OTHER_OF_DONETSK]) == (
        "Ivanivka, Donetsk (1)", "Ivanivka, Donetsk (2)",
    )  # fmt: skip


def test_towns_without_regions_are_numbered(qgis_app):
    bare = [replace(place, region="") for place in (DONETSK, KHERSON)]
    assert town_names(bare) == ("Ivanivka (1)", "Ivanivka (2)")


def test_towns_that_share_their_ukrainian_name_are_told_apart(qgis_app):
    spelt = replace(KHERSON, name="Ivanovka")
    assert town_names([DONETSK, spelt]) == ("Ivanivka, Donetsk", "Ivanovka, Kherson")


def test_towns_are_told_apart_in_ukrainian(ukrainian):
    said = [localized(name) for name in town_names([DONETSK, KHERSON])]
    assert said == ["Іванівка, Донецька обл.", "Іванівка, Херсонська обл."]


def test_regions_of_one_name_are_numbered(qgis_app):
    regions = [Region(name, None) for name in ("North", "South", "North")]
    assert region_names(regions) == ("North (1)", "South", "North (2)")


def test_each_town_has_its_own_distances(series):
    drawn = {line.name: line.values[0] for line in chart(series, "distance").lines}
    assert drawn == {"Ivanivka, Donetsk": 5.0, "Ivanivka, Kherson": 60.0}


def test_the_neck_of_the_second_is_not_lost(series):
    found = chart(series, "neck")
    assert found.title == "Width of the neck: Ivanivka, Kherson"
    assert found.lines[0].values == (3.0,) * 4


def test_a_table_names_each(series, tmp_path):
    write_series(tmp_path / "series.csv", series)
    with (tmp_path / "series.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["town"]]
    assert {(row["town"], float(row["front_m"])) for row in rows} == {
        ("Ivanivka, Donetsk", 5000.0),
        ("Ivanivka, Kherson", 60_000.0),
    }


def test_each_region_has_its_own_figures(qgis_app):
    made = picked_series()
    days = tuple(replace(d, regions=(region(100, 0), region(7, 0))) for d in made.days)
    names = region_names([Region("Donetsk", None), Region("Donetsk", None)])
    second = series_charts(replace(made, days=days, regions=names), names[1])[0]
    assert second.lines[0].values == (7,) * 4
