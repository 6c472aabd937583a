"""The real QGIS on a virtual screen, worked by mouse and keyboard from start to end."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
import shapely
from desktop.driver import Desktop
from osgeo import ogr

from salient.layers.sources.lesson import lesson_map

IDLE = "not work().runner._newest and not work().measuring._pause.isActive()"
LEFT_BEHIND = """
from qgis.core import QgsExpression
names = ("front_distance", "front_side", "geodesic_area", "geodesic_distance")
left = [name for name in names if QgsExpression.functionIndex(name) >= 0]
left += [m for m in sys.modules if m == "salient" or m.startswith("salient.")]
left += [w.objectName() for w in iface.mainWindow().findChildren(QDockWidget)
         if w.objectName() == "SalientDock"]
left += [a.objectName() for a in iface.mainWindow().findChildren(QObject)
         if "salient" in a.objectName().lower()]
left += [a.text() for a in iface.vectorMenu().actions() if "Salient" in a.text()]
left += [p.id() for p in QgsApplication.processingRegistry().providers() if p.id() == "salient"]
left += [t.description() for t in QgsApplication.taskManager().tasks()
         if "Salient" in t.description()]
left += [type(f).__module__ for f in sys.meta_path if "salient" in type(f).__module__]
tool = iface.mapCanvas().mapTool()
left += [type(tool).__name__] if type(tool).__name__ == "PickTool" else []
left
"""


@pytest.fixture
def qgis(desk: Desktop) -> Desktop:
    desk.run("group = lambda: [c.name() for c in QgsProject.instance().layerTreeRoot().children()]")
    return desk


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """A file as the public archive has them: one MultiPolygon, no fields, the date in its name."""
    occupied = lesson_map(date(2025, 8, 15)).occupied
    path = tmp_path / "deepstatemap_data_20250815.geojson"
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": json.loads(shapely.to_geojson(shapely.multipolygons([occupied]
                               if occupied.geom_type == "Polygon" else occupied.geoms))),
    }  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


def open_dock(qgis: Desktop) -> None:
    """Vector menu, its entry Salient, the action in it: each by a click."""
    where = "centre(iface.mainWindow().menuBar(), *at(iface.mainWindow().menuBar(), '{}'))"
    qgis.run(
        "def at(menu, text):\n"
        "    for action in menu.actions():\n"
        "        if action.text().replace('&', '') == text:\n"
        "            box = menu.actionGeometry(action)\n"
        "            return box.center().x(), box.center().y()\n"
        "    raise LookupError(text)"
    )
    qgis.click_at(*qgis.run(where.format("Vector")))
    popup = "QApplication.activePopupWidget()"
    for _ in range(2):
        qgis.wait_for(f"{popup} is not None and at({popup}, 'Salient') is not None")
        qgis.click_at(*qgis.run(f"centre({popup}, *at({popup}, 'Salient'))"))
    qgis.wait_for("dock() is not None and dock().isVisible()")
    qgis.run("iface.mainWindow().resizeDocks([dock()], [360], Qt.Orientation.Horizontal)")


def choose(qgis: Desktop, combo: str, row: int) -> None:
    """Pick a row of a combo box by two clicks."""
    qgis.click(f"find('{combo}')")
    qgis.wait_for(f"find('{combo}').view().isVisible()")
    qgis.click_cell(f"find('{combo}').view()", row, 0)
    qgis.wait_for(f"find('{combo}').currentIndex() == {row}")


def write_in(qgis: Desktop, field: str, text: str, *keys: str) -> None:
    """Click a field, replace what it holds, press keys."""
    qgis.click(field)
    qgis.key("ctrl+a")
    qgis.type(text)
    if keys:
        qgis.key(*keys)


def save_as(qgis: Desktop, path: Path) -> None:
    """Press Export and name the file in the dialog."""
    qgis.click("find('exportFigures')")
    qgis.wait_for("QApplication.activeModalWidget() is not None")
    qgis.key("ctrl+a")
    qgis.type(str(path))
    qgis.key("Return")
    qgis.wait_for("QApplication.activeModalWidget() is None")
    qgis.wait_for(f"{path.name!r} in dock().messages.text")


def test_a_sitting_with_the_dock(qgis: Desktop, snapshot: Path, tmp_path: Path) -> None:
    # QGIS has started fast, without the mathematics.
    assert float(str(qgis.run("utils.plugin_times['salient']")).rstrip("s")) < 0.1
    assert qgis.run("[m for m in sys.modules if m.startswith('salient.analysis')]") == []

    # Open the dock, load the lesson map: into a project that was empty, so the view goes there.
    open_dock(qgis)
    qgis.click("find('loadButton')")
    qgis.wait_for("plugin().active.control is not None")
    qgis.wait_for(IDLE)
    assert "2025-11-04" in qgis.run("group()")[0]
    qgis.wait_for("iface.mapCanvas().mapSettings().destinationCrs().authid() == 'EPSG:32637'")
    assert qgis.run("dock().width()") == 360

    # Load a snapshot file: it replaces the group, and the date comes from the file's name.
    choose(qgis, "sourceCombo", 1)
    write_in(qgis, "find('controlFile').lineEdit()", str(snapshot), "Tab")
    qgis.wait_for("find('fileDate').date().toString('yyyy-MM-dd') == '2025-08-15'")
    qgis.click("find('loadButton')")
    qgis.wait_for("'DeepState' in plugin().active.control.provenance.source")
    qgis.wait_for(IDLE)
    assert len(qgis.run("group()")) == 1

    # Measure: a place by another spelling, distances in miles.
    qgis.key("alt+u")
    qgis.wait_for("dock().page == 1")
    write_in(qgis, "find('placeEdit')", "Slavyansk")
    qgis.wait_for("QApplication.activePopupWidget() is not None")
    qgis.key("Down", "Return")
    qgis.wait_for("'Sloviansk' in [p.name for p in work().measure_page.subjects.places.places]")
    write_in(qgis, "find('distances')", "2, 3 mi")
    rings = "sum(f.subject == 'Sloviansk' and 'ring' in f.measure for f in work().measure_page.model.figures)"  # noqa: E501
    qgis.wait_for(f"{rings} == 6")
    qgis.wait_for(IDLE)

    # Sort by value, copy a row, look at it on the map.
    header = "find('figures').horizontalHeader()"
    qgis.click_at(*qgis.run(f"centre({header}.viewport(), {header}.sectionPosition(2) + 20)"))
    qgis.wait_for(f"{header}.sortIndicatorSection() == 2")
    qgis.click_cell("find('figures')", 0, 0)
    qgis.key("ctrl+c")
    qgis.wait_for("QApplication.clipboard().text().startswith('subject\\tmeasure\\tvalue')")
    before = qgis.run("iface.mapCanvas().extent().toString()")
    qgis.click_cell("find('figures')", 1, 0, double=True)
    qgis.wait_for(f"iface.mapCanvas().extent().toString() != {before!r}")

    # Export.
    save_as(qgis, tmp_path / "figures.csv")
    save_as(qgis, tmp_path / "figures.gpkg")
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == qgis.run("find('figures').model().rowCount()")
    assert {row["date"] for row in rows} == {"2025-08-15"}
    assert ogr.Open(str(tmp_path / "figures.gpkg")).GetLayerByName("figures") is not None
    assert "restricts redistribution" in str(qgis.run("dock().messages.text"))

    # Change the date: the table follows.
    qgis.key("alt+a")
    choose(qgis, "sourceCombo", 0)
    qgis.click("find('loadButton')")
    qgis.wait_for("plugin().active.control.provenance.is_illustrative")
    choose(qgis, "lessonDate", 0)
    qgis.wait_for("plugin().active.control.provenance.assessed.year == 2024")
    qgis.wait_for(IDLE)
    assert qgis.run("{f.date for f in work().measure_page.model.figures} == {'2024-07-15'}")

    # Remove a layer while a task measures it.
    qgis.key("alt+u")
    choose(qgis, "measureFrom", 1)
    qgis.run(
        "places = [l for l in QgsProject.instance().mapLayers().values() if l.name() == 'Places']\n"
        "work().measure_page.subjects.layer.setLayer(places[0])"
    )
    assert qgis.run(
        "work().measuring._measure(); busy = work().runner.is_busy('measure')\n"
        "QgsProject.instance().removeMapLayer(places.pop().id()); busy"
    )
    qgis.wait_for(IDLE)

    # Close the project while a task loads.
    assert qgis.run(
        "work().load_lesson(); busy = work().runner.is_busy('load'); iface.newProject(False); busy"
    )
    qgis.wait_for(IDLE)
    assert qgis.run("plugin().active.control is None and not QgsProject.instance().mapLayers()")

    # Disable the plugin while a task loads and a tool has the map: nothing stays.
    choose(qgis, "measureFrom", 2)
    qgis.click("find('pickPoint')")
    qgis.wait_for("type(iface.mapCanvas().mapTool()).__name__ == 'PickTool'")
    qgis.run("work().load_lesson(); QTimer.singleShot(0, lambda: utils.unloadPlugin('salient'))")
    qgis.wait_for("plugin() is None and dock() is None")
    assert qgis.run(LEFT_BEHIND) == []

    # And once more: enabled, used, disabled.
    qgis.run("utils.loadPlugin('salient'); utils.startPlugin('salient')")
    open_dock(qgis)
    qgis.run("plugin().load_lesson()")
    qgis.wait_for("plugin().active.control is not None")
    qgis.wait_for(IDLE)
    qgis.run("QTimer.singleShot(0, lambda: utils.unloadPlugin('salient'))")
    qgis.wait_for("plugin() is None and dock() is None")
    assert qgis.run(LEFT_BEHIND) == []

    # No exception, and no dialog but the two that asked for a file's name.
    assert qgis.errors == []
    assert [d.split(":")[0] for d in qgis.dialogs] == ["QFileDialog"] * len(qgis.dialogs)
    assert qgis.run("QApplication.activeModalWidget() is None")
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
