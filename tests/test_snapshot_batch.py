"""Many GeoJSON files read fast: the same rings as ``json`` gives, and the same refusals."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from salient.analysis.edge_table import Rings
from salient.errors import SourceError
from salient.layers.sources.snapshot_batch import SnapshotReader

SQUARE = [[36.0, 47.0], [38.0, 47.0], [38.0, 49.0], [36.0, 49.0], [36.0, 47.0]]
HOLE = [[36.5, 47.5], [37.0, 47.5], [37.0, 48.0], [36.5, 47.5]]
OTHER = [[39.0, 47.0], [40.0, 47.0], [40.0, 48.5], [39.0, 47.0]]
HEAD = '{"type": "FeatureCollection", "features": ['
FEATURE = '{"type": "Feature", "properties": {}, "geometry": %s}'


def collection(*geometries: object, **members: object) -> bytes:
    """Return a file of features with the given geometries."""
    features = [{"type": "Feature", "properties": {"n": n}, "geometry": geometry}
                for n, geometry in enumerate(geometries)]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": features, **members}).encode()


def polygon(*rings: object) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(rings)}


def multipolygon(*polygons: object) -> dict[str, object]:
    return {"type": "MultiPolygon", "coordinates": list(polygons)}


def read(data: bytes) -> list[tuple[list[list[list[float]]], list[bool]]]:
    """Return the rings of each feature as lists, and which are holes."""
    return [listed(feature.rings) for feature in SnapshotReader().parse(data)]


def listed(rings: Rings) -> tuple[list[list[list[float]]], list[bool]]:
    parts = np.split(rings.coords, rings.starts[1:])
    return [part.tolist() for part in parts], rings.is_hole.tolist()


BOTH = multipolygon([SQUARE, HOLE], [OTHER])
BOTH_READ = ([SQUARE, HOLE, OTHER], [False, True, False])


@pytest.mark.parametrize(
    ("geometry", "expected"),
    [
        (polygon(SQUARE), ([SQUARE], [False])),
        (polygon(SQUARE, HOLE), ([SQUARE, HOLE], [False, True])),
        (multipolygon([SQUARE]), ([SQUARE], [False])),
        (BOTH, BOTH_READ),
        ({"type": "GeometryCollection", "geometries": [polygon(SQUARE, HOLE), polygon(OTHER)]},
         BOTH_READ),
        (polygon(SQUARE[:-1]), ([SQUARE], [False])),
        (multipolygon([SQUARE[:-1], HOLE], [OTHER[:-1]]), BOTH_READ),
        (polygon([[*vertex, 0.0] for vertex in SQUARE]), ([SQUARE], [False])),
    ],
    ids=["polygon", "hole", "multipolygon of one", "multipolygon", "collection", "open ring",
         "open rings", "with heights"],
)  # fmt: skip
def test_geometries(geometry, expected):
    assert read(collection(geometry)) == [expected]


@pytest.mark.parametrize("indent", [None, 0, 1])
@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": "), (" , ", " : ")])
def test_layouts_of_the_same_text(indent, separators):
    data = json.dumps(json.loads(collection(BOTH)), indent=indent, separators=separators)
    assert read(data.encode()) == [BOTH_READ]


@pytest.mark.parametrize("text", ["36", "36.0", "3.6e1", "360E-1", "36.000", "3.6E+1"])
def test_numbers_however_written(text):
    ring = json.dumps(SQUARE).replace("36.0", text)
    data = f'{HEAD}{FEATURE % f"""{{"type": "Polygon", "coordinates": [{ring}]}}"""}]}}'
    assert read(data.encode()) == [([SQUARE], [False])]


def test_type_may_follow_the_coordinates():
    geometry = f'{{"coordinates": [{json.dumps(SQUARE)}], "type": "Polygon"}}'
    assert read(f"{HEAD}{FEATURE % geometry}]}}".encode()) == [([SQUARE], [False])]


def test_byte_order_mark():
    assert read(b"\xef\xbb\xbf" + collection(polygon(SQUARE))) == [([SQUARE], [False])]


@pytest.mark.parametrize("data", [BOTH, {"type": "Feature", "geometry": BOTH, "properties": None}])
def test_geometry_or_feature_alone(data):
    assert read(json.dumps(data).encode()) == [BOTH_READ]


@pytest.mark.parametrize(
    "properties",
    [
        {"coordinates": [1, 2, 3]},
        {"coordinates": "no array"},
        {"note": '"coordinates": [[1, 2]]'},
        {"note": "coordinates", "list": [[[[0, 0], [1, 1]]]]},
    ],
)
def test_properties_that_look_like_coordinates(properties):
    data = {"type": "Feature", "geometry": BOTH, "properties": properties}
    found = SnapshotReader().parse(json.dumps(data).encode())
    assert listed(found[0].rings) == BOTH_READ


def test_properties_are_given():
    found = SnapshotReader().parse(collection(polygon(SQUARE), polygon(OTHER)))
    assert [feature.properties for feature in found] == [{"n": 0}, {"n": 1}]


def test_points_lines_and_nothing_are_dropped():
    point = {"type": "Point", "coordinates": [37, 48]}
    line = {"type": "LineString", "coordinates": [[37, 48], [38, 49]]}
    assert read(collection(point, None, polygon(SQUARE), line)) == [([SQUARE], [False])]


def test_two_files_share_vertices():
    reader = SnapshotReader()
    reader.parse(collection(BOTH))
    moved = [*SQUARE[:2], [38.5, 49.25], *SQUARE[3:]]
    assert listed(reader.parse(collection(polygon(moved, HOLE)))[0].rings) == (
        [moved, HOLE],
        [False, True],
    )


def test_all_polygons_of_a_file_as_one(tmp_path):
    path = tmp_path / "day.geojson"
    path.write_bytes(collection(polygon(SQUARE, HOLE), polygon(OTHER)))
    assert listed(SnapshotReader().rings(path)) == BOTH_READ


RING = json.dumps(SQUARE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[1, 2]",
        HEAD,
        collection(BOTH).decode()[:-40],
        collection(polygon(SQUARE)).decode().replace("], [", "] ["),
        collection(polygon(SQUARE)).decode().replace("], [", "],, ["),
        collection(polygon(SQUARE)).decode().replace("[[[", "[[[[", 1),
        collection(polygon(SQUARE)).decode().replace("[[[", "[[", 1),
        collection(polygon(SQUARE)).decode().replace("]]]", "], ]]"),
        collection(polygon(SQUARE)).decode().replace("47.0", "047.0"),
        collection(polygon(SQUARE)).decode().replace("47.0", "NaN"),
        collection(polygon(SQUARE)).decode().replace("47.0", "Infinity"),
        collection(polygon(SQUARE)).decode().replace("47.0", "1e999"),
        collection(polygon(SQUARE)).decode().replace("47.0", '"47"'),
        collection(polygon(SQUARE)).decode().replace("47.0", "null"),
        collection(polygon(SQUARE)).decode().replace(", 47.0", ""),
        collection(polygon(SQUARE)).decode().replace("47.0", "97.0"),
        collection(polygon(SQUARE)).decode().replace("36.0", "360001.5"),
        collection(polygon(SQUARE[:2])).decode(),
        collection(polygon(HOLE, SQUARE[:1])).decode(),
        collection({"type": "Polygon", "coordinates": 0}).decode(),
        collection({"type": "Polygon", "coordinates": [[[]]]}).decode(),
        collection({"type": "Polygon"}).decode(),
        collection({"type": "MultiPolygon", "coordinates": [SQUARE]}).decode(),
        collection({"type": "Polygon", "coordinates": [[SQUARE]]}).decode(),
        collection({"type": "Point", "coordinates": [1, 2]}).decode(),
        collection(
            polygon(SQUARE),
            crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32637"}},
        ).decode(),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path, text):
    path = tmp_path / "day.geojson"
    path.write_text(text)
    with pytest.raises(SourceError, match=r"day\.geojson"):
        SnapshotReader().rings(path)


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(SourceError, match=r"none\.geojson"):
        SnapshotReader().rings(tmp_path / "none.geojson")


@pytest.mark.parametrize(
    "name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"]
)
def test_names_of_lon_lat(name):
    crs = {"type": "name", "properties": {"name": name}}
    assert read(collection(polygon(SQUARE), crs=crs)) == [([SQUARE], [False])]


def test_real_snapshots_as_geos_reads_them(shared_data):
    reader = SnapshotReader()
    for path in sorted((shared_data / "archive").glob("*.geojson")):
        expected = Rings.of(shapely.from_geojson(path.read_text()))
        found = reader.rings(path)
        assert np.array_equal(found.coords, expected.coords), path.name
        assert np.array_equal(found.starts, expected.starts), path.name
        assert np.array_equal(found.is_hole, expected.is_hole), path.name


def test_real_answers_of_the_api_as_shapely_reads_them(shared_data):
    reader = SnapshotReader()
    for path in sorted((shared_data / "deepstate_api").glob("*.geojson")):
        features = json.loads(path.read_text())["features"]
        # GEOS 3.11 does not read GeoJSON with heights; Shapely's own reader does.
        drawn = [shapely.force_2d(shapely.geometry.shape(f["geometry"])) for f in features]
        expected = [rings for rings in map(Rings.of, drawn) if len(rings.coords)]
        found = reader.features(path)
        assert len(found) == len(expected)
        for feature, rings in zip(found, expected):
            assert np.array_equal(feature.rings.coords, rings.coords), path.name


def test_only_wanted_features_are_read():
    document = json.loads(collection(polygon(SQUARE), polygon(OTHER)))
    for number, feature in enumerate(document["features"]):
        feature["properties"] = {"n": number}
    document["features"][0]["geometry"]["coordinates"] = [[["broken"]]]
    found = SnapshotReader().parse(json.dumps(document).encode(), lambda row: row["n"] == 1)
    assert [feature.properties for feature in found] == [{"n": 1}]
