"""Inside QGIS: what ``demo.py`` asks for, through the plugin's own modules."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import demo_publish
import picture
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.utils import iface

from salient.analysis import measure
from salient.analysis.model import Figure, figure_columns
from salient.layers import loader
from salient.layers.export import figure_values, write_figures
from salient.layers.gazetteer import Gazetteer
from salient.layers.keep import store
from salient.layers.mine import mine_sites
from salient.layers.pages.compose import STORY_LONLAT
from salient.layers.results import result_layers
from salient.layers.sources.lesson import LESSON_DATES, lesson_map
from salient.ui.load_page import FILE
from salient.ui.workbench import MEASURE_PAGE

CITIES = ("Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk", "Sloviansk", "Avdiivka")
TOWN = "Myrnohrad"
RINGS_KM = (1.0, 2.0, 5.0, 10.0, 20.0)
PLANE = "EPSG:3857"


def choose_file(plugin, path: str) -> None:
    """What choosing a file on the load page does."""
    page = plugin.workbench.load_page
    page.source.setCurrentIndex(FILE)
    page.file.setFilePath(path)


def import_lessons(plugin, folder: str) -> None:
    """The four lesson maps as a folder of dated files, imported as any folder is."""
    place = Path(folder)
    place.mkdir(parents=True)
    for day in LESSON_DATES:
        ground = shapely.to_geojson(lesson_map(day).occupied)
        (place / f"lesson_{day}.geojson").write_text(ground, encoding="utf-8")
    plugin.workbench.importing.look_into(place)


def show_day(day: str) -> None:
    """Moves the Temporal Controller to a day."""
    player = iface.mapCanvas().temporalController()
    when = QDateTime.fromString(f"{day}T00:00:00Z", Qt.DateFormat.ISODate)
    player.setCurrentFrameNumber(player.findBestFrameNumberForFrameStart(when))


def figures(plugin) -> list[Figure]:
    """Everything the demo measures, planar values in web Mercator as most web maps have them."""
    gazetteer = Gazetteer.load()
    cities = [gazetteer.resolve(name) for name in CITIES]
    pokrovsk, town = gazetteer.resolve("Pokrovsk"), gazetteer.resolve(TOWN)
    setting = plugin.active.setting(QgsCoordinateReferenceSystem(PLANE))
    rows = measure.distance_figures(setting, cities)
    for site in mine_sites():
        rows += measure.between_figures(setting, pokrovsk, site.as_place())
    rows += measure.front_figures(setting)
    rows += measure.ring_figures(setting, "front", setting.front, RINGS_KM)
    donbas = [r for r in setting.regions if r.name in measure.DONBAS]
    rows += measure.area_figures(replace(setting, regions=donbas))
    rows += measure.corridor_figures(setting, town)
    return rows


def measure_in_dock(plugin) -> None:
    """The measure page with the six cities, as a user would leave it."""
    gazetteer = Gazetteer.load()
    workbench = plugin.workbench
    workbench.measure_page.subjects.places.set_places([gazetteer.resolve(name) for name in CITIES])
    plugin.dock.show_page(MEASURE_PAGE)


def picture_map(plugin, path: str) -> list[Figure]:
    """Adds the rings and lines of the demo to the project and pictures it; the demo's figures."""
    project = QgsProject.instance()
    provenance = plugin.active.control.provenance
    rows = figures(plugin)
    drawn = [r for r in rows if r.measure.startswith(("ring", "distance"))]
    for name, layer in result_layers(drawn, "Figures of the demo", provenance).items():
        loader.add_result_layer(project, layer, f"demo-{name}")
    title = f"{provenance.source}, {provenance.assessed_text}"
    picture.save_map(project, STORY_LONLAT, title, provenance.credit, Path(path))
    return rows


def write(plugin, folder: str) -> None:
    """The files of the demo."""
    out = Path(folder)
    project = QgsProject.instance()
    demo_publish.save_page(plugin, out)
    rows = picture_map(plugin, str(out / "map.png"))
    demo_publish.save_report(plugin, out, rows)
    write_figures(out / "statistics.csv", rows, project.transformContext())
    records = [dict(zip(figure_columns(), figure_values(row))) for row in rows]
    credit = plugin.active.control.provenance.credit
    text = json.dumps({"credit": credit, "figures": records}, ensure_ascii=False, indent=1)
    (out / "statistics.json").write_text(text + "\n", encoding="utf-8")
    store(project, out / "salient.gpkg")
    project.setTitle("Salient")
    project.write(str(out / "project.qgz"))
    iface.mapCanvas().refresh()
