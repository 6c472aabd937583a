"""How the base map looks: quiet ground, so that what lies on it speaks."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from .basemap_file import ABROAD, BORDERS, SEA, SHORES, STATE_BORDER, UKRAINE
from .labels import name_area, named
from .looks import LIGHT, Fill, Look
from .symbols import fill_symbol, plain_line, single


def style_base(layer: QgsVectorLayer, table: str, look: Look = LIGHT) -> None:
    """One table of the base map (``basemap_file.TABLES``)."""
    grounds = {SEA: look.sea, ABROAD: look.abroad, UKRAINE: look.land}
    if table in grounds:
        single(layer, fill_symbol(Fill(grounds[table], 1.0)))
    elif table == SHORES:
        single(layer, plain_line(look.shore, 0.25))
    elif table == BORDERS:
        single(layer, plain_line(look.border, 0.25))
    elif table == STATE_BORDER:
        single(layer, plain_line(look.state_border, 0.6, Qt.PenStyle.DashDotLine))
    if table == ABROAD:
        name = named('"name"', '"name_uk"')
        name_area(layer, name, 10.5, look, smallest=20_000_000, largest=1_000_000)
