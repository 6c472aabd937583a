"""A calendar that shows of which days there is a map."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from qgis.PyQt.QtCore import QDate, QPointF, QRect, Qt
from qgis.PyQt.QtGui import QFont, QPainter, QPalette, QTextCharFormat
from qgis.PyQt.QtWidgets import QCalendarWidget, QWidget

from .words import to_date, to_qdate

_FAINT = 0.4
_DOT = 1.6


class DayCalendar(QCalendarWidget):
    """Days that exist are bold, those in the archive have a dot, all others are faint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayCalendar")
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())  # red would say something else here
        self._days: frozenset[date] = frozenset()
        self._archived: frozenset[date] = frozenset()

    def show_days(self, days: Collection[date], archived: Collection[date]) -> None:
        for gone in self._days.difference(days):
            self.setDateTextFormat(to_qdate(gone), QTextCharFormat())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for new in set(days) - self._days:
            self.setDateTextFormat(to_qdate(new), bold)
        self._days, self._archived = frozenset(days), frozenset(archived)
        self.updateCells()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        known = to_date(day)
        painter.save()
        if known not in self._days:
            painter.setOpacity(_FAINT)
        super().paintCell(painter, rect, day)
        if known in self._archived:
            is_chosen = day == self.selectedDate()
            role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Highlight
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(role))
            middle = QPointF(rect.center().x() + 0.5, rect.bottom() - 2.5)
            painter.drawEllipse(middle, _DOT, _DOT)
        painter.restore()
