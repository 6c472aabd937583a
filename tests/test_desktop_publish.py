"""Publishing in the real QGIS: by mouse and keyboard, from a look to the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desktop.driver import Desktop, missing_programs
from pages import plain, poppler
from qgis.PyQt.QtGui import QImage
from test_desktop import choose, write_in

IDLE = (
    "not work().runner._newest and not work().publishing._pause.isActive()"
    " and not work().publishing._export._waiting"
)
LAYOUTS = "QgsProject.instance().layoutManager().printLayouts()"


@pytest.fixture
def qgis(tmp_path: Path) -> Iterator[Desktop]:
    missing = missing_programs()
    if missing:
        pytest.skip(f"a desktop needs {', '.join(missing)}")
    with Desktop(tmp_path / "desk") as desktop:
        desktop.run(
            "from qgis.PyQt.QtCore import Qt\n"
            "from salient.ui.workbench import PUBLISH_PAGE\n"
            "work = lambda: plugin().workbench\n"
            "plugin().load_lesson()\n"
            "iface.mainWindow().resizeDocks([dock()], [360], Qt.Orientation.Horizontal)\n"
            "dock().show_page(PUBLISH_PAGE)"
        )
        desktop.wait_for("plugin().active.control is not None", 60)
        desktop.wait_for(IDLE)
        yield desktop


def save_as(qgis: Desktop, button: str, path: Path) -> None:
    """Press a button and name the file in the dialog."""
    qgis.click(f"find('{button}')")
    qgis.wait_for("QApplication.activeModalWidget() is not None")
    qgis.key("ctrl+a")
    qgis.type(str(path))
    qgis.key("Return")
    qgis.wait_for("QApplication.activeModalWidget() is None")


def test_from_a_look_to_the_files(qgis: Desktop, tmp_path: Path) -> None:
    # A look in one click, a base map without a network.
    qgis.click("find('look_dark')")
    qgis.wait_for("find('look_dark').isChecked()")
    qgis.click("find('addBaseMap')")
    qgis.wait_for("any(g.name() == 'Base map' for g in "
                  "QgsProject.instance().layerTreeRoot().children())")  # fmt: skip
    qgis.click("find('look_light')")

    # A page of our own words opens in QGIS's layout window.
    choose(qgis, "pageFormat", 2)
    choose(qgis, "pageExtent", 1)
    write_in(qgis, "find('pageTitle')", "Pokrovsk in November", "Tab")
    qgis.click("find('openPage')")
    qgis.wait_for(f"len({LAYOUTS}) == 1 and len(iface.openLayoutDesigners()) == 1")
    assert "1080" in str(qgis.run(f"{LAYOUTS}[0].name()"))
    qgis.run("iface.openLayoutDesigners()[0].close()")

    # Its three files, by one button.
    save_as(qgis, "exportPage", tmp_path / "page")
    qgis.wait_for("'page.png' in dock().messages.text")
    text = plain(tmp_path / "page.pdf")
    assert "Pokrovsk in November" in text
    assert "illustrative lesson map, 2025-11-04, CC BY 4.0" in text
    assert poppler("pdfimages", "-list", tmp_path / "page.pdf").splitlines()[2:] == []
    assert "Pokrovsk in November" in (tmp_path / "page.svg").read_text(encoding="utf-8")
    picture = QImage(str(tmp_path / "page.png"))
    assert (picture.width(), picture.height()) == (1080, 1080)

    # The report has the dock's figures.
    save_as(qgis, "exportReport", tmp_path / "report")
    qgis.wait_for("'report.html' in dock().messages.text")
    shown = qgis.run("work().measure_page.model.index(0, 2).data()")
    assert str(shown) in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "report.csv").is_file()

    # Another date: the page says so.
    qgis.run("from datetime import date; work().load_lesson(date(2024, 7, 15))")
    qgis.wait_for("plugin().active.control.provenance.assessed.year == 2024")
    credit = f"{LAYOUTS}[0].itemById('salient/credit').text()"
    qgis.wait_for(f"'2024-07-15' in {credit}")

    # Unloaded with a page open in its window: nothing of ours hears of it any more.
    qgis.click("find('openPage')")
    qgis.wait_for("len(iface.openLayoutDesigners()) == 1")
    qgis.run("from qgis import utils; QTimer.singleShot(0, lambda: utils.unloadPlugin('salient'))")
    qgis.wait_for("plugin() is None and dock() is None")
    qgis.run(f"m = {LAYOUTS}[0].itemById('salient/map'); e = m.extent(); e.scale(0.5)\n"
             "m.setExtent(e)")  # fmt: skip
    assert qgis.errors == []
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
