"""Charts of a series: what they say, where it is painted, the files they become."""

from __future__ import annotations

import builtins
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from xml.etree import ElementTree

import pytest
from dated_series import (
    CAPTURED,
    CLOSED,
    FIRST,
    LESSON_DAYS,
    MISSING,
    OPEN,
    REGION_KM2,
    TOWNS,
    daily_series,
    picked_series,
    town,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from salient.analysis.periods import Period
from salient.analysis.series import RegionDay
from salient.errors import SourceError
from salient.layers.charts.chart import Chart, Flag, FlagKind, Line
from salient.layers.charts.files import image, svg_text, write_png, write_svg
from salient.layers.charts.inks import DARK, LIGHT, PRINT
from salient.layers.charts.layout import lay_out, least_height
from salient.layers.charts.letters import letters, text_width
from salient.layers.charts.of_series import series_charts
from salient.layers.charts.painting import em_for, paint

SIZES = [(330, 330), (520, 400), (1200, 675), (1600, 900)]


def charts_of(series, period=Period.MONTH):
    return {chart.name: chart for chart in series_charts(series, "Donetsk", period)}


@pytest.fixture(scope="module")
def picked(qgis_app):
    return charts_of(picked_series())


@pytest.fixture(scope="module")
def daily(qgis_app):
    return charts_of(daily_series())


# What they say


def test_all_charts_are_there(picked):
    assert list(picked) == ["area", "change", "cumulative", "distance", "neck", "pocket"]


def test_without_towns_there_are_charts_of_regions_alone(qgis_app):
    series = picked_series()
    bare = replace(series, towns=(), days=tuple(replace(d, towns=()) for d in series.days))
    assert list(charts_of(bare)) == ["area", "change", "cumulative"]


def test_a_series_without_days_has_no_charts(qgis_app):
    assert series_charts(replace(picked_series(), days=()), "Donetsk") == []


def test_held_ground_is_what_is_neither_occupied_nor_unknown(picked):
    held = next(line for line in picked["area"].lines if line.name == "Held")
    assert held.values[-1] == pytest.approx(26_517 - 18_120 - 700)


def test_the_range_reaches_from_occupied_alone_to_occupied_with_unknown(picked):
    assert picked["area"].lines[0].range_of(3) == (18_120, 18_820)


def banded(*rows):
    """The chart of areas of days with such low, occupied, high and unknown areas, km2."""
    series = daily_series(len(rows))
    days = tuple(
        replace(day, regions=(RegionDay("Donetsk", REGION_KM2, at, grey, low, high),))
        for day, (low, at, high, grey) in zip(series.days, rows)
    )
    return charts_of(replace(series, days=days))["area"]


GREY_DAY, BARE_DAY = (100.0, 100.0, 130.0, 30.0), (95.0, 100.0, 105.0, 0.0)
"""Of a map that shows unknown ground, and of one that shows none."""


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        ([GREY_DAY, GREY_DAY], "The grey band is ground of unknown status."),
        ([BARE_DAY, BARE_DAY], "The band is the tolerance of the contact line."),
        (
            [BARE_DAY, GREY_DAY],
            "The grey band is ground of unknown status; on dates whose map shows none, the "
            "tolerance of the contact line.",
        ),
        ([(100.0, 100.0, 100.0, 0.0)] * 2, ""),
    ],
    ids=["grey", "tolerance", "mixed", "no band"],
)
def test_the_note_says_what_the_band_is(qgis_app, rows, note):
    assert banded(*rows).note == note


def test_a_region_without_grey_has_no_grey_band(qgis_app):
    assert banded(BARE_DAY, BARE_DAY).lines[0].band is None


def test_a_bar_spans_the_maps_that_it_compares(picked):
    spans = [(bar.first, bar.last) for bar in picked["change"].bars]
    assert spans == list(zip(LESSON_DAYS, LESSON_DAYS[1:]))


def test_bars_by_week_sum_up_to_the_bars_by_month(daily):
    weekly = charts_of(daily_series(), Period.WEEK)["change"]
    assert sum(bar.net for bar in weekly.bars) == pytest.approx(
        sum(bar.net for bar in daily["change"].bars)
    )


