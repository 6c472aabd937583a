"""The page for learning and checking: lessons, and claims of a text, each under a tab."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QSizePolicy, QTabBar, QVBoxLayout, QWidget

from .claims_part import ClaimsPart
from .lessons_part import LessonsPart
from .words import tr

LESSONS, CLAIMS = range(2)


class LearnPage(QWidget):
    """Shows one of its two parts, which are made and worked by others."""

    def __init__(
        self, lessons: LessonsPart, claims: ClaimsPart, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("learnPage")
        self.lessons, self.claims = lessons, claims
        self._parts = (lessons, claims)
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("learnTabs")
        self.tabs.setExpanding(True)
        self.tabs.setDocumentMode(True)
        self.tabs.setDrawBase(False)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for name, tooltip in (
            (tr("Lessons"), tr("Learn to measure, step by step; the dock watches what you do")),
            (tr("Claims"), tr("Check what a text says against the active map")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(name), tooltip)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.tabs)
        for part in self._parts:
            if part.layout() is not None:
                part.layout().setContentsMargins(0, 0, 0, 0)
            column.addWidget(part, 1)
        self.tabs.currentChanged.connect(self._show)
        self._show(LESSONS)

    def show_part(self, number: int) -> None:
        """LESSONS or CLAIMS."""
        self.tabs.setCurrentIndex(number)

    def _show(self, number: int) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(at == number)
