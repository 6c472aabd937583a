"""Control maps from files: the archive's days, classes, dates in names, and what is no map."""

from __future__ import annotations

import gzip
import json
import threading
from datetime import date

import pytest
from osgeo import gdal
from shapely.geometry import box, mapping

from salient.analysis.areas import class_areas
from salient.errors import Cancelled, SourceError
from salient.layers.regions import donbas_regions
from salient.layers.sources.snapshot import (
    ALL_OCCUPIED,
    date_from_name,
    inspect,
    is_snapshot,
    read_snapshot,
)


def geojson(features, name="map"):
    return json.dumps(
        {
            "type": "FeatureCollection",
            "name": name,
            "features": [
                {"type": "Feature", "properties": properties, "geometry": geometry}
                for geometry, properties in features
            ],
        }
    )


SQUARE = mapping(box(37, 48, 38, 49))
OTHER = mapping(box(38, 48, 39, 49))
POINT = {"type": "Point", "coordinates": [37.5, 48.5]}


@pytest.fixture
def write(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("deepstatemap_data_20251104", date(2025, 11, 4)),
        ("front 2025-11-04 v2", date(2025, 11, 4)),
        ("front_2025_11_04", date(2025, 11, 4)),
        ("2025.11.04", date(2025, 11, 4)),
        ("04.11.2025", date(2025, 11, 4)),
        ("1754251105", date(2025, 8, 3)),
        ("20251104_20251104", date(2025, 11, 4)),
        ("20251104 of 20251105", None),
        ("20251399", None),
        ("120251104", None),
        ("2025-11_04", None),
        ("front", None),
    ],
)
def test_the_date_in_a_name(name, day):
    assert date_from_name(name) == day


def test_a_day_of_the_archive_is_recognised(snapshot_path):
    file = inspect(snapshot_path)
    assert file.is_archive
    assert file.assessed == date(2025, 11, 4)
    assert file.provenance.attribution == "DeepState (deepstatemap.live)"
    assert file.provenance.restricts_redistribution


def test_the_archives_day_gives_the_known_areas(snapshot_path):
    areas = class_areas([r.geometry for r in donbas_regions()], read_snapshot(snapshot_path))
    assert areas.area_km2.sum() == pytest.approx(52_904, abs=1)
    assert areas.occupied_km2.sum() == pytest.approx(46_097, abs=1)


def test_every_day_of_the_archive_reads(shared_data):
    for path in sorted((shared_data / "archive").glob("*.geojson"))[::10]:
        assert is_snapshot(path)
        assert not read_snapshot(path).repair.refused


def test_every_answer_of_the_api_reads_with_its_classes(shared_data):
    for path in sorted((shared_data / "deepstate_api").glob("*.geojson")):
        control = read_snapshot(path)
        assert inspect(path).class_field == "name"
        assert control.has_unknown
        assert control.occupied.bounds[2] < 41  # no Karelia, no Kuril islands


def test_a_polygon_of_someone_elses_is_not_taken_for_the_archive(write):
    assert not is_snapshot(write("front_20251104.geojson", geojson([(SQUARE, {})])))


def test_a_plain_file_is_occupied_ground_from_that_file(write):
    control = read_snapshot(write("front_20251104.geojson", geojson([(SQUARE, {"id": 7})])))
    assert control.occupied.area == pytest.approx(1.0)
    assert control.provenance.source == "front_20251104.geojson"
    assert control.provenance.assessed == date(2025, 11, 4)
    assert not control.provenance.restricts_redistribution


def test_classes_are_found_where_every_value_is_known(write):
    features = [(SQUARE, {"id": "a", "kind": "occupied"}), (OTHER, {"id": "b", "kind": "unknown"})]
    path = write("a.geojson", geojson(features))
    assert inspect(path).class_field == "kind"
    control = read_snapshot(path)
    assert (control.occupied.area, control.unknown.area) == pytest.approx((1.0, 1.0))


def test_the_user_may_take_every_polygon_as_occupied(write):
    features = [(SQUARE, {"kind": "occupied"}), (OTHER, {"kind": "unknown"})]
    control = read_snapshot(write("a.geojson", geojson(features)), ALL_OCCUPIED)
    assert control.occupied.area == pytest.approx(2.0)


