"""Series in the real QGIS: charts, days, the Temporal Controller, files, a stop amid many days."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dated_folder import days, write_folder
from desktop.driver import Desktop
from qgis.PyQt.QtGui import QImage
from test_desktop import open_dock

DAYS = ["2024-07-15", "2025-03-15", "2025-08-15", "2025-11-04"]
MANY, FEWER = 400, 120
IDLE = "work().series.is_idle and not work().runner._newest"
PLAY = """
from datetime import date
from salient.ui.player import play_days
play_days(iface.mapCanvas(), date(2024, 7, 15), date(2025, 11, 4), date(2024, 7, 15))
"""
DISTRICT = """
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
district = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "Districts", "memory")
feature = QgsFeature(district.fields())
feature.setAttributes(["My district"])
feature.setGeometry(QgsGeometry.fromWkt("POLYGON((37 46, 38 46, 38 49, 37 49, 37 46))"))
district.dataProvider().addFeature(feature)
QgsProject.instance().addMapLayer(district)
page().choice.regions.layer.setLayer(district)
page().choice.regions.kind.setCurrentIndex(2)
"""
FRAME = """
player = iface.mapCanvas().temporalController()
frame = player.dateTimeRangeForFrameNumber(player.currentFrameNumber())
frame.begin().toUTC().toString("yyyy-MM-dd")
"""


@pytest.fixture
def qgis(desk: Desktop) -> Desktop:
    desk.run(
        "page = lambda: work().series_page\n"
        "view = lambda: page().view\n"
        "spot = lambda n: centre(view(), round(view().x_of(view().chart.days[n])), 120)\n"
        "loaded = lambda: str(plugin().active.control.provenance.assessed)"
    )
    return desk


def choose_chart(qgis: Desktop, name: str) -> None:
    """Pick a chart from the list by two clicks."""
    qgis.click("find('chartCombo')")
    qgis.wait_for("find('chartCombo').view().isVisible()")
    row = qgis.run(f"find('chartCombo').findData({name!r})")
    qgis.click_cell("find('chartCombo').view()", row, 0)
    qgis.wait_for(f"view().chart.name == {name!r}")


def save_as(qgis: Desktop, path: Path) -> None:
    """Export, the kind of the file, its name in the dialog."""
    qgis.click("find('exportSeries')")
    qgis.wait_for("QApplication.activePopupWidget() is not None")
    action = f"page().export.menu().actions()[{['.png', '.svg', '.csv'].index(path.suffix)}]"
    qgis.click_at(
        *qgis.run(
            f"box = page().export.menu().actionGeometry({action})\n"
            "centre(page().export.menu(), box.center().x(), box.center().y())"
        )
    )
    qgis.wait_for("QApplication.activeModalWidget() is not None")
    qgis.key("ctrl+a")
    qgis.type(str(path))
    qgis.key("Return")
    qgis.wait_for("QApplication.activeModalWidget() is None")
    qgis.wait_for(f"{path.name!r} in dock().messages.text")


def test_a_sitting_with_the_series_page(qgis: Desktop, tmp_path: Path) -> None:
    # The page measures the lesson map as soon as it is looked at.
    open_dock(qgis)
    qgis.key("alt+i")
    qgis.wait_for("dock().page == 3")
    qgis.wait_for("view().chart is not None")
    qgis.wait_for(IDLE)
    assert qgis.run("[str(day) for day in view().chart.days]") == DAYS

    # The mouse reads a day; a click loads its map.
    x, y = qgis.run("spot(1)")
    qgis._xdotool("mousemove", str(x + 4), str(y))
    qgis._xdotool("mousemove", str(x), str(y))
    qgis.wait_for("page().reading.text() == view().chart.reading(view().chart.days[1])")
    qgis.click_at(*qgis.run("spot(1)"))
    qgis.wait_for(f"plugin().active.control is not None and loaded() == {DAYS[1]!r}")
    qgis.wait_for(IDLE)
    qgis.click_at(*qgis.run("spot(3)"))
    qgis.wait_for(f"loaded() == {DAYS[3]!r}")
    qgis.wait_for(IDLE)

    # So do the keys.
    qgis.run("view().setFocus()")
    qgis.key("Home", "Right", "Right", "Return")
    qgis.wait_for(f"loaded() == {DAYS[2]!r}")
    qgis.wait_for(IDLE)

    # The Temporal Controller and the chart follow each other.
    choose_chart(qgis, "distance")
    qgis.run(PLAY)
    qgis.wait_for(f"str(view().marked_day) == {DAYS[0]!r}")
    qgis.run("iface.mapCanvas().temporalController().setCurrentFrameNumber(400)")
    qgis.wait_for(f"str(view().marked_day) == {DAYS[2]!r}")
    assert qgis.run("loaded()") == DAYS[2]
    qgis.click_at(*qgis.run("spot(3)"))
    qgis.wait_for(f"loaded() == {DAYS[3]!r}")
    qgis.wait_for(IDLE)
    assert qgis.run(FRAME) == DAYS[3]

    # Files.
    for name in ("chart.png", "chart.svg", "series.csv"):
        save_as(qgis, tmp_path / name)
    assert QImage(str(tmp_path / "chart.png")).width() == 2400
    svg = "".join(ElementTree.parse(tmp_path / "chart.svg").getroot().itertext())
    assert "Distance to the front" in svg
    with (tmp_path / "series.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted({row["date"] for row in rows}) == DAYS

    # A folder of many days: stopped amid them, it keeps what it has and goes on from there.
    write_folder(tmp_path / "maps", MANY)
    qgis.run("from salient import settings\n"
             "settings.acceptance('deepstate-archive').set('2025-11-05T00:00:00+00:00')\n"
             "page().choice.choose_source('folder')")  # fmt: skip
    qgis.click("find('seriesFolder').lineEdit()")
    qgis.key("ctrl+a")
    qgis.type(str(tmp_path / "maps"))
    qgis.key("Tab")
    qgis.wait_for(f"len(page().choice.days) == {MANY}")
    qgis.click("find('measureSeries')")
    qgis.wait_for("view().chart is not None and 5 < len(view().chart.days) and"
                  f" str(view().chart.days[0]) == '{days(1)[0]}'", 60)  # fmt: skip
    qgis.click("find('stopSeries')")
    qgis.wait_for(IDLE)
    stopped = qgis.run("len(view().chart.days)")
    assert 5 < stopped < MANY
    assert not qgis.run("page().export.isEnabled()")

    # Closing the project amid a series stops it, too, and takes nothing away.
    qgis.click("find('measureSeries')")
    qgis.wait_for(f"len(view().chart.days) > {stopped}", 60)
    qgis.run("iface.newProject(False)")
    qgis.wait_for(IDLE)
    assert stopped < qgis.run("len(view().chart.days)") < MANY

    # The layer that the regions are of goes amid the series: they were read before.
    qgis.run(DISTRICT)
    qgis.run(f"page().choice.last.setDate(page().choice.first.date().addDays({FEWER - 1}))")
    qgis.click("find('measureSeries')")
    qgis.wait_for("page().charts[0].title.startswith('My district')", 60)
    assert qgis.run(
        "busy = work().runner.is_busy('series')\n"
        "QgsProject.instance().removeMapLayer(district.id()); del district\n"
        "busy"
    )
    qgis.wait_for(IDLE, 120)
    assert qgis.run("len(view().chart.days)") == FEWER
    assert qgis.run("page().charts[0].title").startswith("My district")
    assert "earlier choice" in qgis.run("page().summary.text()")
    assert qgis.errors == []

    # Measuring anew without it says so.
    qgis.click("find('measureSeries')")
    qgis.wait_for("'no polygon layer' in dock().messages.text")
    qgis.run("page().choice.regions.kind.setCurrentIndex(1)\n"
             "page().choice.last.setDate(page().choice.last.maximumDate())")  # fmt: skip

    # Taking the plugin away stops a series, too: nothing is left of it.
    qgis.click("find('measureSeries')")
    qgis.wait_for("work().runner.is_busy('series')")
    qgis.run("QTimer.singleShot(0, lambda: utils.unloadPlugin('salient'))")
    qgis.wait_for("plugin() is None and dock() is None")
    left = "[t.description() for t in QgsApplication.taskManager().tasks() if 'Salient' in t.description()]"  # noqa: E501
    assert qgis.run(left) == []
    qgis.run("iface.mapCanvas().temporalController().setCurrentFrameNumber(3)")
    assert qgis.errors == []
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
