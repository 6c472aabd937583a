"""The page that measures: from what, at which distances, and the table of figures."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..analysis.distances import format_distance, parse_distances
from ..analysis.model import Figure, Place
from ..errors import InputError
from .figures_model import FiguresModel
from .figures_view import FiguresView
from .flow import FlowLayout
from .icons import icon
from .place_completer import PlaceCompleter, Search
from .subjects import PLACES, POINTS, Subjects
from .words import tr


class MeasurePage(QWidget):
    """Shows what is to be measured and what was; ``changed`` follows every change of the first."""

    changed = pyqtSignal()
    copy_requested = pyqtSignal()
    export_requested = pyqtSignal()
    zoom_requested = pyqtSignal(object)
    layers_requested = pyqtSignal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._town: Place | None = None
        self._is_whole = True
        self.subjects = Subjects(search, self)
        self.subjects.changed.connect(self._subjects_changed)
        self.model = FiguresModel(self)
        self.table = FiguresView(self.model, self)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.subjects)
        column.addLayout(self._distances_row())
        column.addWidget(self.reading)
        column.addLayout(self._options())
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        column.addWidget(self._footer())
        self.table.zoom_requested.connect(self.zoom_requested)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._read_distances()
        self.show_busy(False)
        self._enable()

    # What was chosen

    def distances_km(self) -> list[float]:
        """The distances of the rings, none where rings are not wanted; raises InputError."""
        return parse_distances(self.distances.text()) if self.rings.isChecked() else []

    def corridor_town(self) -> tuple[str, Place | None]:
        """What is typed as the corridor's town and the place it means; none where not wanted."""
        text = self.town.text().strip() if self.corridor.isChecked() else ""
        if self._town is not None and self._town.name == text:
            return text, self._town
        found = self._search(text, 1) if text else []
        return text, found[0] if found else None

    # What is shown

    def set_town(self, place: Place) -> None:
        self._town = place
        self.town.setText(place.name)
        self.changed.emit()

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

    def show_footer(self, text: str) -> None:
        self.footer.setText(text)
        self._enable()

    # Parts

    def _distances_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.rings = QCheckBox(tr("Rings at"), self)
        self.rings.setObjectName("rings")
        self.rings.setChecked(True)
        self.distances = QLineEdit("1, 2, 5, 10, 20 km", self)
        self.distances.setObjectName("distances")
        self.distances.setAccessibleName(tr("Distances of the rings"))
        self.distances.setToolTip(tr("Kilometres or miles: 1, 2, 5 km or 3 mi; 500 m"))
        self.reading = QLabel(self)
        self.reading.setObjectName("distancesRead")
        self.reading.setWordWrap(True)
        self.reading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row.addWidget(self.rings)
        row.addWidget(self.distances, 1)
        self.rings.toggled.connect(lambda _: self._read_distances())
        self.rings.toggled.connect(lambda _: self.changed.emit())
        self.distances.textChanged.connect(lambda _: self._read_distances())
        self.distances.textChanged.connect(lambda _: self.changed.emit())
        return row

    def _options(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        self.corridor = QCheckBox(tr("Corridor of"), self)
        self.corridor.setObjectName("corridor")
        self.town = QLineEdit(self)
        self.town.setObjectName("measureTown")
        self.town.setAccessibleName(tr("Town whose corridor is measured"))
        self._completer = PlaceCompleter(self.town, self._search)
        self._completer.chosen.connect(self.set_town)
        self.town.editingFinished.connect(self.changed)
        row.addWidget(self.corridor)
        row.addWidget(self.town, 1)
        column.addLayout(row)
        boxes = QWidget(self)
        flow = FlowLayout(boxes, 6)
        self.areas = QCheckBox(tr("Regions"), boxes)
        self.areas.setObjectName("areas")
        self.areas.setToolTip(tr("Areas of each region by class of ground"))
        self.by_region = QCheckBox(tr("Rings by region"), boxes)
        self.by_region.setObjectName("byRegion")
        self.by_region.setToolTip(tr("What of each ring lies in each region"))
        self.between = QCheckBox(tr("Between places"), boxes)
        self.between.setObjectName("between")
        self.between.setToolTip(tr("Distance and azimuth from the first place to each other"))
        for box in (self.areas, self.by_region, self.between):
            flow.addWidget(box)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        boxes.setSizePolicy(policy)
        column.addWidget(boxes)
        for box in (self.corridor, self.areas, self.by_region, self.between):
            box.toggled.connect(lambda _: self.changed.emit())
        self.corridor.toggled.connect(self.town.setEnabled)
        self.town.setEnabled(False)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.copy = self._button(
            "copyFigures",
            "copy",
            tr("Copy"),
            tr("Copy the selected rows, or all, for a spreadsheet (Ctrl+C)"),
        )
        self.export = self._button(
            "exportFigures",
            "export",
            tr("Export"),
            tr("Save all rows as CSV or GeoPackage"),
        )
        self.zoom = self._button(
            "zoomToFigure",
            "zoom_to",
            tr("Zoom"),
            tr("Zoom to what the row is about (double click, Return)"),
        )
        self.to_layers = self._button(
            "figuresToLayers",
            "rings",
            tr("To layers"),
            tr("Add rings and lines of the selected rows, or of all"),
        )
        for button in (self.copy, self.export, self.zoom, self.to_layers):
            row.addWidget(button)
        self.copy.clicked.connect(lambda: self.copy_requested.emit())
        self.export.clicked.connect(lambda: self.export_requested.emit())
        self.to_layers.clicked.connect(lambda: self.layers_requested.emit())
        self.zoom.clicked.connect(self._zoom_to_current)
        return row

    def _button(self, name: str, image: str, text: str, tooltip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(image))
        button.setIconSize(QSize(16, 16))
        button.setText(text)
        button.setToolTip(tooltip)
        button.setAccessibleName(tooltip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(30)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

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

    def _subjects_changed(self) -> None:
        self.between.setVisible(self.subjects.kind in (PLACES, POINTS))
        self.changed.emit()

    def _read_distances(self) -> None:
        """Say how the distances were understood, or what is wrong with them, as they are typed."""
        is_on = self.rings.isChecked()
        self.distances.setEnabled(is_on)
        self.by_region.setEnabled(is_on)
        text = ""
        if is_on:
            try:
                read = [format_distance(d) for d in parse_distances(self.distances.text())]
                plain = self.distances.text().replace(" ", "").lower()
                if plain != ",".join(read).replace(" ", "").replace("km,", ","):
                    text = tr("Read as {distances}").format(distances=", ".join(read))
            except InputError as error:
                text = error.message
        self.reading.setText(text)
        self.reading.setVisible(bool(text))

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