def test_points_lines_and_their_names_never_enter(write):
    line = {"type": "LineString", "coordinates": [[37, 48], [39, 49]]}
    mixed = {"type": "GeometryCollection", "geometries": [OTHER, POINT, line]}
    features = [(SQUARE, {"n": "x"}), (POINT, {"n": "unit"}), (line, {"n": "axis"}), (mixed, {})]
    control = read_snapshot(write("a.geojson", geojson(features)), ALL_OCCUPIED)
    assert control.occupied.area == pytest.approx(2.0)
    assert control.repair.is_clean


def test_a_missing_field_is_named_with_those_there_are(write):
    path = write("a.geojson", geojson([(SQUARE, {"kind": "x"})]))
    with pytest.raises(SourceError, match="“status”; it has kind"):
        read_snapshot(path, "status")


def test_a_packed_file_reads(tmp_path, write):
    plain = write("map.geojson", geojson([(SQUARE, {})]))
    packed = tmp_path / "map_20251104.geojson.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert read_snapshot(packed).occupied.area == pytest.approx(1.0)


def test_a_projected_geopackage_reads_in_lonlat(tmp_path, write):
    source = write("a.geojson", geojson([(SQUARE, {})]))
    path = tmp_path / "a.gpkg"
    gdal.VectorTranslate(str(path), str(source), dstSRS="EPSG:32637", format="GPKG")
    bounds = read_snapshot(path).occupied.bounds
    assert bounds == pytest.approx((37, 48, 38, 49), abs=2e-3)  # straight in UTM


@pytest.fixture
def two_layers(tmp_path, write):
    path = tmp_path / "two.gpkg"
    first = write("first.geojson", geojson([(SQUARE, {})]))
    second = write("second.geojson", geojson([(SQUARE, {}), (OTHER, {})]))
    gdal.VectorTranslate(str(path), str(first), format="GPKG", layerName="first")
    gdal.VectorTranslate(
        str(path), str(second), format="GPKG", layerName="second", accessMode="append"
    )
    return path


def test_of_several_layers_none_is_picked(two_layers):
    with pytest.raises(SourceError, match="“first”, “second”"):
        read_snapshot(two_layers)


def test_a_layer_can_be_named(two_layers):
    assert read_snapshot(f"{two_layers}|layername=second").occupied.area == pytest.approx(2.0)


TRUNCATED = geojson([(SQUARE, {}), (OTHER, {})])[:-120]


@pytest.mark.parametrize(
    ("name", "text"),
    [("cut.geojson", TRUNCATED), ("empty.geojson", ""), ("notes.txt", "front"), ("x.gpkg", "no")],
)
@pytest.mark.parametrize("raises", [False, True])
def test_what_is_no_map_is_said_so(write, name, text, raises):
    had = gdal.GetUseExceptions()
    (gdal.UseExceptions if raises else gdal.DontUseExceptions)()
    try:
        with pytest.raises(SourceError, match="cannot be read as a map"):
            read_snapshot(write(name, text))
    finally:
        (gdal.UseExceptions if had else gdal.DontUseExceptions)()


@pytest.mark.parametrize("features", [[], [(POINT, {})], [(None, {})]])
def test_a_file_without_polygons(write, features):
    with pytest.raises(SourceError, match="no polygons"):
        read_snapshot(write("a.geojson", geojson(features)))


def test_a_file_that_does_not_exist(tmp_path):
    with pytest.raises(SourceError, match="does not exist"):
        read_snapshot(tmp_path / "gone.geojson")


def test_a_file_without_crs(tmp_path, write):
    source = write("a.geojson", geojson([(SQUARE, {})]))
    path = tmp_path / "a.shp"
    gdal.VectorTranslate(str(path), str(source), format="ESRI Shapefile")
    path.with_suffix(".prj").unlink()
    with pytest.raises(SourceError, match="coordinate reference system"):
        read_snapshot(path)


def test_reading_can_be_stopped(write):
    with pytest.raises(Cancelled):
        read_snapshot(write("a.geojson", geojson([(SQUARE, {})])), progress=lambda share: False)


def test_reading_in_a_worker_thread(write):
    path = write("a.geojson", geojson([(SQUARE, {})]))
    found = []
    worker = threading.Thread(target=lambda: found.append(read_snapshot(path)))
    worker.start()
    worker.join()
    assert found[0].occupied.area == pytest.approx(1.0)
