"""The looks of a project: themes, one click, what is the user's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from qgis.core import (
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtGui import QColor
from shapely.geometry import box

from salient.analysis.clean import control_map
from salient.analysis.model import Provenance
from salient.layers import loader
from salient.layers.dressing import dress, style_name, worn_look
from salient.layers.keep import store
from salient.layers.looks import DARK, GREY, LIGHT, LOOKS
from salient.layers.plan import plan_load
from salient.layers.styling import style_links
from salient.layers.themes import apply_look, current_look, ensure_themes

NAMES = {style_name(look) for look in LOOKS.values()}


def plan_of(day, unknown=()):
    """Return what loading a map of a day adds, with no more than a few places."""
    ground = box(37.3, 47.0, 39.5, 49.5)
    made = plan_load(control_map([ground], list(unknown), provenance=Provenance("Made up", day)))
    few = [replace(part, features=part.features[:20]) for part in made.contents]
    return replace(made, contents=few)


@pytest.fixture(scope="module")
def plan():
    return plan_of(date(2025, 11, 4))


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


@pytest.fixture
def layers(project, plan):
    return loader.apply(project, plan).layers


def front_colour(layer):
    """Return the colour of the uppermost stroke of the front."""
    symbol = layer.renderer().symbol()
    return symbol.symbolLayer(symbol.symbolLayerCount() - 1).color().name()


def users_layer(project, name="roads"):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", name, "memory")
    project.addMapLayer(layer)
    return layer


def choose(project, theme):
    """Choose a theme as QGIS's own menu does."""
    root = project.layerTreeRoot()
    project.mapThemeCollection().applyTheme(theme, root, QgsLayerTreeModel(root))


def test_every_layer_has_a_style_for_each_look(layers):
    for role, layer in layers.items():
        assert set(layer.styleManager().styles()) == NAMES, role


def test_a_new_project_is_light(project, layers):
    assert current_look(project) is LIGHT
    assert front_colour(layers["front"]) == LIGHT.front


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_one_click_puts_every_layer_into_a_look(project, layers, look):
    apply_look(project, look)
    assert {worn_look(layer) for layer in layers.values()} == {look}
    assert front_colour(layers["front"]) == look.front
    assert current_look(project) is look


def test_the_project_has_a_theme_for_each_look(project, layers):
    assert set(project.mapThemeCollection().mapThemes()) == NAMES


def test_a_theme_of_qgis_changes_the_look(project, layers):
    choose(project, style_name(GREY))
    assert front_colour(layers["front"]) == GREY.front
    assert current_look(project) is GREY


def test_themes_and_look_survive_a_saved_project(project, layers, tmp_path):
    apply_look(project, DARK)
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    assert set(reopened.mapThemeCollection().mapThemes()) == NAMES
    assert current_look(reopened) is DARK
    apply_look(reopened, GREY)
    assert front_colour(loader.layer_of(reopened, "front")) == GREY.front
    reopened.clear()


def test_after_a_saved_project_nothing_passes_for_the_users_own(project, layers, tmp_path):
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    apply_look(reopened, DARK)
    apply_look(reopened, LIGHT)
    for layer in reopened.mapLayers().values():
        assert set(layer.styleManager().styles()) == NAMES, layer.name()
    reopened.clear()


def test_loading_again_keeps_the_look(project, layers):
    apply_look(project, DARK)
    again = loader.apply(project, plan_of(date(2025, 11, 5))).layers
    assert current_look(project) is DARK
    assert front_colour(again["front"]) == DARK.front


def test_a_look_chosen_before_anything_is_loaded_is_put_on(project, plan):
    apply_look(project, DARK)
    assert front_colour(loader.apply(project, plan).layers["front"]) == DARK.front


def test_other_classes_are_drawn_in_the_look_that_is_worn(project, layers):
    apply_look(project, GREY)
    grown = plan_of(date(2025, 11, 5), [box(37.0, 47.0, 37.3, 49.5)])
    areas = loader.apply(project, grown).layers["areas"]
    assert len(areas.renderer().categories()) == 2
    assert worn_look(areas) is GREY
    choose(project, style_name(DARK))
    assert len(areas.renderer().categories()) == 2


