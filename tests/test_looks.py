"""The looks are told apart by every reader: classes of ground as QGIS draws them, and lines."""

from __future__ import annotations

from itertools import combinations, product
from typing import NamedTuple

import numpy as np
import pytest
from colour_vision import MACHADO, ciede2000, contrast, hexadecimal, linear, seen
from pictures import pixels
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from salient.analysis.model import GroundClass
from salient.layers.change_styling import style_patches
from salient.layers.looks import GREY, LOOKS, title_of
from salient.layers.styling import style_agreement, style_areas

# L*, a*, b* of two colours and their difference: Sharma, Wu and Dalal (2005), table 1.
SHARMA = [
    (50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425),
    (50.0000, 3.1571, -77.2803, 50.0000, 0.0000, -82.7485, 2.8615),
    (50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412),
    (50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000),
    (50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669),
    (50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792),
    (50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195),
    (50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045),
    (50.0000, -0.0010, 2.4900, 50.0000, 0.0011, -2.4900, 4.7461),
    (50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065),
    (50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492),
    (50.0000, 2.5000, 0.0000, 61.0000, -5.0000, 29.0000, 22.8977),
    (50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030),
    (50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535),
    (60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
    (22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373),
    (36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146),
    (90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441),
    (2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
]
GROUND = ("land", "sea")
CONTROL = ("occupied", "unknown", "liberated")
CHANGE = ("gained", "lost")
SETS = {
    "control and change": (*CONTROL, *CHANGE, "sliver"),
    "comparison": ("both", "only_a", "only_b"),
}
APART = 10.0


@pytest.mark.parametrize("row", SHARMA)
def test_the_difference_is_that_of_the_published_pairs(row):
    assert ciede2000(np.array(row[:3]), np.array(row[3:6])) == pytest.approx(row[6], abs=1e-4)


@pytest.mark.parametrize("deficiency", MACHADO)
def test_greys_look_grey_to_everyone(deficiency):
    assert seen(hexadecimal("#808080"), deficiency)[1:] == pytest.approx([0, 0], abs=0.05)


class Drawn(NamedTuple):
    """What a look looks like: mean light by class and by class over another, angles of hatches."""

    ground: dict[str, np.ndarray]
    classes: dict[str, np.ndarray]
    changed: dict[tuple[str, str], np.ndarray]
    angles: dict[str, set[float]]


@pytest.fixture(scope="module")
def drawn(qgis_app):
    """Return what QGIS draws in each look, by its id."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32637&field=is_sliver:integer", "all", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([1])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(-100, -100, 200, 200)))
    layer.dataProvider().addFeatures([feature])
    return {look.id: draw(layer, look) for look in LOOKS.values()}


def draw(layer, look):
    """Draw every class of ground by the layers' own styles."""
    symbols = {}
    for style in (
        lambda: style_areas(layer, list(GroundClass), look),
        lambda: style_agreement(layer, {kind: kind for kind in SETS["comparison"]}, look),
        lambda: style_patches(layer, look),
    ):
        style()
        symbols |= {c.value(): c.symbol().clone() for c in layer.renderer().categories()}
    layer.setLabelsEnabled(False)
    return Drawn(
        {name: hexadecimal(getattr(look, name)) for name in GROUND},
        {name: light(layer, [symbol], look.land) for name, symbol in symbols.items()},
        {
            (name, under): light(layer, [symbols[under], symbols[name]], look.land)
            for name in CHANGE
            for under in CONTROL
        },
        {
            name: {
                it.lineAngle() % 180
                for it in symbol.symbolLayers()
                if it.layerType() == "LinePatternFill"
            }
            for name, symbol in symbols.items()
        },
    )


def light(layer, symbols, background):
    """Return the mean light of symbols drawn one upon the other on a colour."""
    drawn = symbols[0].clone()
    for symbol in symbols[1:]:
        for part in symbol.symbolLayers():
            drawn.appendSymbolLayer(part.clone())
    layer.setRenderer(QgsSingleSymbolRenderer(drawn))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, 100, 100))
    settings.setOutputSize(QSize(200, 200))
    settings.setOutputDpi(300)
    settings.setBackgroundColor(QColor(background))
    return linear(pixels(settings)).mean(axis=(0, 1))


