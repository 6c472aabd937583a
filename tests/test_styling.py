"""What the styles draw: hatches, ticks towards held ground, labels and the names on them."""

from __future__ import annotations

import numpy as np
import pytest
from pictures import pixels
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from salient.analysis.model import GroundClass
from salient.layers import place_styles, styling
from salient.layers.labels import named, place_names, set_place_names
from salient.layers.looks import LIGHT, LOOKS
from salient.layers.memory import memory_layer

METRIC = "EPSG:32637"


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def layer_of(kind, fields, *rows, crs=METRIC):
    """Return a layer of WKT geometries, each with its attributes."""
    layer = memory_layer("made up", kind, fields)
    if crs != "EPSG:4326":
        declared = "".join(f"&field={name}:{type_}" for name, type_ in fields.items())
        layer = QgsVectorLayer(f"{kind}?crs={crs}{declared}", "made up", "memory")
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def map_of(layers, middle, metres, size=(600, 400), scope=None):
    """Return settings of a map about a point, so many metres wide."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(96)
    height = metres * size[1] / size[0]
    settings.setExtent(QgsRectangle.fromCenterAndSize(QgsPointXY(*middle), metres, height))
    settings.setBackgroundColor(QColor("white"))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    if scope is not None:
        context.appendScope(scope)
    settings.setExpressionContext(context)
    return settings


def labels_on(settings):
    """Return the texts and outlines of the labels that a map shows."""
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    results = job.takeLabelingResults()
    found = results.labelsWithinRect(settings.extent())
    return [(label.labelText, label.labelGeometry) for label in found]


def value_of(expression, scope=None, **fields):
    """Return what an expression gives for a feature."""
    layer = memory_layer("row", "Point", dict.fromkeys(fields, "string"))
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(fields.values()))
    context = QgsExpressionContext()
    if scope is not None:
        context.appendScope(scope)
    context.setFeature(feature)
    parsed = QgsExpression(expression)
    value = parsed.evaluate(context)
    assert not parsed.hasEvalError(), parsed.evalErrorString()
    return value


def front_layer():
    """Return a front that runs west to east: occupied ground is on its left, in the north."""
    line = "LineString (490000 5300000, 510000 5300000)"
    return layer_of("LineString", {"assessed": "string"}, (line, "2025-11-04"))


@pytest.mark.parametrize("look", LOOKS)
def test_the_front_has_ticks_on_the_held_side_alone(look):
    layer = front_layer()
    styling.style_front(layer, LOOKS[look])
    layer.setLabelsEnabled(False)
    picture = pixels(map_of([layer], (500_000, 5_300_000), 12_000)).astype(int)
    wanted = QColor(LOOKS[look].front)
    colour = np.array([wanted.red(), wanted.green(), wanted.blue()])
    is_front = np.abs(picture - colour).sum(axis=2) < 60
    above, below = is_front[190:196].sum(), is_front[204:208].sum()
    assert above == 0
    assert below > 50


def test_the_label_of_the_front_lies_on_occupied_ground():
    layer = front_layer()
    styling.style_front(layer)
    found = labels_on(map_of([layer], (500_000, 5_300_000), 12_000))
    assert "Front line, 4\u00a0Nov\u00a02025" in [text for text, _ in found]
    assert all(outline.boundingBox().yMinimum() > 5_300_000 for _, outline in found)


def test_an_undated_front_is_labelled_without_a_day():
    line = "LineString (490000 5300000, 510000 5300000)"
    layer = layer_of("LineString", {"assessed": "string"}, (line, "undated"))
    styling.style_front(layer)
    found = labels_on(map_of([layer], (500_000, 5_300_000), 12_000))
    assert {text for text, _ in found} == {"Front line"}


@pytest.mark.parametrize("metres", [10_000, 25_000, 60_000])
def test_the_label_of_a_winding_front_lies_beside_it(metres):
    east = np.linspace(470_000, 530_000, 400)
    north = 5_300_000 + 800 * np.sin(east / 900) + 250 * np.sin(east / 170)
    line = ", ".join(f"{x} {y}" for x, y in zip(east, north))
    layer = layer_of("LineString", {"assessed": "string"}, (f"LineString ({line})", "2025-11-04"))
    styling.style_front(layer)
    found = labels_on(map_of([layer], (500_000, 5_300_000), metres))
    front = next(layer.getFeatures()).geometry()
    assert [text for text, outline in found if outline.intersects(front)] == []


@pytest.mark.parametrize("metres", [6_000, 20_000, 60_000])
def test_no_place_is_named_across_the_front(project, metres):
    front = front_layer()
    styling.style_front(front)
    rows = [
        (f"Point ({500_000 + east} {5_300_000 + north})", f"Place {i}", "", 40_000)
        for i, (east, north) in enumerate([(0, 500), (1500, -400), (-2000, 300), (900, -2500)])
    ]
    fields = {"name": "string", "name_uk": "string", "prominence": "integer"}
    places = layer_of("Point", fields, *rows)
    place_styles.style_places(places)
    found = labels_on(map_of([places, front], (500_000, 5_300_000), metres))
    names = [outline for text, outline in found if text.startswith("Place")]
    line = next(front.getFeatures()).geometry()
    assert names
    assert not any(outline.intersects(line) for outline in names)


@pytest.mark.parametrize("look", LOOKS)
def test_unknown_ground_is_drawn_in_lines(look):
    row = ("MultiPolygon (((0 0, 9000 0, 9000 9000, 0 9000, 0 0)))", "unknown")
    layer = layer_of("MultiPolygon", {"class": "string"}, row)
    styling.style_areas(layer, [GroundClass.UNKNOWN], LOOKS[look])
    picture = pixels(map_of([layer], (4_500, 4_500), 6_000))
    # Along a row of pixels a hatch goes to and fro between two tones; a tint has but one.
    tones = picture[200].astype(int).sum(axis=1)
    assert np.ptp(tones) > 60


@pytest.mark.parametrize(
    ("said", "shown"),
    [("ring 2–5 km", "5 km"), ("кільце 0–1.5 km", "1.5 km"), ("Donetsk", "Donetsk")],
)
def test_a_ring_is_labelled_with_its_distance(said, shown):
    layer = layer_of("MultiPolygon", {"label": "string"})
    styling.style_rings(layer)
    assert value_of(layer.labeling().settings().fieldName, label=said) == shown


def test_the_distance_of_a_ring_stands_on_its_line():
    ring = QgsGeometry.fromPointXY(QgsPointXY(500_000, 5_300_000)).buffer(5_000, 60)
    ring.convertToMultiType()
    layer = layer_of("MultiPolygon", {"label": "string"}, (ring.asWkt(), "ring 0–5 km"))
    styling.style_rings(layer)
    found = labels_on(map_of([layer], (500_000, 5_300_000), 20_000))
    assert found
    for _, outline in found:
        middle = outline.centroid().asPoint()
        assert middle.distance(500_000, 5_300_000) == pytest.approx(5_000, abs=150)


@pytest.mark.parametrize(("width_m", "said"), [(7940.0, "7.9 km"), (452.0, "0.45 km")])
@pytest.mark.parametrize("metres", [20_000, 350_000])
def test_the_neck_is_labelled_with_its_width(width_m, said, metres):
    fields = {"width_m": "double"}
    layer = layer_of("LineString", fields, (f"LineString (0 0, {width_m} 0)", width_m))
    styling.style_neck(layer)
    assert [text for text, _ in labels_on(map_of([layer], (4_000, 0), metres))] == [said]


@pytest.mark.parametrize(
    ("names", "shown"),
    [("en", "Pokrovsk"), ("uk", "Покровськ"), ("both", "Pokrovsk\nПокровськ")],
)
def test_places_are_named_as_the_project_says(project, names, shown):
    set_place_names(project, names)
    scope = QgsExpressionContextUtils.projectScope(project)
    expression = named('"name"', '"name_uk"')
    assert value_of(expression, scope, name="Pokrovsk", name_uk="Покровськ") == shown


@pytest.mark.parametrize("names", ["en", "uk", "both"])
def test_a_place_without_a_ukrainian_name_has_its_english_one_once(project, names):
    set_place_names(project, names)
    scope = QgsExpressionContextUtils.projectScope(project)
    assert value_of(named('"name"', '"name_uk"'), scope, name="New", name_uk="") == "New"


def test_names_are_those_of_the_language_until_something_is_said(project):
    assert place_names(project) == "en"
    assert value_of(named('"a"', '"b"'), a="one", b="two") == "one"


def test_names_said_are_remembered_in_the_project(project, tmp_path):
    set_place_names(project, "both")
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    assert place_names(reopened) == "both"


@pytest.mark.parametrize(
    ("scale", "shown"),
    [
        (2_000_000, {"City"}),
        (500_000, {"City", "Town"}),
        (200_000, {"City", "Town", "Village"}),
        (50_000, {"City", "Town", "Village", "Hamlet"}),
    ],
)
def test_small_places_show_on_large_maps_alone(scale, shown):
    apart = 0.03 * scale
    people = {"City": 600_000, "Town": 12_000, "Village": 3_500, "Hamlet": 700}
    rows = [
        (f"Point ({apart * (i % 2)} {apart * (i // 2)})", name, "", number)
        for i, (name, number) in enumerate(people.items())
    ]
    fields = {"name": "string", "name_uk": "string", "prominence": "integer"}
    layer = layer_of("Point", fields, *rows)
    place_styles.style_places(layer)
    metres = scale * 600 / 96 * 0.0254
    view = map_of([layer], (apart / 2, apart / 2), metres)
    assert view.scale() == pytest.approx(scale, rel=0.01)
    assert {text for text, _ in labels_on(view)} == shown


def test_looks_are_colours_alone(qgis_app):
    layer = layer_of("MultiPolygon", {"class": "string"})
    classes = [GroundClass.OCCUPIED, GroundClass.UNKNOWN]
    for look in LOOKS.values():
        styling.style_areas(layer, classes, look)
        assert [c.label() for c in layer.renderer().categories()] == [
            "Assessed as occupied", "Status unknown",
        ]  # fmt: skip
    assert LIGHT.occupied != LOOKS["dark"].occupied
