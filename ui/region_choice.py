"""By which regions figures are told apart: those of the map, Donetsk and Luhansk, a layer's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from .forms import form_layout, narrow
from .words import tr

ALL, DONBAS, LAYER = range(3)
_NAME_FIELDS = ("name", "name_en", "region", "title", "label")


class ChosenRegions(NamedTuple):
    """``layer`` and its field of names where ``kind`` is LAYER."""

    kind: int
    layer: QgsVectorLayer | None = None
    name_field: str = ""


class RegionChoice(QWidget):
    """``changed`` follows every change."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = narrow(QComboBox(self), "changeRegions")
        self.kind.addItems(
            [tr("Regions of Ukraine"), tr("Donetsk and Luhansk"), tr("A layer of the project")]
        )
        self.layer = narrow(QgsMapLayerComboBox(self), "regionLayer")
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.field = narrow(QgsFieldComboBox(self), "regionName")
        self.field.setAllowEmptyFieldName(True)
        self.field.setToolTip(tr("The field with the region's name"))
        self._part = QWidget(self)
        top, more = form_layout(), form_layout(self._part)
        top.addRow(tr("Regions"), self.kind)
        more.addRow(tr("Layer"), self.layer)
        more.addRow(tr("Name field"), self.field)
        self.forms = (top, more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._part)
        self._part.hide()
        self._show_fields(self.layer.currentLayer())
        self.kind.currentIndexChanged.connect(self._switch)
        self.layer.layerChanged.connect(self._show_fields)
        self.layer.layerChanged.connect(lambda _: self._change_layer())
        self.field.fieldChanged.connect(lambda _: self._change_layer())

    @property
    def chosen(self) -> ChosenRegions:
        kind = int(self.kind.currentIndex())
        if kind != LAYER:
            return ChosenRegions(kind)
        return ChosenRegions(kind, self.layer.currentLayer(), self.field.currentField())

    def _switch(self, kind: int) -> None:
        self._part.setVisible(kind == LAYER)
        self.changed.emit()

    def _change_layer(self) -> None:
        if self.kind.currentIndex() == LAYER:
            self.changed.emit()

    def _show_fields(self, layer: QgsVectorLayer | None) -> None:
        self.field.setLayer(layer)
        fields = layer.fields().names() if layer is not None else ()
        self.field.setField(_name_field(fields))


def _name_field(fields: Sequence[str]) -> str:
    """The first field that sounds like a name; empty where none does."""
    by_name = {field.lower(): field for field in fields}
    return next((by_name[name] for name in _NAME_FIELDS if name in by_name), "")
