"""Pages: what they say, that it is true, and that they follow the map."""

from __future__ import annotations

from datetime import date

import pytest
from pages import AROUND, TOWN, contents_of, made_up, plain, poppler
from pyproj import Geod
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

from salient.analysis.model import Figure
from salient.errors import InputError, SourceError
from salient.layers.loader import EMPTY_PROJECT_CRS, apply, load_control_map
from salient.layers.looks import DARK, LIGHT
from salient.layers.pages.build import (
    CREDIT,
    LEGEND,
    LOCATOR,
    MAP,
    NORTH,
    SCALE,
    SUBTITLE,
    TABLE,
    TITLE,
)
from salient.layers.pages.compose import front_extent, plain_crs, shown_layers, story_extent
from salient.layers.pages.credit import credit_line, restrictions
from salient.layers.pages.export import export_page
from salient.layers.pages.formats import FORMATS
from salient.layers.pages.page import fill_page, find_page, measure_scale, new_page, show_page
from salient.layers.pages.statistics import notable_towns, rows_of, usual_figures
from salient.layers.pages.true_scale import true_scale
from salient.layers.plan import plan_load
from salient.layers.regions import region_layer

A4 = FORMATS["a4"]
WGS84 = Geod(ellps="WGS84")
PLACES_KM = [Figure(name, "distance to front", km, "km", km - 0.25, km + 0.25)
             for name, km in (("Pokrovsk", 3.25), ("Myrnohrad", 1.5))]  # fmt: skip


@pytest.fixture(scope="module")
def plan():
    return plan_load(made_up(), TOWN)


def loaded(plan):
    project = QgsProject()
    apply(project, plan)
    return project


@pytest.fixture(scope="module")
def shared(qgis_app, plan):
    project = loaded(plan)
    yield project
    project.clear()


@pytest.fixture
def project(shared):
    """A project whose layers no test changes."""
    yield shared
    shared.layoutManager().clear()
    shared.setCrs(QgsCoordinateReferenceSystem(EMPTY_PROJECT_CRS))
    shared.setEllipsoid("EPSG:7030")


@pytest.fixture
def own_project(qgis_app, plan):
    """A project whose layers a test may change."""
    project = loaded(plan)
    yield project
    project.clear()


def label(layout, id_) -> str:
    return layout.itemById(id_).text()


def legend_names(layout) -> list[str]:
    return [node.name() for node in layout.itemById(LEGEND).model().rootGroup().children()]


def table_texts(layout) -> list[list[str]]:
    rows = layout.itemById(TABLE).multiFrame().tableContents()
    return [[str(cell.content()) for cell in row] for row in rows]


def level_km(extent: QgsRectangle, units: float, crs) -> float:
    """The geodesic length of a level line of so many map units about the middle of a map."""
    context = QgsCoordinateTransformContext()
    to_lonlat, centre = QgsCoordinateTransform(crs, AROUND.crs(), context), extent.center()
    west, east = (
        to_lonlat.transform(QgsPointXY(centre.x() + side * units / 2, centre.y()))
        for side in (-1, 1)
    )
    return WGS84.inv(west.x(), west.y(), east.x(), east.y())[2] / 1000


# The scale bar


@pytest.mark.parametrize(
    "crs", ["EPSG:3857", "EPSG:4326", "EPSG:32637", "PROJ:+proj=laea +lat_0=48 +lon_0=31"]
)
@pytest.mark.parametrize("extent", [AROUND, story_extent()])
def test_a_true_scale_is_as_long_as_the_geodesic(qgis_app, crs, extent):
    crs, context = QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext()
    to_map = QgsCoordinateTransform(extent.crs(), crs, context)
    shown = to_map.transformBoundingBox(extent)
    scale = true_scale(shown, crs, context)
    assert scale.length_km == pytest.approx(level_km(shown, scale.map_units, crs), rel=1e-6)


def test_a_scale_is_of_a_round_length_within_its_share(qgis_app):
    crs = QgsCoordinateReferenceSystem("EPSG:32637")
    scale = true_scale(QgsRectangle(3e5, 5.3e6, 5e5, 5.4e6), crs, QgsCoordinateTransformContext())
    assert scale.length_km == 50
    assert 0.1 < scale.map_units / 2e5 <= 0.25 + 1e-9


def test_nowhere_on_earth_there_is_no_scale(qgis_app):
    crs = QgsCoordinateReferenceSystem("EPSG:32637")
    extent = QgsRectangle(1e12, 1e12, 2e12, 2e12)
    assert true_scale(extent, crs, QgsCoordinateTransformContext()) is None


