"""Series made by hand, for charts: daily with gaps, and a few picked dates."""

from __future__ import annotations

from datetime import date, timedelta

from salient.analysis.model import CorridorStatus, Provenance
from salient.analysis.phrases import ProperName
from salient.analysis.series import JUMP, UNCHANGED, RegionDay, Series, SeriesDay, TownDay

LESSON_DAYS = (date(2024, 7, 15), date(2025, 3, 15), date(2025, 8, 15), date(2025, 11, 4))
FIRST = date(2025, 10, 1)
MISSING = (date(2025, 10, 5), date(2025, 10, 6), date(2025, 10, 20))
OPEN, CLOSED, CAPTURED = CorridorStatus.OPEN, CorridorStatus.CLOSED, CorridorStatus.CAPTURED
TOWNS = tuple(
    ProperName(*names)
    for names in (
        ("Pokrovsk", "Покровськ"),
        ("Myrnohrad", "Мирноград"),
        ("Kostiantynivka", "Костянтинівка"),
        ("Kramatorsk", "Краматорськ"),
        ("Dobropillia", "Добропілля"),
        ("Sloviansk", "Слов'янськ"),
    )
)
REGION_KM2 = 26_517.0


def region(occupied, unknown, gained=None, lost=None, is_jump=False):
    high = occupied + unknown
    return RegionDay(
        "Donetsk", REGION_KM2, occupied, unknown, occupied, high, gained, lost, is_jump
    )


def town(name, km, status=None, neck_km=None, pocket_km2=None):
    """Return a town's day; a distance below zero is on occupied ground."""
    neck_m = None if neck_km is None else neck_km * 1000
    side = "occupied" if km < 0 else "held"
    return TownDay(name, side, abs(km) * 1000, status, neck_m, pocket_km2)


def provenance(last, **more):
    return Provenance("Test map", last, licence="CC BY 4.0", attribution="Test maps", **more)


def picked_series() -> Series:
    """Four dates, months apart: Pokrovsk occupied on the last, Myrnohrad's neck on the last two."""
    rows = (
        ((15_234.0, 120.0), (28.0, 24.0, 16.0, 30.0), (OPEN, None, None)),
        ((16_612.0, 300.0, 1400.0, 22.0), (7.0, 6.4, 5.4, 21.4), (OPEN, None, None)),
        ((17_390.0, 410.0, 800.0, 22.0), (5.2, 4.4, 6.4, 19.4), (OPEN, 15.3, 560.0)),
        ((18_120.0, 700.0, 790.0, 60.0), (-0.31, 1.2, 2.2, 16.2), (OPEN, 2.8, 70.0)),
    )
    days = []
    for day, (areas, km, corridor) in zip(LESSON_DAYS, rows):
        towns = [town(name, far) for name, far in zip(TOWNS, km)]
        towns[1] = town(TOWNS[1], km[1], *corridor)
        days.append(SeriesDay(day, (region(*areas),), tuple(towns), 780.0))
    return Series(
        tuple(days),
        ("Donetsk",),
        TOWNS[:4],
        provenance=provenance(LESSON_DAYS[-1], is_illustrative=True),
    )


def daily_series(count: int = 40, statuses=(), restricts: bool = False) -> Series:
    """So many days without those in MISSING: 10 km2 gained and 1 lost each day, a jump on the 30th.

    ``statuses``: (number of a day, status of Myrnohrad from then on).
    """
    days = []
    occupied, status = 15_000.0, OPEN
    for number in range(count):
        day = FIRST + timedelta(number)
        status = dict(statuses).get(number, status)
        is_jump = number == 29
        gained, lost = (180.0 if is_jump else 10.0), 1.0
        occupied += gained - lost
        if day in MISSING:
            continue
        neck = (14.0 - 0.2 * number, 500.0 - 10 * number) if status is OPEN else (None, None)
        towns = [town(name, 30.0 - 5 * n - 0.1 * number) for n, name in enumerate(TOWNS)]
        towns[1] = town(TOWNS[1], 25 - 0.1 * number, status, *neck)
        changes = (gained, lost) if days else (None, None)
        flags = (*((UNCHANGED,) if number % 7 == 3 else ()), *((JUMP,) if is_jump else ()))
        row = region(occupied, 150.0, *changes, is_jump)
        days.append(SeriesDay(day, (row,), tuple(towns), 800.0, flags))
    last = days[-1].day
    missing = tuple(day for day in MISSING if day < last)
    origin = provenance(last, restricts_redistribution=restricts)
    return Series(tuple(days), ("Donetsk",), TOWNS, missing, provenance=origin)
