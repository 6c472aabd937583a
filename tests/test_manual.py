"""The manual: a page for each thing, in both languages, whose links lead somewhere, offline."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from qgis.PyQt.QtCore import QCoreApplication, Qt, QUrl
from qgis.PyQt.QtTest import QTest
from test_dock import Bench
from toolbox import add_provider

from salient.layers import manual
from salient.ui.manual_window import ManualWindow

sys.path.insert(0, str(ROOT / "tools"))
import manual as generated

DOCS = ROOT / "docs"
DOCK_PAGES = ("load", "measure", "change", "series", "publish", "learn")
GUIDES = ("analyst", "cartographer", "trainer")
OTHERS = (
    "index", "method", "sources", "series", "benchmarks",
    "writing-sources", "writing-lessons", "writing-claims",
)  # fmt: skip
TECHNICAL = {"series", "benchmarks"}
"""Pages for who checks the numbers; in English alone."""
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)[^)]*\)")
HEADING = re.compile(r"^#+ ", re.MULTILINE)

pytestmark = pytest.mark.usefixtures("qgis_app")


def wanted() -> list[str]:
    return [
        *OTHERS,
        *(f"dock/{name}" for name in DOCK_PAGES),
        *(f"guides/{name}" for name in GUIDES),
        *(f"algorithms/{algorithm.name()}" for algorithm in add_provider().algorithms()),
    ]


def pages() -> list[Path]:
    return sorted(DOCS.rglob("*.md"))


def test_every_page_is_there_in_both_languages():
    both = [name for name in wanted() if name not in TECHNICAL]
    paths = [f"{name}.md" for name in wanted()] + [f"uk/{name}.md" for name in both]
    assert not [path for path in paths if not (DOCS / path).is_file()]


def test_the_contents_lead_to_every_page():
    for folder in (DOCS, DOCS / "uk"):
        linked = {
            (folder / target.split("#")[0]).resolve()
            for target in LINK.findall((folder / "index.md").read_text(encoding="utf-8"))
        }
        own = {p for p in folder.rglob("*.md") if folder != DOCS or "uk" not in p.parts}
        assert not own - linked - {folder / "index.md"}


@pytest.mark.parametrize("page", pages(), ids=lambda p: str(p.relative_to(DOCS)))
def test_links_and_pictures_of_a_page_are_there(page):
    targets = [t.split("#")[0] for t in LINK.findall(page.read_text(encoding="utf-8"))]
    near = [t for t in targets if t and not t.startswith(("http://", "https://"))]
    assert not [t for t in near if not (page.parent / t).exists()]


def test_both_languages_have_the_same_parts():
    uneven = []
    for page in (DOCS / "uk").rglob("*.md"):
        english = DOCS / page.relative_to(DOCS / "uk")
        counts = {len(HEADING.findall(p.read_text(encoding="utf-8"))) for p in (page, english)}
        if len(counts) > 1:
            uneven.append(page.name)
    assert not uneven


@pytest.mark.parametrize("language", ["en", "uk"])
def test_pages_of_algorithms_say_what_the_algorithms_say(language):
    expected = generated.pages(add_provider().algorithms(), language)
    stale = [p.name for p, text in expected.items() if p.read_text(encoding="utf-8") != text]
    assert not stale, "run ./dev manual"
    assert {p.name for p in generated.FOLDERS[language].iterdir()} == {p.name for p in expected}


def test_a_page_of_an_algorithm_names_all_it_takes_and_gives():
    algorithm = add_provider().algorithm("corridor")
    text = generated.page(algorithm, "en")
    for name in ("CONTROL", "TOWN", "POINT", "OPEN_KM", "NECK", "POCKET", "WIDTH_M", "STATUS"):
        assert f"`{name}`" in text
    assert "qgis_process run salient:corridor" in text


def test_help_of_an_algorithm_opens_its_page_without_the_network():
    algorithm = add_provider().algorithm("frontline")
    url = QUrl(algorithm.helpUrl())
    path = Path(url.toLocalFile())
    assert url.isLocalFile()
    assert path.name == "frontline.html"
    html = path.read_text(encoding="utf-8")
    assert "LENGTH_KM" in html
    assert 'src="http' not in html


def test_html_of_the_manual_links_to_html():
    path = Path(manual.page_url("index").toLocalFile())
    targets = re.findall(r'href="([^"#]+)"', path.read_text(encoding="utf-8"))
    near = [t for t in targets if not t.startswith("http")]
    assert near
    assert not [t for t in near if not (path.parent / t).is_file()]


def test_a_page_that_is_not_there_is_the_contents():
    assert manual.page_path("no/such/page").name == "index.md"


def test_ukrainian_readers_get_ukrainian_pages(monkeypatch):
    monkeypatch.setattr(manual, "language", lambda: "uk")
    assert manual.page_path("dock/measure") == DOCS / "uk" / "dock" / "measure.md"
    assert manual.page_path("benchmarks") == DOCS / "benchmarks.md"


@pytest.mark.parametrize("number", range(len(DOCK_PAGES)))
def test_f1_opens_the_page_about_what_is_shown(qtbot, number):
    bench = Bench(qtbot)
    try:
        bench.dock.show_page(number)
        QTest.keyClick(bench.dock.widget(), Qt.Key.Key_F1)
        window = bench.dock.findChild(ManualWindow)
        shown = Path(window.text.source().toLocalFile())
        assert window.isVisible()
        assert shown == DOCS / "dock" / f"{DOCK_PAGES[number]}.md"
    finally:
        bench.work.close()
        bench.window.close()
        QCoreApplication.processEvents()
