"""Change as layers: what rows say, how they are drawn, and the places they are spoken of by."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pytest
from pyproj import Geod
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLinePatternFillSymbolLayer,
    QgsRenderContext,
)
from shapely.geometry import LineString, Point, box

from salient.analysis.change import change
from salient.analysis.change_figures import change_figures
from salient.analysis.clean import control_map
from salient.analysis.model import Place, Provenance, Region
from salient.analysis.movement import front_movement
from salient.layers.change_layers import change_layers
from salient.layers.change_places import placed_figures
from salient.layers.change_styling import style_patches
from salient.layers.gazetteer import Gazetteer
from salient.layers.interval import Interval, result_key
from salient.layers.looks import LOOKS
from salient.layers.near_places import NearPlaces

pytestmark = pytest.mark.usefixtures("qgis_app")

WGS84 = Geod(ellps="WGS84")
BEFORE = Provenance("One source", date(2025, 8, 15), licence="CC0", attribution="Nobody")
AFTER = Provenance(
    "Other source", date(2025, 11, 4), licence="theirs", restricts_redistribution=True
)
NEAR = Place("Near", 36.9, 48.5, "Біля", 1000)
FAR = Place("Far", 30.0, 50.0, "Далеко", 900_000)


GROUND, LATER_GROUND = box(37, 48, 38, 49), box(36.8, 48, 37.9, 49)


def compared(before=GROUND, after=LATER_GROUND):
    return change(control_map([before], provenance=BEFORE), control_map([after], provenance=AFTER))


@pytest.fixture(scope="module")
def found():
    return compared()


@pytest.fixture(scope="module")
def layers(qgis_app, found):
    fronts = LineString([(37, 48), (37, 49)]), LineString([(36.8, 48), (36.8, 49)])
    places = NearPlaces([FAR, NEAR]).of([patch.geometry for patch in found.patches])
    return change_layers(found, places, fronts, front_movement(*fronts))


def rows(layer):
    return [dict(zip(f.fields().names(), f.attributes())) for f in layer.getFeatures()]


def test_a_patch_says_kind_interval_and_place(layers):
    said = [(r["kind"], r["begin"], r["end"], r["place"]) for r in rows(layers["patches"])]
    interval = ("2025-08-15", "2025-11-04")
    assert said == [("gained", *interval, "Near"), ("lost", *interval, "Near")]


def test_a_patch_says_its_area(layers):
    parallel = [(lon, 48.0) for lon in np.linspace(36.8, 37, 500)]
    ring = parallel + [(lon, 49.0) for lon, _ in reversed(parallel)]
    expected = abs(WGS84.polygon_area_perimeter(*zip(*ring))[0]) / 1e6
    assert rows(layers["patches"])[0]["area_km2"] == pytest.approx(expected, rel=1e-6)


def test_both_contact_lines_are_there_with_their_dates(layers):
    said = [(r["which"], r["date"], r["source"]) for r in rows(layers["lines"])]
    assert said == [
        ("earlier", "2025-08-15", "One source"),
        ("later", "2025-11-04", "Other source"),
    ]


def test_arrows_start_on_the_earlier_line_and_end_on_the_later(layers):
    lines = [f.geometry().asPolyline() for f in layers["arrows"].getFeatures()]
    assert {round(line[0].x(), 6) for line in lines} == {37.0}
    assert max(line[-1].x() for line in lines) == pytest.approx(36.8, abs=1e-6)


def test_one_arrow_is_the_longest(layers):
    found = rows(layers["arrows"])
    (longest,) = (row for row in found if row["is_longest"])
    assert longest["distance_m"] == max(row["distance_m"] for row in found)


def test_maps_that_do_not_differ_have_lines_alone():
    front = LineString([(37, 48), (37, 49)])
    same = compared(after=GROUND)
    made = change_layers(same, [], (front, front), front_movement(front, front))
    assert list(made) == ["lines"]


def test_metadata_tell_both_sources_and_the_terms_of_either(layers):
    metadata = layers["patches"].metadata()
    assert metadata.parentIdentifier() == "One source; Other source"
    assert metadata.licenses() == ["CC0; theirs"]
    assert any("restricts redistribution" in right for right in metadata.rights())
    credits = "Earlier map: Nobody, 2025-08-15, CC0. Later map: Other source, 2025-11-04, theirs."
    assert credits in metadata.abstract()


def test_layers_are_seen_from_the_first_day_to_the_end_of_the_last(layers):
    shown = layers["arrows"].temporalProperties().fixedTemporalRange()
    begin, end = (moment.toPyDateTime() for moment in (shown.begin(), shown.end()))
    assert (begin, end) == (datetime(2025, 8, 15), datetime(2025, 11, 5))


def test_maps_in_the_wrong_order_are_seen_on_the_same_days():
    front = LineString([(37, 48), (37, 49)])
    later, earlier = (
        control_map([ground], provenance=origin)
        for ground, origin in ((GROUND, AFTER), (LATER_GROUND, BEFORE))
    )
    made = change_layers(change(later, earlier), [None] * 2, (front, front),
                         front_movement(front, front))  # fmt: skip
    shown = made["patches"].temporalProperties().fixedTemporalRange()
    begin, end = (moment.toPyDateTime() for moment in (shown.begin(), shown.end()))
    assert (begin, end) == (datetime(2025, 8, 15), datetime(2025, 11, 5))


def test_an_undated_map_leaves_layers_in_sight_always():
    front = LineString([(37, 48), (37, 49)])
    undated = change(
        control_map([box(37, 48, 38, 49)], provenance=Provenance("a")),
        control_map([box(36, 48, 38, 49)], provenance=Provenance("a")),
    )
    made = change_layers(undated, [None], (front, front), front_movement(front, front))
    assert not made["patches"].temporalProperties().isActive()
    assert [(r["begin"], r["end"]) for r in rows(made["patches"])] == [("", "")]
    labels = [category.label() for category in made["lines"].renderer().categories()]
    assert labels == ["Contact line, undated (earlier)", "Contact line, undated (later)"]


# How they are drawn


def drawn(layer, feature):
    """The symbol of a feature, as the map draws it."""
    context = QgsRenderContext()
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    context.setExpressionContext(QgsExpressionContext(scopes))
    context.expressionContext().setFeature(feature)
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    symbol = renderer.symbolForFeature(feature, context).clone()
    renderer.stopRender(context)
    return symbol


def angle(symbol):
    """The angle of a symbol's hatching; None where it has none."""
    hatches = [s for s in symbol.symbolLayers() if isinstance(s, QgsLinePatternFillSymbolLayer)]
    return hatches[0].lineAngle() if hatches else None


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_gained_and_lost_differ_by_pattern_in_every_look(layers, look):
    patches = layers["patches"].clone()
    style_patches(patches, look)
    gained, lost = (drawn(patches, feature) for feature in patches.getFeatures())
    assert angle(gained) != angle(lost)


