"""Control maps from polygon layers: what each class value means, and what is never guessed."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsVectorLayer
from shapely.geometry import box

from salient.analysis.model import GroundClass, Provenance
from salient.errors import InputError, SalientError
from salient.layers.control import (
    UnclassifiedError,
    class_values,
    classify,
    control_from_layer,
    is_abroad,
)

OCCUPIED, UNKNOWN = GroundClass.OCCUPIED, GroundClass.UNKNOWN
LIBERATED, HELD = GroundClass.LIBERATED, GroundClass.HELD


def make_layer(rows, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=status:string", "my map", "memory")
    for geometry, status in rows:
        feature = QgsFeature(layer.fields())
        feature["status"] = status
        if geometry is not None:
            feature.setGeometry(QgsGeometry.fromWkt(geometry.wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.mark.parametrize(
    ("value", "ground"),
    [
        ("occupied", OCCUPIED),
        (" Occupied ", OCCUPIED),
        ("Assessed as occupied", OCCUPIED),
        ("Russian-controlled", OCCUPIED),
        ("RU", OCCUPIED),
        ("Окуповано", OCCUPIED),
        ("Окуповано. 01.04", OCCUPIED),
        ("Окуповано/// Occupied\n", OCCUPIED),
        ("Окуповано /// Occupied\xa0/// geoJSON.status.occupied\n", OCCUPIED),
        ("ОРДЛО /// CADR and CALR", OCCUPIED),
        ("Окупований Крим /// Occupied Crimea\xa0/// geoJSON.territories.crimea", OCCUPIED),
        ("Острів Тузла /// Occupied Tuzla Island", OCCUPIED),
        ("unknown", UNKNOWN),
        ("CONTESTED", UNKNOWN),
        ("Grey zone", UNKNOWN),
        ("Під питанням", UNKNOWN),
        ("28.05 Під питанням /// 26.05 Contested", UNKNOWN),
        ("Статус невідомий /// Unknown status /// geoJSON.status.unknown\n", UNKNOWN),
        ("Звільнено 25.03", LIBERATED),
        ("Звільнено\xa016.03-17.03 /// Taken back 16.03-17.03", LIBERATED),
        ("Звільнено 22.05 /// Taken back22.05", LIBERATED),
        ("Звільнено 31.03 - 02.04/// Liberated /// geoJSON.status.dismissed_at {{at:02.04}}",
         LIBERATED),
        ("UA", HELD),
        ("Ukrainian control", HELD),
        (UNKNOWN, UNKNOWN),
    ],
)  # fmt: skip
def test_known_words_of_a_class(value, ground):
    assert classify(value) is ground


@pytest.mark.parametrize(
    "value",
    ["", None, NULL, "1", "claimed", "Snake Island", "advance", "occupied /// liberated",
     "not occupied", "Сєвєродонецьк. Території, що окуповано"],
)  # fmt: skip
def test_what_no_rule_knows_is_not_guessed(value):
    assert classify(value) is None


@pytest.mark.parametrize(
    "value",
    ["Придністров'я ///\xa0Transnistria",
     "Окупована Абхазія.\n///\nOccupied Abkhazia.\n/// geoJSON.territories.abkhazia\n",
     "x /// geoJSON.territories.somewhere"],
)  # fmt: skip
def test_other_countries_territories_are_no_ground_of_the_map(value):
    assert is_abroad(value)
    assert classify(value) is None


@pytest.mark.parametrize(
    ("fill", "ground"),
    [("#a52714", OCCUPIED), ("#880E4F", OCCUPIED), ("#bcaaa4", UNKNOWN), ("#bdbdbd", UNKNOWN),
     ("#0f9d58", LIBERATED), ("#0288d1", LIBERATED), ("#123456", None)],
)  # fmt: skip
def test_the_fill_tells_only_where_the_name_does_not(fill, ground):
    assert classify("Зміїний /// Snake Island", fill) is ground
    assert classify("Occupied", fill) is OCCUPIED


def test_the_values_of_a_field_for_a_dialog():
    assert class_values(["occupied", "odd", " odd", None]) == {
        "occupied": OCCUPIED, "odd": None, "": None,
    }  # fmt: skip


def test_without_a_field_every_polygon_is_occupied():
    control = control_from_layer(
        make_layer([(box(37, 48, 38, 49), "x"), (box(39, 48, 40, 49), "")])
    )
    assert control.occupied.area == pytest.approx(2.0)
    assert control.provenance.source == "my map"
    assert control.provenance.class_rule == "all polygons occupied"


def test_classes_come_from_the_field_and_are_disjoint():
    control = control_from_layer(
        make_layer(
            [(box(37, 48, 38, 49), "occupied"), (box(37.5, 48, 38.5, 49), "unknown"),
             (box(36, 48, 37, 49), "liberated"), (box(30, 48, 31, 49), "held")]
        ),
        "status",
    )  # fmt: skip
    areas = [g.area for g in (control.occupied, control.unknown, control.liberated)]
    assert areas == pytest.approx([1.0, 0.5, 1.0])
    assert control.provenance.class_rule == "by field “status”"


def test_unknown_values_are_named():
    layer = make_layer([(box(37, 48, 38, 49), "occupied"), (box(38, 48, 39, 49), "zone 7"),
                        (box(39, 48, 40, 49), None)])  # fmt: skip
    with pytest.raises(UnclassifiedError, match="“zone 7”") as caught:
        control_from_layer(layer, "status")
    assert caught.value.values == ("zone 7", "")


def test_the_users_meaning_of_a_value_comes_first():
    layer = make_layer([(box(37, 48, 38, 49), "occupied"), (box(38, 48, 40, 49), "zone  7")])
    control = control_from_layer(layer, "status", {"zone 7": "unknown", "occupied": HELD})
    assert control.occupied.is_empty
    assert control.unknown.area == pytest.approx(2.0)


def test_territories_abroad_are_left_out_and_counted():
    layer = make_layer([(box(37, 48, 38, 49), "occupied"), (box(29, 46, 30, 47), "Transnistria")])
    control = control_from_layer(layer, "status")
    assert control.occupied.area == pytest.approx(1.0)
    assert control.provenance.class_rule.endswith("1 polygons of other countries left out")


def test_a_field_that_is_not_there():
    with pytest.raises(InputError, match="“kind”"):
        control_from_layer(make_layer([(box(37, 48, 38, 49), "x")]), "kind")


def test_broken_polygons_are_repaired_and_counted():
    bow = shapely.from_wkt("POLYGON((37 48,38 49,38 48,37 49,37 48))")
    control = control_from_layer(make_layer([(bow, "x"), (box(39, 48, 40, 49), "x")]))
    assert control.repair.repaired == 1
    assert control.occupied.is_valid


def test_features_without_geometry_are_refused_once_by_name():
    control = control_from_layer(make_layer([(box(37, 48, 38, 49), "x"), (None, "x")]))
    assert [name for name, _ in control.repair.refused] == ["feature 2"]


@pytest.mark.parametrize("rows", [[], [(None, "occupied")], [(box(30, 48, 31, 49), "held")]])
def test_a_layer_without_usable_polygons(rows):
    with pytest.raises(SalientError):
        control_from_layer(make_layer(rows), "status")


def test_a_projected_layer_gives_the_same_ground():
    layer = make_layer([(box(500000, 5300000, 600000, 5400000), "x")], "EPSG:32637")
    west, south, _, _ = control_from_layer(layer).occupied.bounds
    assert west == pytest.approx(39.0)
    assert south == pytest.approx(47.84, abs=0.02)


def test_a_given_provenance_is_kept():
    given = Provenance("atlas", class_rule="plate 7")
    control = control_from_layer(make_layer([(box(37, 48, 38, 49), "x")]), provenance=given)
    assert control.provenance == given
