"""Change off the GUI thread: which maps are read, within which land, by which regions."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from shapely.geometry import box
from toolbox import box_km2, layer

from salient.analysis.clean import control_map
from salient.analysis.model import Provenance
from salient.errors import Cancelled, InputError
from salient.layers.archive import Archive
from salient.layers.catalog import SOURCES
from salient.layers.convert import LayerSnapshot
from salient.layers.sources.lesson import lesson_sheet
from salient.tasks.change import (
    ChangeRequest,
    ChangeTask,
    ReadMaps,
    RegionsWanted,
    layer_regions,
)
from salient.tasks.load import LessonOrigin
from salient.tasks.predecessor import Predecessor, PredecessorTask

pytestmark = pytest.mark.usefixtures("qgis_app")
AUGUST, NOVEMBER = date(2025, 8, 15), date(2025, 11, 4)
SOURCE = SOURCES["deepstate-archive"]


class Origin:
    """A rectangle as a map, counting how often it is read."""

    def __init__(self, west=37.0, south=48.0, east=38.0, north=49.0, source="boxes"):
        self.times = 0
        self._ground = box(west, south, east, north)
        self._source = source

    def read(self, progress):
        self.times += 1
        progress(1.0)
        return control_map([self._ground], provenance=Provenance(self._source))


def reading(origin, maps=None, key=None):
    return partial((maps or ReadMaps()).of, origin, key)


def request(before, after, regions=None, min_km2=0.01, sliver_m=50.0):
    return ChangeRequest(
        before, after, regions or RegionsWanted(only_donbas=True), min_km2, sliver_m
    )


def test_a_map_of_the_same_key_is_read_once():
    maps, origin = ReadMaps(), Origin()
    first = maps.of(origin, "a", lambda _: True)
    assert maps.of(origin, "a", lambda _: True) is first
    assert origin.times == 1


def test_a_map_without_a_key_is_read_each_time():
    maps, origin = ReadMaps(), Origin()
    for _ in range(2):
        maps.of(origin, None, lambda _: True)
    assert origin.times == 2


def test_of_many_maps_the_oldest_is_read_again():
    maps, origin = ReadMaps(), Origin()
    for key in range(ReadMaps.most + 1):
        maps.of(origin, key, lambda _: True)
    maps.of(origin, 0, lambda _: True)
    assert origin.times == ReadMaps.most + 2


def test_gained_and_lost_of_two_rectangles():
    found = ChangeTask(request(reading(Origin()), reading(Origin(36.5, east=37.9)))).compute()
    total = found.change.total
    assert total.gained_km2 == pytest.approx(box_km2(36.5, 48, 37, 49), rel=1e-7)
    assert total.lost_km2 == pytest.approx(box_km2(37.9, 48, 38, 49), rel=1e-7)


def test_each_patch_has_its_place():
    found = ChangeTask(request(reading(Origin()), reading(Origin(36.5)))).compute()
    assert len(found.places) == len(found.change.patches)
    assert all(36.5 < place.lon < 37.0 for place in found.places)


def test_beside_a_lesson_map_only_its_sheet_counts():
    wide = Origin(37.5, 44.0, 42.0, 52.0)
    lesson = reading(LessonOrigin(NOVEMBER))
    found = ChangeTask(request(lesson, reading(wide))).compute()
    sheet = lesson_sheet()
    assert all(sheet.buffer(1e-9).covers(patch.geometry) for patch in found.change.patches)
    assert not found.after_front.is_empty
    assert sheet.buffer(1e-9).covers(found.after_front)


def test_two_lesson_maps_are_told_by_the_regions_their_sheet_covers():
    maps = [reading(LessonOrigin(day)) for day in (AUGUST, NOVEMBER)]
    found = ChangeTask(request(*maps, RegionsWanted())).compute()
    assert [row.region for row in found.change.rows] == ["Donetsk", "Luhansk", ""]


def test_other_maps_are_told_by_all_regions():
    found = ChangeTask(request(reading(Origin()), reading(Origin(36.5)), RegionsWanted())).compute()
    assert len(found.change.rows) == 27 + 1


def test_maps_of_different_sources_are_remarked():
    found = ChangeTask(request(reading(Origin()), reading(Origin(36.5, source="else")))).compute()
    assert "different sources (boxes; else)" in found.remarks[0]


def test_a_dropped_task_stops():
    task = ChangeTask(request(reading(Origin()), reading(Origin(36.5))))
    task.drop()
    with pytest.raises(Cancelled):
        task.compute()


# Regions of a layer


def snapshot(*wkts, **more):
    return LayerSnapshot(layer(list(wkts), **more))


def test_regions_go_by_the_field_chosen_and_else_by_number():
    two = [box(36, 48, 37, 49).wkt, box(37, 48, 38, 49).wkt]
    made = snapshot(*two, fields={"title": "string"}, rows=[["west"], [None]])
    regions, remarks = layer_regions(made, "title", lambda _: True)
    assert [region.name for region in regions] == ["west", "region 2"]
    assert remarks == ()


def test_polygons_of_one_name_are_one_region():
    west, middle, east = (box(lon, 48, lon + 1, 49) for lon in (36, 37, 38))
    names = [["Donetsk"], ["Luhansk"], ["Donetsk"]]
    made = snapshot(west.wkt, middle.wkt, east.wkt, fields={"title": "string"}, rows=names)
    regions, _ = layer_regions(made, "title", lambda _: True)
    assert [region.name for region in regions] == ["Donetsk", "Luhansk"]
    assert regions[0].geometry.equals(west.union(east))


def test_a_broken_region_is_remarked():
    bow_tie = "POLYGON((36 48, 37 49, 37 48, 36 49, 36 48))"
    _, remarks = layer_regions(snapshot(bow_tie), "", lambda _: True)
    assert "1 features had to be repaired" in remarks[0]


def test_a_layer_without_polygons_is_refused():
    with pytest.raises(InputError, match="holds no polygon"):
        layer_regions(snapshot(None), "", lambda _: True)


# The map before


@pytest.fixture
def archive(tmp_path):
    archive = Archive(tmp_path / "archive.gpkg")
    for day in (1, 3):
        for source_id, name in ((SOURCE.id, SOURCE.name), ("file:maps", f"map_{day}.geojson")):
            origin = Provenance(name, date(2025, 11, day), f"map_{day}")
            ground = box(37 + day / 10, 48, 38, 49)
            archive.put(source_id, control_map([ground], provenance=origin))
    return archive


def before(archive, provenance, *source_ids):
    return PredecessorTask(provenance, archive, source_ids).compute()


def test_the_latest_day_before_is_found_by_the_name_of_the_source(archive):
    origin = Provenance(SOURCE.name, date(2025, 11, 4))
    assert before(archive, origin, "viina", SOURCE.id) == Predecessor(SOURCE.id, date(2025, 11, 3))


def test_the_map_of_a_folder_is_known_by_its_revision(archive):
    origin = Provenance("map_3.geojson", date(2025, 11, 3), "map_3")
    assert before(archive, origin, SOURCE.id, "file:maps") == Predecessor(
        "file:maps", date(2025, 11, 1)
    )


def test_the_first_day_has_none_before(archive):
    origin = Provenance(SOURCE.name, date(2025, 11, 1))
    assert before(archive, origin, SOURCE.id).day is None


@pytest.mark.parametrize("assessed", [None, date(2025, 11, 4)])
def test_an_undated_map_or_one_of_another_source_has_none_before(archive, assessed):
    assert before(archive, Provenance("else", assessed), SOURCE.id, "file:maps") == Predecessor()


def test_without_an_archive_there_is_none_before(tmp_path):
    origin = Provenance(SOURCE.name, date(2025, 11, 4))
    assert before(Archive(tmp_path / "none.gpkg"), origin, SOURCE.id).day is None
