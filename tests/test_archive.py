"""The archive: what is put in comes out to the last bit, and any OGR tool reads it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
import shapely
from conftest import ROOT
from osgeo import gdal, ogr
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProject,
    QgsProviderRegistry,
    QgsTemporalUtils,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from salient.analysis.model import ControlMap, Provenance, Repair
from salient.errors import InputError, SourceError
from salient.layers import archive_file
from salient.layers.archive import Archive, ArchivedDay, DayState, Put, Snapshot
from salient.layers.archive_file import archive_path
from salient.settings import ARCHIVE_PLACE

SOURCE = "deepstate-archive"
DAY = date(2025, 11, 4)
RETRIEVED = datetime(2025, 11, 5, 6, 30, 15, tzinfo=timezone.utc)


def ground(east: float, south: float = 47.1) -> ControlMap:
    """Return a map of all three classes; ``east``: where the occupied ground ends, degrees."""
    return ControlMap(
        shapely.multipolygons([shapely.box(37.0, south, east, 48.3), shapely.box(33, 45, 34, 46)]),
        shapely.box(east, 47.1, east + 0.1 + 1e-15, 48.3).union(shapely.box(30, 45, 31, 46)),
        shapely.multipolygons(
            [shapely.box(20, 45, 21, 46).difference(shapely.box(20.4, 45.4, 20.5, 45.5))]
        ),
        repair=Repair(2, 0.125, (("Село, part 2 of 5", "a line without length"),)),
    )  # fmt: skip


def dated(control: ControlMap, day: date, revision: str = "r1") -> ControlMap:
    """Return the map with all that a source tells of it."""
    return control.with_provenance(
        Provenance(
            source="DeepState map, “архів”",
            assessed=day,
            revision=revision,
            retrieved=RETRIEVED,
            licence="terms",
            attribution="DeepState",
            class_rule="by field “name”",
            restricts_redistribution=True,
        )
    )


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive that does not exist yet, in a folder that does not either."""
    return Archive(tmp_path / "profile ' й" / "archive.gpkg")


def states(archive: Archive, source_id: str = SOURCE) -> dict[date, str]:
    """Return what is known of each day."""
    return {known.day: known.state.value for known in archive.days(source_id)}


def count(archive: Archive, table: str) -> int:
    """Return how many rows a table has."""
    with sqlite3.connect(archive.path) as db:
        return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def same(a: ControlMap, b: ControlMap) -> bool:
    """Return whether two maps have the same coordinates to the last bit."""
    pairs = [(a.occupied, b.occupied), (a.unknown, b.unknown), (a.liberated, b.liberated)]
    return all(
        np.array_equal(shapely.get_coordinates(x), shapely.get_coordinates(y)) for x, y in pairs
    )


# What goes in comes out


def test_ground_comes_back_to_the_last_bit(archive):
    archive.put(SOURCE, dated(ground(37.7 + 1e-14), DAY))
    assert same(archive.read(SOURCE, DAY), ground(37.7 + 1e-14))


def test_provenance_comes_back(archive):
    control = dated(ground(37.7), DAY)
    archive.put(SOURCE, control)
    assert archive.read(SOURCE, DAY).provenance == control.provenance


def test_repair_comes_back(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    assert archive.read(SOURCE, DAY).repair == ground(37.7).repair


def test_a_class_without_ground_stays_without(archive):
    archive.put(SOURCE, dated(ControlMap(shapely.box(37, 47, 38, 48)), DAY))
    control = archive.read(SOURCE, DAY)
    assert (control.unknown.is_empty, control.liberated.is_empty) == (True, True)


def test_a_map_without_a_date_is_refused(archive):
    control = ground(37.7).with_provenance(Provenance("Sketch"))
    with pytest.raises(InputError, match="Sketch"):
        archive.put(SOURCE, control)
    assert not archive.path.exists()


def test_one_undated_map_keeps_the_others_out(archive):
    undated = ground(37.7).with_provenance(Provenance("Sketch"))
    with pytest.raises(InputError):
        archive.put_many(SOURCE, [Snapshot(dated(ground(37.7), DAY), ""), Snapshot(undated, "")])
    assert archive.days(SOURCE) == []


def test_reading_makes_no_file(archive):
    assert (archive.days(SOURCE), archive.known(SOURCE)) == ([], set())
    with pytest.raises(SourceError, match="no map of 2025-11-04"):
        archive.read(SOURCE, DAY)
    assert not archive.path.exists()


# Days, revisions, sources


def test_a_day_says_what_is_known_of_it(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY), "abc")
    assert archive.days(SOURCE) == [ArchivedDay(DAY, "r1", RETRIEVED, DayState.KEPT, True)]
    assert archive.known(SOURCE) == {(DAY, "r1", "abc")}


