"""The report: one HTML file that fetches nothing, and a CSV; its numbers are those of the dock."""

from __future__ import annotations

import base64
import csv
from dataclasses import replace
from datetime import date, datetime, timezone
from html.parser import HTMLParser

import pytest
from claim_stage import checked as claimed
from pages import made_up
from qgis.core import QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QImage

from salient.analysis.claim import Atlas, Claim, Measure
from salient.analysis.claims import check
from salient.analysis.model import Figure, figure_columns
from salient.errors import SourceError
from salient.layers.charts.chart import Chart, Line
from salient.layers.figure_text import range_text, value_text
from salient.layers.report import drawings
from salient.layers.report.document import document
from salient.layers.report.drawings import chart_drawing
from salient.layers.report.report import Report, write_report
from salient.layers.sources.lesson import lesson_map
from salient.layers.words import tr

ORIGIN = made_up().provenance
MADE = datetime(2025, 11, 6, 7, 8, tzinfo=timezone.utc)
FIGURES = [
    Figure("Pokrovsk", "distance to front", 3.25, "km", 3.0, 3.5, 4.9, "held <north>",
           "Made-up map", "2025-11-04", "all <occupied>", "geodesic to the contact line"),
    Figure("Myrnohrad", "width of the neck", None, "km", note="closed: no way out",
           method="narrowest place"),
]  # fmt: skip
NO_ATLAS = Atlas(lambda name: None, lambda name: ())
NOT_FETCHED = {"link", "script", "iframe", "object", "embed", "base"}
VOID = {"meta", "img", "br", "link"}


