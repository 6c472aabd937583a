"""The buttons in the rows below tables, lists and charts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QWidget


def action_button(
    parent: QWidget, name: str, picture: QIcon, text: str, tooltip: str
) -> QToolButton:
    """A button with a picture beside its text, as wide as the others of its row."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setIcon(picture)
    button.setIconSize(QSize(16, 16))
    button.setText(text)
    button.setToolTip(tooltip)
    button.setAccessibleName(tooltip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setMinimumWidth(30)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
