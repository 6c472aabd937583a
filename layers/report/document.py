"""The HTML of a report: one document that fetches nothing, with every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from ...analysis.claim import Checked, Verdict
from ...analysis.model import Figure, Provenance
from ..claim_text import difference_text, found_text, origin_text, verdict_text
from ..figure_text import error_text, number_text, range_text, unit_text, value_text
from ..words import credit_text, date_text, language, localized, tr
from .drawings import png_tag
from .style import STYLE

if TYPE_CHECKING:
    from .report import Report


def document(report: Report, made: datetime) -> str:
    """The whole document; ``made``: when, in UTC."""
    parts = [
        _head(report.title),
        f"<h1>{escape(report.title)}</h1>",
        f'<p class="about">{escape(_about(report.origin))}</p>',
        *_notices(report.origin),
        *_map(report),
        *_figures(report.figures, report.remarks),
        *_charts(report.charts),
        *_claims(report.claims),
        *_methods(report.figures),
        *_source(report.origin),
        f'<p class="small">{escape(_made(made))}</p>',
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _head(title: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language())}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
    )


def _about(origin: Provenance) -> str:
    assessed = (
        tr("undated")
        if origin.assessed is None
        else tr("assessed on {date} (UTC)").format(date=date_text(origin.assessed))
    )
    return f"{tr(origin.source)}, {assessed}"


def _notices(origin: Provenance) -> Iterable[str]:
    if origin.is_illustrative:
        text = tr("Illustrative, for teaching: drawn by hand, not for reference.")
        yield f'<p class="notice">{escape(text)}</p>'
    if origin.restricts_redistribution:
        text = tr("The source restricts redistribution: see its terms before passing on.")
        yield f'<p class="notice">{escape(text)}</p>'


def _map(report: Report) -> Iterable[str]:
    if report.map_png:
        picture = png_tag(report.map_png, tr("Map: {title}").format(title=report.title))
        yield f"<figure>{picture}<figcaption>{escape(report.credit)}</figcaption></figure>"


def _figures(figures: Sequence[Figure], remarks: Sequence[str]) -> Iterable[str]:
    if not figures:
        return
    has_plane = any(figure.planar is not None for figure in figures)
    heads = [(tr("Subject"), ""), (tr("Measure"), "text"), (tr("Value"), "number"),
             (tr("Range"), "number")]  # fmt: skip
    if has_plane:
        heads += [(tr("Planar"), "number"), (tr("Error"), "number")]
    heads.append((tr("Note"), "text"))
    yield f"<h2>{escape(tr('What was measured'))}</h2>"
    yield _table(heads, [_figure_cells(figure, has_plane) for figure in figures])
    if has_plane:
        yield _small(
            tr(
                "Planar: what the plane of the project's coordinate system would give, and how far "
                "that is off. It is shown to compare, and enters no other figure."
            )
        )
    for remark in remarks:
        yield _small(remark)


def _figure_cells(figure: Figure, has_plane: bool) -> list[str]:
    cells = [
        localized(figure.subject),
        localized(figure.measure),
        value_text(figure),
        f"{range_text(figure)} {unit_text(figure.unit)}" if range_text(figure) else "",
    ]
    if has_plane:
        cells += [number_text(figure.planar), error_text(figure)]
    # Where there is no value, the note stands in its place.
    return [*cells, localized(figure.note) if figure.value is not None else ""]


def _charts(charts: Sequence[str]) -> Iterable[str]:
    if charts:
        yield f"<h2>{escape(tr('Over time'))}</h2>"
    for chart in charts:
        yield f"<figure>{chart}</figure>"


def _claims(claims: Sequence[Checked]) -> Iterable[str]:
    if not claims:
        return
    heads = [(tr("Claim"), ""), (tr("Said"), ""), (tr("Found"), ""), (tr("Difference"), "number"),
             (tr("Verdict"), ""), (tr("Shown by"), "long"), (tr("Source"), "text")]  # fmt: skip
    yield f"<h2>{escape(tr('What a text says of it'))}</h2>"
    rows = []
    marked = []
    for checked in claims:
        rows.append(
            [
                localized(checked.claim.sentence),
                localized(checked.claim.said),
                found_text(checked),
                difference_text(checked),
                verdict_text(checked.verdict),
                # Where nothing is found, the reason stands in its place.
                localized(checked.found.shown_by) if checked.found.text else "",
                origin_text(checked),
            ]
        )
        marked.append({4: "differs"} if checked.verdict is Verdict.DIFFERS else {})
    yield _table(heads, rows, marked)


def _methods(figures: Sequence[Figure]) -> Iterable[str]:
    """Each method once, with the measures that it gave; the rule of classes; what holds for all."""
    if not figures:
        return
    measures: dict[str, dict[str, None]] = {}
    for figure in figures:
        methods = measures.setdefault(localized(figure.method), {})
        methods.setdefault(localized(_unranged(figure.measure)))
    rules = dict.fromkeys(tr(f.class_rule) for f in figures if f.class_rule)
    yield f"<h2>{escape(tr('How it was measured'))}</h2>\n<dl>"
    for method, names in measures.items():
        yield f"<dt>{escape(', '.join(names))}</dt><dd>{escape(method)}</dd>"
    for rule in rules:
        yield f"<dt>{escape(tr('Classes of ground'))}</dt><dd>{escape(rule)}</dd>"
    yield "</dl>"
    yield "<p>{}</p>".format(
        escape(
            tr(
                "Every value is computed on the WGS84 ellipsoid from longitudes and latitudes. "
                "Neither the coordinate system of the project nor that of a layer, nor the "
                "ellipsoid the project is set to, changes it."
            )
        )
    )
    yield "<p>{}</p>".format(
        escape(
            tr(
                "Ranges go from ground assessed as occupied alone to occupied and unknown ground "
                "together; where a source draws no unknown ground, the front is moved to either "
                "side by the tolerance of its position."
            )
        )
    )


def _unranged(measure: str) -> str:
    """A measure without the ring or region that it is of."""
    name = getattr(measure, "values", {}).get("name")
    return name if isinstance(name, str) and measure.endswith(f": {name}") else measure


def _source(origin: Provenance) -> Iterable[str]:
    retrieved = origin.retrieved
    rows = {
        tr("Source"): tr(origin.source),
        tr("Revision"): origin.revision,
        tr("Date of assessment"): _about(origin).rpartition(", ")[2],
        tr("Retrieved"): retrieved.strftime("%Y-%m-%d %H:%M UTC") if retrieved else "",
        tr("Licence"): tr(origin.licence) if origin.licence else "",
        tr("Attribution"): credit_text(origin),
    }
    yield f"<h2>{escape(tr('Source and terms'))}</h2>\n<dl>"
    for name, value in rows.items():
        if value:
            yield f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
    yield "</dl>"


def _made(made: datetime) -> str:
    return tr("Made with Salient for QGIS, {moment} UTC.").format(
        moment=made.strftime("%Y-%m-%d %H:%M")
    )


def _table(
    heads: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[str]],
    marked: Sequence[dict[int, str]] = (),
) -> str:
    """A table; a head is its text and its column's class, ``marked`` the classes of cells."""
    lines = ['<div class="wide"><table>', "<thead><tr>"]
    lines += [f'<th scope="col"{_class(kind)}>{escape(text)}</th>' for text, kind in heads]
    lines.append("</tr></thead>\n<tbody>")
    for number, row in enumerate(rows):
        own = marked[number] if marked else {}
        cells = [f'<th scope="row">{escape(row[0])}</th>']
        cells += [
            f"<td{_class(own.get(at, heads[at][1]))}>{escape(text)}</td>"
            for at, text in enumerate(row)
            if at
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</tbody></table></div>"])


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _small(text: str) -> str:
    return f'<p class="small">{escape(text)}</p>'
