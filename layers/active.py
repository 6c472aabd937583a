"""The control map that measurements, expressions and the dock refer to."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..errors import InputError
from .words import tr

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.measure import Setting
    from ..analysis.model import ControlMap, Region


class ActiveMap(QObject):
    """Holds one control map with its country and regions; ``changed`` follows every new one.

    Set on the main thread; ``setting`` may be asked for in any, as expressions are drawn in many.
    Importing this module loads neither numpy nor shapely, so that QGIS starts fast.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._control: ControlMap | None = None
        self._land: BaseGeometry | None = None
        self._regions: tuple[Region, ...] = ()
        self._settings: dict[str, Setting] = {}

    @property
    def control(self) -> ControlMap | None:
        return self._control

    @property
    def land(self) -> BaseGeometry | None:
        return self._land

    @property
    def regions(self) -> tuple[Region, ...]:
        return self._regions

    def set_control(
        self,
        control: ControlMap,
        land: BaseGeometry | None = None,
        regions: Sequence[Region] = (),
        setting: Setting | None = None,
    ) -> None:
        """Makes a control map the active one; ``setting``: of the same map, already computed."""
        with self._lock:
            self._control, self._land, self._regions = control, land, tuple(regions)
            self._settings = {} if setting is None else {"": setting}
        self.changed.emit()

    def clear(self) -> None:
        """Leaves no map active."""
        with self._lock:
            self._control, self._land, self._regions, self._settings = None, None, (), {}
        self.changed.emit()

    def setting(self, crs: QgsCoordinateReferenceSystem | None = None) -> Setting:
        """The active map ready to be measured, beside the plane of ``crs`` where that is one.

        Raises InputError where no map is active.
        """
        key = _definition(crs)
        with self._lock:
            if self._control is None:
                raise InputError(
                    tr("No control map is active. Load the lesson map or a map of your own first.")
                )
            if key not in self._settings:
                self._settings[key] = self._make(key)
            return self._settings[key]

    def _make(self, definition: str) -> Setting:
        from dataclasses import fields, replace

        from ..analysis.measure import Setting
        from ..analysis.planar import Plane

        plane = None
        if definition:
            try:
                plane = Plane(definition)
            except InputError:
                plane = None  # figures then come without a planar value beside them
        other = next(iter(self._settings.values()), None)
        if other is None:
            return Setting(self._control, self._land, self._regions, plane)  # type: ignore[arg-type]
        made = replace(other, plane=plane)
        declared = {declared.name for declared in fields(made)}
        # What was derived of the map (its front, the index of it) holds beside any plane.
        derived = dict(vars(other))  # a copy: another thread may be adding to it
        vars(made).update({k: v for k, v in derived.items() if k not in declared})
        return made


def _definition(crs: QgsCoordinateReferenceSystem | None) -> str:
    if crs is None or not crs.isValid():
        return ""
    preferred = QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED
    definition: str = crs.toWkt(preferred)
    return definition