def test_the_net_line_is_gained_less_lost_since_the_first_map(picked):
    net = picked["cumulative"].lines[2]
    assert net.values == pytest.approx((0, 1378, 1378 + 778, 1378 + 778 + 730))


def test_the_pace_of_the_last_days_is_in_the_note(daily):
    # Thirty days to 9 November: 180 once and 10 on each other day that has a map.
    days = [d for d in daily["cumulative"].days if d > date(2025, 10, 10)]
    gained = (180 + 10 * (len(days) - 1)) / 30
    assert f"10\xa0Oct\xa02025 to 9\xa0Nov\xa02025: {gained:.1f} km² gained" in (
        daily["cumulative"].note
    )


def test_a_town_on_occupied_ground_lies_below_the_front(picked):
    chart = picked["distance"]
    assert (chart.lines[0].values[-1], chart.zero) == (pytest.approx(-0.31), "front")


def test_the_day_that_a_town_was_occupied_is_said(picked):
    events = [(event.day, event.text) for event in picked["distance"].events]
    assert events == [(LESSON_DAYS[-1], "Pokrovsk occupied, 4\xa0Nov\xa02025")]


def test_the_fate_of_a_pocket_is_told_in_words(qgis_app):
    chart = charts_of(daily_series(statuses=((10, CLOSED), (15, OPEN), (30, CAPTURED))))["neck"]
    said = [(event.day, event.text.split(",")[0]) for event in chart.events]
    assert said == [
        (date(2025, 10, 11), "closed"),
        (date(2025, 10, 16), "open again"),
        (date(2025, 10, 31), "town occupied"),
    ]


def neck_events(*statuses):
    """What a chart of the neck says of Myrnohrad's status on so many days in a row."""
    series = daily_series(len(statuses))
    days = tuple(
        replace(
            day, towns=(town(TOWNS[1], 20.0, status, *((9.0, 90.0) if status is OPEN else ())),)
        )
        for day, status in zip(series.days, statuses)
    )
    chart = charts_of(replace(series, days=days, towns=TOWNS[1:2]))["neck"]
    return [(days.index(next(d for d in days if d.day == e.day)), e.text) for e in chart.events]


@pytest.mark.parametrize("status", [CAPTURED, CLOSED, OPEN])
def test_what_was_so_from_the_first_map_on_has_no_date(qgis_app, status):
    assert neck_events(status, status, status) == []


def test_a_day_without_a_corridor_repeats_no_event(qgis_app):
    said = neck_events(OPEN, CLOSED, None, CLOSED)
    assert said == [(1, "closed, 2\xa0Oct\xa02025")]


def test_a_day_without_a_corridor_swallows_no_event(qgis_app):
    said = neck_events(OPEN, CLOSED, None, OPEN)
    assert said[1:] == [(3, "open again, 4\xa0Oct\xa02025")]


def test_what_follows_a_first_day_without_a_corridor_has_no_date(qgis_app):
    assert neck_events(None, CAPTURED, CAPTURED) == []


def test_a_town_occupied_from_the_first_map_on_has_no_date(qgis_app):
    series = picked_series()
    on_last = series.days[-1].towns  # Pokrovsk is occupied
    days = tuple(replace(day, towns=on_last) for day in series.days)
    assert charts_of(replace(series, days=days))["distance"].events == ()


def test_a_neck_has_no_width_while_the_pocket_is_closed(qgis_app):
    chart = charts_of(daily_series(statuses=((10, CLOSED),)))["neck"]
    assert chart.lines[0].values[9] is None


def test_days_without_a_map_are_flagged_in_stretches(daily):
    missing = [f for f in daily["distance"].flags if f.kind is FlagKind.MISSING]
    assert [(f.first, f.last) for f in missing] == [(MISSING[0], MISSING[1]), (MISSING[2],) * 2]


def test_unchanged_days_and_jumps_are_flagged(daily):
    kinds = [f.kind for f in daily["area"].flags]
    assert (kinds.count(FlagKind.UNCHANGED), kinds.count(FlagKind.JUMP)) == (6, 1)


