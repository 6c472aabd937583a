"""Claims as a list for Qt: each with what was found of it, once it is checked."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ..analysis.claim import Checked, Claim
from ..layers.claim_text import difference_text, found_text, origin_text, verdict_text
from ..layers.words import localized
from .words import tr


class ClaimsModel(QAbstractListModel):
    """Holds claims and, by claim, the last check of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claims: list[Claim] = []
        self._checked: dict[int, Checked] = {}

    @property
    def claims(self) -> list[Claim]:
        return list(self._claims)

    @property
    def checked(self) -> list[Checked]:
        """What was found, in the order shown; without the claims that are not checked."""
        return [self._checked[id(c)] for c in self._claims if id(c) in self._checked]

    def claim(self, row: int) -> Claim:
        return self._claims[row]

    def result(self, row: int) -> Checked | None:
        return self._checked.get(id(self._claims[row]))

    def set_claims(self, claims: Sequence[Claim]) -> None:
        """Other claims; those that stay keep what was found of them."""
        self.beginResetModel()
        self._claims = list(claims)
        kept = {id(claim) for claim in self._claims}
        self._checked = {key: c for key, c in self._checked.items() if key in kept}
        self.endResetModel()

    def set_checked(self, checked: Sequence[Checked]) -> None:
        """What was found of the claims."""
        self._checked = {id(c.claim): c for c in checked}
        if self._claims:
            self.dataChanged.emit(self.index(0), self.index(len(self._claims) - 1))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._claims)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._claims):
            return None
        claim, found = self._claims[index.row()], self.result(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return title_text(claim)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            lines = [title_text(claim), said_text(claim)]
            if found is not None:
                head = verdict_text(found.verdict)
                difference = difference_text(found)
                lines.insert(0, f"{head}, {difference}" if difference else head)
                lines.append(found_line(found))
            return "\n".join(lines)
        return None


def title_text(claim: Claim) -> str:
    """What the text says, in a sentence; where there is none, what it is about."""
    return localized(claim.sentence) or localized(claim.subject)


def said_text(claim: Claim) -> str:
    return tr("Said: {said}").format(said=localized(claim.said))


def found_line(found: Checked) -> str:
    text = found_text(found)
    return tr("Found: {found}").format(found=text) if found.found.text else text


def detail_lines(found: Checked) -> list[str]:
    """What on the map shows it, and whose map that is."""
    lines = [capitalized(localized(found.found.shown_by))] if found.found.text else []
    origin = origin_text(found)
    if origin:
        lines.append(tr("Source: {origin}").format(origin=origin))
    return lines


def capitalized(text: str) -> str:
    """The text with a capital first, to stand as a sentence."""
    return text[:1].upper() + text[1:]
