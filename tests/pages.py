"""A small map in a project, for what is made of it: pages and reports."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
import shapely
from qgis.core import QgsProject, QgsRectangle, QgsReferencedRectangle
from shapely.geometry import Polygon, box

from salient.analysis.clean import control_map
from salient.analysis.model import ControlMap, Place, Provenance
from salient.layers.lonlat import wgs84
from salient.layers.pages.compose import compose
from salient.layers.pages.page import PageContents
from salient.layers.themes import current_look

TOWN = Place("Myrnohrad", 37.2697, 48.2967, "Мирноград")
DAY = date(2025, 11, 4)
AROUND = QgsReferencedRectangle(QgsRectangle(36.6, 47.9, 38.2, 48.8), wgs84())
# East of 37.1, with a pocket around the town whose mouth, to the west, is 0.05 degrees high.
POCKET = Polygon([(37.1, 48.27), (37.1, 48.32), (37.4, 48.4), (37.4, 48.2)])
GROUND = shapely.difference(box(37.1, 47.0, 39.5, 49.5), POCKET)
GREY = box(36.9, 48.5, 37.1, 48.7)


def made_up(day: date | None = DAY, is_restricted: bool = False) -> ControlMap:
    """Occupied ground with a pocket in it, and a piece of unknown status."""
    origin = Provenance(
        "Made-up map", day, "r7", datetime(2025, 11, 5, 6, 7, tzinfo=timezone.utc),
        "CC0", "Nobody & Sons", "all <occupied>", restricts_redistribution=is_restricted,
    )  # fmt: skip
    return control_map([GROUND], [GREY], provenance=origin)


def contents_of(project: QgsProject, control: ControlMap, **more: object) -> PageContents:
    """What a page of a project says, by default of the surroundings of the town."""
    given = {"extent": AROUND, "look": current_look(project), **more}
    return compose(project, control.provenance, **given)


def poppler(program: str, *arguments: object) -> str:
    """What one of poppler's programs says of a PDF; skips where it is not installed."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} (poppler-utils) is not installed")
    done = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout


def plain(path: Path) -> str:
    """The text of a PDF, lines and columns run together."""
    return " ".join(poppler("pdftotext", "-layout", path, "-").split())