def bar_px(picture: QImage, layout) -> int:
    """The width of the drawn bar: the longest run of ink in the rows of its box."""
    item = layout.itemById(SCALE)
    per_mm = A4.dpi / 25.4
    box = item.sceneBoundingRect()
    ink, best = QColor(LIGHT.ink).rgb(), 0
    for y in range(int(box.top() * per_mm), int(box.bottom() * per_mm)):
        run = 0
        for x in range(int(box.left() * per_mm), int(box.right() * per_mm)):
            run = run + 1 if picture.pixel(x, y) == ink else 0
            best = max(best, run)
    return best


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32637"])
def test_the_bar_as_drawn_agrees_with_the_geodesic(project, tmp_path, crs):
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    project.setEllipsoid("NONE")
    layout = show_page(project, A4, contents_of(project, made_up()))
    picture = QImage(str(export_page(layout, A4, tmp_path / "page.png")))
    item, bar = layout.itemById(MAP), layout.itemById(SCALE)
    stated_km = 2 * bar.unitsPerSegment() / bar.mapUnitsPerScaleBarUnit()
    units = bar_px(picture, layout) / (A4.dpi / 25.4) / item.rect().width() * item.extent().width()
    assert stated_km == pytest.approx(level_km(item.extent(), units, item.crs()), rel=0.005)
    assert bar.unitLabel() == "km"


def test_the_bar_stays_true_when_the_map_on_the_page_is_moved(project):
    layout = show_page(project, A4, contents_of(project, made_up()))
    item, bar = layout.itemById(MAP), layout.itemById(SCALE)
    extent = item.extent()
    extent.scale(0.1)
    item.setExtent(extent)
    measure_scale(layout)
    assert bar.unitLabel() == "km"
    assert 2 * bar.unitsPerSegment() <= 0.25 * extent.width()


# The north arrow


@pytest.mark.parametrize(
    ("crs", "east_deg"), [("EPSG:32637", 1.19), ("EPSG:3857", 0), ("", 0)], ids=str
)
def test_the_arrow_stands_on_the_map_and_points_to_true_north(project, crs, east_deg):
    """In UTM by the convergence of the meridians: (39 - 37.4) sin 48.35 degrees."""
    project.setCrs(QgsCoordinateReferenceSystem(crs) if crs else plain_crs(AROUND))
    layout = show_page(project, A4, contents_of(project, made_up()))
    arrow = layout.itemById(NORTH)
    assert arrow.northArrowRotation() == pytest.approx(east_deg, abs=0.02)
    assert A4.map.x < arrow.pos().x() < arrow.pos().x() + arrow.rect().width() < A4.map.right
    assert A4.map.y < arrow.pos().y() < arrow.pos().y() + arrow.rect().height() < A4.map.bottom


# Files


@pytest.fixture(scope="module")
def pdf(shared, tmp_path_factory):
    contents = contents_of(shared, made_up(), figures=PLACES_KM, title="Around Мирноград")
    layout = new_page(shared, A4, contents)
    return export_page(layout, A4, tmp_path_factory.mktemp("pages") / "page.pdf")


