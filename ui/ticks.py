"""Small round marks that say how far something is: to do, in part, done, gone past."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import QLabel

_GREEN_ON_LIGHT, _GREEN_ON_DARK = QColor("#2e7d32"), QColor("#81c784")
_SHARPNESS = 2.0


def text_colour(label: QLabel) -> QColor:
    """The colour in which a label's text is shown, also where a style sheet sets it."""
    return QColor(label.palette().color(QPalette.ColorRole.WindowText))


def done_colour(ink: QColor) -> QColor:
    """A green that is read wherever text of this colour is.

    (Of a theme made by a style sheet the palette knows the text, not what is behind it.)
    """
    return _GREEN_ON_DARK if ink.lightnessF() > 0.5 else _GREEN_ON_LIGHT


def mark(ink: QColor, size: int, share: float, ticked: bool) -> QPixmap:
    """A ring filled like a clock by ``share``; a disc with a tick where it is ``ticked``.

    ``ink``: the colour of the text beside it.
    """
    return _drawn(size, share, ticked, done_colour(ink), ink)


def mark_icon(ink: QColor, selected: QColor, size: int, share: float, ticked: bool) -> QIcon:
    """The same mark for a list; ``selected``: the colour of the text of selected rows."""
    icon = QIcon(mark(ink, size, share, ticked))
    icon.addPixmap(_drawn(size, share, ticked, selected, selected), QIcon.Mode.Selected)
    return icon


def _drawn(size: int, share: float, ticked: bool, fill: QColor, ring: QColor) -> QPixmap:
    picture = QPixmap(round(size * _SHARPNESS), round(size * _SHARPNESS))
    picture.setDevicePixelRatio(_SHARPNESS)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QRectF(1, 1, size - 2, size - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    if ticked:
        painter.drawEllipse(outline)
        is_light = fill.lightnessF() > 0.5
        _tick(painter, size, QColor(Qt.GlobalColor.black if is_light else Qt.GlobalColor.white))
    else:
        painter.drawPie(outline.adjusted(2, 2, -2, -2), 90 * 16, -round(share * 360 * 16))
        faint = QColor(ring)
        faint.setAlphaF(0.5)
        painter.setPen(QPen(faint, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(outline)
    painter.end()
    return picture


def _tick(painter: QPainter, size: int, colour: QColor) -> None:
    pen = QPen(colour, size / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(0.28 * size, 0.52 * size))
    path.lineTo(0.44 * size, 0.68 * size)
    path.lineTo(0.73 * size, 0.35 * size)
    painter.drawPath(path)
