"""The page Learn: a step with a hint, and every lesson done to its last step, in two languages."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop  # noqa: E402

LAST_STEPS = ROOT / "build" / "lessons"
_NARROW = (
    "from qgis.PyQt.QtCore import Qt; iface.mainWindow().resizeDocks("
    "[dock()], [360], Qt.Orientation.Horizontal); dock().messages.clear()"
)


def picture_lessons(images: Path, last_steps: Path = LAST_STEPS) -> None:
    """Writes ``dock-learn.png``, and into another folder the last step of each lesson."""
    for locale in ("en_US", "uk_UA"):
        folder = Path(tempfile.mkdtemp(prefix="salient-pictures-"))
        try:
            with Desktop(folder, size=(1500, 800), locale=locale) as qgis:
                _begin(qgis)
                if locale == "en_US":
                    _picture_hint(qgis, images / "dock-learn.png")
                for number in range(6):
                    _do(qgis, number)
                    qgis.run("dock().messages.clear()")
                    qgis.screenshot(last_steps / f"{locale[:2]}-{number + 1}.png", "dock()")
                    qgis.run("doer.go_on()")
                qgis.run("QgsProject.instance().setDirty(False)")
                qgis.quit()
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _begin(qgis: Desktop) -> None:
    qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); plugin().show_dock(True)")
    qgis.run("from lesson_doer import PAGES, Doer")
    qgis.run("doer = Doer(plugin().workbench, dock(), plugin().active)")
    qgis.run(_NARROW)


def _picture_hint(qgis: Desktop, path: Path) -> None:
    """A question of lesson 2, and what is said to the figure of web Mercator."""
    qgis.run("doer.open(1)")
    for _ in range(3):
        _step(qgis)
    _perform(qgis)
    qgis.run("doer.answer('87.4')")
    qgis.wait_for("doer.view.question.says.isVisible() and doer.is_still")
    qgis.run("dock().messages.clear()")
    qgis.screenshot(path, "dock()")
    qgis.run("doer.teaching.leave()")


def _do(qgis: Desktop, number: int) -> None:
    """A lesson from start to its last step."""
    qgis.run(f"doer.open({number}); doer.teaching._progress.forget(); doer.teaching._show(0)")
    for _ in range(int(str(qgis.run("doer.steps"))) - 1):
        _step(qgis)


def _step(qgis: Desktop) -> None:
    _perform(qgis)
    qgis.run("doer.answer()")
    qgis.wait_for("doer.is_done")
    qgis.run("doer.go_on()")


def _perform(qgis: Desktop) -> None:
    while not qgis.run("all(doer.teaching._met)"):
        qgis.run("doer.perform()")
        qgis.wait_for("doer.is_still")
    qgis.wait_for("doer.is_met")
    qgis.run("dock().show_page(PAGES['learn'])")


if __name__ == "__main__":
    picture_lessons(ROOT / "docs" / "images")