def test_the_pdf_embeds_its_fonts(pdf):
    fonts = poppler("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert {line.split()[-5] for line in fonts} == {"yes"}


def test_the_pdf_has_title_date_statistics_and_credit_as_text(pdf):
    text = plain(pdf)
    assert "Around Мирноград" in text
    assert "assessed on 4 Nov 2025 (UTC)" in text
    assert "3.250 km 3.000 – 3.500" in text
    assert "Nobody & Sons, 2025-11-04, CC0" in text
    assert "GeoNames (geonames.org), CC BY 4.0" in text
    assert "Natural Earth, public domain" in text


def test_the_pdf_holds_no_picture(pdf):
    assert poppler("pdfimages", "-list", pdf).splitlines()[2:] == []


def test_the_map_of_the_pdf_is_paths(pdf, tmp_path):
    poppler("pdftocairo", "-svg", pdf, tmp_path / "page.svg")
    assert (tmp_path / "page.svg").read_text().count("<path") > 100


@pytest.mark.parametrize(
    ("format_id", "width", "height"),
    [("a4", 3508, 2480), ("a3", 4961, 3508), ("square", 1080, 1080), ("wide", 1920, 1080)],
)
def test_a_png_has_the_pixels_of_its_format(project, tmp_path, format_id, width, height):
    format_ = FORMATS[format_id]
    layout = show_page(project, format_, contents_of(project, made_up()))
    picture = QImage(str(export_page(layout, format_, tmp_path / "page.png")))
    assert (picture.width(), picture.height()) == (width, height)


def test_the_svg_has_text_as_text_and_no_picture(project, tmp_path):
    layout = show_page(project, A4, contents_of(project, made_up(), title="Sides of a front"))
    text = export_page(layout, A4, tmp_path / "page.svg").read_text(encoding="utf-8")
    assert "Sides of a front" in text
    assert "<image" not in text


def test_a_page_of_no_known_kind_is_refused(project, tmp_path):
    layout = show_page(project, A4, contents_of(project, made_up()))
    with pytest.raises(InputError, match=r"page\.doc"):
        export_page(layout, A4, tmp_path / "page.doc")


def test_a_page_that_cannot_be_written_leaves_nothing(project, tmp_path):
    layout = show_page(project, A4, contents_of(project, made_up()))
    with pytest.raises(SourceError):
        export_page(layout, A4, tmp_path / "no such folder" / "page.pdf")
    assert list(tmp_path.iterdir()) == []


# What it says


def test_a_page_of_another_date_says_so(own_project):
    layout = show_page(own_project, A4, contents_of(own_project, made_up()))
    later = made_up(date(2025, 12, 1))
    load_control_map(own_project, later)
    assert show_page(own_project, A4, contents_of(own_project, later)) is layout
    assert label(layout, TITLE) == "Front line, 1\u00a0Dec\u00a02025"
    assert "1\u00a0Dec\u00a02025" in label(layout, SUBTITLE)
    assert "2025-12-01" in label(layout, CREDIT)
    assert "2025-11-04" not in label(layout, CREDIT)


def test_a_layer_added_is_drawn_and_credited(own_project):
    layout = show_page(own_project, A4, contents_of(own_project, made_up()))
    mine = QgsVectorLayer("Point?crs=EPSG:4326", "my roads", "memory")
    metadata = mine.metadata()
    metadata.setRights(["Roads by me"])
    mine.setMetadata(metadata)
    own_project.addMapLayer(mine)
    fill_page(layout, contents_of(own_project, made_up()))
    assert mine in layout.itemById(MAP).layers()
    assert "Roads by me" in label(layout, CREDIT)


def test_a_layer_hidden_is_neither_drawn_nor_credited(own_project):
    places = next(layer for layer in own_project.mapLayers().values() if layer.name() == "Places")
    own_project.layerTreeRoot().findLayer(places.id()).setItemVisibilityChecked(False)
    layout = show_page(own_project, A4, contents_of(own_project, made_up()))
    assert places not in layout.itemById(MAP).layers()
    assert "GeoNames (geonames.org)" not in label(layout, CREDIT)


def test_a_look_colours_paper_and_map(project):
    layout = show_page(project, A4, contents_of(project, made_up(), look=DARK))
    paper = layout.pageCollection().page(0).pageStyleSymbol().color().name()
    styles = layout.itemById(MAP).layerStyleOverrides()
    areas = next(la for la in shown_layers(project) if la.customProperty("salient/role") == "areas")
    red, green, blue, _ = QColor(DARK.occupied.colour).getRgb()
    assert paper == DARK.paper
    assert f"{red},{green},{blue}," in styles[areas.id()]


def test_a_page_keeps_the_title_that_the_user_wrote_on_it(project):
    layout = show_page(project, A4, contents_of(project, made_up()))
    layout.itemById(TITLE).setText("My own words")
    fill_page(layout, contents_of(project, made_up(date(2025, 12, 1))))
    assert label(layout, TITLE) == "My own words"


@pytest.mark.parametrize("name", FORMATS)
def test_a_long_title_is_printed_whole(project, tmp_path, name):
    words = (
        "A title that an editor might well write above a page about the towns of Pokrovsk and "
        "Myrnohrad, which is cut nowhere in its middle"
    )
    layout = new_page(project, FORMATS[name], contents_of(project, made_up(), title=words))
    export_page(layout, FORMATS[name], tmp_path / "page.pdf")
    assert words in plain(tmp_path / "page.pdf")


def test_the_locator_of_a_sheet_shows_the_country_alone(project):
    layout = new_page(project, A4, contents_of(project, made_up()))
    roles = lambda: {  # noqa: E731
        layer.customProperty("salient/role") for layer in layout.itemById(LOCATOR).layers()
    }
    assert roles() == {"areas", "regions"}
    areas = next(la for la in shown_layers(project) if la.customProperty("salient/role") == "areas")
    source = areas.customProperty("salient/source")
    areas.setCustomProperty("salient/source", "A sheet (illustrative)")
    try:
        fill_page(layout, contents_of(project, made_up()))
        assert roles() == {"regions"}
    finally:
        areas.setCustomProperty("salient/source", source)


def test_a_page_keeps_what_the_user_moved_or_deleted(project):
    layout = show_page(project, A4, contents_of(project, made_up(), figures=PLACES_KM))
    legend, table, item = (layout.itemById(name) for name in (LEGEND, TABLE, MAP))
    legend.attemptMove(QgsLayoutPoint(20, 40))
    table.attemptMove(QgsLayoutPoint(30, 90))
    extent = item.extent()
    extent.scale(0.5)
    item.setExtent(extent)
    layout.removeLayoutItem(layout.itemById(NORTH))
    fill_page(layout, contents_of(project, made_up(date(2025, 12, 1)), figures=PLACES_KM))
    assert (legend.pos().x(), legend.pos().y()) == (20, 40)
    assert (table.pos().x(), table.pos().y()) == (30, 90)
    assert item.extent().toString(3) == extent.toString(3)
    assert layout.itemById(NORTH) is None


@pytest.mark.parametrize(
    "id_", [TITLE, SUBTITLE, CREDIT, MAP, LOCATOR, LEGEND, TABLE, SCALE, NORTH]
)
def test_a_page_that_lost_a_part_is_filled_all_the_same(project, id_):
    layout = show_page(project, A4, contents_of(project, made_up(), figures=PLACES_KM))
    layout.removeLayoutItem(layout.itemById(id_))
    fill_page(layout, contents_of(project, made_up(date(2025, 12, 1)), figures=PLACES_KM))
    assert layout.itemById(id_) is None
    said = next(each for each in (TITLE, SUBTITLE) if each != id_)
    assert "1\u00a0Dec\u00a02025" in label(layout, said)


def test_another_extent_moves_the_map_of_a_page(project):
    layout = show_page(project, A4, contents_of(project, made_up()))
    fill_page(layout, contents_of(project, made_up(), extent=story_extent()))
    to_map = QgsCoordinateTransform(AROUND.crs(), project.crs(), project)
    wanted = to_map.transformBoundingBox(story_extent())
    assert layout.itemById(MAP).extent().contains(wanted.buffered(-1))


def test_layouts_of_the_user_are_left_alone(project):
    own = QgsPrintLayout(project)
    own.initializeDefaults()
    own.setName(A4.name)
    text = QgsLayoutItemLabel(own)
    text.setId(TITLE)
    text.setText("Mine")
    text.attemptResize(QgsLayoutSize(50, 10))
    own.addLayoutItem(text)
    project.layoutManager().addLayout(own)
    layout = show_page(project, A4, contents_of(project, made_up()))
    assert layout is not own
    assert layout.name() == f"{A4.name} (2)"
    assert text.text() == "Mine"
    assert find_page(project, A4) is layout


def test_the_legend_lists_our_layers_without_the_base(own_project):
    own_project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "my roads", "memory"))
    names = legend_names(show_page(own_project, A4, contents_of(own_project, made_up())))
    assert names[:2] == ["Front line (contact line)", "Control areas"]
    assert not {"my roads", "Regions of Ukraine"} & set(names)


