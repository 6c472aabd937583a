"""Whether the Python packages that the mathematics needs are there."""

from __future__ import annotations

from .words import tr

_NEEDED = ("transform", "segmentize", "contains_xy", "dwithin")


def missing_package() -> str:
    """What is missing and how to get it, in words for a user; empty where nothing is.

    Features are asked for, not version numbers, which some distributions leave out.
    """
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
