"""The house rules, read from the source: who imports whom, what is scoped, what metadata says."""

from __future__ import annotations

import ast
import configparser
import enum
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

CODE = ["analysis", "layers", "tasks", "algorithms", "ui"]
TOP_LEVEL = ["__init__", "plugin", "errors", "settings", "libraries"]

# analysis <- layers <- {tasks, algorithms} <- ui <- plugin; algorithms and ui do not meet.
MAY_IMPORT = {
    "errors": set(),
    "settings": {"errors"},
    "libraries": set(),
    "analysis": {"errors"},
    "layers": {"errors", "settings", "libraries", "analysis"},
    "tasks": {"errors", "settings", "analysis", "layers"},
    "algorithms": {"errors", "settings", "analysis", "layers"},
    "ui": {"errors", "settings", "analysis", "layers", "tasks"},
    "plugin": {
        *("errors", "settings", "libraries"),
        *("analysis", "layers", "tasks", "algorithms", "ui"),
    },
    "__init__": {"plugin", "libraries"},
}
NEEDS_NEITHER_FILES_NOR_NETWORK = {
    *("qgis", "PyQt5", "PyQt6", "osgeo", "requests", "urllib", "http", "socket", "ssl"),
    *("pathlib", "tempfile", "shutil", "sqlite3", "subprocess"),
}
HEAVY = ("numpy", "shapely", "pyproj")


def sources() -> list[Path]:
    """Return every Python file that ships."""
    files = [ROOT / f"{name}.py" for name in TOP_LEVEL]
    for folder in CODE:
        files += sorted((ROOT / folder).rglob("*.py"))
    return [file for file in files if file.is_file()]


def part_of(file: Path) -> str:
    """Return the part of the house that a file belongs to."""
    first = file.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def parsed(file: Path) -> ast.Module:
    """Return the file's syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def where(file: Path, node: ast.AST) -> str:
    """Return file and line, as an editor jumps to."""
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def listed(faults: list[str]) -> str:
    """Return every fault on a line of its own."""
    return "\n".join(["", *faults])


def imports(file: Path) -> Iterator[tuple[ast.AST, str]]:
    """Yield each imported module by its full name; the plugin's own begin with ``salient``."""
    package = ["salient", *file.relative_to(ROOT).parent.parts]
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield node, module
            # `from .. import errors` names a module, `from ..errors import X` does not.
            yield from ((node, f"{module}.{alias.name}") for alias in node.names)


def foreign(file: Path) -> Iterator[tuple[ast.AST, str]]:
    """Yield the imports that are not the plugin's own."""
    yield from ((node, name) for node, name in imports(file) if name.split(".")[0] != "salient")


def test_sources_are_found():
    assert {part_of(file) for file in sources()} >= {"analysis", "layers", "errors", "__init__"}


def test_each_part_knows_only_those_below():
    wrong = []
    for file in sources():
        part = part_of(file)
        for node, name in imports(file):
            steps = name.split(".")
            if steps[0] != "salient" or len(steps) < 2 or steps[1] not in MAY_IMPORT:
                continue
            if steps[1] != part and steps[1] not in MAY_IMPORT[part]:
                wrong.append(f"{where(file, node)}: {part} imports {name}")
    assert not wrong, listed(wrong)


def test_inside_the_package_imports_are_relative():
    wrong = [
        where(file, node)
        for file in sources()
        for node in ast.walk(parsed(file))
        if (isinstance(node, ast.ImportFrom) and node.level == 0 and _is_own(node.module or ""))
        or (isinstance(node, ast.Import) and any(_is_own(alias.name) for alias in node.names))
    ]
    assert not wrong, listed(wrong)


def _is_own(module: str) -> bool:
    return module.split(".")[0] in {"salient", *CODE, "plugin", "errors", "settings", "libraries"}


def test_analysis_knows_neither_qgis_nor_network_nor_files():
    wrong = [
        f"{where(file, node)}: {name}"
        for file in sources()
        if part_of(file) == "analysis"
        for node, name in foreign(file)
        if name.split(".")[0] in NEEDS_NEITHER_FILES_NOR_NETWORK
    ]
    opened = [
        where(file, node)
        for file in sources()
        if part_of(file) == "analysis"
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "open"
    ]
    assert not wrong + opened, listed(wrong + opened)


def test_only_the_ui_and_the_plugin_know_qgis_gui():
    wrong = [
        f"{where(file, node)}: {name}"
        for file in sources()
        if part_of(file) not in {"ui", "plugin", "__init__"}
        for node, name in foreign(file)
        if name.startswith(("qgis.gui", "qgis.PyQt.QtWidgets"))
    ]
    assert not wrong, listed(wrong)


def test_plugin_is_the_only_owner_of_iface():
    wrong = [
        f"{where(file, node)}: {name}"
        for file in sources()
        for node, name in foreign(file)
        if name in {"qgis.utils.iface", "iface"}
    ]
    assert not wrong, listed(wrong)


