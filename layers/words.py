"""Translation of the texts that layers and their errors show to a user."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the language of QGIS; ``text`` must be a literal, formatted afterwards."""
    return QCoreApplication.translate("Salient", text)
