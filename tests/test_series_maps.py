"""Dated maps in order, from archives, folders and the lesson; and series made of them."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
import shapely
from dated_folder import FIRST, days, name_of, rings, write_day
from dated_maps import GROUND, Reads, control, given, series_of, steps
from stand_ins import collection, encoded, polygon

from salient.analysis.model import Place, Region
from salient.analysis.series import MISSING_BEFORE, UNCHANGED, TownDay
from salient.errors import Cancelled, InputError, SourceError
from salient.layers import series_run
from salient.layers.archive import Archive, DayState
from salient.layers.catalog import SOURCES
from salient.layers.series_maps import archive_maps, folder_maps, lesson_maps
from salient.layers.series_run import SeriesRequest, SeriesRun
from salient.layers.series_table import series_columns, series_rows, write_series

pytestmark = pytest.mark.usefixtures("qgis_app")
REGIONS = (Region("west", shapely.box(36, 47, 37, 49)),)
REQUEST = SeriesRequest(REGIONS, land=shapely.box(30, 44, 41, 53))


@pytest.fixture
def folder(tmp_path):
    """Return a folder of five daily maps of the public archive's layout."""
    for day, ring in zip(days(5), rings(5, 200)):
        write_day(tmp_path, day, ring)
    return tmp_path


@pytest.fixture
def archive(tmp_path):
    """Return an archive of one source with maps of days 0, 1 and 4, where 2 is missing."""
    made = Archive(tmp_path / "archive.gpkg")
    for n in (4, 0, 1):
        made.put("boxes", control(n, (36.8 - n / 100, 46.0, 40.0, 50.0)))
    made.note("boxes", [control(2).provenance.assessed], DayState.MISSING)
    return made


def test_files_of_a_folder_by_date(folder):
    assert [dated.day for dated in folder_maps(folder).maps] == days(5)


def test_a_file_is_read_when_its_turn_comes(folder):
    (last,) = folder_maps(folder, first=days(5)[-1]).maps
    write_day(folder, days(5)[-1], rings(2, 300)[1])
    assert shapely.get_num_coordinates(last.read().occupied) == 301


def test_files_between_two_dates(folder):
    found = folder_maps(folder, days(5)[1], days(5)[3]).maps
    assert [dated.day for dated in found] == days(5)[1:4]


def test_files_that_are_no_dated_map_are_named(folder):
    (folder / "notes.docx").write_text("-")
    assert [name for name, _ in folder_maps(folder).refused] == ["notes.docx"]


def test_of_several_revisions_of_a_day_the_latest_counts(tmp_path):
    """DeepState's revisions are named by their Unix time: two of one day, one of the next."""
    for seconds in (1762214400, 1762250000, 1762300800):
        data = collection(polygon(37.0 + seconds % 7, name="Occupied"))
        (tmp_path / f"{seconds}.geojson").write_bytes(encoded(data))
    assert [m.name for m in folder_maps(tmp_path).maps] == [
        "1762250000.geojson",
        "1762300800.geojson",
    ]


def test_a_folder_of_other_things(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"-")
    with pytest.raises(SourceError, match="date in its name"):
        folder_maps(tmp_path)


def test_a_span_without_maps(folder):
    with pytest.raises(SourceError, match="no map between 2031-01-01 and the end"):
        folder_maps(folder, date(2031, 1, 1))


def test_a_span_that_ends_before_it_begins(folder):
    with pytest.raises(InputError, match="before it begins"):
        folder_maps(folder, date(2031, 1, 1), date(2030, 1, 1))


def test_days_of_an_archive_by_date(archive):
    maps = archive_maps(archive, "boxes")
    assert [m.day.day for m in maps.maps] == [20, 21, 24]
    assert [m.read().provenance.assessed.day for m in maps.maps] == [20, 21, 24]


def test_days_that_the_archive_knows_to_be_missing(archive):
    assert archive_maps(archive, "boxes").missing == (date(2025, 10, 22),)


