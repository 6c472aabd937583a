"""Pictures inside a document: charts as SVG, all else as data beside its tag."""

from __future__ import annotations

import base64
import re
from html import escape

from qgis.PyQt.QtCore import QBuffer, QIODevice

from ...errors import SourceError
from ..charts.chart import Chart
from ..charts.files import image, svg_text

_BEFORE_SVG = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)


def chart_drawing(chart: Chart) -> str:
    """A chart as HTML: its SVG, or a PNG where this QGIS lacks Qt's SVG module. Main thread."""
    try:
        return _BEFORE_SVG.sub("", svg_text(chart))
    except SourceError:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image(chart).save(buffer, "PNG")
        return png_tag(bytes(buffer.data()), chart.title)


def png_tag(data: bytes, alt: str) -> str:
    """A PNG as HTML; ``alt``: what it shows, for readers who do not see it."""
    encoded = base64.b64encode(data).decode("ascii")
    return f'<img src="data:image/png;base64,{encoded}" alt="{escape(alt)}">'
