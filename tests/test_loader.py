"""A control map in a project: the group, its order, loading again, what is the user's own."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
import shapely
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeGroup,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument
from shapely.geometry import Polygon, box

from salient.analysis.clean import control_map
from salient.analysis.geodesy import area_km2, length_km
from salient.analysis.measure import distance_figures, ring_figures
from salient.analysis.model import GroundClass, Place, Provenance
from salient.errors import InputError
from salient.layers import loader
from salient.layers.active import ActiveMap
from salient.layers.contents import ROLES
from salient.layers.keep import store
from salient.layers.plan import plan_load, prominence
from salient.layers.results import result_layers
from salient.layers.sources.lesson import lesson_map

TOWN = Place("Myrnohrad", 37.2697, 48.2967)
ORDER = ["places", "mine", "neck", "pocket", "front", "areas", "regions"]


def provenance(day=date(2025, 11, 4)):
    return Provenance(
        "Test map (made up)", day, "r7", datetime(2025, 11, 5, 6, 7, tzinfo=timezone.utc),
        "CC0", "Nobody", "all occupied", restricts_redistribution=True,
    )  # fmt: skip


# East of 37.5, with a pocket around the town whose mouth, to the west, is 0.05 degrees high.
POCKET = Polygon([(37.1, 48.27), (37.1, 48.32), (37.4, 48.4), (37.4, 48.2)])
GROUND = shapely.difference(box(37.1, 47.0, 39.5, 49.5), POCKET)


def make_control(ground=GROUND, unknown=(), day=date(2025, 11, 4)):
    return control_map([ground], list(unknown), provenance=provenance(day))


@pytest.fixture(scope="module")
def plan():
    return plan_load(make_control(), TOWN)


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def roles(group):
    return [child.layer().customProperty("salient/role") for child in group.children()
            if not isinstance(child, QgsLayerTreeGroup)]  # fmt: skip


def users_layer(project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=a:integer", "mine own", "memory")
    layer.dataProvider().addFeatures([QgsFeature()])
    project.addMapLayer(layer)
    return layer


def test_the_group_holds_the_layers_in_order(project, plan):
    loaded = loader.apply(project, plan)
    assert roles(loaded.group) == ORDER
    assert loaded.group.name() == "Salient – Test map 2025-11-04"


def test_the_group_is_at_the_top_and_the_users_layers_stay(project, plan):
    mine = users_layer(project)
    loaded = loader.apply(project, plan)
    assert project.layerTreeRoot().children()[0] is loaded.group
    assert mine.featureCount() == 1
    assert not mine.customProperty("salient/role")


def test_an_empty_project_gets_a_crs_and_an_extent(project, plan):
    loaded = loader.apply(project, plan)
    assert project.crs().authid() == "EPSG:32637"
    west, south = loaded.extent.xMinimum(), loaded.extent.yMinimum()
    assert 200_000 < west < 400_000
    assert 5_100_000 < south < 5_300_000


def test_a_project_with_layers_keeps_its_crs_and_view(project, plan):
    project.setCrs(loader.wgs84())
    users_layer(project)
    assert loader.apply(project, plan).extent is None
    assert project.crs().authid() == "EPSG:4326"


def test_loading_again_replaces(project, plan):
    first = loader.apply(project, plan)
    ids = {role: layer.id() for role, layer in first.layers.items()}
    again = loader.apply(project, plan_load(make_control(box(37.3, 47, 39, 49)), TOWN))
    assert again.extent is None
    assert roles(again.group) == ORDER
    assert len(project.mapLayers()) == len(ORDER)
    assert {role: layer.id() for role, layer in again.layers.items()} == ids


def test_loading_again_shows_the_new_map(project, plan):
    loader.apply(project, plan)
    other = box(37.3, 47, 39, 49)
    loaded = loader.apply(project, plan_load(make_control(other, day=date(2025, 12, 1)), TOWN))
    feature = next(iter(loaded.layers["areas"].getFeatures()))
    assert feature["area_km2"] == pytest.approx(area_km2(other)[0], abs=1e-3)
    assert feature["assessed"] == "2025-12-01"
    assert loaded.group.name().endswith("2025-12-01")


def test_loading_again_leaves_place_visibility_name_and_style(project, plan):
    loaded = loader.apply(project, plan)
    front = loaded.layers["front"]
    front.renderer().symbol().setColor(QColor("#00ff00"))
    front.setName("My front")
    loaded.group.findLayer(front.id()).setItemVisibilityChecked(False)
    loaded.group.setName("War map")
    users_layer(project)
    root = project.layerTreeRoot()
    moved = loaded.group.clone()
    root.insertChildNode(-1, moved)
    root.removeChildNode(loaded.group)
    again = loader.apply(project, plan)
    assert root.children().index(again.group) == len(root.children()) - 1
    assert again.group.name() == "War map"
    assert again.layers["front"].name() == "My front"
    assert again.layers["front"].renderer().symbol().color() == QColor("#00ff00")
    assert not again.group.findLayer(front.id()).itemVisibilityChecked()


def test_a_deleted_layer_comes_back_in_its_place(project, plan):
    loaded = loader.apply(project, plan)
    project.removeMapLayer(loaded.layers["front"].id())
    assert roles(loader.apply(project, plan).group) == ORDER


def test_a_deleted_group_comes_back(project, plan):
    loaded = loader.apply(project, plan)
    project.removeMapLayers([layer.id() for layer in loaded.layers.values()])
    project.layerTreeRoot().removeChildNode(loaded.group)
    assert roles(loader.apply(project, plan).group) == ORDER


def test_a_layer_the_user_is_editing_becomes_the_users(project, plan):
    front = loader.apply(project, plan).layers["front"]
    front.startEditing()
    front.deleteFeature(1)
    again = loader.apply(project, plan)
    assert again.layers["front"] is not front
    assert front.isEditable()
    front.rollBack()
    assert front.featureCount() > 0


def test_a_map_without_a_town_has_no_corridor(project, plan):
    loader.apply(project, plan)
    loaded = loader.apply(project, plan_load(make_control()))
    assert "neck" not in roles(loaded.group)
    assert "pocket" not in roles(loaded.group)


def test_a_captured_town_says_so(project):
    loaded = loader.apply(project, plan_load(make_control(box(36, 47, 39, 49)), TOWN))
    assert loaded.layers["neck"].name() == "Corridor of Myrnohrad: town occupied"
    assert loaded.layers["neck"].featureCount() == 0


def test_the_neck_has_the_width_of_the_mouth(project, plan):
    feature = next(iter(loader.apply(project, plan).layers["neck"].getFeatures()))
    assert feature["width_m"] == pytest.approx(0.05 * 111_200, rel=2e-3)
    assert feature["status"] == "open"


def test_the_front_lines_add_up(project, plan):
    layer = loader.apply(project, plan).layers["front"]
    total = sum(feature["length_km"] for feature in layer.getFeatures())
    assert total == pytest.approx(length_km(plan.front)[0], abs=1e-2)


def test_the_legend_has_the_classes_that_are_there(project, plan):
    loaded = loader.apply(project, plan)
    assert [c.label() for c in loaded.layers["areas"].renderer().categories()] == [
        "Assessed as occupied"
    ]
    grey = make_control(unknown=[box(36.5, 48.6, 37.1, 49)])
    layer = loader.apply(project, plan_load(grey, TOWN)).layers["areas"]
    assert [c.label() for c in layer.renderer().categories()] == [
        "Assessed as occupied", "Status unknown",
    ]  # fmt: skip


def test_every_layer_says_where_it_comes_from(project, plan):
    for role, layer in loader.apply(project, plan).layers.items():
        metadata = layer.metadata()
        assert metadata.title(), role
        assert metadata.licenses(), role
        assert metadata.rights(), role
        assert any(line.startswith("Method: ") for line in metadata.history()), role


def test_the_metadata_of_computed_layers(project, plan):
    metadata = loader.apply(project, plan).layers["areas"].metadata()
    assert "Source: Test map (made up)" in metadata.abstract()
    assert "Assessed: 2025-11-04 (UTC)" in metadata.abstract()
    assert metadata.licenses() == ["CC0"]
    assert metadata.rights()[0] == "Nobody, 2025-11-04, CC0"
    assert "restricts redistribution" in metadata.rights()[1]
    assert "Retrieved: 2025-11-05 06:07 UTC" in metadata.history()
    day = metadata.extent().temporalExtents()[0]
    assert day.begin().toString("yyyy-MM-dd HH:mm") == "2025-11-04 00:00"


def test_computed_layers_carry_their_day(project, plan):
    layers = loader.apply(project, plan).layers
    assert layers["front"].temporalProperties().isActive()
    assert not layers["places"].temporalProperties().isActive()


def test_an_undated_map_is_loaded_without_a_day(project):
    loaded = loader.load_control_map(project, make_control(day=None))
    assert loaded.group.name().endswith("undated")
    assert not loaded.layers["front"].temporalProperties().isActive()


def test_the_lesson_map_is_drawn_within_its_sheet_and_country(project):
    loaded = loader.load_control_map(project, lesson_map(date(2025, 11, 4)), TOWN)
    extent = loaded.layers["areas"].extent()
    assert extent.yMinimum() > 46.3
    assert extent.xMaximum() < 40.3
    assert "Illustrative" in loaded.layers["areas"].metadata().abstract()


def test_places_are_all_there_and_found_by_index(project, plan):
    layer = loader.apply(project, plan).layers["places"]
    assert layer.featureCount() == len(plan.places) > 5_000
    near = layer.getFeatures(QgsRectangle(37.26, 48.28, 37.29, 48.32))
    assert "Myrnohrad" in [feature["name"] for feature in near]


def test_districts_give_way_to_their_city():
    city = Place("City", 37.0, 48.0, population=230_000, names=("a",) * 30)
    district = Place("District", 37.05, 48.0, population=350_000, names=("b",) * 4)
    village = Place("Village", 37.4, 48.0, population=5_000)
    assert prominence([city, district, village]) == [230_000, 17_500, 5_000]


def test_districts_far_out_give_way_to_a_large_city():
    city = Place("City", 37.0, 48.0, population=900_000, names=("a",) * 90)
    district = Place("District", 37.2, 48.0, population=100_000, names=("b",) * 17)
    town = Place("Town", 37.0, 48.13, population=36_000, names=("c",) * 24)
    assert prominence([city, district, town]) == [900_000, 5_000, 36_000]


def test_results_go_to_their_subgroup_and_replace(project, plan):
    group = loader.apply(project, plan).group
    figures = distance_figures(plan.setting, [TOWN]) + ring_figures(
        plan.setting, "Myrnohrad", shapely.Point(37.27, 48.3), [1, 2]
    )
    for _ in range(2):
        for kind, layer in result_layers(figures, "From Myrnohrad", provenance()).items():
            loader.add_result_layer(project, layer, f"measure/{kind}")
    children = group.children()
    position = [c.name() for c in children].index("Measurements")
    assert roles(group) == ORDER
    assert children[position - 1].layer().customProperty("salient/role") == "front"
    assert len(children[position].children()) == 2
    assert loader.layer_of(project, "results") is None
    loader.remove_results(project)
    assert [c.name() for c in group.children()].count("Measurements") == 0
    assert roles(group) == ORDER


def test_rings_are_one_feature_each_with_all_their_figures(project, plan):
    figures = ring_figures(plan.setting, "here", shapely.Point(37.27, 48.3), [1, 2, 5])
    layer = result_layers(figures, "Rings", provenance())["polygons"]
    features = list(layer.getFeatures())
    assert [f["label"] for f in features] == ["ring 0–1 km", "ring 1–2 km", "ring 2–5 km"]
    assert features[0]["value"] == pytest.approx(3.1416, rel=1e-3)
    assert "held" in features[0]["summary"]


def test_results_without_a_group_make_one(project, plan):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "r", "memory")
    loader.add_result_layer(project, layer, "k")
    assert roles(loader.apply(project, plan).group) == ORDER


def test_stored_layers_survive_a_saved_project(project, plan, tmp_path):
    loader.apply(project, plan)
    written = store(project, tmp_path / "layers.gpkg")
    assert {layer.customProperty("salient/role") for layer in written} == set(ORDER) - {"regions"}
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    group = loader.find_group(reopened)
    assert roles(group) == ORDER
    areas = loader.layer_of(reopened, "areas")
    assert areas.featureCount() == 1
    assert areas.renderer().type() == "categorizedSymbol"
    assert areas.metadata().licenses() == ["CC0"]
    reopened.clear()


def test_loading_over_stored_layers_leaves_the_file(project, plan, tmp_path):
    loader.apply(project, plan)
    path = tmp_path / "layers.gpkg"
    store(project, path)
    loaded = loader.apply(project, plan_load(make_control(box(37.3, 47, 39, 49)), TOWN))
    assert roles(loaded.group) == ORDER
    assert loaded.layers["areas"].providerType() == "memory"
    kept = QgsVectorLayer(f"{path}|layername=areas", "kept", "ogr")
    assert next(iter(kept.getFeatures()))["area_km2"] == pytest.approx(
        area_km2(GROUND)[0], abs=1e-3
    )


def test_a_project_reopened_without_its_memory_is_filled_again(project, plan, tmp_path):
    loader.apply(project, plan)
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    loaded = loader.apply(reopened, plan)
    assert loaded.layers["places"].featureCount() == len(plan.places)
    assert roles(loaded.group) == ORDER
    reopened.clear()


def test_styles_are_saved_and_read_by_qgis(project, plan):
    for layer in loader.apply(project, plan).layers.values():
        document = QDomDocument()
        assert layer.exportNamedStyle(document, QgsReadWriteContext()) in (None, "")
        assert layer.importNamedStyle(document)[0]


def test_the_map_draws_occupied_ground_and_front(project, plan):
    loaded = loader.apply(project, plan)
    settings = QgsMapSettings()
    settings.setLayers([loaded.layers[role] for role in ORDER if role not in ("places", "mine")])
    settings.setDestinationCrs(loader.wgs84())
    settings.setExtent(QgsRectangle(36.9, 48.2, 37.6, 48.6))
    settings.setOutputSize(QSize(420, 240))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    occupied, held = image.pixelColor(400, 120), image.pixelColor(10, 20)
    assert occupied.red() - occupied.blue() > 30
    assert abs(held.red() - held.blue()) < 20


def test_roles_cover_what_is_loaded():
    assert [role for role in ROLES if role != "results"] == ORDER


def test_the_active_map_hands_out_one_setting_a_plane(plan):
    active = ActiveMap()
    heard = []
    active.changed.connect(lambda: heard.append(1))
    active.set_control(plan.control, plan.setting.land, plan.setting.regions, plan.setting)
    assert active.setting() is plan.setting
    beside = active.setting(loader.wgs84())
    assert beside.front is plan.setting.front
    assert beside.plane.is_geographic
    assert active.setting(loader.wgs84()) is beside
    active.clear()
    assert len(heard) == 2
    with pytest.raises(InputError, match="No control map is active"):
        active.setting()


def test_a_new_map_is_measured_anew(plan):
    active = ActiveMap()
    active.set_control(plan.control)
    other = make_control(box(37.3, 47, 39, 49))
    active.set_control(other)
    assert active.setting().control is other


def test_classes_of_ground_have_colours_of_their_own(project):
    control = control_map(
        [box(37, 48, 38, 49)], [box(38, 48, 39, 49)], [box(36, 48, 37, 49)], provenance()
    )
    layer = loader.apply(project, plan_load(control)).layers["areas"]
    assert {f["class"] for f in layer.getFeatures()} == {
        g.value for g in GroundClass if g is not GroundClass.HELD
    }
    geometry = QgsGeometry.unaryUnion([f.geometry() for f in layer.getFeatures()])
    assert geometry.area() == pytest.approx(3.0)