def test_a_withdrawn_day_is_missing(archive):
    archive.note("boxes", [date(2025, 10, 21)], DayState.WITHDRAWN)
    maps = archive_maps(archive, "boxes")
    assert [m.day.day for m in maps.maps] == [20, 24]
    assert maps.missing == (date(2025, 10, 21), date(2025, 10, 22))


def test_the_only_source_of_an_archive_need_not_be_named(archive):
    assert archive_maps(archive).place == archive_maps(archive, "boxes").place


def test_of_several_sources_one_has_to_be_named(archive):
    archive.put("others", control(0, GROUND))
    with pytest.raises(InputError, match="boxes, others"):
        archive_maps(archive)


def test_an_archive_without_maps(tmp_path):
    with pytest.raises(SourceError, match="no maps yet"):
        archive_maps(Archive(tmp_path / "none.gpkg"))


def test_a_day_put_again_is_another_map(archive):
    before = archive_maps(archive, "boxes").maps[-1].key
    again = control(4, GROUND)
    archive.put(
        "boxes",
        again.with_provenance(
            replace(again.provenance, retrieved=datetime(2025, 11, 9, tzinfo=timezone.utc))
        ),
    )
    assert archive_maps(archive, "boxes").maps[-1].key != before


def test_the_lesson_has_four_maps():
    assert [dated.day.year for dated in lesson_maps().maps] == [2024, 2025, 2025, 2025]


def test_a_series_of_a_folder(folder):
    series = SeriesRun(REQUEST).run(folder_maps(folder))
    assert series.dates == tuple(days(5))
    assert series.provenance.assessed == days(5)[-1]
    assert series.provenance.source == SOURCES["deepstate-archive"].name


def test_a_file_that_cannot_be_read_is_passed_over_and_said(folder):
    (folder / name_of(FIRST + timedelta(days=2))).write_text("{")
    series = SeriesRun(REQUEST).run(folder_maps(folder))
    assert len(series.days) == 4
    assert [name for name, _ in series.refused] == [name_of(FIRST + timedelta(days=2))]
    assert series.missing == (FIRST + timedelta(days=2),)
    assert MISSING_BEFORE in series.days[2].flags


def test_a_fault_nobody_foresaw_ends_one_map_alone():
    maps = given(*steps(3))
    broken = replace(maps.maps[1], read=lambda: shapely.from_wkt("POINT"))
    series = SeriesRun(REQUEST).run(replace(maps, maps=(maps.maps[0], broken, maps.maps[2])))
    assert len(series.days) == 2
    assert "ParseException" in series.refused[0][1] or "GEOSException" in series.refused[0][1]


def test_maps_of_which_none_can_be_read():
    with pytest.raises(SourceError, match=r"map 1.*It is damaged"):
        SeriesRun(REQUEST).run(given(None, None))


def test_missing_days_outside_the_series_are_not_its_own(archive):
    archive.note("boxes", [date(2025, 12, 1)], DayState.MISSING)
    series = SeriesRun(REQUEST).run(archive_maps(archive, "boxes"))
    assert series.missing == (date(2025, 10, 22), date(2025, 10, 23))


def test_an_unchanged_day_of_an_archive_is_said(tmp_path):
    archive = Archive(tmp_path / "archive.gpkg")
    for n in range(3):
        archive.put("boxes", control(n, GROUND))
    series = SeriesRun(REQUEST).run(archive_maps(archive))
    assert [UNCHANGED in day.flags for day in series.days] == [False, True, True]


def test_a_new_day_costs_a_day():
    controls = steps(6)
    run = SeriesRun(REQUEST)
    run.run(given(*controls[:5]))
    more = Reads(given(*controls))
    assert run.leads_to(more.maps)
    series = run.run(more.maps)
    assert more.count == 1
    assert series == SeriesRun(REQUEST).run(given(*controls))


def test_fewer_days_of_what_was_measured_cost_nothing():
    controls = steps(6)
    run = SeriesRun(REQUEST)
    run.run(given(*controls))
    fewer = Reads(given(*controls[:4]))
    series = run.run(fewer.maps)
    assert fewer.count == 0
    assert series == SeriesRun(REQUEST).run(given(*controls[:4]))