def test_a_layer_that_comes_later_wears_the_look_of_the_others(project, layers):
    apply_look(project, DARK)
    links = QgsVectorLayer("MultiLineString?crs=EPSG:4326&field=label:string", "links", "memory")
    dress(links, style_links)
    loader.add_result_layer(project, links, "measure/lines")
    assert worn_look(links) is DARK
    assert links.customProperty("salient/key") == "measure/lines"
    choose(project, style_name(LIGHT))
    assert links.customProperty("salient/key") == "measure/lines"


@pytest.mark.parametrize(
    "change", [apply_look, lambda project, look: choose(project, style_name(look))]
)
def test_another_look_brings_back_no_older_day(project, layers, change):
    apply_look(project, DARK)
    loader.apply(project, plan_of(date(2025, 12, 1)))
    change(project, LIGHT)
    areas = loader.layer_of(project, "areas")
    assert areas.customProperty("salient/date") == "2025-12-01"
    day = areas.temporalProperties().fixedTemporalRange().begin()
    assert day.toString("yyyy-MM-dd") == "2025-12-01"


def test_a_layer_that_became_the_users_is_left_alone(project, plan, layers):
    front = layers["front"]
    front.startEditing()
    front.deleteFeature(1)
    loader.apply(project, plan)
    apply_look(project, DARK)
    choose(project, style_name(GREY))
    assert front_colour(front) == LIGHT.front
    front.rollBack()


def test_the_users_layers_keep_style_and_visibility(project, plan):
    roads, hidden = users_layer(project), users_layer(project, "hidden")
    roads.renderer().symbol().setColor(QColor("#00ff00"))
    project.layerTreeRoot().findLayer(hidden.id()).setItemVisibilityChecked(False)
    loader.apply(project, plan)
    for change in (partial(apply_look, project, DARK), partial(choose, project, style_name(GREY))):
        change()
        assert roads.renderer().symbol().color().name() == "#00ff00"
        assert roads.styleManager().styles() == ["default"]
        root = project.layerTreeRoot()
        assert root.findLayer(roads.id()).isVisible()
        assert not root.findLayer(hidden.id()).isVisible()


def test_a_style_the_user_gave_his_own_layer_later_stays(project, plan):
    roads = users_layer(project)
    loader.apply(project, plan)
    roads.styleManager().addStyleFromLayer("thick")
    roads.styleManager().setCurrentStyle("thick")
    choose(project, style_name(DARK))
    assert roads.styleManager().currentStyle() == "thick"


def test_the_users_themes_stay(project, layers):
    themes = project.mapThemeCollection()
    themes.insert("Evening edition", QgsMapThemeCollection.MapThemeRecord())
    apply_look(project, DARK)
    assert set(themes.mapThemes()) == {*NAMES, "Evening edition"}
    assert themes.mapThemeState("Evening edition").layerRecords() == []


def test_a_theme_hides_what_was_hidden(project, layers):
    node = project.layerTreeRoot().findLayer(layers["mine"].id())
    node.setItemVisibilityChecked(False)
    ensure_themes(project)
    node.setItemVisibilityChecked(True)
    choose(project, style_name(DARK))
    assert not node.itemVisibilityChecked()


def test_a_theme_keeps_hidden_what_another_layer_replaced(project, layers):
    loader.hide_layer(project, "areas")
    choose(project, style_name(DARK))
    assert not project.layerTreeRoot().findLayer(layers["areas"].id()).isVisible()


def test_layers_stored_in_a_file_change_their_look(project, layers, tmp_path):
    store(project, tmp_path / "layers.gpkg")
    apply_look(project, GREY)
    assert front_colour(loader.layer_of(project, "front")) == GREY.front


def test_what_the_user_made_of_a_style_is_kept_as_his_own(project, layers):
    front = layers["front"]
    front.renderer().symbol().setColor(QColor("#00ff00"))
    apply_look(project, DARK)
    assert set(front.styleManager().styles()) == {*NAMES, "My style"}
    apply_look(project, LIGHT)
    assert front_colour(front) == LIGHT.front
    front.styleManager().setCurrentStyle("My style")
    assert front.renderer().symbol().color().name() == "#00ff00"


def test_labels_that_the_user_changed_are_kept_as_his_own(project, layers):
    front = layers["front"]
    settings = front.labeling().settings()
    settings.fieldName = settings.fieldName.replace("Front line", "Line")
    front.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    apply_look(project, DARK)
    assert "My style" in front.styleManager().styles()


