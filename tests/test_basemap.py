"""The base map: the recognised border, its file, its place in the project."""

from __future__ import annotations

import pytest
import shapely
from osgeo import ogr
from qgis.core import (
    QgsLayerTreeGroup,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from shapely.geometry import MultiPolygon, Point, box

from salient.analysis.model import Place
from salient.errors import SourceError
from salient.layers import basemap, basemap_file, loader, regions, themes
from salient.layers.basemap_file import ABROAD, BORDERS, SHORES, STATE_BORDER, TABLES, UKRAINE
from salient.layers.contents import places_contents
from salient.layers.dressing import worn_look
from salient.layers.looks import DARK, LIGHT

# A country from 30 to 36 degrees east with a peninsula that its neighbour is said to hold; the
# neighbour lies to the east, a third country north of both, sea south of latitude 46.
MAINLAND, PENINSULA = box(30, 46, 36, 50), box(33, 45, 35, 46)
HOME = shapely.union(MAINLAND, PENINSULA)
EAST = MultiPolygon([box(36, 46, 42, 50), PENINSULA])
NORTH = box(30, 50, 42, 54)


@pytest.fixture(scope="module")
def tables():
    return basemap_file.base_map_tables(HOME, [("East", EAST), ("North", NORTH)])


def only(tables, table):
    ((_, geometry),) = tables[table]
    return geometry


def test_the_neighbour_holds_nothing_of_the_country(tables):
    ground = dict(tables[ABROAD])["East"]
    assert not ground.intersects(Point(34, 45.5))
    assert ground.area == pytest.approx(6 * 4)


def test_the_country_has_its_recognised_ground(tables):
    assert only(tables, UKRAINE).equals(HOME)


def test_the_state_border_is_on_land_alone(tables):
    border = only(tables, STATE_BORDER)
    assert border.length == pytest.approx(4 + 6)  # with East, with North
    assert not border.intersects(box(30, 44, 42, 45.9))


def test_no_border_crosses_the_country(tables):
    lines = shapely.union_all([only(tables, name) for name in (STATE_BORDER, BORDERS)])
    assert lines.intersection(shapely.buffer(HOME, -1e-6)).is_empty


def test_borders_of_others_leave_out_the_countrys_own(tables):
    assert only(tables, BORDERS).length == pytest.approx(6)  # North with East


def test_shores_go_round_the_peninsula(tables):
    shore = only(tables, SHORES)
    assert shore.distance(Point(34, 45)) == pytest.approx(0, abs=1e-9)
    assert not shore.intersects(Point(34, 46))


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Return the base map's file, in a profile of its own."""
    patch = pytest.MonkeyPatch()
    place = tmp_path_factory.mktemp("profile") / "salient" / "base_map.gpkg"
    patch.setattr(basemap_file, "base_map_path", lambda: place)
    yield basemap_file.base_map_file()
    patch.undo()


@pytest.fixture
def base(path):
    """Return a base map with a place."""
    return basemap.BaseMap(
        path, places_contents([Place("Kyiv", 30.52, 50.45, "Київ", 2_800_000)], [2_800_000])
    )


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def base_layers(project):
    group = basemap.base_map_group(project)
    return [node.layer() for node in group.findLayers()]


def test_the_file_holds_every_table(path):
    for table in TABLES:
        assert QgsVectorLayer(f"{path}|layername={table}", table, "ogr").featureCount() > 0, table


def test_the_file_is_made_once(path, monkeypatch):
    monkeypatch.setattr(basemap_file, "base_map_path", lambda: path)
    monkeypatch.setattr(basemap_file, "_write", lambda *_: pytest.fail("made again"))
    assert basemap_file.base_map_file() == path


@pytest.mark.parametrize("place", [(34.1, 45.2), (33.52, 44.6), (37.8, 48.0), (30.5, 50.4)])
def test_crimea_and_donbas_are_of_the_country(path, place):
    layer = QgsVectorLayer(f"{path}|layername={UKRAINE}", "country", "ogr")
    (feature,) = layer.getFeatures()
    assert shapely.from_wkb(bytes(feature.geometry().asWkb())).contains(Point(place))


def test_neighbours_are_named_in_both_languages(path):
    layer = QgsVectorLayer(f"{path}|layername={ABROAD}", "abroad", "ogr")
    names = {f["name"]: f["name_uk"] for f in layer.getFeatures()}
    assert names["Poland"] == "Польща"
    assert {"Russia", "Belarus", "Moldova", "Romania", "Hungary", "Slovakia"} <= set(names)


def test_a_missing_world_map_is_said(monkeypatch, tmp_path):
    def missing():
        raise SourceError("The world map of QGIS (world_map.gpkg) is missing")

    monkeypatch.setattr(basemap_file, "base_map_path", lambda: tmp_path / "base.gpkg")
    monkeypatch.setattr(basemap_file, "world_map_path", missing)
    with pytest.raises(SourceError, match=r"world_map\.gpkg"):
        basemap_file.base_map_file()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("set_raising", [ogr.DontUseExceptions, ogr.UseExceptions])
def test_a_world_map_without_countries_is_said(monkeypatch, tmp_path, set_raising):
    was_raising = ogr.GetUseExceptions()
    set_raising()
    empty = tmp_path / "world_map.gpkg"
    empty.write_bytes(b"nothing")
    monkeypatch.setattr(basemap_file, "base_map_path", lambda: tmp_path / "p" / "base.gpkg")
    monkeypatch.setattr(basemap_file, "world_map_path", lambda: empty)
    try:
        with pytest.raises(SourceError, match="no countries"):
            basemap_file.base_map_file()
    finally:
        (ogr.UseExceptions if was_raising else ogr.DontUseExceptions)()


def test_the_group_is_at_the_bottom_in_order(project, base):
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "towns", "memory"))
    group = basemap.add_base_map(project, base)
    assert project.layerTreeRoot().children()[-1] is group
    keys = [layer.customProperty("salient/key") for layer in base_layers(project)]
    assert keys == [f"basemap/{table}" for table in TABLES]


