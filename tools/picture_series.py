"""The page Series of the dock and one of its charts as a file, of the lesson map."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop  # noqa: E402

CHART = "distance"
_NARROW = (
    "from qgis.PyQt.QtCore import Qt; iface.mainWindow().resizeDocks("
    "[dock()], [360], Qt.Orientation.Horizontal); dock().messages.clear()"
)
_CHOOSE = f"page.chart_combo.setCurrentIndex(page.chart_combo.findData({CHART!r}))"


def picture_series(images: Path) -> None:
    """Writes ``dock-series.png`` and ``chart-series.png``."""
    folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
    try:
        with Desktop(folder, size=(1500, 1000)) as qgis:
            qgis.run("plugin().load_lesson()")
            qgis.wait_for("plugin().active.control is not None", 60)
            qgis.run("work = plugin().workbench; page = work.series_page")
            qgis.run("from salient.ui.workbench import SERIES_PAGE; dock().show_page(SERIES_PAGE)")
            qgis.run(_NARROW)
            qgis.wait_for("page.chart is not None and work.series.is_idle")
            qgis.run(f"{_CHOOSE}; page.view.read_day(page.chart.days[2])")
            qgis.screenshot(images / "dock-series.png", "dock()")
            chart = images / "chart-series.png"
            qgis.run(f"from pathlib import Path\nwork.series.files.write(Path({str(chart)!r}))")
            qgis.wait_for("work.series.is_idle")
            qgis.quit()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    picture_series(ROOT / "docs" / "images")
