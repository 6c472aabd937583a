"""The handouts of all lessons that ship, in both languages, as PDF; no screen is needed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import conftest  # noqa: E402, F401 - the root becomes the package ``salient``
from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator  # noqa: E402

OUTPUT = ROOT / "build" / "handouts"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT
    app = QgsApplication([], False)
    app.initQgis()
    for language in ("en", "uk"):
        write_all(language, folder / language)
    app.exitQgis()
    print(f"Written to {folder}/")


def write_all(language: str, folder: Path) -> None:
    """The handouts of one language, with the words around the lessons in it too."""
    from salient.layers.teaching.handout import write_handout
    from salient.layers.teaching.shelf import SHIPPED, shelf

    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(language))
    translator = QTranslator()
    if translator.load(str(ROOT / "i18n" / f"salient_{language}.qm")):
        QCoreApplication.installTranslator(translator)
    for number, lesson in enumerate(shelf(language, SHIPPED / "none").lessons, 1):
        write_handout(lesson, folder / f"{number}-{lesson.id}.pdf")
    QCoreApplication.removeTranslator(translator)


if __name__ == "__main__":
    main()