def test_the_credit_names_source_date_and_licence(picked):
    assert picked["area"].credit.startswith(
        "Source: Test maps, 2025-11-04, CC BY 4.0, illustrative"
    )


def test_the_credit_says_where_redistribution_is_restricted(qgis_app):
    chart = charts_of(daily_series(restricts=True))["area"]
    assert chart.credit.endswith("The source restricts redistribution.")


# Readings


def test_a_reading_names_the_day_and_every_line(picked):
    assert picked["area"].reading(LESSON_DAYS[-1]) == (
        "4\xa0Nov\xa02025: Occupied 18,120 km² (18,120 – 18,820); Unknown 700 km²; Held 7,697 km²"
    )


def test_a_reading_says_on_which_side_a_town_lies(picked):
    said = picked["distance"].reading(LESSON_DAYS[-1])
    assert "Pokrovsk 0.31 km, on ground assessed as occupied" in said


def test_a_reading_of_bars_gives_gross_before_net(picked):
    said = picked["change"].reading(LESSON_DAYS[1])
    assert said.endswith("gained 1,400, lost 22.0, net 1,378 km²")


def test_a_reading_tells_a_flag(daily):
    assert "out of line" in daily["area"].reading(FIRST + timedelta(29))


def test_a_reading_tells_the_same_ground(daily):
    assert "same ground as the date before" in daily["area"].reading(FIRST + timedelta(3))


def test_a_reading_says_why_there_is_no_neck(picked):
    assert "nothing narrows the way out" in picked["neck"].reading(LESSON_DAYS[0])


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        (date(2020, 1, 1), LESSON_DAYS[0]),
        (date(2025, 3, 20), LESSON_DAYS[1]),
        (date(2025, 9, 20), LESSON_DAYS[2]),
        (date(2030, 1, 1), LESSON_DAYS[3]),
    ],
)
def test_the_nearest_day_with_a_map(picked, day, nearest):
    assert picked["area"].nearest(day) == nearest


# Lines are broken where there is no map


def numbers(*runs):
    return [list(run) for run in runs]


def test_a_daily_line_is_broken_at_missing_days(daily):
    chart = daily["area"]
    assert list(chart.runs(chart.lines[0])) == numbers(range(4), range(4, 17), range(17, 37))


def test_a_day_between_two_gaps_stands_alone():
    days = [date(2025, 11, n) for n in (1, 2, 4, 6, 7)]
    chart = Chart("area", "Area", "km²", tuple(days))
    line = Line("Occupied", (1.0,) * 5, "occupied")
    assert list(chart.runs(line)) == numbers([0, 1], [2], [3, 4])


def test_a_day_without_a_value_breaks_a_line():
    days = tuple(date(2025, 11, n) for n in range(1, 6))
    chart = Chart("neck", "Neck", "km", days)
    line = Line("Myrnohrad", (3.0, 2.0, None, 1.0, 1.0), 0)
    assert list(chart.runs(line)) == numbers([0, 1], [3, 4])


def test_picked_dates_stand_alone(picked):
    chart = picked["area"]
    assert list(chart.runs(chart.lines[0])) == numbers([0], [1], [2], [3])


# On the paper


def paper(chart, size, inks=LIGHT):
    """A picture of a chart without anything between its pixels, and its frame."""
    picture = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    frame = paint(chart, painter, QRectF(0, 0, *size), inks)
    painter.end()
    return picture, frame


def has_colour(picture, colour, box):
    """Whether the colour, undiluted, is in a part of a picture."""
    wanted = QColor(colour).rgb()
    return any(
        picture.pixel(x, y) == wanted
        for x in range(max(round(box.left()), 0), min(round(box.right()), picture.width()))
        for y in range(max(round(box.top()), 0), min(round(box.bottom()), picture.height()))
    )


def strip(frame, left, right):
    return QRectF(left, frame.plot.top(), right - left, frame.plot.height())


def test_a_gap_is_empty_paper(daily):
    picture, frame = paper(daily["cumulative"], (1200, 675))
    gap = strip(frame, frame.x(date(2025, 10, 4)) + 3, frame.x(date(2025, 10, 7)) - 3)
    assert not any(has_colour(picture, c, gap) for c in (LIGHT.gained, LIGHT.lost, LIGHT.net))