def test_qt_is_imported_through_qgis():
    wrong = [
        f"{where(file, node)}: {name}"
        for file in sources()
        for node, name in foreign(file)
        if re.match(r"(PyQt|PySide)\d|sip$", name)
    ]
    assert not wrong, listed(wrong)


def test_plugin_only_wires():
    lines = (ROOT / "plugin.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 200


def test_shipped_code_neither_asserts_nor_uses_urllib():
    asserts = [
        where(file, node)
        for file in sources()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Assert)
    ]
    urllib = [
        where(file, node)
        for file in sources()
        for node, name in foreign(file)
        if name.split(".")[0] == "urllib"
    ]
    assert not asserts + urllib, listed(asserts + urllib)


def _classes(file: Path) -> dict[str, type]:
    """Return the Qt and QGIS classes that a file imports by name."""
    found = {}
    for node in ast.walk(parsed(file)):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("qgis."):
            continue
        module = importlib.import_module(node.module or "")
        for alias in node.names:
            value = getattr(module, alias.name, None)
            if isinstance(value, type):
                found[alias.asname or alias.name] = value
    return found


def _is_enum_value(value: object) -> bool:
    return isinstance(value, (int, enum.Enum)) and type(value) not in (int, bool)


def _is_enum(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, (int, enum.Enum))


def test_enums_are_scoped():
    wrong = []
    for file in sources():
        classes = _classes(file)
        for node in ast.walk(parsed(file)):
            if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
                continue
            owner = classes.get(node.value.id)
            if owner is None or _is_enum(owner):
                continue
            value = owner.__dict__.get(node.attr, getattr(owner, node.attr, None))
            if _is_enum_value(value):
                wrong.append(f"{where(file, node)}: {node.value.id}.{node.attr}")
    assert not wrong, listed(wrong)


def test_scoped_enums_exist_in_this_qgis():
    wrong = []
    for file in sources():
        classes = _classes(file)
        for node in ast.walk(parsed(file)):
            if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Attribute):
                continue
            inner = node.value
            owner = classes.get(inner.value.id) if isinstance(inner.value, ast.Name) else None
            scope = getattr(owner, inner.attr, None)
            if _is_enum(scope) and not hasattr(scope, node.attr):
                wrong.append(f"{where(file, node)}: {inner.attr}.{node.attr}")
    assert not wrong, listed(wrong)


IMPORT_PLUGIN = """
import importlib, importlib.util, json, sys
before = set(sys.modules)
root = {root!r}
spec = importlib.util.spec_from_file_location(
    "salient", root + "/__init__.py", submodule_search_locations=[root])
sys.modules["salient"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
package = sorted(set(sys.modules) - before)
import qgis.core, qgis.gui, qgis.utils
before = set(sys.modules)
importlib.import_module("salient.plugin")
print(json.dumps([package, sorted(set(sys.modules) - before)]))
"""


@pytest.fixture(scope="module")
def imported() -> tuple[list[str], list[str]]:
    """Return the modules that importing the package, then its plugin module, brings in."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_PLUGIN.format(root=str(ROOT))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    package, plugin = json.loads(done.stdout.splitlines()[-1])
    return package, plugin


def test_importing_the_package_imports_no_qgis_and_nothing_heavy(imported):
    assert [name for name in imported[0] if name.split(".")[0] in {"qgis", *HEAVY}] == []


@pytest.mark.parametrize("heavy", HEAVY)
def test_importing_the_plugin_leaves_the_heavy_packages_alone(imported, heavy):
    assert [name for name in imported[1] if name.split(".")[0] == heavy] == []


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    """Return metadata.txt as QGIS reads it."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Salient"),
        ("category", "Vector"),
        ("hasProcessingProvider", "yes"),
        ("qgisMinimumVersion", "3.22"),
        ("qgisMaximumVersion", "3.99"),
        ("icon", "resources/icons/salient.svg"),
        ("experimental", "False"),
        ("deprecated", "False"),
    ],
)
def test_metadata_says(metadata, key, value):
    assert metadata[key] == value


@pytest.mark.parametrize("key", ["description", "about", "author", "tags"])
def test_metadata_describes(metadata, key):
    assert metadata[key].strip()


@pytest.mark.parametrize("key", ["homepage", "repository", "tracker"])
def test_metadata_links(metadata, key):
    assert re.fullmatch(r"https://[\w./-]+", metadata[key])


def test_metadata_email(metadata):
    assert re.fullmatch(r"[\w.]+@[\w.-]+", metadata["email"])


def test_version_is_the_newest_of_the_changelog(metadata):
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text(), re.M)
    assert newest is not None
    assert metadata["version"] == newest.group(1)


def test_icon_exists(metadata):
    assert (ROOT / metadata["icon"]).is_file()


def test_licence_is_gpl_2_or_later():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert "GPL-2.0-or-later" in text


@pytest.mark.parametrize("name", ["dev", ".ci/run"])
def test_entry_points_are_executable(name):
    assert (ROOT / name).stat().st_mode & 0o100
