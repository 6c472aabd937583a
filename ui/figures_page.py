"""What pages of figures share: the table, what is done with its rows, and a line on its origin."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..analysis.model import Figure
from .action_button import action_button
from .figures_model import FiguresModel
from .figures_view import FiguresView
from .icons import icon
from .words import tr

_GAP = 2


class FiguresPage(QWidget):
    """A page that ends in a table of figures; its signals say what is wanted of them.

    A subclass puts what is asked above the table, then calls ``add_figures``.
    """

    copy_requested = pyqtSignal()
    export_requested = pyqtSignal()
    zoom_requested = pyqtSignal(object)
    layers_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = True

    def add_figures(self, column: QVBoxLayout, drawing: str, drawing_tip: str) -> None:
        """The table, buttons and footer at the end of a column.

        ``drawing``: what the button that puts the rows on the map says, and what its tip does.
        """
        self.model = FiguresModel(self)
        self.table = FiguresView(self.model, self)
        column.addWidget(self.table, 1)
        column.addLayout(self._figure_buttons(drawing, drawing_tip))
        column.addWidget(self._footer())
        self.table.zoom_requested.connect(self.zoom_requested)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.show_busy(False)
        self._enable()

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def show_busy(self, is_busy: bool) -> None:
        # The bar keeps its room: rows must not jump at every keystroke.
        self.progress.setRange(0, 0 if is_busy else 1)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(is_busy)

    def show_figures(self, figures: Sequence[Figure], is_whole: bool = True) -> None:
        """Show figures; those of a part of the request cannot be exported yet."""
        self.table.setEnabled(True)
        self.table.show_figures(figures)
        self._is_whole = is_whole
        self._enable()

    def show_stale(self) -> None:
        """What is shown does not answer what is asked now."""
        self.table.setEnabled(False)
        self._is_whole = False
        self._enable()

    def show_footer(self, text: str) -> None:
        self.footer.setText(text)

    def _figure_buttons(self, drawing: str, drawing_tip: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        self.copy = action_button(
            self,
            "copyFigures",
            icon("copy"),
            tr("Copy"),
            tr("Copy the selected rows, or all, for a spreadsheet (Ctrl+C)"),
        )
        self.export = action_button(
            self,
            "exportFigures",
            icon("export"),
            tr("Export"),
            tr("Save all rows as CSV or GeoPackage"),
        )
        self.zoom = action_button(
            self,
            "zoomToFigure",
            icon("zoom_to"),
            tr("Zoom"),
            tr("Zoom to what the row is about (double click, Return)"),
        )
        self.to_layers = action_button(self, "figuresToLayers", icon("rings"), drawing, drawing_tip)
        self._buttons = (self.copy, self.export, self.zoom, self.to_layers)
        for button in self._buttons:
            row.addWidget(button)
        self.copy.clicked.connect(lambda: self.copy_requested.emit())
        self.export.clicked.connect(lambda: self.export_requested.emit())
        self.to_layers.clicked.connect(lambda: self.layers_requested.emit())
        self.zoom.clicked.connect(self._zoom_to_current)
        return row

    def _fit_buttons(self) -> None:
        """Texts with icons where there is room for them, else texts, else icons alone."""
        for style in (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonTextOnly,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        ):
            for button in self._buttons:
                button.setToolButtonStyle(style)
            if sum(b.sizeHint().width() + _GAP for b in self._buttons) <= self.width() + _GAP:
                break

    def _footer(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.progress = QProgressBar(part)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(4)
        self.footer = QLabel(part)
        self.footer.setObjectName("figuresFooter")
        self.footer.setWordWrap(True)
        self.footer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        font = self.footer.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.footer.setFont(font)
        self.footer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.progress)
        column.addWidget(self.footer)
        return part

    def _zoom_to_current(self) -> None:
        figure = self.table.current_figure()
        if figure is not None:
            self.zoom_requested.emit(figure)

    def _enable(self) -> None:
        has_rows = self.model.rowCount() > 0 and self._is_whole
        for button in (self.copy, self.export, self.to_layers):
            button.setEnabled(has_rows)
        figure = self.table.current_figure() if has_rows else None
        self.zoom.setEnabled(figure is not None and figure.geometry is not None)
