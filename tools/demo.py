"""The main job from end to end in a real QGIS: load a front, measure it, show the results.

Writes under build/demo/: project.qgz (with salient.gpkg beside it), statistics.csv and .json,
map.png and dock.png, the page as page.pdf and page.png, report.html (with report.csv beside it),
the claims of an article checked in claims.csv; prints the table.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desktop.driver import Desktop, DesktopError  # noqa: E402

OUT = ROOT / "build" / "demo"
RESULTS = (
    "project.qgz", "salient.gpkg", "statistics.csv", "statistics.json", "map.png", "dock.png",
    "page.pdf", "page.png", "report.html", "report.csv", "claims.csv",
)  # fmt: skip
DOCK_WIDTH = 360


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev demo", description=__doc__)
    parser.add_argument(
        "--control", type=Path, metavar="FILE",
        help="a polygon file with a control map, such as a day of the public DeepState archive; "
        "without it the lesson map of 4 November 2025 is measured",
    )  # fmt: skip
    return parser.parse_args()


def main() -> int:
    control = arguments().control
    if control is not None and not control.is_file():
        print(f"There is no file {control}; give the path of a polygon file.", file=sys.stderr)
        return 2
    OUT.mkdir(parents=True, exist_ok=True)
    for name in RESULTS:
        (OUT / name).unlink(missing_ok=True)
    desk = ROOT / "build" / "desktop"
    shutil.rmtree(desk, ignore_errors=True)
    desk.mkdir(parents=True)
    started = time.monotonic()
    try:
        with Desktop(desk, size=(1400, 1000)) as qgis:
            rows = run(qgis, control.resolve() if control else None)
            if qgis.errors or qgis.dialogs:
                print("\n".join([*qgis.errors, *qgis.dialogs]), file=sys.stderr)
                return 1
            qgis.quit()
    except DesktopError as error:
        print(error, file=sys.stderr)
        return 1
    show(rows)
    missing = [name for name in RESULTS if not (OUT / name).is_file()]
    if missing:
        print(f"Not written: {', '.join(missing)}", file=sys.stderr)
        return 1
    print(f"\n{len(rows)} figures in {time.monotonic() - started:.0f} s. Written to build/demo/:")
    print("  " + "  ".join(RESULTS))
    return 0


def run(qgis: Desktop, control: Path | None) -> list[dict[str, object]]:
    """Loads and measures inside QGIS; the rows of the table."""
    qgis.run(f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r}); import demo_inside")
    qgis.run(
        "plugin().show_dock(); from qgis.PyQt.QtCore import Qt; "
        f"iface.mainWindow().resizeDocks([dock()], [{DOCK_WIDTH}], Qt.Orientation.Horizontal)"
    )
    if control is None:
        qgis.run("plugin().load_lesson()")
    else:
        qgis.run(f"demo_inside.choose_file(plugin(), {str(control)!r})")
        qgis.wait_for("not plugin().workbench.runner.is_busy('inspect')", 60)
        qgis.run("plugin().workbench.loading.load()")
    qgis.wait_for("plugin().active.control is not None", 60)
    qgis.run("demo_inside.measure_in_dock(plugin())")
    qgis.wait_for("find('figures').model().rowCount() > 0", 60)
    qgis.run(f"demo_inside.write(plugin(), {str(OUT)!r})")
    qgis.wait_for("not iface.mapCanvas().isDrawing()")
    qgis.screenshot(OUT / "dock.png")
    rows: list[dict[str, object]] = json.loads((OUT / "statistics.json").read_text())["figures"]
    return rows


def show(rows: list[dict[str, object]]) -> None:
    """The table, for a terminal."""
    first = rows[0]
    print(f"\n{first['source']}, {first['date']}\nClass rule: {first['class_rule']}\n")
    head = ("subject", "measure", "value", "range", "in a plane", "off by", "note")
    table = [head] + [_line(row) for row in rows]
    widths = [max(len(line[i]) for line in table) for i in range(len(head))]
    numeric = {2, 3, 4, 5}
    for line in table:
        cells = (c.rjust(w) if i in numeric else c.ljust(w)
                 for i, (c, w) in enumerate(zip(line, widths)))  # fmt: skip
        print("  ".join(cells).rstrip())


def _line(row: dict[str, object]) -> tuple[str, ...]:
    error = row["planar_error_pct"]
    return (
        str(row["subject"]),
        str(row["measure"]),
        _number(row["value"], row["unit"]),
        "" if row["low"] is None else f"{_number(row['low'])} – {_number(row['high'])}",
        _number(row["planar"]),
        "" if error is None else f"{error:+.2f} %",
        str(row["note"]),
    )


def _number(value: object, unit: object = "") -> str:
    if not isinstance(value, (int, float)):
        return "–"
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 100 else 2
    return f"{value:,.{digits}f} {unit}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
