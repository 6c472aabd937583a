"""Whether the Python packages that the mathematics needs are there, and safe to use."""

from __future__ import annotations

from ..libraries import is_entangled
from .words import tr

_NEEDED = ("transform", "segmentize", "contains_xy", "dwithin")


def obstacle() -> str:
    """What keeps the mathematics from running, and what to do, for a user; empty: nothing does.

    Features are asked for, not version numbers, which some distributions leave out.
    """
    if is_entangled():
        return tr(
            "Shapely, installed with pip, was loaded before Salient and shares its memory "
            "with another version of GEOS, that of QGIS: computing would crash QGIS. Remove "
            "it (python3 -m pip uninstall shapely) and install the package of your system "
            "(python3-shapely), version 2.0 or newer."
        )
    try:
        import pyproj  # noqa: F401
        import shapely
    except ImportError as error:
        return _advice(error.name or str(error), tr("is missing"))
    if not all(hasattr(shapely, name) for name in _NEEDED):
        return _advice("shapely", tr("is older than 2.0"))
    return ""


def _advice(package: str, fault: str) -> str:
    return tr(
        "The Python package {package} {fault}. Install shapely 2.0 or newer and pyproj for the "
        'Python of QGIS: python3 -m pip install "shapely>=2.0" pyproj (on Windows in the OSGeo4W '
        "Shell), then start QGIS again."
    ).format(package=package, fault=fault)
