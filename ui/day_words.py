"""What is known of a day, in words: where its map is, how old it is, whether there is one."""

from __future__ import annotations

from datetime import date

from ..layers.archive import DayState
from ..layers.online import Obtained
from ..tasks.sources import KnownDays
from .words import date_text, tr, when_text


def day_words(known: KnownDays, day: date, is_open: bool = False) -> str:
    """In the archive, on the network, or missing: one or two sentences.

    ``is_open``: what the network has is not known, and any day may be tried.
    """
    kept = known.archived.get(day)
    listed = (known.listed or {}).get(day)
    if kept is not None and kept.has_ground:
        said = [
            tr("In the archive: assessed {date}, retrieved {when}.").format(
                date=date_text(day), when=when_text(kept.retrieved)
            )
        ]
        if kept.state is DayState.UNCHANGED:
            said.append(tr("The same ground as on the day kept before it."))
        if kept.state is DayState.WITHDRAWN:
            said.append(tr("The source has withdrawn it since."))
        if listed is not None and listed.revision != kept.revision:
            said.append(tr("The network has another revision."))
        return " ".join(said)
    if listed is not None:
        return tr("On the network, not in the archive yet.")
    if kept is not None and kept.state is DayState.WITHDRAWN:
        return tr("Withdrawn: the source published this day without a map.")
    if is_open:
        return tr("Not in the archive. Whether the network has it is seen when you load it.")
    before = max((d for d in known.days if d < day), default=None)
    if before is not None:
        return tr("Missing: no map of this day. The last before it is of {date}.").format(
            date=date_text(before)
        )
    return tr("Missing: no map of this day.")


def arrival_words(obtained: Obtained) -> tuple[str, str]:
    """How old the map that came is and where it is from; and technical details, if any."""
    origin = obtained.control.provenance
    said = tr("Assessed {date}, retrieved {when}").format(
        date=date_text(origin.assessed), when=when_text(origin.retrieved)
    )
    if not obtained.is_archived:
        said += "."
        if obtained.problem is not None:
            said += " " + tr("It could not be put into the archive: {why}").format(
                why=obtained.problem.message
            )
    elif obtained.problem is None:
        said += tr(", from the archive.")
    else:
        said += tr(", from the archive, since the network gave nothing: {why}").format(
            why=obtained.problem.message
        )
    return said, "" if obtained.problem is None else obtained.problem.details
