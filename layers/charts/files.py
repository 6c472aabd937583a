"""Charts as files, and as text for a page: PNG of twice the pixels, SVG."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from qgis.PyQt.QtGui import QImage, QPainter

from ...errors import SourceError
from ..whole_file import write_whole
from ..words import tr
from .chart import Chart
from .inks import LIGHT, Inks
from .painting import paint

SIZE = (1200, 675)
"""Width and height in pixels that charts are exported at."""

_PNG_SCALE = 2
_SVG_DPI = 96


def image(
    chart: Chart, size: tuple[int, int] = SIZE, inks: Inks = LIGHT, scale: float = _PNG_SCALE
) -> QImage:
    """A picture of a chart, ``scale`` times as many pixels each way as ``size``."""
    picture = QImage(
        round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    painter = QPainter(picture)
    painter.scale(scale, scale)
    paint(chart, painter, QRectF(0, 0, *size), inks)
    painter.end()
    return picture


def write_png(path: Path, chart: Chart, size: tuple[int, int] = SIZE, inks: Inks = LIGHT) -> Path:
    """Writes a PNG of twice the pixels of ``size``; raises SourceError where it cannot."""

    def write(part: Path) -> None:
        if not image(chart, size, inks).save(str(part), "PNG"):
            raise OSError(str(part))

    write_whole(path, write)
    return path


def write_svg(path: Path, chart: Chart, size: tuple[int, int] = SIZE, inks: Inks = LIGHT) -> Path:
    """Writes an SVG whose texts stay texts; raises SourceError where it cannot."""
    text = svg_text(chart, size, inks)
    write_whole(path, lambda part: part.write_text(text, encoding="utf-8"))
    return path


def svg_text(chart: Chart, size: tuple[int, int] = SIZE, inks: Inks = LIGHT) -> str:
    """A chart as an SVG document; raises SourceError where Qt's SVG module is missing."""
    try:
        from qgis.PyQt.QtSvg import QSvgGenerator
    except ImportError as error:
        raise SourceError(
            tr(
                "This installation of QGIS lacks Qt's SVG module for Python (PyQt's QtSvg). "
                "Install it, or export the chart as PNG."
            ),
            str(error),
        ) from error
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_SVG_DPI)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    generator.setTitle(chart.title)
    generator.setDescription(chart.reading(chart.days[-1]) if chart.days else "")
    painter = QPainter(generator)
    paint(chart, painter, QRectF(0, 0, *size), inks)
    painter.end()
    return bytes(buffer.data()).decode("utf-8")
