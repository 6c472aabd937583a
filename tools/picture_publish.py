"""The page Publish and the claims in the dock, and a page of the lesson map, in the light look."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop  # noqa: E402

_PAGE_PX = 1600
_NARROW = (
    "from qgis.PyQt.QtCore import Qt; iface.mainWindow().resizeDocks("
    "[dock()], [360], Qt.Orientation.Horizontal); dock().messages.clear()"
)
_SHRUNK = (
    "from qgis.PyQt.QtCore import Qt; from qgis.PyQt.QtGui import QImage; "
    "QImage({page!r}).scaledToWidth({width}, Qt.TransformationMode.SmoothTransformation)"
    ".save({path!r})"
)


def picture_publish(images: Path) -> None:
    """Writes ``dock-publish.png``, ``page-a4.png`` and ``dock-claims.png``."""
    folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
    try:
        with Desktop(folder, size=(1500, 900)) as qgis:
            qgis.run("plugin().load_lesson(); work = plugin().workbench; page = work.publish_page")
            qgis.wait_for("plugin().active.control is not None", 60)
            _picture_page(qgis, folder / "page.png", images)
            qgis.run("from salient.ui.workbench import LEARN_PAGE; dock().show_page(LEARN_PAGE)")
            qgis.run("from salient.ui.learn_page import CLAIMS; work.learn_page.show_part(CLAIMS)")
            qgis.run("dock().messages.clear()")
            qgis.wait_for("work.claiming.checked_now()", 60)
            qgis.screenshot(images / "dock-claims.png", "dock()")
            qgis.run("QgsProject.instance().setDirty(False)")
            qgis.quit()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _picture_page(qgis: Desktop, page: Path, images: Path) -> None:
    """The dock with a base map and a page of Pokrovsk, and that page as its button writes it."""
    qgis.run("from salient.ui.workbench import PUBLISH_PAGE; dock().show_page(PUBLISH_PAGE)")
    qgis.run(_NARROW)
    qgis.click("find('addBaseMap')")
    qgis.wait_for("any(g.name() == 'Base map' for g in "
                  "QgsProject.instance().layerTreeRoot().children())")  # fmt: skip
    qgis.run("from salient.ui.publish_page import STORY; page.extent.setCurrentIndex(STORY)")
    qgis.run(f"from pathlib import Path; work.publishing.export([Path({str(page)!r})])")
    qgis.wait_for("'page.png' in dock().messages.text", 60)
    qgis.run(_SHRUNK.format(page=str(page), width=_PAGE_PX, path=str(images / "page-a4.png")))
    qgis.run("dock().messages.clear()")
    qgis.wait_for("not iface.mapCanvas().isDrawing() and not work.runner._newest")
    qgis.screenshot(images / "dock-publish.png", "dock()")


if __name__ == "__main__":
    picture_publish(ROOT / "docs" / "images")