def classes_of(drawing, names):
    """Return the light of land and sea and of classes over land."""
    return drawing.ground | {name: drawing.classes[name] for name in names}


def difference(one, other, deficiency):
    return ciede2000(seen(one, deficiency), seen(other, deficiency))


def too_near(pairs, deficiency):
    """Return the pairs of named colours that are less than 10 apart."""
    return [
        f"{a} and {b}: {difference(x, y, deficiency):.1f}"
        for (a, x), (b, y) in pairs
        if difference(x, y, deficiency) < APART
    ]


@pytest.mark.parametrize("deficiency", MACHADO)
@pytest.mark.parametrize("classes", SETS)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_classes_and_ground_are_apart(look, classes, deficiency, drawn):
    found = classes_of(drawn[look], SETS[classes])
    assert too_near(combinations(found.items(), 2), deficiency) == []


@pytest.mark.parametrize("deficiency", MACHADO)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_what_was_gained_or_lost_is_apart_from_all_below_it(look, deficiency, drawn):
    changed = [(f"{name} over {it}", c) for (name, it), c in drawn[look].changed.items()]
    below = [(name, drawn[look].classes[name]) for name in CONTROL]
    assert too_near(product(changed, below), deficiency) == []


@pytest.mark.parametrize("deficiency", MACHADO)
@pytest.mark.parametrize("look", LOOKS)
def test_front_and_measures_are_apart_from_the_ground(look, deficiency, drawn):
    ground = classes_of(drawn[look], CONTROL).items()
    lines = [(name, hexadecimal(getattr(LOOKS[look], name))) for name in ("front", "measure")]
    assert too_near(product(lines, ground), deficiency) == []


@pytest.mark.parametrize("classes", SETS)
def test_in_grey_classes_differ_by_tone_or_by_pattern(classes, drawn):
    grey = drawn[GREY.id]
    found = classes_of(grey, SETS[classes])
    pairs = [
        ((a, found[a]), (b, found[b]))
        for a, b in combinations(found, 2)
        if grey.angles.get(a, set()) == grey.angles.get(b, set())
    ]
    assert too_near(pairs, "normal vision") == []


@pytest.mark.parametrize("name", [*CONTROL, "gained", "lost", "both", "only_a", "only_b"])
def test_lines_of_a_hatch_in_grey_stand_out_of_their_ground(name):
    fill = getattr(GREY, name)
    if fill.hatch is not None:
        ground = hexadecimal(GREY.land) * (1 - fill.opacity)
        ground = ground + hexadecimal(fill.colour) * fill.opacity
        assert difference(hexadecimal(fill.hatch.colour), ground, "normal vision") > 30


@pytest.mark.parametrize("look", LOOKS)
def test_unknown_ground_is_hatched(look):
    assert LOOKS[look].unknown.hatch is not None


def test_grey_has_no_colour():
    def grey(value):
        return value[1:3] == value[3:5] == value[5:7]

    plain = {k: v for k, v in vars(GREY).items() if isinstance(v, str) and v.startswith("#")}
    assert [name for name, value in plain.items() if not grey(value)] == []


@pytest.mark.parametrize("role", ["ink", "front", "measure", "caption"])
@pytest.mark.parametrize("look", LOOKS)
def test_labels_are_read_against_halo_and_land(look, role):
    colour = LOOKS[look]
    text = getattr(colour, role)
    behind = colour.land if role == "caption" else colour.halo
    assert contrast(text, behind) > 4.5


def test_looks_have_titles_of_their_own():
    assert len({title_of(look) for look in LOOKS.values()}) == len(LOOKS)
