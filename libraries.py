"""Keeps the libraries inside the wheels of Shapely and pyproj apart from those of QGIS, on Linux.

A wheel brings its own GEOS or PROJ. The QGIS program has loaded another version of the same
library, and the dynamic linker of Linux then answers the wheel's calls with whatever was loaded
first: two versions of C++ code share one object, and QGIS crashes. ``RTLD_DEEPBIND`` (dlopen(3))
has a library look into its own dependencies first. Distributions' own packages share QGIS's
libraries and need none of this; nor do Windows and macOS, where every library names its sources.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

_PACKAGES = ("shapely", "pyproj")


class _DeepLoader(ExtensionFileLoader):
    """Loads a compiled module so that it finds its own libraries before the program's."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        flags = sys.getdlopenflags()
        sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
        try:
            return super().create_module(spec)
        finally:
            sys.setdlopenflags(flags)


class _Finder:
    """Finds the compiled modules of packages that bring libraries of their own."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, _, inside = name.partition(".")
        if not inside or package not in _PACKAGES:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or not isinstance(spec.loader, ExtensionFileLoader):
            return None
        folder = next(p for p in Path(spec.loader.path).parents if p.name == package)
        if not folder.with_name(f"{package}.libs").is_dir():
            return None
        spec.loader = _DeepLoader(spec.loader.name, spec.loader.path)
        return spec


_finder = _Finder()


def keep_apart() -> None:
    """From now on load those packages apart; what is loaded already stays as it is."""
    if hasattr(os, "RTLD_DEEPBIND") and _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)


def stop() -> None:
    """Take the rule back; what was loaded under it stays."""
    if _finder in sys.meta_path:
        sys.meta_path.remove(_finder)