def test_a_sliver_is_drawn_as_such(layers):
    front = LineString([(37, 48), (37, 49)])
    found = compared(after=box(36.9998, 48, 38, 49))
    patches = change_layers(found, [None], (front, front), front_movement(front, front))["patches"]
    (sliver,) = patches.getFeatures()
    gained = next(layers["patches"].getFeatures())
    assert drawn(patches, sliver).color() != drawn(layers["patches"], gained).color()


def test_the_earlier_line_is_dashed(layers):
    earlier, later = layers["lines"].getFeatures()
    pens = [drawn(layers["lines"], f).symbolLayer(1).penStyle() for f in (earlier, later)]
    assert pens[0] != pens[1]


# Places


def test_of_places_in_the_ground_the_first_is_named():
    places = [Place("Large", 37.1, 48.1, population=2), Place("Small", 37.2, 48.2, population=1)]
    assert NearPlaces(places).of([box(37, 48, 38, 49)])[0].name == "Large"


def test_the_nearest_place_is_that_of_geographiclib():
    places = Gazetteer.load().places
    points = [Point(37.0, 48.5), Point(38.4, 48.9), Point(36.3, 47.4)]
    lon, lat = (np.array([getattr(place, axis) for place in places]) for axis in ("lon", "lat"))
    for point, found in zip(points, NearPlaces(places).of(points)):
        n = len(places)
        away = WGS84.inv(np.full(n, point.x), np.full(n, point.y), lon, lat)[2]
        assert found == places[int(np.argmin(away))]


def test_without_places_none_is_near():
    assert NearPlaces([]).of([Point(37, 48)]) == [None]


def test_figures_tell_places_and_the_largest_patches(found):
    front = LineString([(37, 48), (37, 49)])
    moved = front_movement(front, LineString([(36.8, 48), (36.8, 49)]))
    near = NearPlaces([NEAR])
    figures = placed_figures(change_figures(found, moved), found, near)
    measures = [figure.measure for figure in figures]
    assert "distance moved, largest, near Near" in measures
    assert [(f.subject, f.measure) for f in figures[-2:]] == [
        ("near Near", "patch gained"),
        ("near Near", "patch lost"),
    ]


def test_a_patch_that_regions_cut_is_listed_whole():
    halves = [Region("south", box(30, 40, 45, 48.5)), Region("north", box(30, 48.5, 45, 52))]
    maps = [control_map([ground], provenance=BEFORE) for ground in (GROUND, box(36.8, 48, 38, 49))]
    found = change(*maps, halves)
    figures = placed_figures(change_figures(found), found, NearPlaces([NEAR]))
    (listed,) = (figure for figure in figures if figure.measure == "patch gained")
    assert listed.value == found.total.gained_km2
    assert listed.geometry.equals(box(36.8, 48, 37, 49))


# The interval


def test_dates_in_names_make_no_other_source():
    august, november = (
        Provenance(f"map {day}", day) for day in (date(2025, 8, 15), date(2025, 11, 4))
    )
    assert Interval(august, november).remarks() == []
    other = Provenance("other", date(2025, 11, 4))
    assert "different sources" in Interval(august, other).remarks()[0]


@pytest.mark.parametrize("day", [None, date(2025, 8, 15)])
def test_an_undated_map_is_remarked(day):
    assert (
        "Not both maps have a date" in Interval(Provenance("a", day), Provenance("a")).remarks()[0]
    )


def test_maps_of_one_date_are_remarked():
    same = Provenance("a", date(2025, 8, 15))
    assert Interval(same, same).remarks()[0].startswith("Both maps are of 2025-08-15")


def test_undated_maps_say_so_to_read_and_have_empty_fields():
    between = Interval(Provenance("a"), AFTER)
    assert between.text == "undated to 2025-11-04"
    assert between.days == ("", "2025-11-04")


def test_results_of_other_undated_maps_of_the_same_names_stand_beside():
    one, other = (control_map([ground]) for ground in (GROUND, LATER_GROUND))
    assert result_key(one, one) != result_key(one, other)
    assert result_key(one, other) == result_key(control_map([GROUND]), other)


def test_results_of_the_same_dates_are_replaced():
    one, other = (control_map([ground], provenance=AFTER) for ground in (GROUND, LATER_GROUND))
    assert result_key(one, one) == result_key(one, other)


def test_results_are_dated_as_the_later_map():
    assert Interval(BEFORE, AFTER).provenance.assessed == date(2025, 11, 4)


def test_the_wrong_order_of_dates_is_remarked():
    assert "wrong way round" in Interval(AFTER, BEFORE).remarks()[-1]