def test_a_web_map_of_the_users_stays_below(project, base):
    web = QgsRasterLayer("type=xyz&url=file:///{z}/{x}/{y}.png", "web map", "wms")
    project.addMapLayer(web)
    basemap.add_base_map(project, base)
    names = [node.name() for node in project.layerTreeRoot().children()]
    assert names[-2:] == ["Base map", "web map"]


def test_adding_it_again_adds_nothing(project, base):
    group = basemap.add_base_map(project, base)
    count = len(project.mapLayers())
    assert basemap.add_base_map(project, base) is group
    assert len(project.mapLayers()) == count


def test_a_layer_that_was_deleted_comes_back_in_its_place(project, base):
    basemap.add_base_map(project, base)
    project.removeMapLayer(base_layers(project)[2].id())
    basemap.add_base_map(project, base)
    keys = [layer.customProperty("salient/key") for layer in base_layers(project)]
    assert keys == [f"basemap/{table}" for table in TABLES]


def test_places_and_regions_come_along_and_are_not_doubled(project, base):
    basemap.add_base_map(project, base)
    basemap.add_base_map(project, base)
    roles = [layer.customProperty("salient/role") for layer in project.mapLayers().values()]
    assert roles.count("places") == roles.count("regions") == 1


def test_regions_do_not_hide_the_base_map(project, base):
    basemap.add_base_map(project, base)
    fill = loader.layer_of(project, "regions").renderer().symbol().symbolLayer(0)
    assert fill.brushStyle() == 0


def test_it_wears_the_look_of_the_project(project, base):
    themes.apply_look(project, DARK)
    basemap.add_base_map(project, base)
    assert {worn_look(layer) for layer in base_layers(project)} == {DARK}


def test_it_is_in_the_themes(project, base):
    basemap.add_base_map(project, base)
    themes.apply_look(project, DARK)
    shown = project.mapThemeCollection().mapThemeVisibleLayers("Salient: light")
    assert set(base_layers(project)) <= set(shown)


def test_it_survives_a_saved_project(project, base, tmp_path):
    basemap.add_base_map(project, base)
    assert project.write(str(tmp_path / "p.qgz"))
    reopened = QgsProject()
    assert reopened.read(str(tmp_path / "p.qgz"))
    assert isinstance(basemap.base_map_group(reopened), QgsLayerTreeGroup)
    assert all(layer.featureCount() > 0 for layer in base_layers(reopened))
    reopened.clear()


def test_every_layer_credits_its_source(project, base):
    basemap.add_base_map(project, base)
    for layer in base_layers(project):
        assert layer.metadata().licenses() == [regions.PROVENANCE.licence]


@pytest.mark.parametrize(
    ("lon", "lat", "colour"),
    [
        (34.1, 45.2, LIGHT.land),  # Crimea
        (36.5, 49.5, LIGHT.land),  # near Kharkiv
        (40.5, 50.5, LIGHT.abroad),  # Russia
        (32.0, 43.0, LIGHT.sea),  # the Black Sea
        (36.8, 46.2, LIGHT.sea),  # the Sea of Azov
    ],
)
def test_land_and_sea_are_drawn(project, base, lon, lat, colour):
    basemap.add_base_map(project, base)
    settings = QgsMapSettings()
    settings.setLayers(base_layers(project))
    settings.setDestinationCrs(loader.wgs84())
    settings.setExtent(QgsRectangle(lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1))
    settings.setOutputSize(QSize(40, 40))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert job.renderedImage().pixelColor(20, 20).name() == colour