def test_the_same_twice_is_there_once(archive):
    assert archive.put(SOURCE, dated(ground(37.7), DAY)) is Put.ADDED
    assert archive.put(SOURCE, dated(ground(37.7), DAY)) is Put.PRESENT
    assert count(archive, "polygons") == 3


def test_the_same_again_renews_when_it_was_retrieved(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    later = dated(ground(37.7), DAY)
    later = later.with_provenance(
        replace(later.provenance, retrieved=RETRIEVED + timedelta(days=9))
    )
    archive.put(SOURCE, later)
    assert archive.days(SOURCE)[0].retrieved == RETRIEVED + timedelta(days=9)


def test_other_ground_takes_the_place_of_the_same_revision(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    assert archive.put(SOURCE, dated(ground(37.8), DAY)) is Put.REPLACED
    assert same(archive.read(SOURCE, DAY), ground(37.8))
    assert (count(archive, "polygons"), count(archive, "geometries")) == (3, 3)


def test_the_latest_revision_is_the_day(archive):
    for revision, east in (("1754251105", 37.8), ("999999999", 37.7)):
        archive.put(SOURCE, dated(ground(east), DAY, revision))
    assert [known.revision for known in archive.days(SOURCE)] == ["1754251105"]
    assert same(archive.read(SOURCE, DAY), ground(37.8))


def test_an_earlier_revision_is_kept(archive):
    for revision, east in (("1754251105", 37.8), ("1754251100", 37.7)):
        archive.put(SOURCE, dated(ground(east), DAY, revision))
    assert same(archive.read(SOURCE, DAY, "1754251100"), ground(37.7))


def test_sources_do_not_meet(archive):
    archive.put("isw", dated(ground(37.7), DAY))
    archive.put(SOURCE, dated(ground(37.8), DAY))
    assert same(archive.read("isw", DAY), ground(37.7))


def test_an_unchanged_day_is_known_in_whatever_order_days_come(archive):
    for offset, east in ((3, 37.8), (0, 37.7), (2, 37.7), (1, 37.7)):
        archive.put(SOURCE, dated(ground(east), DAY + timedelta(offset)))
    assert list(states(archive).values()) == ["kept", "unchanged", "unchanged", "kept"]


def test_a_day_that_changes_later_is_no_longer_unchanged(archive):
    for offset in range(3):
        archive.put(SOURCE, dated(ground(37.7), DAY + timedelta(offset)))
    archive.put(SOURCE, dated(ground(37.9), DAY + timedelta(1)))
    assert list(states(archive).values()) == ["kept", "kept", "kept"]


def test_an_unchanged_day_stores_no_geometry(archive):
    for offset in range(20):
        archive.put(SOURCE, dated(ground(37.7), DAY + timedelta(offset)))
    assert (count(archive, "polygons"), count(archive, "geometries")) == (60, 3)


def test_a_missing_day_is_kept_as_such(archive):
    assert archive.note(SOURCE, [DAY], DayState.MISSING) == 1
    assert states(archive) == {DAY: "missing"}
    with pytest.raises(SourceError):
        archive.read(SOURCE, DAY)


def test_a_day_that_is_there_is_not_missing(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    assert archive.note(SOURCE, [DAY], DayState.MISSING) == 0
    assert states(archive) == {DAY: "kept"}


def test_a_missing_day_may_come_later(archive):
    archive.note(SOURCE, [DAY], DayState.MISSING)
    assert archive.put(SOURCE, dated(ground(37.7), DAY)) is Put.ADDED
    assert states(archive) == {DAY: "kept"}


def test_a_withdrawn_day_keeps_its_ground(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    assert archive.note(SOURCE, [DAY], DayState.WITHDRAWN) == 1
    assert states(archive) == {DAY: "withdrawn"}
    assert same(archive.read(SOURCE, DAY), ground(37.7))


def test_a_withdrawn_day_may_be_given_again(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    archive.note(SOURCE, [DAY], DayState.WITHDRAWN)
    assert archive.put(SOURCE, dated(ground(37.7), DAY)) is Put.ADDED
    assert states(archive) == {DAY: "kept"}


# Any OGR tool


@pytest.fixture
def three_days(archive: Archive) -> Archive:
    """Return an archive of three days, the second unchanged, the fourth withdrawn."""
    for offset, east in ((0, 37.7), (1, 37.7), (2, 37.8), (3, 37.9)):
        archive.put(SOURCE, dated(ground(east), DAY + timedelta(offset)))
    archive.put("isw", dated(ground(36.7), DAY))
    archive.note(SOURCE, [DAY + timedelta(3)], DayState.WITHDRAWN)
    archive.note(SOURCE, [DAY + timedelta(4)], DayState.MISSING)
    return archive


def test_ogr_sees_polygons_and_snapshots(three_days):
    dataset = gdal.OpenEx(str(three_days.path), gdal.OF_VECTOR)
    layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
    assert [(x.GetName(), x.GetFeatureCount()) for x in layers] == [
        ("polygons", 15),
        ("snapshots", 6),
    ]
    assert layers[0].GetGeomType() == ogr.wkbMultiPolygon
    types = {field.GetName(): field.GetTypeName() for field in layers[0].schema}
    assert (types["assessed"], types["day"], types["class"]) == ("DateTime", "Integer", "String")


def test_ogr_finds_an_unchanged_day_by_its_number(three_days):
    dataset = gdal.OpenEx(str(three_days.path), gdal.OF_VECTOR)
    layer = dataset.GetLayerByName("polygons")
    layer.SetAttributeFilter("day = 20251105 AND class = 'occupied'")
    found = [(f["state"], f.GetGeometryRef().GetEnvelope()) for f in layer]
    assert found == [("unchanged", (33.0, 37.7, 45.0, 48.3))]


def test_ogr_knows_extent_and_ids(three_days):
    layer = (dataset := gdal.OpenEx(str(three_days.path), gdal.OF_VECTOR)).GetLayerByName(
        "polygons"
    )
    assert layer.GetExtent() == (20.0, 38.0 + 1e-15, 45.0, 48.3)
    fids = [feature.GetFID() for feature in layer]
    assert len(set(fids)) == 15
    assert layer.GetFeature(fids[7])["class"] in {"occupied", "unknown", "liberated"}
    del dataset


@pytest.mark.skipif(shutil.which("ogrinfo") is None, reason="ogrinfo is not installed")
def test_ogrinfo_has_nothing_to_warn_of(three_days):
    done = subprocess.run(
        ["ogrinfo", "-al", str(three_days.path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "Warning" not in done.stdout


def test_the_geopackage_is_valid(three_days):
    validate_gpkg = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    errors = validate_gpkg.GPKGChecker(str(three_days.path), abort_at_first_error=False)
    errors.check()
    assert errors.errors == []


# The layer


def shown(layer, begin: QDateTime, hours: int = 24) -> list[tuple[int, str]]:
    """Return the days and classes that the Temporal Controller shows in a frame."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    frame = QgsDateTimeRange(begin, begin.addSecs(3600 * hours), True, False)
    request = QgsFeatureRequest().setFilterExpression(
        layer.temporalProperties().createFilterString(context, frame)
    )
    return sorted((f["day"], f["class"]) for f in layer.getFeatures(request))


def utc(day: date, hour: int = 0) -> QDateTime:
    """Return a moment as the Temporal Controller has it."""
    return QDateTime(QDate(day.year, day.month, day.day), QTime(hour, 0), Qt.TimeSpec.UTC)


@pytest.mark.parametrize("hours", [1, 6, 24])
@pytest.mark.parametrize("offset", [0, 1, 2])
def test_each_frame_shows_its_day_alone(qgis_app, three_days, offset, hours):
    day = DAY + timedelta(offset)
    number = int(day.strftime("%Y%m%d"))
    expected = [(number, kind) for kind in ("liberated", "occupied", "unknown")]
    layer = three_days.layer(SOURCE)
    for hour in range(0, 24, hours):
        assert shown(layer, utc(day, hour), hours) == expected


@pytest.mark.parametrize("offset", [-1, 3, 4])
def test_withdrawn_and_missing_days_show_nothing(qgis_app, three_days, offset):
    assert shown(three_days.layer(SOURCE), utc(DAY + timedelta(offset))) == []


def test_the_controller_finds_the_span(qgis_app, three_days):
    layer = three_days.layer(SOURCE)
    project = QgsProject()
    project.addMapLayer(layer)
    span = QgsTemporalUtils.calculateTemporalRangeForProject(project)
    assert span.begin().date() == QDate(2025, 11, 4)
    assert span.end().date() == QDate(2025, 11, 6)


def test_the_layer_says_where_it_comes_from(qgis_app, three_days):
    metadata = three_days.layer(SOURCE).metadata()
    assert metadata.licenses() == ["terms"]
    assert "DeepState" in metadata.rights()[0]


def test_the_layer_is_for_reading(qgis_app, three_days):
    layer = three_days.layer(SOURCE)
    assert not layer.startEditing()


def test_a_source_without_maps_has_no_layer(qgis_app, three_days):
    three_days.note("viina", [DAY], DayState.MISSING)
    with pytest.raises(SourceError, match="no map"):
        three_days.layer("viina")


def test_the_layer_shows_what_is_written_while_it_is_open(qgis_app, three_days):
    layer = three_days.layer(SOURCE)
    iterator = layer.getFeatures()
    next(iterator)
    three_days.put(SOURCE, dated(ground(37.9), DAY + timedelta(9)))
    iterator.close()
    assert len(shown(layer, utc(DAY + timedelta(9)))) == 3


# Faults


def test_a_damaged_archive_is_left_as_it_is(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    data = bytearray(archive.path.read_bytes())
    data[100:3000] = b"\x5a" * 2900
    archive.path.write_bytes(data)
    for work in (
        lambda: archive.days(SOURCE),
        lambda: archive.read(SOURCE, DAY),
        lambda: archive.put(SOURCE, dated(ground(37.7), DAY)),
    ):
        with pytest.raises(SourceError, match="damaged"):
            work()
    assert archive.path.read_bytes() == data


def test_a_damaged_geometry_is_named_as_such(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    with sqlite3.connect(archive.path) as db:
        db.execute("UPDATE geometries SET geom = substr(geom, 1, 70)")
    with pytest.raises(SourceError, match="damaged"):
        archive.read(SOURCE, DAY)


def test_a_file_that_is_no_database_is_left_as_it_is(archive):
    archive.path.parent.mkdir()
    archive.path.write_text("a letter home " * 100)
    with pytest.raises(SourceError, match="damaged"):
        archive.put(SOURCE, dated(ground(37.7), DAY))
    assert archive.path.read_text() == "a letter home " * 100


def test_a_foreign_geopackage_is_left_as_it_is(archive):
    archive.path.parent.mkdir()
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.CreateDataSource(str(archive.path))
    dataset.CreateLayer("roads")
    del dataset
    before = archive.path.read_bytes()
    for work in (
        lambda: archive.days(SOURCE),
        lambda: archive.put(SOURCE, dated(ground(37.7), DAY)),
    ):
        with pytest.raises(SourceError, match="something else"):
            work()
    assert archive.path.read_bytes() == before


def test_an_archive_of_a_later_version_is_left_alone(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    with sqlite3.connect(archive.path) as db:
        db.execute("UPDATE salient_archive SET version = 2")
    with pytest.raises(SourceError, match="another version"):
        archive.days(SOURCE)


def test_an_empty_file_becomes_an_archive(archive):
    archive.path.parent.mkdir()
    archive.path.touch()
    assert archive.days(SOURCE) == []
    archive.put(SOURCE, dated(ground(37.7), DAY))
    assert states(archive) == {DAY: "kept"}


def limited(monkeypatch: pytest.MonkeyPatch, pragma: str) -> None:
    """Let every connection begin with a pragma."""
    connect = archive_file._connect

    def opened(path: Path) -> sqlite3.Connection:
        db = connect(path)
        db.execute(pragma)
        return db

    monkeypatch.setattr(archive_file, "_connect", opened)


def test_a_full_disk_loses_nothing(archive, monkeypatch):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    round_ = shapely.Point(37.0, 48.0).buffer(1.0, 4000)
    limited(monkeypatch, "PRAGMA max_page_count = 60")
    with pytest.raises(SourceError, match="no room left"):
        archive.put(SOURCE, dated(ControlMap(round_), DAY))
    monkeypatch.undo()
    assert same(archive.read(SOURCE, DAY), ground(37.7))
    assert archive.put(SOURCE, dated(ControlMap(round_), DAY)) is Put.REPLACED


def test_a_file_that_may_not_be_written_can_be_read(archive, monkeypatch):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    monkeypatch.setattr(
        archive_file,
        "_connect",
        lambda path: sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None),
    )
    assert same(archive.read(SOURCE, DAY), ground(37.7))
    with pytest.raises(SourceError, match="cannot be written"):
        archive.put(SOURCE, dated(ground(37.7), DAY))


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "taken").write_text("a file")
    archive = Archive(tmp_path / "taken" / "archive.gpkg")
    with pytest.raises(SourceError, match="Choose a folder"):
        archive.put(SOURCE, dated(ground(37.7), DAY))


def test_another_writer_is_waited_for_and_then_named(archive, monkeypatch):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    monkeypatch.setattr(archive_file, "_PATIENCE_S", 0.1)
    other = sqlite3.connect(archive.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(SourceError, match="another program"):
        archive.put(SOURCE, dated(ground(37.8), DAY))
    assert same(archive.read(SOURCE, DAY), ground(37.7))
    other.close()


def test_an_interrupted_transaction_leaves_no_trace(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))

    def broken_off() -> None:
        with archive_file.writing(archive.path) as db:
            db.execute("DELETE FROM parts")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert same(archive.read(SOURCE, DAY), ground(37.7))


def test_an_archive_that_qgis_put_into_write_ahead_mode_works_on(archive):
    archive.put(SOURCE, dated(ground(37.7), DAY))
    qgis = sqlite3.connect(archive.path, isolation_level=None)
    qgis.execute("PRAGMA journal_mode = WAL")
    qgis.execute("BEGIN")
    assert qgis.execute("SELECT count(*) FROM snapshots").fetchone() == (1,)
    archive.put(SOURCE, dated(ground(37.8), DAY + timedelta(1)))
    assert same(archive.read(SOURCE, DAY + timedelta(1)), ground(37.8))
    qgis.close()
    assert len(archive.days(SOURCE)) == 2


# Its place


def test_the_place_is_the_profile_unless_set(qgis_app, tmp_path):
    from qgis.core import QgsApplication

    profile = Path(QgsApplication.qgisSettingsDirPath())
    assert archive_path() == profile / "salient" / "archive.gpkg"
    ARCHIVE_PLACE.set(str(tmp_path / "elsewhere.gpkg"))
    try:
        assert Archive().path == tmp_path / "elsewhere.gpkg"
    finally:
        ARCHIVE_PLACE.forget()


def test_any_place_can_be_opened_by_qgis(qgis_app, three_days):
    decoded = QgsProviderRegistry.instance().decodeUri("ogr", three_days.layer(SOURCE).source())
    assert Path(decoded["path"]) == three_days.path


# Two QGIS at once


def test_two_processes_import_the_same_days(tmp_path):
    from dated_folder import days, write_folder

    for file in write_folder(tmp_path / "days", 60, vertices=300):
        other = tmp_path / "others" / file.name.replace("deepstatemap_data_", "front-")
        other.parent.mkdir(exist_ok=True)
        shutil.copy(file, other)
    archive = Archive(tmp_path / "archive.gpkg")
    command = [sys.executable, str(ROOT / "tests" / "archive_worker.py"), str(archive.path)]
    workers = [
        subprocess.Popen([*command, str(tmp_path / folder)], stdout=subprocess.PIPE, text=True)
        for folder in ("days", "days", "others")
    ]
    said = [worker.communicate(timeout=120)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0, 0], said
    assert [known.day for known in archive.days(SOURCE)] == days(60)
    assert [known.day for known in archive.days("file:others")] == days(60)
    assert count(archive, "snapshots") == 120


# Speed


def test_any_day_opens_in_a_fifth_of_a_second(archive):
    from dated_folder import days, rings

    maps = [
        Snapshot(dated(ControlMap(shapely.polygons(ring)), day), "")
        for day, ring in zip(days(100), rings(100))
    ]
    archive.put_many(SOURCE, maps)

    def seconds(day: date) -> float:
        begin = time.perf_counter()
        archive.read(SOURCE, day)
        return time.perf_counter() - begin

    # Twice: another process may take the processor away.
    assert max(min(seconds(day), seconds(day)) for day in days(100)) < 0.2
