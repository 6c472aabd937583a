"""The strip that always says which control map is active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ..layers.words import credit_text
from .icons import theme_icon
from .words import date_text, tr

if TYPE_CHECKING:
    from ..analysis.model import Provenance


def map_title(provenance: Provenance) -> str:
    """A control map in a line: ``Lesson map (illustrative) · 4 Nov 2025``."""
    source = tr(provenance.source)
    if provenance.is_illustrative:
        source = tr("Lesson map (illustrative)")
    return f"{source} · {date_text(provenance.assessed)}"


class MapHeader(QFrame):
    """Source and date of the active map, its class rule below; buttons to look at it, for help."""

    zoom_requested = pyqtSignal()
    help_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapHeader")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel(self)
        self._text.setObjectName("mapHeaderText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._zoom = self._button(
            "zoomToMap", "mActionZoomToLayer.svg", tr("Zoom to the front of the active map")
        )
        self._zoom.clicked.connect(self.zoom_requested)
        self._help = self._button(
            "showHelp", "mActionHelpContents.svg", tr("What this page does (F1)")
        )
        self._help.clicked.connect(self.help_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 4, 4)
        row.addWidget(self._text, 1)
        row.setSpacing(2)
        row.addWidget(self._zoom, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        self.show_map(None)

    @property
    def text(self) -> str:
        return self._text.text()

    def _button(self, name: str, image: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(theme_icon(image))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    def show_map(self, provenance: Provenance | None) -> None:
        """Say which map is active; None: none is."""
        self._zoom.setVisible(provenance is not None)
        if provenance is None:
            self._text.setText(tr("<b>No control map is active.</b><br>Load one to measure."))
            self.setToolTip("")
            return
        title = _escaped(map_title(provenance))
        rule = _escaped(tr(provenance.class_rule))
        self._text.setText(f"<b>{title}</b>" + (f"<br>{rule}" if rule else ""))
        lines = (
            tr(provenance.source),
            tr("Assessed: {date} (UTC)").format(date=provenance.assessed_text),
            tr("Classes: {rule}").format(rule=tr(provenance.class_rule) or "–"),
            tr("Licence: {licence}").format(licence=provenance.licence or "–"),
            tr("Credit: {credit}").format(credit=credit_text(provenance)),
        )
        self.setToolTip("\n".join(lines))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
