"""From what is measured: places by name, a layer, points on the map, or the front itself."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..analysis.model import Place
from .forms import Alternatives, align_labels, form_layout, narrow
from .icons import icon
from .place_completer import Search
from .places_field import Chips, PlacesField
from .words import tr

PLACES, LAYER, POINTS, FRONT = range(4)


class Subjects(QWidget):
    """The choice of subjects; ``changed`` follows every change of it."""

    changed = pyqtSignal()
    pick_toggled = pyqtSignal(bool)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[Place] = []
        self.source = narrow(QComboBox(self), "measureFrom")
        self.source.addItems(
            [tr("Places, by name"), tr("A layer"), tr("Points on the map"), tr("The front itself")]
        )
        self.places = PlacesField(search, self)
        self.places.changed.connect(self.changed)
        self._parts = Alternatives(self)
        for part in (self.places, self._layer_part(), self._points_part(), self._front_part()):
            self._parts.add_part(part)
        form = form_layout()
        form.addRow(tr("From"), self.source)
        align_labels(form, self._layer_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._parts)
        self.source.currentIndexChanged.connect(self._switch)

    @property
    def kind(self) -> int:
        """PLACES, LAYER, POINTS or FRONT."""
        return int(self.source.currentIndex())

    @property
    def points(self) -> tuple[Place, ...]:
        return tuple(self._points)

    @property
    def chosen_layer(self) -> QgsVectorLayer | None:
        return self.layer.currentLayer()

    def set_points(self, points: Sequence[Place]) -> None:
        self._points = list(points)
        self._chips.show_places(self._points)
        self.changed.emit()

    def show_picking(self, is_picking: bool) -> None:
        self.pick.blockSignals(True)
        self.pick.setChecked(is_picking)
        self.pick.blockSignals(False)

    def _layer_part(self) -> QWidget:
        part = QWidget(self)
        form = self._layer_form = form_layout(part)
        self.layer = narrow(QgsMapLayerComboBox(part), "measureLayer")
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.HasGeometry)
        self.selected_only = QCheckBox(tr("Selected features only"), part)
        self.selected_only.setObjectName("selectedOnly")
        form.addRow(tr("Layer"), self.layer)
        form.addRow("", self.selected_only)
        self.layer.layerChanged.connect(lambda _: self.changed.emit())
        self.selected_only.toggled.connect(lambda _: self.changed.emit())
        return part

    def _points_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self.pick = QToolButton(part)
        self.pick.setObjectName("pickPoint")
        self.pick.setText(tr("Click points on the map"))
        self.pick.setIcon(icon("click_point"))
        self.pick.setToolTip(tr("Escape or a right click ends it"))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.setCheckable(True)
        self.pick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pick.toggled.connect(self.pick_toggled)
        self._chips = Chips(part)
        self._chips.removed.connect(self._remove_point)
        self._chips.show_places([])
        column.addWidget(self.pick)
        column.addWidget(self._chips)
        return part

    def _front_part(self) -> QWidget:
        text = QLabel(
            tr("The contact line of the active map: its length, and rings around it."), self
        )
        text.setWordWrap(True)
        return text

    def _switch(self, kind: int) -> None:
        self._parts.show_part(kind)
        if kind != POINTS and self.pick.isChecked():
            self.pick.setChecked(False)
        self.changed.emit()

    def _remove_point(self, number: int) -> None:
        if 0 <= number < len(self._points):
            del self._points[number]
            self.set_points(self._points)
