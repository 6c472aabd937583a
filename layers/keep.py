"""The layers of the group in a GeoPackage, so that a saved project still has them when reopened."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsDataProvider,
    QgsMapLayer,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..errors import SourceError
from .contents import ROLE_PROPERTY
from .words import tr


def store(project: QgsProject, path: str | Path) -> list[QgsVectorLayer]:
    """Writes every layer of ours that is in memory to ``path`` and makes it read from there.

    Style, name, metadata and place in the tree stay. Returns the layers written; raises
    SourceError where the file cannot be written. Main thread only.
    """
    path = Path(path)
    written: dict[str, QgsVectorLayer] = {}
    for layer in _in_memory(project):
        table = _free_name(layer, written)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = table
        options.layerMetadata = layer.metadata()
        options.saveMetadata = True
        if path.exists():
            options.actionOnExistingFile = (
                QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
            )
        code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), project.transformContext(), options
        )
        if code != QgsVectorFileWriter.WriterError.NoError:
            raise SourceError(
                tr("The layer “{name}” could not be saved to “{file}”.").format(
                    name=layer.name(), file=path.name
                ),
                message,
            )
        written[table] = layer
    for table, layer in written.items():
        _reconnect(layer, f"{path}|layername={table}", project)
    return list(written.values())


def _in_memory(project: QgsProject) -> list[QgsVectorLayer]:
    return [
        layer
        for layer in project.mapLayers().values()
        if layer.type() == QgsMapLayer.LayerType.VectorLayer
        and layer.providerType() == "memory"
        and layer.customProperty(ROLE_PROPERTY)
    ]


def _free_name(layer: QgsVectorLayer, taken: dict[str, QgsVectorLayer]) -> str:
    role = str(layer.customProperty(ROLE_PROPERTY))
    name, number = role, 2
    while name in taken:
        name, number = f"{role}_{number}", number + 1
    return name


def _reconnect(layer: QgsVectorLayer, source: str, project: QgsProject) -> None:
    metadata = layer.metadata().clone()
    options = QgsDataProvider.ProviderOptions()
    options.transformContext = project.transformContext()
    layer.setDataSource(source, layer.name(), "ogr", options)
    layer.setMetadata(metadata)
