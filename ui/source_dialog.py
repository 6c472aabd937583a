"""A source's own settings: where its services are, how it is read, where the archive is."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..layers.archive_file import archive_path
from ..layers.catalog import SOURCES, address_key
from ..layers.sources.viina import STATUS, STATUS_COLUMNS
from .words import tr

_VIINA = "viina"


class SourceDialog(QDialog):
    """Addresses may be changed, as services move; "Restore Defaults" puts back those declared."""

    def __init__(self, source_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceDialog")
        self.setWindowTitle(tr("Source and archive"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        info = SOURCES.get(source_id)
        self._keys = {
            name: address_key(source_id, name) for name in (info.addresses if info else ())
        }
        self.addresses: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, key in self._keys.items():
            edit = self.addresses[name] = QLineEdit(key.get(), self)
            edit.setObjectName(f"address_{name}")
            edit.setCursorPosition(0)
            form.addRow(tr("Address: {name}").format(name=name), edit)
        self.status: QComboBox | None = None
        if source_id == _VIINA:
            self.status = QComboBox(self)
            self.status.setObjectName("viinaStatus")
            self.status.addItems(STATUS_COLUMNS)
            self.status.setCurrentText(STATUS.get())
            form.addRow(tr("Status column"), self.status)
        self.archive = QgsFileWidget(self)
        self.archive.setObjectName("archivePlace")
        self.archive.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.archive.setConfirmOverwrite(False)  # an archive that is there is gone on with
        self.archive.setFilter("GeoPackage (*.gpkg)")
        self.archive.setFilePath(settings.ARCHIVE_PLACE.get())
        self.archive.lineEdit().setPlaceholderText(str(archive_path()))
        self.archive.setToolTip(tr("Empty: in your profile. The archive's file is not moved."))
        form.addRow(tr("Archive"), self.archive)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(standard.RestoreDefaults).clicked.connect(self.restore)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)

    def restore(self) -> None:
        """Show what holds where nothing was changed; kept by OK only."""
        for name, edit in self.addresses.items():
            edit.setText(self._keys[name].default)
        if self.status is not None:
            self.status.setCurrentText(STATUS.default)
        self.archive.setFilePath("")

    def accept(self) -> None:
        for name, edit in self.addresses.items():
            _keep(self._keys[name], edit.text().strip())
        if self.status is not None:
            _keep(STATUS, self.status.currentText())
        _keep(settings.ARCHIVE_PLACE, self.archive.filePath().strip())
        super().accept()


def _keep(key: settings.Key[str], text: str) -> None:
    """Remember what differs from the default alone, so that a newer default is taken up."""
    if text == key.default:
        key.forget()
    else:
        key.set(text)
