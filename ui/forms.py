"""Forms that fit a narrow dock."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Alternatives(QWidget):
    """Several parts of which one is shown, and no higher than that one.

    (A QStackedWidget is always as high as its highest page.)
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_part(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)
        part.setVisible(len(self._parts) == 1)

    def show_part(self, number: int) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(at == number)


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """A form without margins whose fields take the width there is."""
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def align_labels(*forms: QFormLayout) -> None:
    """Give the labels of several forms one width, so that their fields stand in one column."""
    labels = [
        form.itemAt(row, QFormLayout.ItemRole.LabelRole).widget()
        for form in forms
        for row in range(form.rowCount())
        if form.itemAt(row, QFormLayout.ItemRole.LabelRole) is not None
    ]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)


def narrow(combo: QComboBox, name: str) -> QComboBox:
    """A combo box that takes the width there is, however long its entries are."""
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return combo


def wrapping_label(parent: QWidget, name: str) -> QLabel:
    """A text of any length, in the width there is; it can be selected to be copied."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
