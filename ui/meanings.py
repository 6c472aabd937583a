"""Asks what values of a class field mean, where no rule knows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..analysis.model import GroundClass
from .words import tr


class Meanings(QWidget):
    """One row a value with the classes to choose from; hidden while nothing is to ask.

    ``answered`` follows every answer of the user's.
    """

    answered = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._combos: dict[str, QComboBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = QLabel(tr("What these values of the class field mean:"), self)
        title.setWordWrap(True)
        column.addWidget(title)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addLayout(self._form)
        self.hide()

    def ask(
        self, values: Sequence[str], remembered: Mapping[str, GroundClass] | None = None
    ) -> None:
        """Show a row for each value; what was answered before stays answered.

        ``remembered``: answers of earlier times, which are offered.
        """
        for number, value in enumerate(values):
            if value in self._combos:
                continue
            combo = QComboBox(self)
            combo.setObjectName(f"meaning{len(self._combos)}")
            combo.addItem(tr("choose …"), None)
            combo.addItem(tr("occupied"), GroundClass.OCCUPIED)
            combo.addItem(tr("unknown status"), GroundClass.UNKNOWN)
            combo.addItem(tr("liberated"), GroundClass.LIBERATED)
            combo.addItem(tr("held (left out)"), GroundClass.HELD)
            known = (remembered or {}).get(value)
            combo.setCurrentIndex(max(combo.findData(known), 0) if known is not None else 0)
            combo.activated.connect(lambda _: self.answered.emit())
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            label = QLabel(value or tr("(empty)"), self)
            label.setWordWrap(True)
            label.setBuddy(combo)
            self._form.addRow(label, combo)
            self._combos[value] = combo
            if number == 0:
                combo.setFocus()
        self.setVisible(bool(self._combos))

    def chosen(self) -> dict[str, GroundClass]:
        """The meanings given so far."""
        return {
            value: GroundClass(combo.currentData())
            for value, combo in self._combos.items()
            if combo.currentData() is not None
        }

    def forget(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self._combos.clear()
        self.hide()
