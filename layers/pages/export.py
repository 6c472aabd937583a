"""A page as a file: PDF and SVG of paths and text, PNG of exactly the format's pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from osgeo import gdal
from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QBuffer, QIODevice

from ...errors import InputError, SourceError
from ..whole_file import write_whole
from ..words import tr
from .formats import PageFormat

SUFFIXES = (".pdf", ".svg", ".png")


def export_page(layout: QgsPrintLayout, format_: PageFormat, path: Path) -> Path:
    """Writes a page by the ending of the file's name. Main thread only, as layouts are.

    The file appears whole or not at all. Raises InputError for another ending, SourceError where
    the file cannot be written.
    """
    writers: dict[str, Callable[[QgsPrintLayout, PageFormat, Path], int]] = {
        ".pdf": _to_pdf,
        ".svg": _to_svg,
        ".png": _to_png,
    }
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise InputError(
            tr("“{name}” is of no known kind: a page is saved as .pdf, .svg or .png.").format(
                name=path.name
            )
        )
    write_whole(path, lambda part: _checked(writer(layout, format_, part), path))
    return path


def page_png(layout: QgsPrintLayout, format_: PageFormat) -> bytes:
    """A page as the bytes of a PNG. Main thread only."""
    picture = QgsLayoutExporter(layout).renderPageToImage(0, format_.pixels)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data())


def _checked(result: int, path: Path) -> None:
    if result != QgsLayoutExporter.ExportResult.Success:
        raise SourceError(
            tr("The page could not be saved as “{name}”.").format(name=path.name),
            f"QgsLayoutExporter: {result}",
        )


def _to_pdf(layout: QgsPrintLayout, format_: PageFormat, path: Path) -> int:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = format_.dpi
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.appendGeoreference = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return QgsLayoutExporter(layout).exportToPdf(str(path), settings)


def _to_svg(layout: QgsPrintLayout, format_: PageFormat, path: Path) -> int:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = format_.dpi
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return QgsLayoutExporter(layout).exportToSvg(str(path), settings)


def _to_png(layout: QgsPrintLayout, format_: PageFormat, path: Path) -> int:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = format_.dpi
    settings.imageSize = format_.pixels
    settings.generateWorldFile = False
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # QGIS asks for what no PNG can have
    try:
        return QgsLayoutExporter(layout).exportToImage(str(path), settings)
    finally:
        gdal.PopErrorHandler()
