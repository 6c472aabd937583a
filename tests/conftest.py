"""The root is the package: whatever its folder is called, tests import it as ``salient``."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desktop.driver import Desktop, missing_programs
from hypothesis import HealthCheck, settings
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _register() -> None:
    spec = importlib.util.spec_from_file_location(
        "salient", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["salient"] = package
    spec.loader.exec_module(package)


if "salient" not in sys.modules:
    _register()

# The same examples on every run and machine; geometry is slow now and then, which is no failure.
settings.register_profile(
    "salient",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("salient")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desktop]:
    """A real QGIS on a virtual screen with the plugin in it, and ``work``, its workbench."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"a desktop needs {', '.join(missing)}")
    with Desktop(tmp_path / "desk") as desktop:
        desktop.run(
            "from qgis import utils\n"
            "from qgis.PyQt.QtCore import QObject, Qt\n"
            "work = lambda: plugin().workbench"
        )
        yield desktop


@pytest.fixture
def ukrainian(qgis_app: QgsApplication) -> Iterator[None]:
    """QGIS in Ukrainian, as far as the plugin goes."""
    translator = QTranslator()
    assert translator.load(str(ROOT / "i18n" / "salient_uk.qm"))
    QCoreApplication.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale("uk_UA"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's root, which is the plugin's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real snapshots; skip where it is not at hand."""
    if not SHARED_DATA.is_dir():
        pytest.skip("real snapshots are not at hand (a folder ../shared/data)")
    return SHARED_DATA


@pytest.fixture(scope="session")
def snapshot_path(shared_data: Path) -> Path:
    """Return the real snapshot of 2025-11-04, against which the known figures were taken."""
    path = shared_data / "archive" / "deepstatemap_data_20251104.geojson"
    if not path.is_file():
        pytest.skip(f"the snapshot {path.name} is not at hand")
    return path
