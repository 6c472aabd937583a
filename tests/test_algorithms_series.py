"""``salient:series`` as the toolbox runs it."""

from __future__ import annotations

from datetime import date

import pytest
from dated_folder import days, name_of, rings, write_day
from dated_maps import control
from toolbox import Feedback, box_km2, layer, run, to_meridian

from salient.layers.archive import Archive

pytestmark = pytest.mark.usefixtures("qgis_app")
TOWN = (36.5, 48.0)


@pytest.fixture
def archive(tmp_path):
    """Return an archive of three maps, whose front is a meridian that moves west."""
    made = Archive(tmp_path / "maps.gpkg")
    for n, west in enumerate((36.8, 36.7, 36.7)):
        made.put("boxes", control(n, (west, 46.0, 40.0, 50.0)))
    return made.path


@pytest.fixture
def regions():
    return layer(
        [
            "POLYGON((36 47, 37 47, 37 49, 36 49, 36 47))",
            "POLYGON((37 47, 38 47, 38 49, 37 49, 37 47))",
        ],
        fields={"label": "string"},
        rows=[["west"], ["east"]],
    )


@pytest.fixture
def towns():
    return layer([f"POINT({TOWN[0]} {TOWN[1]})"], "Point", fields={"label": "string"}, rows=[["T"]])


def rows_of(done, **wanted):
    assert done.is_ok, done.message
    return [row for row in done.rows() if all(row[key] == value for key, value in wanted.items())]


def test_a_row_for_each_date_and_region(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions)
    found = [(row["date"], row["region"]) for row in rows_of(done)]
    assert found == [(f"2025-10-{day}", name) for day in (20, 21, 22) for name in ("west", "east")]


def test_figures_of_a_region(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, REGION_NAME_FIELD="label")
    first, second, third = rows_of(done, region="west")
    assert first["occupied_km2"] == pytest.approx(box_km2(36.8, 47, 37, 49), rel=1e-7)
    assert (first["gained_km2"], first["lost_km2"], first["net_km2"]) == (None, None, None)
    assert second["gained_km2"] == pytest.approx(box_km2(36.7, 47, 36.8, 49), rel=1e-7)
    assert second["net_km2"] == second["gained_km2"]
    assert (third["gained_km2"], third["flag"]) == (0, "unchanged")


def test_a_region_in_two_polygons_is_one(archive):
    two = [f"POLYGON(({w} 47, {w + 1} 47, {w + 1} 49, {w} 49, {w} 47))" for w in (36, 37)]
    regions = layer(two, fields={"label": "string"}, rows=[["both"], ["both"]])
    found = rows_of(run("series", ARCHIVE=str(archive), REGIONS=regions))
    assert [row["region"] for row in found] == ["both"] * 3
    assert found[0]["area_km2"] == pytest.approx(box_km2(36, 47, 38, 49), rel=1e-7)


def test_without_towns_there_are_no_fields_of_them(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions)
    names = done.layers["OUTPUT"].fields().names()
    assert "town" not in names
    assert names[:4] == ["date", "region", "area_km2", "occupied_km2"]


def test_a_row_for_each_date_and_town(archive, regions, towns):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, TOWNS=towns, TOWN_FIELD="label")
    found = rows_of(done, town="T")
    assert [row["date"] for row in found] == ["2025-10-20", "2025-10-21", "2025-10-22"]
    assert found[0]["region"] is None
    assert found[0]["front_m"] == pytest.approx(to_meridian(*TOWN, 36.8)[0], abs=0.01)
    assert (found[0]["side"], found[0]["status"]) == ("held", "open")


def test_necks_may_be_left_out(archive, regions, towns):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, TOWNS=towns, NECKS=False)
    assert {row["status"] for row in rows_of(done, region=None)} == {None}


def test_from_and_to_are_included(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, FROM="2025-10-21", TO="2025-10-21")
    assert {row["date"] for row in rows_of(done)} == {"2025-10-21"}


def test_a_folder_of_dated_files(tmp_path, regions):
    for day, ring in zip(days(3), rings(3, 100)):
        write_day(tmp_path, day, ring)
    (tmp_path / name_of(date(2024, 7, 11))).write_text("{", encoding="utf-8")
    done = run("series", FOLDER=str(tmp_path), REGIONS=regions)
    assert len({row["date"] for row in rows_of(done)}) == 3
    assert name_of(date(2024, 7, 11)) in "".join(done.feedback.warnings)


def test_the_lesson_map_without_regions_is_measured_in_donetsk_and_luhansk():
    done = run("series", SOURCE="lesson")
    assert {row["region"] for row in rows_of(done)} == {"Donetsk", "Luhansk"}
    assert len(done.rows()) == 8


def test_the_log_tells_the_span_and_the_sums(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, REGION_NAME_FIELD="label")
    assert "3 dates from 2025-10-20 to 2025-10-22; 0 days without a map." in done.feedback.infos
    gained = f"gained {box_km2(36.7, 47, 36.8, 49):,.1f}, lost 0.0"
    assert any("west" in told and gained in told for told in done.feedback.infos)


def test_the_log_tells_the_pace_of_the_last_days(archive, regions):
    """The series is of two days: what was gained in the first is spread over both."""
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, REGION_NAME_FIELD="label")
    pace = box_km2(36.7, 47, 36.8, 49) / 2
    told = f"west: net {pace:+,.2f} km² a day over the 2 days from 2025-10-20 to 2025-10-22"
    assert told in done.feedback.infos


def test_the_result_says_where_it_comes_from(archive, regions):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions)
    metadata = done.layers["OUTPUT"].metadata()
    assert metadata.parentIdentifier() == "boxes"
    assert "moved by 250 m" in "".join(metadata.history())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"FROM": "4.11.2025"}, "is no date"),
        ({"FROM": "2031-01-01"}, "no map between 2031-01-01"),
        ({"SOURCE": "elsewhere"}, "no dated map"),
        ({"FOLDER": "/nowhere"}, "not both"),
    ],
)
def test_what_cannot_be_done_is_said(archive, regions, given, said):
    done = run("series", ARCHIVE=str(archive), REGIONS=regions, **given)
    assert not done.is_ok
    assert said in done.message


def test_an_archive_that_is_not_there(tmp_path):
    done = run("series", ARCHIVE=str(tmp_path / "none.gpkg"))
    assert "There is no archive" in done.message
    assert not (tmp_path / "none.gpkg").exists()


def test_cancel(archive, regions):
    feedback = Feedback(cancel_at=20.0)
    done = run("series", feedback, ARCHIVE=str(archive), REGIONS=regions)
    assert feedback.infos[-1] == "Stopped."
    assert done.results == {}
