"""Every look, page format, dock page and lesson in both languages, as pictures: `./dev gallery`.

From a real QGIS, on the lesson map; written under build/gallery/, to be looked at before a release.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop  # noqa: E402

OUT = ROOT / "build" / "gallery"
LOCALES = {"en": "en_US", "uk": "uk_UA"}
DOCK_PAGES = ("load", "measure", "change", "series", "publish", "learn")
LESSONS = 6
LOOKS = ("light", "dark", "grey")
FORMATS = ("a4", "a3", "square", "wide")
_IDLE = "not work.runner._newest and work.changing.is_idle and work.series.is_idle"
_DONE = {
    "change": "work.change_page.model.rowCount() > 0",
    "series": "work.series_page.chart is not None",
}
_NARROW = (
    "from qgis.PyQt.QtCore import Qt; iface.mainWindow().resizeDocks("
    "[dock()], [360], Qt.Orientation.Horizontal); dock().messages.clear()"
)


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    for language, locale in LOCALES.items():
        folder = OUT / language
        folder.mkdir(parents=True)
        desk = Path(tempfile.mkdtemp(prefix="salient-gallery-"))
        try:
            with Desktop(desk, size=(1500, 900), locale=locale) as qgis:
                picture(qgis, folder)
                if qgis.errors:
                    print("\n".join(qgis.errors), file=sys.stderr)
                    sys.exit(1)
                qgis.quit()
        finally:
            shutil.rmtree(desk, ignore_errors=True)
    print(f"Written to {OUT.relative_to(ROOT)}/")


def picture(qgis: Desktop, folder: Path) -> None:
    """All pictures of one language."""
    qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r}); import gallery_inside")
    qgis.run("plugin().load_lesson(); work = plugin().workbench")
    qgis.wait_for("plugin().active.control is not None", 60)
    qgis.run("import demo_inside; demo_inside.measure_in_dock(plugin())")
    qgis.run(_NARROW)
    for number, name in enumerate(DOCK_PAGES):
        qgis.run(f"dock().show_page({number})")
        qgis.wait_for(_DONE.get(name, "True"), 60)
        qgis.wait_for(_IDLE, 60)
        qgis.screenshot(folder / f"dock-{name}.png", "dock()")
    qgis.run("from salient.ui.learn_page import CLAIMS, LESSONS")
    qgis.run("work.learn_page.show_part(CLAIMS)")
    qgis.wait_for("work.claiming.checked_now()", 60)
    qgis.wait_for(_IDLE, 60)
    qgis.screenshot(folder / "dock-claims.png", "dock()")
    qgis.run("work.learn_page.show_part(LESSONS)")
    for number in range(LESSONS):
        qgis.run(f"gallery_inside.open_last_step(plugin(), {number})")
        qgis.wait_for(_IDLE, 60)
        qgis.screenshot(folder / f"lesson-{number + 1}.png", "dock()")
    qgis.run("gallery = gallery_inside.Gallery(plugin())")
    for look in LOOKS:
        qgis.run(f"gallery.wear({look!r})")
        for format_ in FORMATS:
            qgis.run(f"gallery.save({format_!r}, {str(folder / f'page-{format_}-{look}.png')!r})")


if __name__ == "__main__":
    main()