class Reader(HTMLParser):
    """What a document holds: its tags with their attributes, and the text of its tables."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.tables: list[list[list[str]]] = []
        self.text = ""
        self._open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" in self._open:
            return
        self.text += data
        if self._open and self._open[-1] in ("td", "th"):
            self.tables[-1][-1][-1] += data

    def attributes(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader._open == []
    return reader


def report(**more) -> Report:
    return Report(**{"title": "Tom & <Jerry>", "origin": ORIGIN, "figures": FIGURES, **more})


def document_of(**more) -> Reader:
    return read(document(report(**more), MADE))


@pytest.fixture(scope="module")
def png() -> bytes:
    picture, buffer = QImage(3, 2, QImage.Format.Format_RGB32), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data())


@pytest.fixture(scope="module")
def chart(qgis_app) -> Chart:
    days = (date(2025, 11, 3), date(2025, 11, 4))
    return Chart("held", "Held & lost", "km²", days, (Line("held", (10.0, 9.0), "held"),))


@pytest.fixture(scope="module")
def checked() -> list:
    claim = Claim(
        "miles", "1,930 square miles", Measure.CONVERSION, "9,000 km²", "An <area> in two units."
    )
    return check([claim], None, NO_ATLAS)


def test_the_document_says_its_language_and_its_title():
    reader = document_of()
    assert reader.attributes("lang") == ["en"]
    assert "Tom & <Jerry>" in reader.text
    assert ("meta", {"charset": "utf-8"}) in reader.tags


def test_nothing_is_fetched(png, chart, checked):
    reader = document_of(map_png=png, charts=[chart_drawing(chart)], claims=checked)
    assert not NOT_FETCHED & {tag for tag, _ in reader.tags}
    assert all(value.startswith("data:") for value in reader.attributes("src"))
    assert reader.attributes("href") == reader.attributes("xlink:href") == []
    text = document(report(map_png=png, charts=[chart_drawing(chart)]), MADE)
    assert "url(" not in text
    assert "@import" not in text


def test_figures_read_as_in_the_dock():
    table = document_of().tables[0]
    assert table[0] == ["Subject", "Measure", "Value", "Range", "Planar", "Error", "Note"]
    assert table[1] == [
        "Pokrovsk", "distance to front", value_text(FIGURES[0]), f"{range_text(FIGURES[0])} km",
        "4.900", "+50.8 %", "held <north>",
    ]  # fmt: skip
    assert table[2][2] == "closed: no way out"


def test_without_planar_values_there_are_no_columns_for_them():
    table = document_of(figures=[replace(FIGURES[0], planar=None)]).tables[0]
    assert table[0] == ["Subject", "Measure", "Value", "Range", "Note"]


def test_method_classes_and_independence_of_the_crs_are_said():
    text = document_of().text
    assert "geodesic to the contact line" in text
    assert "all <occupied>" in text
    assert "on the WGS84 ellipsoid" in text
    assert "changes it" in text


def test_source_date_licence_and_retrieval_are_said():
    text = document_of().text
    for part in ("Made-up map", "assessed on 4\u00a0Nov\u00a02025 (UTC)", "CC0", "Nobody & Sons",
                 "r7", "2025-11-05 06:07 UTC"):  # fmt: skip
        assert part in text


def test_an_illustrative_map_and_a_restriction_are_said_first():
    origin = replace(ORIGIN, is_illustrative=True, restricts_redistribution=True)
    text = document_of(origin=origin).text
    assert text.index("Illustrative") < text.index("What was measured")
    assert text.index("restricts redistribution") < text.index("What was measured")


def test_a_free_map_needs_no_notice():
    assert ("p", {"class": "notice"}) not in document_of().tags


def test_the_map_is_in_the_document_with_its_credit(png):
    reader = document_of(map_png=png, credit="Sources: <all of us>.")
    (source,) = reader.attributes("src")
    assert base64.b64decode(source.removeprefix("data:image/png;base64,")) == png
    assert "Sources: <all of us>." in reader.text
    assert reader.attributes("alt") == ["Map: Tom & <Jerry>"]


def test_charts_are_drawings_in_the_document(chart):
    reader = document_of(charts=[chart_drawing(chart), chart_drawing(chart)])
    assert [tag for tag, _ in reader.tags].count("svg") == 2
    assert "Held & lost" in reader.text


def test_without_qts_svg_module_charts_are_pictures(chart, monkeypatch):
    def missing(*_):
        raise SourceError("no QtSvg")

    monkeypatch.setattr(drawings, "svg_text", missing)
    reader = document_of(charts=[chart_drawing(chart)])
    assert reader.attributes("alt") == ["Held & lost"]
    data = base64.b64decode(reader.attributes("src")[0].removeprefix("data:image/png;base64,"))
    assert not QImage.fromData(data).isNull()


def test_claims_say_said_found_difference_and_verdict(checked):
    table = document_of(claims=checked).tables[1]
    assert table[0] == ["Claim", "Said", "Found", "Difference", "Verdict", "Shown by", "Source"]
    sentence, said, found, difference, verdict, *_ = table[1]
    assert (sentence, said) == ("An <area> in two units.", "9,000 km²")
    # 1,930 square miles of 2.589988110336 km² are 4,998.68 km².
    assert "4,999" in found
    assert difference == "-44.5 %"
    assert verdict == "differs"


def to_front():
    """A claim on the front, from a place 37.31 km from it; positions are true to 250 m."""
    return claimed(Measure.DISTANCE, "Alpha", "30 km", **{"from": "front"})


def test_what_a_map_shows_of_a_claim_has_its_range_source_and_date():
    _, _, found, difference, _, shown_by, source = document_of(claims=[to_front()]).tables[1][1]
    assert found == "37.3 km (37.1 – 37.6)"
    assert difference == "+24.4 %"
    assert "Alpha" in shown_by
    assert source == "a drawn map, 2025-11-04"


def test_a_claim_that_cannot_be_measured_says_why_once():
    nowhere = check([Claim("one", "Elsewhere", Measure.SIDE, "held")], None, NO_ATLAS)
    _, _, found, difference, verdict, shown_by, _ = document_of(claims=nowhere).tables[1][1]
    assert found
    assert (difference, verdict, shown_by) == ("", "cannot be measured here", "")


def test_claims_and_classes_are_said_in_the_language_of_qgis(ukrainian):
    rule = lesson_map(date(2025, 11, 4)).provenance.class_rule
    reader = document_of(claims=[to_front()], figures=[replace(FIGURES[0], class_rule=rule)])
    _, _, found, difference, verdict, _, _ = reader.tables[1][1]
    assert found == "37,3 км (37,1 – 37,6)"
    assert difference == "+24,4 %"
    assert verdict == "розходиться"
    assert tr(rule) != rule
    assert tr(rule) in reader.text
    assert rule not in reader.text


def test_a_report_without_figures_charts_and_claims_is_whole():
    reader = document_of(figures=[], charts=[], claims=[])
    assert reader.tables == []
    assert "What was measured" not in reader.text


def test_it_can_be_printed():
    assert "@media print" in document(report(), MADE)


def test_the_files_are_the_html_and_a_csv_of_the_same_figures(tmp_path):
    paths = write_report(tmp_path / "r.html", report(), QgsCoordinateTransformContext())
    assert [path.name for path in paths] == ["r.html", "r.csv"]
    with paths[1].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(figure_columns())
    assert [row[:3] for row in rows[1:]] == [
        ["Pokrovsk", "distance to front", "3.25"],
        ["Myrnohrad", "width of the neck", ""],
    ]
    assert read(paths[0].read_text(encoding="utf-8")).tables[0][1][2] == "3.250 km"


def test_a_report_that_cannot_be_written_says_so(tmp_path):
    with pytest.raises(SourceError):
        write_report(tmp_path / "none" / "r.html", report(), QgsCoordinateTransformContext())
