"""What is no map data is refused in words; nothing of it is executed, kept or guessed."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from stand_ins import collection, encoded, point, polygon, square, zipped

from salient.analysis.edge_table import Rings
from salient.errors import SourceError
from salient.layers.sources import packed
from salient.layers.sources.geojson import (
    MAX_DEPTH,
    as_geojson,
    ground,
    grounds,
    load_features,
    load_json,
)
from salient.layers.sources.packed import Zip

GOOD = encoded(collection(polygon(37, name="x"), polygon(39, name="y")))


@pytest.mark.parametrize("read", [load_json, load_features])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\xef\xbb\xbf", "empty"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web page"),
        (b'\n <?xml version="1.0"?><Error/>', "web page"),
        (GOOD[:-30], "incomplete"),
        (GOOD.replace(b'"x"', b'"\xff\xfe"'), "UTF-8"),
        (GOOD.decode().encode("utf-16"), "UTF-8"),
        (GOOD.replace(b"37", b"NaN", 1), "damaged"),
        (GOOD.replace(b'"x"', b"Infinity"), "damaged"),
        (GOOD.replace(b'"x"', b"[" * 10_000 + b"]" * 10_000), "nested too deep"),
        (b"[" * 1_000_000, "nested too deep"),
        (b'["]]]]", ' * 10_000 + b"1" + b"]" * 10_000, "nested too deep"),
        (GOOD.replace(b'"x"', b"'x'"), "damaged"),
    ],
)
def test_what_is_no_json_is_said_so(read, data, words):
    with pytest.raises(SourceError, match=words) as caught:
        read(data, "the answer")
    assert "the answer" in caught.value.message


@pytest.mark.parametrize(
    "document",
    [
        [], "map", 7, None, {}, {"type": "FeatureCollection"}, {"type": "FeatureCollection",
        "features": {"a": 1}}, collection({"geometry": 3}),
        collection(polygon(37), crs="EPSG:32637"),
        collection(polygon(37), crs={"properties": {"name": "EPSG:32637"}}),
        {"features": [], "error": {"code": 500}}, collection(polygon(512)),
    ],
)  # fmt: skip
def test_what_is_no_geojson_in_degrees_is_said_so(document):
    with pytest.raises(SourceError, match="GeoJSON in longitude and latitude"):
        load_features(encoded(document), "the answer")


@pytest.mark.parametrize(
    "coordinates",
    [None, 7, "x", [[]], [[1, 2], [3, 4]], [[["a", 1], ["b", 2], ["c", 3]]], [[[1, True]] * 4],
     [[[1e999, 1], [2, 2], [3, 1]]], {"x": 1}],
)  # fmt: skip
def test_broken_coordinates_are_refused_or_have_no_ground(coordinates):
    feature = polygon(37)
    feature["geometry"]["coordinates"] = coordinates
    data = json.dumps(collection(feature)).replace("Infinity", "1e999").encode()
    try:
        found = grounds(load_features(data, "the answer"))
    except SourceError:
        return
    assert all(geometry is None or geometry.is_empty for geometry in found)


def test_as_deep_as_a_map_may_be_nested_is_no_fault():
    assert load_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "the answer")


def test_brackets_in_texts_do_not_count_for_long():
    data = encoded(collection(polygon(37, description="[x]" * 10_000)))
    assert len(load_features(data, "the answer")) == 1


def test_only_features_with_area_are_kept_and_without_z():
    line = {"type": "LineString", "coordinates": [[37, 48, 0], [38, 49, 0]]}
    mixed = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "Polygon", "coordinates": square(39)},
            {"type": "Point", "coordinates": [1, 2]},
            line,
            {"type": "GeometryCollection",
             "geometries": [{"type": "MultiPolygon", "coordinates": [square(41)]}]},
        ],
    }  # fmt: skip
    document = collection(
        polygon(37, name="a"),
        point(name="unit"),
        {"type": "Feature", "properties": {}, "geometry": line},
        {"type": "Feature", "properties": None, "geometry": None},
        {"type": "Feature", "properties": {"name": "b"}, "geometry": mixed},
    )
    features = load_features(encoded(document), "the answer")
    assert [feature.properties["name"] for feature in features] == ["a", "b"]
    found = grounds(features)
    assert not shapely.has_z(found).any()
    assert [g.bounds for g in found] == [(37, 48, 38, 49), (39, 48, 42, 49)]
    assert found[1].area == pytest.approx(2.0)


def test_rings_become_polygons_with_their_holes():
    rings = Rings.of(shapely.from_wkt(
        "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,2 1,1 1),(4 4,4 5,5 5,5 4,4 4)),"
        "((20 0,21 0,21 1,20 0)))"
    ))  # fmt: skip
    made = ground(rings)
    assert made.is_valid
    assert [len(part.interiors) for part in made.geoms] == [2, 0]
    assert made.area == pytest.approx(81 - 2 + 0.5)


def test_rings_too_short_to_enclose_ground_are_left_out_with_their_holes():
    coords = np.array([[0, 0], [1, 1], [0, 0], *[[0, 0], [0, 1], [1, 1], [0, 0]],
                       *[[5, 5], [6, 5], [6, 6], [5, 5]]], dtype=float)  # fmt: skip
    made = ground(Rings(coords, np.array([0, 3, 7]), np.array([False, True, False])))
    assert made.equals(shapely.from_wkt("MULTIPOLYGON(((5 5,6 5,6 6,5 5)))"))
    assert ground(Rings(coords[:3], np.array([0]), np.array([False]))) is None


def test_features_written_and_read_again_are_the_same_to_the_last_bit():
    odd = polygon(37 + 1 / 3, name="ї", n=1.5)
    features = load_features(encoded(collection(odd)), "the answer")
    again = load_features(as_geojson(features), "the copy")
    assert again[0].properties == features[0].properties
    assert np.array_equal(again[0].rings.coords, features[0].rings.coords)


@pytest.mark.parametrize(
    "member", ["../doc.kml", "a/../../doc.kml", "/etc/doc.kml", "\\doc.kml", "a\\..\\..\\x",
               "C:\\doc.kml"]
)  # fmt: skip
def test_a_name_that_leads_out_of_the_zip_is_refused(member):
    with pytest.raises(SourceError, match="leads out of its folder"):
        Zip(zipped({"fine.csv": b"x", member: b"y"}), "the answer")


@pytest.mark.parametrize("data", [b"", b"PK", b"<html>", zipped({"a": b"x" * 999})[:-30]])
def test_what_is_no_zip_is_said_so(data):
    with pytest.raises(SourceError, match="no whole zip"):
        Zip(data, "the answer")


def test_a_zip_that_unpacks_without_end_is_stopped():
    bomb = zipped({"a.csv": bytes(5_000_000)})
    assert len(bomb) < 10_000
    with pytest.raises(SourceError, match="larger than 1 MB"):
        Zip(bomb, "the answer").read("a.csv", 1_000_000)


def test_a_member_that_is_damaged_is_said_so():
    data = bytearray(zipped({"a.csv": bytes(range(256)) * 50}))
    data[60:90] = bytes(30)
    with pytest.raises(SourceError, match="no whole zip"):
        Zip(bytes(data), "the answer").read("a.csv")


def test_a_locked_member_is_said_so():
    data = bytearray(zipped({"a.csv": b"x"}))
    for header in (data.find(b"PK\x03\x04") + 6, data.find(b"PK\x01\x02") + 8):
        data[header] |= 1  # the bit that says "encrypted"
    with pytest.raises(SourceError, match="cannot be unpacked"):
        Zip(bytes(data), "the answer").read("a.csv")


def test_a_pointer_in_place_of_a_large_file_is_recognised():
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    with pytest.raises(SourceError, match="pointer to a large file"):
        Zip(pointer, "the answer")


def test_the_limit_is_200_megabytes():
    assert packed.MAX_BYTES == 200_000_000
