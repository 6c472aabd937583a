"""Series of maps against figures known beforehand, and against measuring each map alone."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pockets
import pytest
import shapely
from dated_maps import FIRST, GROUND, control
from toolbox import box_km2, to_meridian

from salient.analysis import series_measurer
from salient.analysis.corridor import corridor
from salient.analysis.model import CorridorStatus, Place, Region
from salient.analysis.series import UNCHANGED
from salient.analysis.series_measurer import SeriesMeasurer
from salient.errors import Cancelled, InputError

WEST = Region("west", shapely.box(36, 47, 37, 49))
EAST = Region("east", shapely.box(37, 47, 39, 49))
TOWN = Place("Town", 36.5, 48.0)
ADVANCED = (36.7, 46.0, 40.0, 50.0)
"""Occupied ground as ``GROUND``, and further west."""


def measured(*controls, regions=(WEST, EAST), **more):
    return list(SeriesMeasurer(regions, **more).measure(controls))


def row(day, name):
    return next(row for row in day.regions if row.region == name)


def test_occupied_ground_by_region():
    (day,) = measured(control(0, GROUND))
    assert row(day, "west").occupied_km2 == pytest.approx(box_km2(36.8, 47, 37, 49), rel=1e-7)
    assert row(day, "east").occupied_km2 == pytest.approx(box_km2(37, 47, 39, 49), rel=1e-7)


def test_held_ground_is_the_rest():
    (day,) = measured(control(0, GROUND, unknown=(36.6, 46, 36.8, 50)))
    assert row(day, "west").held_km2 == pytest.approx(box_km2(36, 47, 36.6, 49), rel=1e-7)


def test_nothing_is_gained_on_the_first_day():
    (day,) = measured(control(0, GROUND))
    assert (row(day, "west").gained_km2, row(day, "west").lost_km2) == (None, None)
    assert row(day, "west").net_km2 is None


def test_gained_ground_is_counted_where_it_lies():
    _, day = measured(control(0, GROUND), control(1, ADVANCED))
    assert row(day, "west").gained_km2 == pytest.approx(box_km2(36.7, 47, 36.8, 49), rel=1e-7)
    assert row(day, "west").lost_km2 == 0
    assert row(day, "east").gained_km2 == 0


def test_lost_ground_is_counted_where_it_lies():
    _, day = measured(control(0, ADVANCED), control(1, GROUND))
    assert row(day, "west").lost_km2 == pytest.approx(box_km2(36.7, 47, 36.8, 49), rel=1e-7)
    assert row(day, "west").gained_km2 == 0


def test_a_change_across_a_border_is_split_by_it():
    _, day = measured(
        control(0, (38, 46, 39, 50)), control(1, (38, 46, 39, 50), (36.9, 47.5, 37.2, 48.5))
    )
    assert row(day, "west").gained_km2 == pytest.approx(box_km2(36.9, 47.5, 37, 48.5), rel=1e-7)
    assert row(day, "east").gained_km2 == pytest.approx(box_km2(37, 47.5, 37.2, 48.5), rel=1e-7)


def test_what_turns_from_grey_to_occupied_is_gained():
    grey = (36.6, 46.0, 36.8, 50.0)
    _, day = measured(control(0, GROUND, unknown=grey), control(1, GROUND, (*grey[:3], 48.0)))
    assert row(day, "west").gained_km2 == pytest.approx(box_km2(36.6, 47, 36.8, 48), rel=1e-7)
    assert row(day, "west").unknown_km2 == 0


def test_a_grey_zone_is_the_range():
    (day,) = measured(control(0, GROUND, unknown=(36.6, 46.0, 36.8, 50.0)))
    assert row(day, "west").low_km2 == row(day, "west").occupied_km2
    assert row(day, "west").high_km2 == pytest.approx(box_km2(36.6, 47, 37, 49), rel=1e-7)


def test_without_a_grey_zone_the_tolerance_is_the_range():
    """At the latitude of 48, 500 m are 0.0067 degrees of longitude."""
    (day,) = measured(control(0, GROUND), tolerance_m=500.0)
    west = row(day, "west")
    band = box_km2(36.8, 47, 36.8 + 0.5 / 74.63, 49)
    assert west.occupied_km2 - west.low_km2 == pytest.approx(band, rel=0.01)
    assert west.high_km2 - west.occupied_km2 == pytest.approx(band, rel=0.01)


def test_no_tolerance_is_no_range():
    (day,) = measured(control(0, GROUND), tolerance_m=0.0)
    west = row(day, "west")
    assert west.low_km2 == west.occupied_km2 == west.high_km2


def test_length_of_the_front_leaves_out_the_border():
    """Along a meridian, from 46 to 50 degrees north."""
    land = shapely.box(30, 46, 40, 50)
    (day,) = measured(control(0, GROUND), land=land)
    assert day.front_km == pytest.approx(444.7, abs=0.1)


def test_distance_and_side_of_a_town():
    (day,) = measured(control(0, GROUND), towns=[TOWN])
    (town,) = day.towns
    assert town.front_m == pytest.approx(to_meridian(36.5, 48.0, 36.8)[0], abs=0.01)
    assert (town.town, town.side) == ("Town", "held")


def test_a_town_is_overrun():
    _, day = measured(control(0, GROUND), control(1, (36.4, 46.0, 40.0, 50.0)), towns=[TOWN])
    assert day.towns[0].side == "occupied"


def test_without_ground_there_is_no_front():
    (day,) = measured(control(0, unknown=(36.6, 46, 36.8, 50)), towns=[TOWN])
    assert day.towns[0].front_m is None
    assert day.front_km == 0


def test_the_same_map_again_is_said():
    first, day = measured(control(0, GROUND), control(1, GROUND))
    assert day.flags == (UNCHANGED,)
    assert first.flags == ()


def test_the_same_ground_with_more_vertices_is_the_same():
    dense = replace(
        control(1, GROUND), occupied=shapely.segmentize(control(1, GROUND).occupied, 0.13)
    )
    _, day = measured(control(0, GROUND), dense)
    assert day.flags == (UNCHANGED,)
    assert row(day, "west").gained_km2 == pytest.approx(0, abs=1e-6)


def test_a_change_of_grey_ground_alone_is_a_change():
    _, day = measured(
        control(0, GROUND, unknown=(36.6, 46, 36.8, 50)),
        control(1, GROUND, unknown=(36.5, 46, 36.8, 50)),
    )
    assert day.flags == ()


def test_a_map_without_a_date_is_refused():
    undated = replace(control(0, GROUND).provenance, assessed=None)
    with pytest.raises(InputError, match="no date"):
        measured(control(0, GROUND).with_provenance(undated))


def test_maps_out_of_order_are_refused():
    with pytest.raises(InputError, match="2025-10-20 comes after 2025-10-21"):
        measured(control(1, GROUND), control(0, GROUND))


POCKET = next(p for p in pockets.POCKETS if p.name == "straight gap")
HEART = Place("Heart", pockets.LON, pockets.LAT)


def pocket_map(day, occupied_km):
    return replace(control(day, GROUND), occupied=pockets.to_lonlat(occupied_km))


def necks(*grounds_km):
    maps = [pocket_map(n, ground) for n, ground in enumerate(grounds_km)]
    days = measured(*maps, regions=[], towns=[HEART], necks=[HEART])
    return [day.towns[0] for day in days]


def test_neck_and_pocket_of_a_town():
    (town,) = necks(POCKET.occupied)
    assert town.status is CorridorStatus.OPEN
    assert town.neck_m == pytest.approx(POCKET.width_km * 1000, abs=0.6)
    assert town.pocket_km2 == pytest.approx(POCKET.area_km2, rel=1e-3)


def test_only_the_towns_asked_for_have_a_corridor():
    (day,) = measured(
        pocket_map(0, POCKET.occupied), regions=[], towns=[HEART, TOWN], necks=[HEART]
    )
    assert [town.status for town in day.towns] == [CorridorStatus.OPEN, None]


def test_a_neck_narrows_and_closes():
    narrow = POCKET.occupied | pockets.box(-12, -1.6, -10, 0.5)
    shut = POCKET.occupied | pockets.box(-12, -1.6, -10, 1.6)
    _, second, third = necks(POCKET.occupied, narrow, shut)
    assert second.neck_m == pytest.approx(1000.0, abs=0.6)
    assert (third.status, third.neck_m) == (CorridorStatus.CLOSED, None)


@pytest.mark.parametrize("at_km", [10.0, 45.0, 85.0, 115.0])
def test_a_corridor_is_that_of_its_day_wherever_the_ground_changed(at_km):
    """Near the town it is worked out anew, far from it taken from the day before."""
    changed = POCKET.occupied - pockets.box(at_km, at_km / 2, at_km + 3, at_km / 2 + 3)
    _, town = necks(POCKET.occupied, changed)
    alone = corridor(pockets.to_lonlat(changed), HEART.lon, HEART.lat)
    assert town.neck_m == pytest.approx(alone.width_m, abs=1e-6)
    assert town.pocket_km2 == pytest.approx(alone.area_km2, rel=1e-9)


def walk(count, seed=5):
    """Maps whose front moves to and fro in steps, some days not at all."""
    rng = np.random.default_rng(seed)
    edges = np.full(8, 36.8)
    maps = []
    for day in range(count):
        if day % 4:
            edges = edges + rng.normal(0, 0.02, 8) * (rng.uniform(size=8) < 0.4)
        parts = [
            shapely.box(edge, 46 + n / 2, 40, 46.5 + n / 2)
            for n, edge in enumerate(np.round(edges, 4))
        ]
        maps.append(replace(control(day, GROUND), occupied=shapely.union_all(parts)))
    return maps


def test_changes_add_up_to_the_difference_of_areas():
    days = measured(*walk(30))
    for name in ("west", "east"):
        rows = [row(day, name) for day in days]
        for before, after in zip(rows, rows[1:]):
            difference = after.occupied_km2 - before.occupied_km2
            assert after.net_km2 == pytest.approx(difference, abs=1e-6)


def test_one_by_one_or_all_at_once_is_the_same():
    measurer = SeriesMeasurer([WEST, EAST], [TOWN], [TOWN])
    one_by_one = [day for one in walk(9) for day in measurer.measure([one])]
    assert one_by_one == measured(*walk(9), towns=[TOWN], necks=[TOWN])


def test_what_was_left_early_goes_on():
    whole = measured(*walk(20), towns=[TOWN])
    measurer, maps = SeriesMeasurer([WEST, EAST], [TOWN]), iter(walk(20))
    begun = measurer.measure(maps)
    first = [next(begun) for _ in range(5)]
    begun.close()
    assert first + list(measurer.measure(maps)) == whole


def test_waiting_may_be_ended_and_taken_up_again(monkeypatch):
    """The corridor waits until the wait for it was ended once."""
    gate = threading.Event()
    found = series_measurer.corridor_of

    def slow(*details):
        gate.wait(5)
        return found(*details)

    def stop():
        gate.set()
        raise Cancelled("stopped")

    monkeypatch.setattr(series_measurer, "corridor_of", slow)
    measurer = SeriesMeasurer([WEST, EAST], [TOWN], [TOWN])
    with pytest.raises(Cancelled):
        list(measurer.measure(walk(3), stop))
    days = list(measurer.measure([]))
    assert days == measured(*walk(3), towns=[TOWN], necks=[TOWN])


def test_days_that_are_apart_are_dated_as_they_are():
    days = measured(control(FIRST, GROUND), control(FIRST + timedelta(days=17), GROUND))
    assert [day.day for day in days] == [FIRST, date(2025, 11, 6)]
