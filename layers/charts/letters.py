"""The type of a chart: three fonts, and how much room a text takes in them."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_HIGH = 1e5


@dataclass(frozen=True)
class Letters:
    """Fonts for titles, for labels, and for what is small; their sizes follow ``em`` (px)."""

    em: float
    title: QFont
    label: QFont
    small: QFont

    @property
    def row(self) -> float:
        """The height of a row of labels."""
        return QFontMetricsF(self.label).height()

    @property
    def small_row(self) -> float:
        return QFontMetricsF(self.small).height()


def letters(family: str, em: float) -> Letters:
    """Type of a family, ``em`` pixels high in labels."""

    def font(share: float, is_bold: bool = False) -> QFont:
        made = QFont(family)
        made.setPixelSize(max(round(em * share), 8))
        made.setBold(is_bold)
        # Widths then grow with the size, in a picture of twice the pixels too.
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    return Letters(em, font(1.22, is_bold=True), font(1.0), font(0.86))


def text_width(font: QFont, text: str) -> float:
    return float(QFontMetricsF(font).horizontalAdvance(text))


def wrapped_height(font: QFont, text: str, width: float) -> float:
    """How high a text is in lines of a width; 0 for none."""
    if not text:
        return 0.0
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _HIGH), int(WRAPPED), text)
    return float(box.height())