def test_beside_a_gap_there_are_lines(daily):
    picture, frame = paper(daily["cumulative"], (1200, 675))
    before = strip(frame, frame.x(date(2025, 10, 3)), frame.x(date(2025, 10, 4)) - 3)
    assert has_colour(picture, LIGHT.net, before)


def test_no_bar_reaches_past_the_last_date(daily):
    picture, frame = paper(daily["change"], (1200, 675))
    beyond = strip(frame, frame.x(daily["change"].days[-1]) + 1, picture.width())
    assert not has_colour(picture, LIGHT.gained, beyond)


def test_gained_stands_above_zero_and_lost_below(picked):
    picture, frame = paper(picked["change"], (1200, 675))
    zero = round(frame.y(0.0))
    above, below = frame.plot.adjusted(0, 0, 0, 0), frame.plot.adjusted(0, 0, 0, 0)
    above.setBottom(zero - 1)
    below.setTop(zero + 2)
    found = [has_colour(picture, LIGHT.gained, part) for part in (above, below)]
    assert found == [True, False]


def test_the_frame_gives_back_the_day_of_a_place(daily):
    _, frame = paper(daily["area"], (520, 400))
    assert all(frame.day_at(frame.x(day)) == day for day in daily["area"].days)


@pytest.mark.parametrize("inks", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_the_paper_is_that_of_the_inks(picked, inks):
    picture, _ = paper(picked["neck"], (330, 330), inks)
    assert picture.pixelColor(1, 1).name() == inks.paper


def test_a_chart_of_nothing_says_so_without_a_frame(qgis_app):
    days = (date(2025, 11, 4),)
    nothing = Chart("neck", "Neck", "km", days, (Line("Myrnohrad", (None,), 0),))
    assert paper(nothing, (330, 330))[1] is None


def test_a_single_day_can_be_painted(qgis_app):
    series = daily_series(1)
    _, frame = paper(charts_of(series)["area"], (330, 330))
    assert frame.day_at(0.0) == frame.day_at(330.0) == FIRST


# Texts neither meet nor are cut off


def boxes(chart, size):
    """The room that every text of a chart takes, by what it says."""
    type_ = letters("Open Sans", em_for(size[0]))
    layout = lay_out(chart, QRectF(0, 0, *size), type_)
    em, row, small = type_.em, type_.row, type_.small_row
    found = [(text, box) for text, box, _ in layout.texts]
    for key, at in layout.keys:
        width = 2 * em + text_width(type_.label, key.text)
        found.append((key.text, QRectF(at.x(), at.y(), width, row)))
    for key, at in layout.flag_keys:
        width = 2 * em + text_width(type_.small, key.text)
        found.append((key.text, QRectF(at.x(), at.y(), width, small)))
    for tick, box in layout.ticks:
        found.append((tick.text, box))
        if tick.year:
            found.append((tick.year, QRectF(box.left(), box.bottom(), box.width(), small)))
    for label in layout.end_labels:
        left = layout.frame.plot.right() + 1.7 * em
        width = text_width(type_.label, label.text)
        found.append((label.text, QRectF(left, label.y - row / 2, width, row)))
    found += [(event.text, box) for event, box in layout.events]
    return layout, found


EVENTFUL = ((5, CLOSED), (8, OPEN), (12, CLOSED), (15, OPEN), (20, CAPTURED), (22, OPEN))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["area", "change", "cumulative", "distance", "neck", "pocket"])
@pytest.mark.parametrize("kind", ["picked", "daily", "eventful"])
def test_texts_do_not_meet(qgis_app, kind, name, size):
    series = {
        "picked": picked_series,
        "daily": daily_series,
        "eventful": lambda: daily_series(statuses=EVENTFUL),
    }[kind]()
    _, found = boxes(charts_of(series)[name], size)
    shrunk = [(text, box.adjusted(0.5, 0.5, -0.5, -0.5)) for text, box in found if text]
    met = [(a, b) for (a, one), (b, other) in combinations(shrunk, 2) if one.intersects(other)]
    assert met == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["area", "change", "cumulative", "distance", "neck", "pocket"])
