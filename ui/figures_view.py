"""The table of figures: columns of two lines in a narrow dock, six of one line in a wide one."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ..analysis.model import Figure
from ..layers.export import to_tsv
from ..layers.words import localized
from .figures_model import ERROR, MEASURE, PLANAR, RANGE, SUBJECT, VALUE, FiguresModel
from .words import tr

_BELOW = {SUBJECT: MEASURE, VALUE: RANGE, PLANAR: ERROR}
_PADDING = 4
_FAINT = 170
_MOST_UNEVEN = 600


class _Lines(QStyledItemDelegate):
    """While a column is hidden, paints it as a second, fainter line of the one before it.

    The measure, which says most in most words, may take more lines than that.
    """

    def __init__(self, view: FiguresView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        if not self._view.is_compact or index.column() not in _BELOW:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        first, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        second = str(index.sibling(index.row(), _BELOW[index.column()]).data() or "")
        is_selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        colour = cell.palette.color(role)
        side = cell.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        top = Qt.AlignmentFlag.AlignTop
        metrics = cell.fontMetrics
        area = cell.rect.adjusted(_PADDING, _PADDING // 2, -_PADDING, 0)
        painter.save()
        painter.setFont(cell.font)
        painter.setPen(colour)
        elided = metrics.elidedText(first, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | top, elided)
        colour.setAlpha(_FAINT)
        painter.setPen(colour)
        area.setTop(area.top() + metrics.height())
        if area.height() < 2 * metrics.height():
            second = metrics.elidedText(second, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | top | Qt.TextFlag.TextWordWrap, second)
        painter.restore()


class FiguresView(QTableView):
    """Sorts by click on a header, copies as TSV, asks to zoom on double click or Return."""

    zoom_requested = pyqtSignal(object)

    WIDE = 620

    def __init__(self, model: FiguresModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_compact = True
        self.setObjectName("figures")
        self.setAccessibleName(tr("Measured figures"))
        self.setModel(model)
        self.setItemDelegate(_Lines(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._ask_to_zoom)
        model.layoutChanged.connect(self._arrange)
        self._arrange()

    def figures_model(self) -> FiguresModel:
        return self.model()

    def selected_figures(self) -> list[Figure]:
        """The figures of the selected rows in the order shown; all where none is selected."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.figures_model()
        return [model.figure(row) for row in rows] if rows else model.figures

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures; what was selected and how far it was scrolled stays, where it can."""
        key = _key(self.current_figure())
        top = self.verticalScrollBar().value()
        self.figures_model().set_figures(figures)
        self._arrange()
        if key is not None:
            for row, figure in enumerate(self.figures_model().figures):
                if _key(figure) == key:
                    self.selectRow(row)
                    break
        self.verticalScrollBar().setValue(top)

    def current_figure(self) -> Figure | None:
        index = self.currentIndex()
        return self.figures_model().figure(index.row()) if index.isValid() else None

    def copy(self) -> int:
        """Put the selected rows, or all, on the clipboard as TSV; returns how many."""
        figures = self.selected_figures()
        QGuiApplication.clipboard().setText(to_tsv(figures))
        return len(figures)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_zoom(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.horizontalHeader().sizeHint().height() + 3 * self._row_height())

    def _ask_to_zoom(self, index: QModelIndex) -> None:
        if index.isValid():
            self.zoom_requested.emit(self.figures_model().figure(index.row()))

    def _row_height(self, lines: int | None = None) -> int:
        lines = lines or (2 if self.is_compact else 1)
        return lines * self.fontMetrics().height() + _PADDING + 1

    def _arrange(self) -> None:
        """Columns to the width there is: subject and measure take what numbers leave."""
        room = self.viewport().width()
        self.is_compact = room < self.WIDE
        has_plane = any(f.planar is not None for f in self.figures_model().figures)
        for column in (*_BELOW.values(), PLANAR):
            is_plane = column in (PLANAR, ERROR)
            hidden = (self.is_compact and column != PLANAR) or (is_plane and not has_plane)
            self.setColumnHidden(column, hidden)
        number = self.fontMetrics().horizontalAdvance("00,000.00 km²") + 2 * _PADDING
        range_ = self.fontMetrics().horizontalAdvance("00.00 – 00.00") + 2 * _PADDING
        planar = self.fontMetrics().horizontalAdvance("+00.00 %") + 3 * _PADDING
        widths = {VALUE: number if not self.is_compact else max(number, range_), PLANAR: planar}
        widths.update({} if self.is_compact else {RANGE: range_ + number // 2, ERROR: planar})
        shown = sum(w for c, w in widths.items() if not self.isColumnHidden(c))
        left = max(room - shown, 80)
        widths[SUBJECT] = left if self.is_compact else left // 3
        widths[MEASURE] = left - left // 3
        for column, width in widths.items():
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, width)
        self._raise_rows(widths[SUBJECT] - 2 * _PADDING)

    def _raise_rows(self, room: int) -> None:
        """Rows high enough for their text; in long tables, which are of one measure, all alike."""
        header = self.verticalHeader()
        header.setDefaultSectionSize(self._row_height())
        figures = self.figures_model().figures
        if not self.is_compact or len(figures) > _MOST_UNEVEN:
            return
        metrics = self.fontMetrics()
        paper = QRect(0, 0, room, 10 * metrics.height())
        heights: dict[str, int] = {}
        for row, figure in enumerate(figures):
            text = localized(figure.measure)
            if text not in heights:
                used = metrics.boundingRect(paper, Qt.TextFlag.TextWordWrap, text).height()
                heights[text] = max(self._row_height(), used + self._row_height(1))
            if heights[text] != self._row_height():
                header.resizeSection(row, heights[text])


def _key(figure: Figure | None) -> tuple[str, str] | None:
    return None if figure is None else (figure.subject, figure.measure)
