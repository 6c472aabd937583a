"""Maps as arrays of pixels."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsMapRendererCustomPainterJob, QgsMapSettings
from qgis.PyQt.QtGui import QImage, QPainter


def pixels(settings: QgsMapSettings) -> np.ndarray:
    """Return a map as QGIS draws it, shape (height, width, 3), red first."""
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    data = image.constBits()
    data.setsize(image.sizeInBytes())
    size = image.size()
    return np.frombuffer(bytes(data), np.uint8).reshape(size.height(), size.width(), 4)[:, :, 2::-1]
