"""The algorithms from the command line, as a script or a server runs them: ``qgis_process``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import shapely
from conftest import ROOT
from osgeo import ogr
from toolbox import EAST, LAND, WGS84, box_km2, to_meridian

# Debian 12's wrapper is broken where the GRASS plugin is not installed; the program itself is not.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
MYRNOHRAD = (37.2697, 48.2967)

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed here")


class Shell:
    """A home of its own, in which the plugin is installed and enabled."""

    def __init__(self, home: Path) -> None:
        self.home = home
        plugins, runtime = home / "plugins", home / "runtime"
        plugins.mkdir()
        runtime.mkdir(mode=0o700)
        (plugins / "salient").symlink_to(ROOT, target_is_directory=True)
        # Shapely may live in an environment that QGIS's own Python does not look into.
        places = [str(Path(shapely.__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
        self.environment = dict(
            os.environ,
            HOME=str(home),
            QGIS_CUSTOM_CONFIG_PATH=str(home / "profile"),
            QGIS_PLUGINPATH=str(plugins),
            QT_QPA_PLATFORM="offscreen",
            XDG_RUNTIME_DIR=str(runtime),
            PYTHONPATH=os.pathsep.join(filter(None, places)),
        )

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(PROGRAM), *arguments],
            env=self.environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def run(self, name: str, **parameters: object) -> dict[str, object]:
        """The results of an algorithm; fails with all that was printed if it fails."""
        given = [f"{key}={value}" for key, value in parameters.items()]
        done = self.call("--json", "run", f"salient:{name}", "--", *given)
        assert done.returncode == 0, done.stdout + done.stderr
        start = done.stdout.index("{")
        return json.loads(done.stdout[start:])["results"]


@pytest.fixture(scope="module")
def shell(tmp_path_factory) -> Shell:
    made = Shell(tmp_path_factory.mktemp("home"))
    done = made.call("plugins", "enable", "salient")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, Path]:
    """A country, its occupied east, a town, and a region half of each."""
    folder = tmp_path_factory.mktemp("maps")
    region = "POLYGON((36 48, 38 48, 38 49, 36 49, 36 48))"
    drawn = {"land": LAND, "control": EAST, "town": "POINT(36.2 48.1)", "region": region}
    made = {}
    for name, wkt in drawn.items():
        feature = {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": json.loads(ogr.CreateGeometryFromWkt(wkt).ExportToJson()),
        }
        made[name] = folder / f"{name}.geojson"
        made[name].write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return made


def rows(path: object) -> list[dict[str, object]]:
    dataset = ogr.Open(str(path))
    return [feature.items() for feature in dataset.GetLayer(0)]


def test_the_provider_and_its_algorithms_are_listed(shell):
    listed = shell.call("list").stdout
    for name in ("frontline", "frontdistance", "bufferareas", "controlareas", "corridor"):
        assert f"salient:{name}" in listed


def test_help_is_printed(shell):
    printed = shell.call("help", "salient:corridor").stdout
    for word in ("CONTROL", "TOWN", "OPEN_KM", "NECK", "POCKET", "WIDTH_M"):
        assert word in printed


def test_frontline(shell, files, tmp_path):
    results = shell.run(
        "frontline", CONTROL=files["control"], LAND=files["land"], OUTPUT=tmp_path / "front.gpkg"
    )
    wanted = WGS84.inv(37, 46, 37, 50)[2] / 1000
    assert results["LENGTH_KM"] == pytest.approx(wanted, abs=1e-3)
    assert rows(results["OUTPUT"])[0]["length_km"] == pytest.approx(wanted, abs=1e-3)


def test_frontdistance(shell, files, tmp_path):
    results = shell.run(
        "frontdistance",
        INPUT=files["town"],
        CONTROL=files["control"],
        LAND=files["land"],
        OUTPUT=tmp_path / "towns.gpkg",
        LINES=tmp_path / "lines.geojson",
    )
    row = rows(results["OUTPUT"])[0]
    assert (row["name"], row["side"]) == ("town", "held")
    assert row["front_m"] == pytest.approx(to_meridian(36.2, 48.1, 37)[0], abs=1e-3)
    assert len(rows(results["LINES"])) == 1


def test_bufferareas(shell, files, tmp_path):
    results = shell.run(
        "bufferareas",
        INPUT=files["town"],
        DISTANCES="1,2,5",
        RINGS="true",
        CONTROL=files["control"],
        OUTPUT=tmp_path / "rings.gpkg",
    )
    found = rows(results["OUTPUT"])
    assert [(row["inner_km"], row["distance_km"]) for row in found] == [(0, 1), (1, 2), (2, 5)]
    assert sum(row["area_km2"] for row in found) == pytest.approx(78.54, abs=0.02)


def test_controlareas(shell, files, tmp_path):
    results = shell.run(
        "controlareas",
        CONTROL=files["control"],
        REGIONS=files["region"],
        OUTPUT=tmp_path / "areas.gpkg",
    )
    assert results["HELD_KM2"] == pytest.approx(box_km2(36, 48, 37, 49), rel=1e-8)
    assert rows(results["OUTPUT"])[0]["region"] == "region"


def test_corridor(shell, files, tmp_path):
    results = shell.run(
        "corridor", CONTROL=files["control"], TOWN=files["town"], NECK=tmp_path / "neck.gpkg"
    )
    assert results["STATUS"] == "open"
    assert rows(results["NECK"])[0]["town"] == "town"


def test_a_file_without_polygons_is_refused_in_words(shell, files, tmp_path):
    done = shell.call(
        "run", "salient:frontline", "--", f"CONTROL={files['town']}", f"OUTPUT={tmp_path}/x.gpkg"
    )
    printed = done.stdout + done.stderr
    assert "polygon" in printed
    assert "Traceback" not in printed
    assert done.returncode != 0


def test_donbas_on_a_real_snapshot(shell, snapshot_path, tmp_path):
    """Known from another program: 6,807 km2 held of 52,904 km2 in Donetsk and Luhansk."""
    results = shell.run("controlareas", CONTROL=snapshot_path, OUTPUT=tmp_path / "areas.gpkg")
    assert results["TOTAL_KM2"] == pytest.approx(52_904, abs=1)
    assert results["HELD_KM2"] == pytest.approx(6_807, abs=1)
    assert results["OCCUPIED_KM2"] == pytest.approx(46_097, abs=1)
    assert [row["region"] for row in rows(results["OUTPUT"])] == ["Donetsk", "Luhansk"]


def test_myrnohrad_on_a_real_snapshot(shell, snapshot_path, tmp_path):
    """The neck was about 7.9 km wide that day; the town as a layer and as a point."""
    place = "{},{}".format(*MYRNOHRAD)
    point = shell.run("corridor", CONTROL=snapshot_path, POINT=place, NECK=tmp_path / "neck.gpkg")
    assert point["WIDTH_M"] == pytest.approx(7_900, abs=50)
    town = tmp_path / "town.geojson"
    town.write_text(json.dumps({"type": "Point", "coordinates": MYRNOHRAD}))
    layer = shell.run("corridor", CONTROL=snapshot_path, TOWN=town)
    assert layer["WIDTH_M"] == pytest.approx(point["WIDTH_M"], abs=1e-6)
    assert layer["STATUS"] == "open"
