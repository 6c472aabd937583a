"""``salient:page``: the files it writes, on made-up maps and without a desktop."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from pages import GREY, GROUND, plain, poppler
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage
from test_qgis_process import PROGRAM, Shell
from toolbox import layer, run

AROUND = "36.6,38.2,47.9,48.8 [EPSG:4326]"


@pytest.fixture
def control(qgis_app):
    """Ground by class in the project's own projection, as a user's layer may be."""
    return layer(
        [GROUND.wkt, GREY.wkt], crs="EPSG:32637", fields={"class": "string"},
        rows=[["occupied"], ["unknown"]], name="snapshot_20251104",
    )  # fmt: skip


def page(control, path, **more):
    given = {"CONTROL": control, "CONTROL_CLASS_FIELD": "class", "EXTENT": AROUND, "BASEMAP": False}
    return run("page", **{**given, "OUTPUT": str(path), **more})


def test_a_pdf_is_of_paths_and_text(control, tmp_path):
    done = page(control, tmp_path / "page.pdf", TITLE="Around Myrnohrad")
    assert done.is_ok, done.message
    assert done.results["OUTPUT"] == str(tmp_path / "page.pdf")
    text = plain(tmp_path / "page.pdf")
    assert "Around Myrnohrad" in text
    assert "snapshot_20251104 · assessed on 4 Nov 2025 (UTC)" in text
    assert "Sources: snapshot_20251104, 2025-11-04" in text
    assert "Distance to front" in text
    assert poppler("pdfimages", "-list", tmp_path / "page.pdf").splitlines()[2:] == []


@pytest.mark.parametrize(("format_id", "size"), [("square", (1080, 1080)), ("wide", (1920, 1080))])
def test_pictures_have_their_pixels(control, tmp_path, format_id, size):
    assert page(control, tmp_path / "page.png", FORMAT=format_id, LOOK="dark").is_ok
    picture = QImage(str(tmp_path / "page.png"))
    assert (picture.width(), picture.height()) == size
    assert picture.pixelColor(2, 2).lightness() < 60


def test_without_an_extent_the_whole_front_is_shown(control, tmp_path):
    done = page(control, tmp_path / "page.svg", EXTENT=None)
    assert done.is_ok, done.message
    assert "Mariupol" in (tmp_path / "page.svg").read_text(encoding="utf-8")


def test_a_base_map_draws_the_neighbours(control, tmp_path):
    done = page(control, tmp_path / "page.svg", EXTENT="30,42,44,53 [EPSG:4326]", BASEMAP=True)
    assert done.is_ok, done.message
    assert "RUSSIA" in (tmp_path / "page.svg").read_text(encoding="utf-8")


def test_the_users_project_stays_as_it_was(control, tmp_path):
    project = QgsProject.instance()
    before = list(project.mapLayers()), project.crs().authid()
    assert page(control, tmp_path / "page.png", FORMAT="square").is_ok
    assert (list(project.mapLayers()), project.crs().authid()) == before
    assert project.layoutManager().layouts() == []


def test_a_source_that_restricts_redistribution_is_named(control, tmp_path):
    metadata = control.metadata()
    metadata.setParentIdentifier("Theirs")
    metadata.setRights(["Theirs", "ask first"])
    control.setMetadata(metadata)
    done = page(control, tmp_path / "page.png", FORMAT="square")
    assert [w for w in done.feedback.warnings if "restricts redistribution: Theirs" in w]


def test_another_ending_is_refused_in_words(control, tmp_path):
    done = page(control, tmp_path / "page.docx", FORMAT="square")
    assert not done.is_ok
    assert "page.docx" in done.message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed here")
def test_from_the_command_line_without_a_screen(tmp_path):
    (tmp_path / "home").mkdir()
    shell = Shell(tmp_path / "home")
    assert shell.call("plugins", "enable", "salient").returncode == 0
    control = Path(tmp_path / "front_20251104.geojson")
    control.write_text(shapely.to_geojson(GROUND))
    results = shell.run(
        "page", CONTROL=control, FORMAT="a4", LOOK="grey", EXTENT=AROUND, TITLE="Grey",
        OUTPUT=tmp_path / "page.pdf",
    )  # fmt: skip
    assert results["OUTPUT"] == str(tmp_path / "page.pdf")
    assert "Grey" in plain(tmp_path / "page.pdf")
    fonts = poppler("pdffonts", tmp_path / "page.pdf").splitlines()[2:]
    assert {line.split()[-5] for line in fonts} == {"yes"}
