"""The lessons of the page Learn: their list, or one of them."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .lesson_list import LessonList
from .lesson_view import LessonView


class LessonsPart(QWidget):
    """Shows the list until a lesson is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = LessonList(self)
        self.view = LessonView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.view, 1)
        self.show_list()

    def show_list(self) -> None:
        self.view.hide()
        self.list.show()

    def show_lesson(self) -> None:
        self.list.hide()
        self.view.show()