def test_the_table_holds_as_many_figures_as_it_has_room_for(project):
    many = [Figure(f"Place {n}", "distance to front", n, "km") for n in range(1, 200)]
    layout = show_page(project, A4, contents_of(project, made_up(), figures=many))
    frame = layout.itemById(TABLE)
    rows = table_texts(layout)
    assert rows[:2] == [["Distance to front", "", ""], ["Place 1", "1.000 km", ""]]
    assert 10 < len(rows) < 60
    assert frame.pos().y() + frame.rect().height() <= A4.map.bottom + 0.1


def test_without_figures_there_is_no_table(project):
    layout = show_page(project, A4, contents_of(project, made_up()))
    assert not layout.itemById(TABLE).isVisible()


# Credit and statistics


def test_each_source_is_credited_once_the_map_first(project):
    line = credit_line(shown_layers(project))
    assert line.startswith("Sources: Nobody & Sons, 2025-11-04, CC0; ")
    assert line.count("Nobody & Sons") == line.count("Natural Earth") == 1


def test_the_credit_says_illustrative_where_a_map_is(qgis_app):
    from salient.layers.sources.lesson import LESSON_DATES, lesson_map

    project = QgsProject()
    load_control_map(project, lesson_map(LESSON_DATES[-1]))
    assert "illustrative lesson map, 2025-11-04" in credit_line(shown_layers(project))
    project.clear()


