"""Makes Shapely and pyproj safe inside QGIS: two faults that crash it are kept from happening.

**Two versions of one library.** A wheel brings its own GEOS or PROJ. On Linux, the QGIS program
has loaded another version of it, and the dynamic linker answers the wheel's calls with whatever
was loaded first: code of two versions shares one object. ``RTLD_DEEPBIND`` (dlopen(3)) has a
library look into its own dependencies first. Distributions' own packages share QGIS's libraries
and need none of this; nor do Windows and macOS, where every call names its library.

**Contexts that die early.** pyproj 3.7 and newer keep a thread's PROJ context at the thread of
the operating system, but free it with the *Python* state of that thread. In Qt's threads, where
QGIS runs tasks, algorithms and expressions, that state ends with every call, and the next one
finds the address of a freed context. Here contexts are kept as long as their thread may come back.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

_PACKAGES = ("shapely", "pyproj")
_CONTEXTS = "pyproj._context"
_LOCAL = "_CONTEXT_MANAGER_LOCAL"
_CAN_BIND_DEEP = hasattr(os, "RTLD_DEEPBIND")


class _Contexts:
    """In place of pyproj's ``threading.local``: the context of each thread of the system.

    A new thread that gets the number of one that has ended replaces its context.
    """

    def __init__(self, before: Any) -> None:
        self._before = before
        self._of_thread: dict[int, Any] = {}

    @property
    def context_manager(self) -> Any:
        kept = self._of_thread.get(threading.get_ident())
        return kept if kept is not None else self._before.context_manager

    @context_manager.setter
    def context_manager(self, manager: Any) -> None:
        self._of_thread[threading.get_ident()] = manager


class _Loader(ExtensionFileLoader):
    """Loads a compiled module that finds its own libraries before the program's."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        if not _is_bundled(self.path):
            return super().create_module(spec)
        flags = sys.getdlopenflags()
        sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
        try:
            return super().create_module(spec)
        finally:
            sys.setdlopenflags(flags)

    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        if module.__name__ == _CONTEXTS:
            _keep_contexts(module)


class _Finder:
    """Finds the compiled modules that need this loader."""

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
        if name != _CONTEXTS and not _is_bundled(spec.loader.path):
            return None
        spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


_finder = _Finder()


def prepare() -> None:
    """From now on load Shapely and pyproj so that they are safe; call before they are loaded."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    if _CONTEXTS in sys.modules:
        _keep_contexts(sys.modules[_CONTEXTS])


def stop() -> None:
    """Load them as usual again; what was loaded before stays as it is."""
    if _finder in sys.meta_path:
        sys.meta_path.remove(_finder)


def is_entangled() -> bool:
    """Whether others loaded Shapely's wheel before ``prepare``, in a program with its own GEOS.

    Nothing can be undone then: any computation may crash QGIS. Newer versions of QGIS load Shapely
    as they start.
    """
    compiled = sys.modules.get("shapely.lib")
    if compiled is None or not _CAN_BIND_DEEP or not _is_bundled(str(compiled.__file__)):
        return False
    if type(getattr(compiled, "__loader__", None)).__name__ == _Loader.__name__:
        return False
    return hasattr(ctypes.CDLL(None), "GEOSversion")


def _is_bundled(path: str) -> bool:
    """Whether a compiled module belongs to a wheel with libraries of its own, on Linux."""
    package = next((p for p in Path(path).parents if p.name in _PACKAGES), None)
    return _CAN_BIND_DEEP and package is not None and _libraries(package).is_dir()


def _libraries(package: Path) -> Path:
    return package.with_name(f"{package.name}.libs")


def _keep_contexts(module: ModuleType) -> None:
    before = getattr(module, _LOCAL, None)
    if before is not None and type(before).__name__ != _Contexts.__name__:
        setattr(module, _LOCAL, _Contexts(before))
