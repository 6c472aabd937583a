"""The Pokrovske coking-coal mine, west of Pokrovsk: its sites and what is publicly known of each.

``data/mine.geojson`` was compiled for this project from public reports; every attribute stands
beside its source, every coordinate beside how far it can be trusted.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..analysis.model import Place, Provenance

MINE_FILE = Path(__file__).with_name("data") / "mine.geojson"


@dataclass(frozen=True)
class MineSite:
    """One site of the mine at ``lon``, ``lat`` (WGS84), as reported up to ``status_date``.

    ``coordinate_error_km`` is how far, by this project's judgement, the site may lie from the
    point; each ``*_source`` names publisher, date and address.
    """

    name: str
    name_uk: str
    place: str
    is_main: bool
    kind: str
    kind_source: str
    operator: str
    operator_source: str
    status: str
    status_date: date
    status_note: str
    status_source: str
    coordinate_source: str
    coordinate_is_approximate: bool
    coordinate_error_km: float
    coordinate_note: str
    lon: float
    lat: float

    def as_place(self) -> Place:
        """The site as a place to measure from or to."""
        names = (self.name, self.name_uk)
        return Place(self.name, self.lon, self.lat, self.name_uk, region="Donetsk", names=names)

    def attributes(self) -> dict[str, str | bool | float]:
        """A row of the layer: every field but the position, dates as ISO text."""
        row = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("lon", "lat")}
        row["status_date"] = self.status_date.isoformat()
        return row


def mine_sites() -> list[MineSite]:
    """All sites of the mine, the main one first."""
    return list(_shipped())


def main_site() -> MineSite:
    """The site to which "the mine" is measured."""
    return next(site for site in _shipped() if site.is_main)


def mine_provenance() -> Provenance:
    """Where the layer of the mine comes from; its date is that of the latest status."""
    return Provenance(
        source=QT_TRANSLATE_NOOP(
            "Salient", "Pokrovske mine, compiled for Salient from public reports"
        ),
        assessed=max(site.status_date for site in _shipped()),
        licence="CC BY 4.0",
        attribution=QT_TRANSLATE_NOOP("Salient", "Salient, with positions from GeoNames"),
    )


@lru_cache(maxsize=1)
def _shipped() -> tuple[MineSite, ...]:
    sites = []
    for feature in json.loads(MINE_FILE.read_text(encoding="utf-8"))["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        row = dict(feature["properties"])
        row["status_date"] = date.fromisoformat(row["status_date"])
        sites.append(MineSite(**row, lon=lon, lat=lat))
    return tuple(sorted(sites, key=lambda site: not site.is_main))
