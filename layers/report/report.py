"""A report as data, and as the two files it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ...analysis.claim import Checked
from ...analysis.model import Figure, Progress, Provenance, no_progress
from ..export import write_figures
from ..whole_file import write_text
from .document import document


@dataclass(frozen=True)
class Report:
    """What a report tells. ``figures`` are those of the dock, in the order shown there.

    ``credit`` names all that is drawn on ``map_png``; ``charts`` are of ``chart_drawing``.
    ``remarks``: what the reader should know of the figures.
    """

    title: str
    origin: Provenance
    figures: Sequence[Figure]
    credit: str = ""
    map_png: bytes = b""
    charts: Sequence[str] = ()
    claims: Sequence[Checked] = ()
    remarks: Sequence[str] = ()


def write_report(
    path: Path,
    report: Report,
    context: QgsCoordinateTransformContext,
    progress: Progress = no_progress,
) -> tuple[Path, Path]:
    """Writes the HTML and, under the same name, the CSV of its figures; returns both paths.

    In any thread. Each file appears whole or not at all. Raises SourceError where one cannot be
    written, and Cancelled.
    """
    html, table = path.with_suffix(".html"), path.with_suffix(".csv")
    text = document(report, datetime.now(timezone.utc))
    write_figures(table, report.figures, context, progress)
    write_text(html, text)
    return html, table