def test_texts_lie_on_the_paper(daily, name, size):
    _, found = boxes(daily[name], size)
    paper = QRectF(0, 0, *size)
    assert [text for text, box in found if text and not paper.contains(box)] == []


@pytest.mark.parametrize("name", ["area", "change", "distance"])
def test_the_plot_has_room_of_its_own(daily, name):
    layout, found = boxes(daily[name], (330, 330))
    inside = layout.frame.plot.adjusted(1, 12, -1, -12)
    assert [text for text, box in found if text and inside.intersects(box)] == []


def test_lines_with_room_are_labelled_at_their_ends(picked):
    layout, _ = boxes(picked["distance"], (1200, 675))
    assert [label.text for label in layout.end_labels] == [
        "Pokrovsk 0.31", "Myrnohrad 1.20", "Kostiantynivka 2.20", "Kramatorsk 16.2",
    ]  # fmt: skip


def test_a_line_that_ends_early_sends_all_names_to_the_legend(daily):
    chart = daily["distance"]
    cut = replace(chart.lines[0], values=(*chart.lines[0].values[:-1], None))
    layout, _ = boxes(replace(chart, lines=(cut, *chart.lines[1:])), (1200, 675))
    assert (len(layout.end_labels), len(layout.keys)) == (0, 6)


@pytest.mark.parametrize("width", [280, 330, 500])
def test_the_least_height_holds_everything(daily, width):
    type_ = letters("Open Sans", 13.0)
    chart = daily["distance"]
    height = least_height(chart, width, type_)
    assert lay_out(chart, QRectF(0, 0, width, height), type_).is_whole


def test_more_lines_than_colours_are_dashed():
    pens = [LIGHT.pen(number, 2.0) for number in (0, 6)]
    assert pens[0].color() == pens[1].color()
    assert [len(pen.dashPattern()) for pen in pens] == [0, 2]


def test_lines_of_one_ink_are_told_apart_by_dashes():
    patterns = {tuple(PRINT.pen(number, 2.0).dashPattern()) for number in range(4)}
    assert len(patterns) == 4


def test_a_flag_outside_the_dates_is_not_painted(picked):
    late = Flag(FlagKind.MISSING, date(2030, 1, 1), date(2030, 1, 2))
    chart = replace(picked["neck"], flags=(late,))
    picture, frame = paper(chart, (1200, 675))
    below = QRectF(frame.plot.right() + 2, frame.plot.bottom() + 2, 1200, 12)
    assert not has_colour(picture, LIGHT.faint, below)


# Files


def test_a_png_has_twice_the_pixels(picked, tmp_path):
    path = write_png(tmp_path / "chart.png", picked["area"], (600, 400))
    assert (QImage(str(path)).width(), QImage(str(path)).height()) == (1200, 800)


def test_an_svg_keeps_its_texts(picked):
    root = ElementTree.fromstring(svg_text(picked["distance"], (1200, 675)))
    said = "".join(root.itertext())
    assert all(text in said for text in ("Distance to the front", "Kramatorsk 16.2", "CC BY 4.0"))


def test_an_svg_has_the_size_asked_for(picked):
    root = ElementTree.fromstring(svg_text(picked["area"], (1200, 675)))
    assert root.get("viewBox") == "0 0 1200 675"


def test_an_svg_holds_no_picture(picked):
    """All of it is drawn, so that it can be scaled and edited."""
    assert "<image" not in svg_text(picked["change"])


def test_without_qts_svg_module_the_way_out_is_said(picked, monkeypatch):
    real = builtins.__import__

    def refuse(name, *args, **kwargs):
        if name == "qgis.PyQt.QtSvg":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(SourceError, match="export the chart as PNG"):
        svg_text(picked["area"])


@pytest.mark.parametrize("write", [write_png, write_svg])
def test_a_file_that_cannot_be_written_is_said(picked, tmp_path, write):
    with pytest.raises(SourceError, match="could not be written"):
        write(tmp_path / "nowhere" / "chart.out", picked["area"])


def test_a_picture_of_the_same_chart_is_the_same(picked):
    assert image(picked["area"], (400, 300)) == image(picked["area"], (400, 300))