def test_what_the_user_made_of_a_style_left_by_a_theme_is_kept_too(project, layers):
    front = layers["front"]
    front.renderer().symbol().setColor(QColor("#00ff00"))
    choose(project, style_name(DARK))
    apply_look(project, LIGHT)
    assert front_colour(front) == LIGHT.front
    assert "My style" in front.styleManager().styles()


def test_a_style_that_was_not_touched_is_not_kept(project, layers):
    for look in (DARK, GREY, LIGHT, DARK):
        apply_look(project, look)
    assert all(set(layer.styleManager().styles()) == NAMES for layer in layers.values())


def test_a_style_of_the_users_stays_worn_when_the_map_is_loaded_again(project, layers):
    front = layers["front"]
    front.styleManager().addStyleFromLayer("mine own")
    front.styleManager().setCurrentStyle("mine own")
    front.renderer().symbol().setColor(QColor("#00ff00"))
    loader.apply(project, plan_of(date(2025, 11, 5)))
    assert front.styleManager().currentStyle() == "mine own"
    assert front.renderer().symbol().color().name() == "#00ff00"


def test_dressing_anew_leaves_on_what_the_user_wears(project, layers):
    areas = layers["areas"]
    areas.styleManager().addStyleFromLayer("mine own")
    areas.styleManager().setCurrentStyle("mine own")
    areas.setOpacity(0.3)
    loader.apply(project, plan_of(date(2025, 11, 5), [box(37.0, 47.0, 37.3, 49.5)]))
    assert areas.styleManager().currentStyle() == "mine own"
    assert areas.opacity() == pytest.approx(0.3)
    apply_look(project, LIGHT)
    assert len(areas.renderer().categories()) == 2


UKRAINIAN = {"Salient: світлий", "Salient: темний", "Salient: сірий"}


@pytest.fixture
def speak(qgis_app, root):
    """Return what puts the plugin's texts into Ukrainian ("uk") or back into English ("en")."""
    translator = QTranslator()
    assert translator.load(str(root / "i18n" / "salient_uk.qm"))

    def into(language):
        QCoreApplication.removeTranslator(translator)
        if language == "uk":
            QCoreApplication.installTranslator(translator)

    yield into
    QCoreApplication.removeTranslator(translator)


def test_a_look_is_known_after_qgis_changed_its_language(project, layers, speak):
    apply_look(project, DARK)
    speak("uk")
    assert current_look(project) is DARK
    assert {worn_look(layer) for layer in layers.values()} == {DARK}


def test_another_language_calls_styles_and_themes_anew(project, layers, speak):
    apply_look(project, DARK)
    speak("uk")
    loader.apply(project, plan_of(date(2025, 11, 5)))
    apply_look(project, GREY)
    assert set(project.mapThemeCollection().mapThemes()) == UKRAINIAN
    for role, layer in layers.items():
        assert set(layer.styleManager().styles()) == UKRAINIAN, role
        assert worn_look(layer) is GREY, role
    assert front_colour(layers["front"]) == GREY.front


def test_the_themes_of_another_language_change_the_look(project, layers, speak):
    speak("uk")
    ensure_themes(project)
    choose(project, style_name(DARK))
    assert front_colour(layers["front"]) == DARK.front
    assert current_look(project) is DARK


def test_a_saved_project_opens_in_another_language(project, layers, speak, tmp_path):
    apply_look(project, DARK)
    assert project.write(str(tmp_path / "p.qgz"))
    speak("uk")
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    assert current_look(reopened) is DARK
    apply_look(reopened, GREY)
    assert set(reopened.mapThemeCollection().mapThemes()) == UKRAINIAN
    assert front_colour(loader.layer_of(reopened, "front")) == GREY.front
    reopened.clear()


def test_the_next_map_speaks_the_language_of_the_day(project, layers, speak):
    speak("uk")
    areas = loader.apply(project, plan_of(date(2025, 11, 5))).layers["areas"]
    assert [it.label() for it in areas.renderer().categories()] == ["Оцінено як окуповане"]


def test_another_language_makes_no_style_the_users_own(project, layers, speak):
    for language, look in (("uk", DARK), ("en", GREY), ("uk", LIGHT)):
        speak(language)
        loader.apply(project, plan_of(date(2025, 11, 5)))
        apply_look(project, look)
    assert all(set(layer.styleManager().styles()) == UKRAINIAN for layer in layers.values())