def test_an_undated_map_is_credited_as_that_and_the_gazetteer_is_not(qgis_app):
    project = QgsProject()
    load_control_map(project, made_up(None))
    line = credit_line(shown_layers(project))
    assert "Nobody & Sons, undated, CC0" in line
    assert line.count("undated") == 1
    project.clear()


def test_a_gazetteer_is_undated_in_no_language(project, ukrainian):
    assert "без дати" not in credit_line(shown_layers(project))
    assert "undated" not in credit_line(shown_layers(project))


def test_each_credit_is_one_part_of_the_line(project):
    line = credit_line(shown_layers(project))
    assert "Salient, with positions from GeoNames, 2025-01-14, CC BY 4.0" in line.split("; ")


def test_layers_that_nobody_made_need_no_credit(qgis_app):
    assert credit_line([QgsVectorLayer("Point", "x", "memory")]) == ""


def test_restrictions_name_the_source(qgis_app):
    project = QgsProject()
    load_control_map(project, made_up(is_restricted=True))
    assert restrictions(shown_layers(project)) == ["Nobody & Sons, 2025-11-04, CC0"]
    project.clear()


def test_a_free_source_restricts_nothing(project):
    assert restrictions([*shown_layers(project), region_layer("regions")]) == []


def test_rows_stand_under_what_they_share():
    rows = rows_of(
        [
            *PLACES_KM,
            Figure("Myrnohrad", "width of the neck", None, "km", note="closed"),
            Figure("Donetsk", "area", 26_000.0, "km²"),
            Figure("Donetsk", "held", 5_000.0, "km²", 4_900.0, 5_100.0),
        ]
    )
    assert [tuple(row) for row in rows] == [
        ("Distance to front", "", "", True),
        ("Pokrovsk", "3.250 km", "3.000 – 3.500", False),
        ("Myrnohrad", "1.500 km", "1.250 – 1.750", False),
        ("Myrnohrad: width of the neck", "closed", "", False),
        ("Donetsk", "", "", True),
        ("Area", "26,000 km²", "", False),
        ("Held", "5,000 km²", "4,900 – 5,100", False),
    ]


def test_usual_figures_are_towns_neck_donbas_and_front(plan):
    found = usual_figures(plan.setting, [TOWN], TOWN)
    assert [(f.subject, f.measure) for f in found] == [
        ("Myrnohrad", "distance to front"),
        ("Myrnohrad", "width of the neck"),
        ("Donetsk and Luhansk", "assessed as occupied"),
        ("Donetsk and Luhansk", "status unknown"),
        ("Donetsk and Luhansk", "held"),
        ("Donetsk and Luhansk", "share held"),
        ("front", "length of the contact line"),
    ]


def test_notable_towns_are_held_near_the_front_and_prominent(plan):
    box = QgsRectangle(36.0, 47.5, 38.5, 49.2)
    towns = notable_towns(plan, box, 3)
    assert len(towns) == 3
    assert all(36.0 <= town.lon < 37.1 or _is_in_pocket(town) for town in towns)
    assert "Donetsk" not in [town.name for town in towns]


def _is_in_pocket(town) -> bool:
    return 37.1 <= town.lon <= 37.4 and 48.2 <= town.lat <= 48.4


def test_the_extent_of_a_front_holds_it(plan):
    extent = front_extent(plan.front)
    west, south, east, north = plan.front.bounds
    assert extent.contains(QgsRectangle(west, south, east, north))


@pytest.mark.parametrize("format_id", list(FORMATS))
def test_parts_of_a_page_do_not_overlap(project, format_id):
    format_ = FORMATS[format_id]
    contents = contents_of(project, made_up(), figures=PLACES_KM * 10)
    layout = show_page(project, format_, contents)
    boxes = [layout.itemById(name).sceneBoundingRect() for name in (MAP, TABLE, CREDIT, TITLE)]
    clashes = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.intersects(b)]
    assert clashes == []
