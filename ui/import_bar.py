"""How far an import is, with buttons to pause and to stop it."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .words import tr


class ImportBar(QWidget):
    """Hidden while nothing is imported."""

    pause_requested = pyqtSignal(bool)
    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setObjectName("importText")
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("importProgress")
        self.progress.setTextVisible(False)
        self.pause = QPushButton(self)
        self.pause.setObjectName("pauseImport")
        self.pause.setCheckable(True)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setObjectName("cancelImport")
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addLayout(row)
        self.pause.toggled.connect(self._toggled)
        self.cancel.clicked.connect(lambda: self.cancel_requested.emit())
        self._toggled(False)
        self.hide()

    def begin(self, text: str) -> None:
        self.text.setText(text)
        self.progress.setValue(0)
        self.pause.setChecked(False)
        self.show()

    def _toggled(self, is_paused: bool) -> None:
        self.pause.setText(tr("Resume") if is_paused else tr("Pause"))
        self.pause_requested.emit(is_paused)
