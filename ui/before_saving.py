"""What is asked before files are written: where they go, and whether the user knows the terms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from .. import settings
from .words import tr


def ask_path(
    parent: QWidget, title: str, name: str, kinds: Sequence[str]
) -> tuple[Path, int] | None:
    """A path and the number of the kind chosen; None where the user gave up.

    ``kinds`` are filters as Qt has them. The folder is remembered.
    """
    folder = settings.PUBLISH_FOLDER.get() or str(Path.home())
    text, kind = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / name), ";;".join(kinds)
    )
    if not text:
        return None
    path = Path(text)
    settings.PUBLISH_FOLDER.set(str(path.parent))
    return path, kinds.index(kind) if kind in kinds else 0


def confirm(
    parent: QWidget, credits: Sequence[str], overwritten: Sequence[Path], go_on: Callable[[], None]
) -> None:
    """Says which sources restrict redistribution, and which files would be replaced, then goes on.

    At once where there is nothing to say; else when the user agrees.
    """
    said = []
    if credits:
        said.append(
            tr(
                "The source restricts redistribution: {credits}. Read its terms before you "
                "publish or pass on what you save."
            ).format(credits="; ".join(credits))
        )
    if overwritten:
        names = ", ".join(path.name for path in overwritten)
        said.append(
            tr("These files are there already and will be replaced: {names}.").format(names=names)
        )
    if not said:
        go_on()
        return
    box = QMessageBox(parent)
    box.setObjectName("beforeSaving")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Before saving"))
    box.setText("\n\n".join(said))
    save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    save.setObjectName("saveAnyway")
    box.addButton(QMessageBox.StandardButton.Cancel)
    save.clicked.connect(lambda: go_on())
    box.open()
