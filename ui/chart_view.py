"""Shows a chart: the day under the mouse is read out, a click asks for its map."""

from __future__ import annotations

import math
from datetime import date

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QStyle, QStyleOptionFocusRect, QWidget

from ..layers.charts.chart import Chart
from ..layers.charts.frame import Frame
from ..layers.charts.inks import DARK, LIGHT, Inks
from ..layers.charts.layout import least_height
from ..layers.charts.letters import letters
from ..layers.charts.painting import paint
from .words import tr

_LEAST_EM, _MOST_EM = 10.0, 14.0
_LEAST_SIZE = QSize(260, 240)
_DOT_EM, _MARK_EM = 0.32, 0.5


class ChartView(QWidget):
    """A chart with a cursor, moved by the mouse and by Left, Right, Home and End.

    ``read`` follows the cursor with what the chart says there, which is the accessible description
    too; ``day_chosen`` follows a click, Return and Space. ``mark_day`` shows which day the map is
    of, and emits nothing.
    """

    read = pyqtSignal(str)
    day_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_LEAST_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._chart: Chart | None = None
        self._frame: Frame | None = None
        self._picture: QPixmap | None = None
        self._cursor: date | None = None
        self._marked: date | None = None
        self.show_chart(None)

    @property
    def chart(self) -> Chart | None:
        return self._chart

    @property
    def marked_day(self) -> date | None:
        """The day of the chart nearest to that of the map."""
        return self._marked

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart; the cursor stays on its day where that has a map."""
        self._chart, self._picture, self._frame = chart, None, None
        days = chart.days if chart is not None else ()
        if self._marked not in days:
            self._marked = None
        self.setCursor(Qt.CursorShape.PointingHandCursor if days else Qt.CursorShape.ArrowCursor)
        self.setToolTip(chart.note if chart is not None else "")
        self.setAccessibleName(chart.title if chart is not None else tr("Chart"))
        self._move_to(self._cursor if self._cursor in days else self._marked)
        self._fit()

    def mark_day(self, day: date | None) -> None:
        """Show that the map is of a day: the chart's nearest, none for a day outside of it."""
        days = self._chart.days if self._chart is not None else ()
        is_within = day is not None and bool(days) and days[0] <= day <= days[-1]
        marked = self._chart.nearest(day) if is_within else None
        if marked != self._marked:
            self._marked = marked
            self._move_to(marked)
            self.update()

    def day_at(self, x: float) -> date | None:
        """The day with a map that is nearest to a place in the widget."""
        frame = self._painted()
        if self._chart is None or frame is None:
            return None
        return self._chart.nearest(frame.day_at(x))

    def x_of(self, day: date) -> float:
        """Where a day is in the widget; 0 while nothing is shown."""
        frame = self._painted()
        return frame.x(day) if frame is not None else 0.0

    def read_day(self, day: date) -> None:
        """Move the cursor to a day; nothing where the chart has none of it."""
        if self._chart is not None and day in self._chart.days:
            self._move_to(day)

    # Cursor

    def _move_to(self, day: date | None) -> None:
        self._cursor = day
        text = self._chart.reading(day) if self._chart is not None and day is not None else ""
        self.setAccessibleDescription(text)
        self.read.emit(text)
        self.update()

    def _step(self, by: int) -> None:
        if self._chart is None or not self._chart.days:
            return
        days = self._chart.days
        if self._cursor in days:
            at = days.index(self._cursor) + by
        else:
            at = 0 if by > 0 else len(days) - 1
        self._move_to(days[min(max(at, 0), len(days) - 1)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.pos().x())
        if day != self._cursor:
            self._move_to(day)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._cursor != self._marked:
            self._move_to(self._marked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.day_at(event.pos().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, days = event.key(), self._chart.days if self._chart is not None else ()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and days:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and days:
            self._move_to(days[0] if key == Qt.Key.Key_Home else days[-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._cursor)
        else:
            super().keyPressEvent(event)

    def _choose(self, day: date | None) -> None:
        if day is not None:
            self.day_chosen.emit(day)

    # Painting

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        frame = self._painted()
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        if frame is not None:
            self._paint_days(painter, frame, self._inks())
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(
                QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self
            )

    def _painted(self) -> Frame | None:
        """Where the days are; the chart, without cursor, is painted once for each size."""
        if self._picture is not None or self._chart is None:
            return self._frame
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        rect = QRectF(0, 0, self.width(), self.height())
        family = self.font().family()
        self._frame = paint(self._chart, painter, rect, self._inks(), self._em, family)
        painter.end()
        self._picture = picture
        return self._frame

    def _paint_days(self, painter: QPainter, frame: Frame, inks: Inks) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot, em = frame.plot, self._em
        if self._marked is not None:
            tip = QPointF(frame.x(self._marked), plot.top())
            wing = _MARK_EM * em
            painter.setPen(QPen(QColor(inks.text), 1.0))
            painter.drawLine(tip, QPointF(tip.x(), plot.bottom()))
            painter.setBrush(QColor(inks.text))
            painter.drawPolygon(
                QPolygonF([tip, tip + QPointF(-wing, -wing), tip + QPointF(wing, -wing)])
            )
        if self._cursor is not None and self._cursor != self._marked:
            x = frame.x(self._cursor)
            painter.setPen(QPen(QColor(inks.faint), 1.0))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        self._paint_dots(painter, frame, inks)

    def _paint_dots(self, painter: QPainter, frame: Frame, inks: Inks) -> None:
        """What is read out, on each line."""
        if self._chart is None or self._cursor is None:
            return
        number = self._chart.days.index(self._cursor)
        radius = _DOT_EM * self._em
        for line in self._chart.lines:
            value = line.values[number]
            if value is not None:
                painter.setPen(QPen(QColor(inks.paper), 1.5))
                painter.setBrush(inks.colour(line.ink))
                painter.drawEllipse(QPointF(frame.x(self._cursor), frame.y(value)), radius, radius)

    @property
    def _em(self) -> float:
        """The user's own size of letters, within what fits."""
        return min(max(float(QFontInfo(self.font()).pixelSize()), _LEAST_EM), _MOST_EM)

    def _inks(self) -> Inks:
        """Light or dark as the user's theme is."""
        is_dark = self.palette().color(QPalette.ColorRole.Base).lightnessF() < 0.5
        return DARK if is_dark else LIGHT

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
        self._fit()

    def _fit(self) -> None:
        """As high as the chart needs to be, at the width there is."""
        least = _LEAST_SIZE.height()
        if self._chart is not None and not self._chart.is_empty:
            type_ = letters(self.font().family(), self._em)
            least = max(least, math.ceil(least_height(self._chart, self.width(), type_)))
        if least != self.minimumHeight():
            self.setMinimumHeight(least)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._picture = None
            self.update()
