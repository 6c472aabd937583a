"""The table of figures: three columns of two lines in a narrow dock, six in a wide one."""

from __future__ import annotations

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
from .figures_model import ERROR, MEASURE, PLANAR, RANGE, SUBJECT, VALUE, FiguresModel
from .words import tr

_BELOW = {SUBJECT: MEASURE, VALUE: RANGE, PLANAR: ERROR}
_PADDING = 4
_FAINT = 170


class _TwoLines(QStyledItemDelegate):
    """Paints the column to the right as a second, fainter line of a cell while it is hidden."""

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
        second = index.sibling(index.row(), _BELOW[index.column()]).data() or ""
        is_selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        colour = cell.palette.color(role)
        area = cell.rect.adjusted(_PADDING, 1, -_PADDING, -1)
        upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
        lower = QRect(area.left(), upper.bottom() + 1, area.width(), area.height() // 2)
        side = cell.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.save()
        painter.setFont(cell.font)
        for text, where in ((first, upper), (str(second), lower)):
            if where is lower:
                colour.setAlpha(_FAINT)
            painter.setPen(colour)
            line = cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, line)
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
        self.setItemDelegate(_TwoLines(self))
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
        self._arrange()

    def figures_model(self) -> FiguresModel:
        return self.model()

    def selected_figures(self) -> list[Figure]:
        """The figures of the selected rows in the order shown; all where none is selected."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.figures_model()
        return [model.figure(row) for row in rows] if rows else model.figures

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

    def _row_height(self) -> int:
        lines = 2 if self.is_compact else 1
        return lines * self.fontMetrics().height() + 6

    def _arrange(self) -> None:
        """Columns to the width there is: subject and measure take what numbers leave."""
        room = self.viewport().width()
        self.is_compact = room < self.WIDE
        for column in _BELOW.values():
            self.setColumnHidden(column, self.is_compact)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        letter = self.fontMetrics().averageCharWidth()
        value, planar = 16 * letter, 12 * letter
        if self.is_compact:
            widths = {VALUE: value, PLANAR: planar}
        else:
            widths = {VALUE: value, RANGE: value, PLANAR: planar, ERROR: 10 * letter}
        left = max(room - sum(widths.values()), 80)
        widths[SUBJECT] = left if self.is_compact else left * 2 // 5
        widths[MEASURE] = left - left * 2 // 5
        for column, width in widths.items():
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, width)