def test_a_map_that_was_replaced_needs_a_new_run():
    controls = steps(4)
    run = SeriesRun(REQUEST)
    run.run(given(*controls))
    assert not run.leads_to(given(*controls[:2], control(2, GROUND), controls[3]))


def test_a_series_that_begins_later_needs_a_new_run():
    maps = given(*steps(4))
    run = SeriesRun(REQUEST)
    run.run(maps)
    assert not run.leads_to(replace(maps, maps=maps.maps[1:]))


def test_a_stop_is_heard_and_the_rest_done_later():
    maps = given(*steps(12))
    run, asked = SeriesRun(REQUEST), []

    def until_half(share):
        asked.append(share)
        return share < 0.5

    with pytest.raises(Cancelled):
        run.run(maps, until_half)
    assert run.run(maps) == SeriesRun(REQUEST).run(maps)


def test_parts_grow_into_the_whole(monkeypatch):
    monkeypatch.setattr(series_run, "_PART_EVERY_S", 0.0)
    parts = []
    series = SeriesRun(REQUEST).run(given(*steps(5)), on_part=parts.append)
    assert [len(part.days) for part in parts] == [1, 2, 3, 4, 5]
    assert parts[2].days == series.days[:3]


def test_progress_rises_to_the_end():
    shares = []
    SeriesRun(REQUEST).run(given(*steps(5)), lambda share: shares.append(share) or True)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_what_the_country_is_the_first_map_says():
    """The lesson's front ends with its sheet: without that, closing edges would count."""
    series = SeriesRun(SeriesRequest(())).run(lesson_maps())
    assert series.days[-1].front_km < 600


def test_the_method_says_tolerance_and_open_country():
    asked = replace(REQUEST, tolerance_m=125.0, open_km=40.0)
    method = SeriesRun(asked).run(given(*steps(1))).method
    assert "moved by 125 m" in method
    assert "beyond 40 km" in method


def test_rows_by_date_and_region():
    series = series_of([None, (3.0, 1.0)])
    assert series_columns(series)[:2] == ("date", "region")
    first, second = series_rows(series)
    row = dict(zip(series_columns(series), second))
    assert dict(zip(series_columns(series), first))["gained_km2"] is None
    assert (row["date"], row["region"]) == ("2025-10-21", "A")
    assert (row["gained_km2"], row["lost_km2"], row["net_km2"]) == (3.0, 1.0, 2.0)
    assert "town" not in row


def test_rows_by_date_and_town_have_no_region():
    series = series_of([None])
    day = replace(series.days[0], towns=(TownDay("T", "held", 1234.5),))
    series = replace(series, days=(day,), towns=("T",))
    _, town = (dict(zip(series_columns(series), row)) for row in series_rows(series))
    assert (town["town"], town["region"], town["front_m"]) == ("T", None, 1234.5)


def test_a_file_says_where_each_row_comes_from(tmp_path):
    maps = given(*steps(2))
    write_series(tmp_path / "series.csv", SeriesRun(REQUEST).run(maps))
    with (tmp_path / "series.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["date"] for row in rows] == ["2025-10-20", "2025-10-21"]
    assert {row["source"] for row in rows} == {"boxes"}
    assert all("moved by 250 m" in row["method"] for row in rows)


def test_a_source_that_restricts_redistribution_is_said(tmp_path):
    restricted = [
        one.with_provenance(replace(one.provenance, restricts_redistribution=True))
        for one in steps(1)
    ]
    write_series(tmp_path / "series.csv", SeriesRun(REQUEST).run(given(*restricted)))
    assert "redistribution restricted" in (tmp_path / "series.csv").read_text("utf-8-sig")


def test_requests_are_known_by_what_they_ask():
    again = SeriesRequest(
        (Region("west", shapely.box(36, 47, 37, 49)),), land=shapely.box(30, 44, 41, 53)
    )
    assert {REQUEST: 1}[again] == 1
    assert replace(REQUEST, towns=(Place("T", 37.0, 48.0),)) != REQUEST
