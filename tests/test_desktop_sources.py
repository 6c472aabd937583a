"""A source with terms in the real QGIS: accepted, loaded from a server, loaded again offline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from desktop.driver import Desktop
from rogue_server import RogueServer, reply
from stand_ins import collection, encoded, polygon

IDLE = "not work().runner._newest and not work().measuring._pause.isActive()"
DAYS = [date(2025, 11, 1), date(2025, 11, 2), date(2025, 11, 4)]
SHOWN = """
from qgis.core import QgsRenderContext, QgsFeatureRequest, QgsVectorLayerTemporalContext
layer = [v for v in QgsProject.instance().mapLayers().values()
         if v.customProperty("salient/key") == "archive/deepstate-archive"][0]
context = QgsVectorLayerTemporalContext(); context.setLayer(layer)
mode = layer.temporalProperties()
request = QgsFeatureRequest().setFilterExpression(
    mode.createFilterString(context, iface.mapCanvas().temporalRange()))
[f["assessed"].toUTC().toString("yyyy-MM-dd") for f in layer.getFeatures(request)]
"""


@pytest.fixture
def server() -> Iterator[RogueServer]:
    with RogueServer() as server:
        paths = [{"path": f"data/deepstatemap_data_{day:%Y%m%d}.geojson"} for day in DAYS]
        server.on("/tree", reply(body=encoded({"tree": paths})))
        for day in DAYS:
            body = encoded(collection(polygon(37.0 + day.day / 10)))
            server.on(f"/{day:%Y%m%d}.geojson", reply(body=body))
        yield server


@pytest.fixture
def qgis(desk: Desktop, server: RogueServer) -> Desktop:
    desk.run(
        "import json\n"
        "from qgis.core import QgsSettings\n"
        "from qgis.PyQt.QtWidgets import QDialogButtonBox, QTableView\n"
        "dialog = lambda: QApplication.activeModalWidget()\n"
        f"for name, text in {{'files': {server.url('/tree')!r},"
        f" 'day': {server.url('/{yyyymmdd}.geojson')!r}}}.items():\n"
        "    key = 'salient/sources/deepstate-archive/' + name\n"
        "    QgsSettings().setValue(key, json.dumps(text))\n"
        "plugin().show_dock()\n"
        "iface.mainWindow().resizeDocks([dock()], [360], Qt.Orientation.Horizontal)"
    )
    return desk


def load(qgis: Desktop, day: date) -> None:
    """Set a day and press Load."""
    qgis.run(f"find('sourceDate').setDate(find('sourceDate').date().fromString('{day}', 1))")
    qgis.click("find('loadButton')")
    qgis.wait_for(
        "plugin().active.control is not None"
        f" and str(plugin().active.control.provenance.assessed) == '{day}'"
    )
    qgis.wait_for(IDLE)


def test_a_sitting_with_a_source(qgis: Desktop, server: RogueServer) -> None:
    # Choose the source: nothing is asked of it before its terms are accepted.
    qgis.run("work().load_page.choose_source('deepstate-archive')")
    qgis.wait_for(IDLE)
    qgis.click("find('loadButton')")
    qgis.wait_for("dialog() is not None")
    assert not qgis.run("dialog().findChild(QWidget, 'termsAccept').isEnabled()")
    qgis.click("dialog().findChild(QDialogButtonBox).button(QDialogButtonBox.Cancel)")
    qgis.wait_for("dialog() is None")
    assert server.visits == []

    # Accept them: the days of the source are asked for and offered.
    qgis.click("find('termsButton')")
    qgis.wait_for("dialog() is not None")
    qgis.click("dialog().findChild(QWidget, 'termsTick')")
    qgis.click("dialog().findChild(QWidget, 'termsAccept')")
    qgis.wait_for("dialog() is None")
    qgis.wait_for("find('sourceDate').text() == '2025-11-04'")
    qgis.wait_for(IDLE)
    assert server.count("/tree") == 1

    # The calendar fits the dock; a click on a day that exists chooses it.
    qgis.click_at(*qgis.run("centre(find('sourceDate'), find('sourceDate').width() - 8, 8)"))
    qgis.wait_for("work().load_page.dated.calendar.isVisible()")
    assert qgis.run("work().load_page.dated.calendar.width() <= dock().width()")
    qgis.run("view = work().load_page.dated.calendar.findChild(QTableView)")
    cells = (
        "[(r, c) for r in range(1, 7) for c in range(7) if view.model().index(r, c).data() == 1]"
    )
    qgis.click_cell("view", *qgis.run(f"{cells}[0]"))
    qgis.wait_for("find('sourceDate').text() == '2025-11-01'")

    # Load three days from the server.
    for day in DAYS:
        load(qgis, day)
    assert "retrieved today" in str(qgis.run("dock().messages.text"))
    assert "archive" not in str(qgis.run("dock().messages.text"))
    assert [server.count(f"/{day:%Y%m%d}.geojson") for day in DAYS] == [1, 1, 1]

    # Play them with the Temporal Controller: each day shows its own ground, a gap shows none.
    qgis.click("find('addSeries')")
    qgis.wait_for("iface.mapCanvas().temporalRange().begin().isValid()")
    assert qgis.run(SHOWN) == ["2025-11-04"]
    qgis.run("player = iface.mapCanvas().temporalController()")
    assert qgis.run("player.totalFrameCount()") == 4
    shown = [qgis.run(f"player.setCurrentFrameNumber({n})\n{SHOWN}") for n in range(4)]
    assert shown == [["2025-11-01"], ["2025-11-02"], [], ["2025-11-04"]]

    # A new QGIS sitting without a connection: the archive has what was loaded.
    qgis.run("iface.newProject(False)")
    server.shutdown()
    server.server_close()
    qgis.run("utils = __import__('qgis.utils').utils; utils.reloadPlugin('salient')")
    qgis.run("plugin().show_dock()")
    qgis.run("iface.mainWindow().resizeDocks([dock()], [360], Qt.Orientation.Horizontal)")
    qgis.run("work().load_page.choose_source('deepstate-archive')")
    qgis.wait_for(IDLE)
    assert "127.0.0.1" in str(qgis.run("dock().messages.text"))
    assert qgis.run("find('sourceDate').text()") == "2025-11-04"
    load(qgis, DAYS[1])
    assert "retrieved today, from the archive" in str(qgis.run("dock().messages.text"))

    assert qgis.errors == []
    assert {d.split(":")[0] for d in qgis.dialogs} == {"TermsDialog"}
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
