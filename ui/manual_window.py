"""The manual in a window of its own: pages, links between them, back and forward."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QImage, QTextDocument
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..layers.manual import CONTENTS, page_path
from .icons import theme_icon
from .words import tr


class _Pages(QTextBrowser):
    """Shows no picture wider than there is room for."""

    def loadResource(self, kind: int, url: QUrl) -> object:
        found = super().loadResource(kind, url)
        if kind != QTextDocument.ResourceType.ImageResource or not found:
            return found
        picture = QImage.fromData(found)
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * int(self.document().documentMargin()) - bar - 4
        if picture.width() <= room or room <= 0:
            return found
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)


class ManualWindow(QDialog):
    """Shows pages of the manual, without the network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("salientManual")
        self.setWindowTitle(tr("Salient: manual"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.resize(760, 640)
        self.text = _Pages(self)
        self.text.setObjectName("manualText")
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(14)
        back = self._button("mActionArrowLeft.svg", tr("Back"), self.text.backward)
        forward = self._button("mActionArrowRight.svg", tr("Forward"), self.text.forward)
        home = self._button(
            "mActionHelpContents.svg", tr("Contents"), lambda: self.show_page(CONTENTS)
        )
        for button, signal in ((back, "backwardAvailable"), (forward, "forwardAvailable")):
            button.setEnabled(False)
            getattr(self.text, signal).connect(button.setEnabled)
        row = QHBoxLayout()
        for button in (back, forward, home):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.text, 1)

    def show_page(self, name: str) -> None:
        """Bring a page to the front (``dock/measure``)."""
        self.text.setSource(QUrl.fromLocalFile(str(page_path(name))))
        self.show()
        self.raise_()
        self.activateWindow()

    def _button(self, image: str, text: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme_icon(image))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: act())
        return button
