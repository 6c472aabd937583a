"""The pictures of the documentation, from a real QGIS: the dock at 360 px, maps, a play of days."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop  # noqa: E402
from picture_lessons import picture_lessons  # noqa: E402
from picture_publish import picture_publish  # noqa: E402
from picture_series import picture_series  # noqa: E402

IMAGES = ROOT / "docs" / "images"
DOCK_PX = 360
PAGES = {"load": 0, "measure": 1}
_WIDE = (
    "from qgis.PyQt.QtCore import Qt; iface.mainWindow().resizeDocks("
    f"[dock()], [{DOCK_PX}], Qt.Orientation.Horizontal); dock().messages.clear()"
)


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    picture_dock("default", "", ("load", "measure"))
    picture_dock("Night Mapping", "-dark", ("measure",))
    picture_days()
    picture_change()
    picture_series(IMAGES)
    picture_publish(IMAGES)
    picture_lessons(IMAGES)
    print(f"Written to {IMAGES.relative_to(ROOT)}/")


def picture_dock(theme: str, suffix: str, pages: tuple[str, ...]) -> None:
    folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
    try:
        with Desktop(folder, size=(1500, 900), theme=theme) as qgis:
            qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r}); import demo_inside")
            qgis.run("plugin().load_lesson()")
            qgis.wait_for("plugin().active.control is not None", 60)
            qgis.run("demo_inside.measure_in_dock(plugin())")
            qgis.run(_WIDE)
            qgis.wait_for("find('figures').model().rowCount() > 0")
            for page in pages:
                qgis.run(f"dock().show_page({PAGES[page]})")
                qgis.wait_for("not iface.mapCanvas().isDrawing()")
                qgis.screenshot(IMAGES / f"dock-{page}{suffix}.png", "dock()")
            if not suffix:
                qgis.run(f"demo_inside.picture_map(plugin(), {str(IMAGES / 'map.png')!r})")
            qgis.quit()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def picture_days() -> None:
    """The page of an imported folder, and three of its days in the Temporal Controller."""
    folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
    try:
        with Desktop(folder, size=(1280, 860)) as qgis:
            qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r}); import demo_inside")
            qgis.run("plugin().load_lesson()")
            qgis.wait_for("plugin().active.control is not None", 60)
            maps = folder / "Lesson maps"
            qgis.run(f"demo_inside.import_lessons(plugin(), {str(maps)!r})")
            qgis.wait_for("len(plugin().workbench.load_page.dated._days) == 4", 60)
            qgis.run(_WIDE)
            qgis.screenshot(IMAGES / "dock-folder.png", "dock()")
            qgis.click("find('addSeries')")
            qgis.wait_for("iface.mapCanvas().temporalRange().begin().isValid()")
            for day in ("2024-07-15", "2025-08-15", "2025-11-04"):
                qgis.run(f"demo_inside.show_day({day!r})")
                qgis.run("c = iface.mapCanvas(); c.refresh(); c.waitWhileRendering()")
                qgis.screenshot(IMAGES / f"play-{day}.png")
            qgis.quit()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def picture_change() -> None:
    """The page of change between two dates, and the map it makes of them."""
    folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
    try:
        with Desktop(folder, size=(1500, 900)) as qgis:
            qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r})")
            qgis.run("import picture_change; plugin().load_lesson()")
            qgis.wait_for("plugin().active.control is not None", 60)
            qgis.run("picture_change.compare(plugin())")
            qgis.run(_WIDE)
            qgis.wait_for("plugin().workbench.changing.is_idle")
            qgis.wait_for("find('figures').model().rowCount() > 0")
            qgis.screenshot(IMAGES / "dock-change.png", "dock()")
            qgis.run(f"picture_change.save(plugin(), {str(IMAGES / 'change.png')!r})")
            qgis.quit()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
