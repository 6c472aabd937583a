"""Label formats that the layers' styles are built of; whose names they show. Sizes in points."""

from __future__ import annotations

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLabeling,
    QgsPalLayerSettings,
    QgsProject,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from .looks import Look
from .symbols import label_family
from .words import language

NAMES_VARIABLE = "salient_place_names"
ENGLISH, UKRAINIAN, BOTH = "en", "uk", "both"

_HALO_OPACITY = 0.85


def set_place_names(project: QgsProject, names: str) -> None:
    """Labels places and regions in English ("en"), Ukrainian ("uk") or "both", in every look."""
    QgsExpressionContextUtils.setProjectVariable(project, NAMES_VARIABLE, names)
    for layer in project.mapLayers().values():
        layer.triggerRepaint()


def place_names(project: QgsProject) -> str:
    """What ``set_place_names`` was told, else the language of QGIS."""
    said = QgsExpressionContextUtils.projectScope(project).variable(NAMES_VARIABLE)
    return said if said in (ENGLISH, UKRAINIAN, BOTH) else language()


def named(english: str, ukrainian: str) -> str:
    """A QGIS expression: of two expressions the one, the other or both, as the project says."""
    chosen = f"coalesce(@{NAMES_VARIABLE}, '{language()}')"
    uk = f"coalesce(nullif({ukrainian}, ''), {english})"
    return (
        f"CASE WHEN {chosen} = '{UKRAINIAN}' THEN {uk} "
        f"WHEN {chosen} = '{BOTH}' THEN {english} || if({uk} = {english}, '', '\\n' || {uk}) "
        f"ELSE {english} END"
    )


def label_settings(
    expression: str,
    points: float,
    colour: str,
    look: Look,
    bold: bool = False,
    italic: bool = False,
    halo_mm: float = 0.7,
    spacing: float = 0.0,
) -> QgsPalLayerSettings:
    """Labels in a plain face with a halo; ``expression`` may be a field's name.

    ``spacing``: between letters, as a share of the size.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = not expression.isidentifier()
    text = QgsTextFormat()
    font = QFont(label_family())
    font.setBold(bold)
    font.setItalic(italic)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * points)
    text.setFont(font)
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setLineHeight(0.85)
    text.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(halo_mm > 0)
    halo.setSize(halo_mm)
    shade = QColor(look.halo)
    shade.setAlphaF(_HALO_OPACITY)
    halo.setColor(shade)
    text.setBuffer(halo)
    settings.setFormat(text)
    return settings


def name_area(
    layer: QgsVectorLayer, name: str, points: float, look: Look, smallest: int, largest: int
) -> None:
    """Names polygons in spaced capitals, in the part that is seen; ``name``: an expression.

    From the scale of 1 to ``smallest`` up to 1 to ``largest``.
    """
    settings = label_settings(
        f"upper({name})", points, look.caption, look, halo_mm=0.0, spacing=0.2
    )
    letting_others_in(settings)
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.priority = 1
    settings.scaleVisibility = True
    settings.minimumScale = smallest
    settings.maximumScale = largest
    label(layer, settings)


def label(layer: QgsVectorLayer, settings: QgsPalLayerSettings) -> None:
    """Labels every feature of a layer alike."""
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def along(settings: QgsPalLayerSettings, line: str, side: QgsLabeling.LinePlacementFlags) -> None:
    """Labels that follow a line, given as an expression, on it or on a side of it."""
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.LineGeometry
    settings.geometryGenerator = line
    settings.placement = QgsPalLayerSettings.Placement.Curved
    placed = settings.lineSettings()
    placed.setPlacementFlags(side)
    settings.setLineSettings(placed)


def letting_others_in(settings: QgsPalLayerSettings) -> None:
    """Labels of other layers may lie on these features, as on a ring or a region they must."""
    obstacles = settings.obstacleSettings()
    obstacles.setIsObstacle(False)
    settings.setObstacleSettings(obstacles)


def keeping_others_off(settings: QgsPalLayerSettings) -> None:
    """Labels of other layers keep clear of these features as far as they can."""
    obstacles = settings.obstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(0.8)  # from 1 on, a town right at the front goes unnamed in print
    settings.setObstacleSettings(obstacles)


def around(settings: QgsPalLayerSettings) -> None:
    """Labels beside a dot, clear of it and of their own halo."""
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    settings.dist = 0.7
