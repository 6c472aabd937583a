"""The claims of a text: the list with its verdicts, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..analysis.claim import Checked, Verdict
from ..layers.claim_text import count_text
from ..layers.claims import ClaimList
from ..layers.words import localized
from .action_button import action_button
from .claim_dialog import ClaimDialog
from .claims_model import ClaimsModel
from .claims_view import ClaimsView
from .forms import wrapping_label
from .icons import icon, theme_icon
from .place_completer import Search
from .words import tr


class ClaimsPart(QWidget):
    """Shows a list of claims; ``edited`` carries the list as the user has changed it.

    ``replaced`` asks for another list: "shipped", "file", "before" or "empty".
    """

    edited = pyqtSignal(object)
    replaced = pyqtSignal(str)
    save_requested = pyqtSignal()
    export_requested = pyqtSignal()
    zoom_requested = pyqtSignal(object)
    shown = pyqtSignal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimsPart")
        self._search = search
        self._title: str = ""
        self.dialog: ClaimDialog | None = None
        self.model = ClaimsModel(self)
        self.view = ClaimsView(self.model, self)
        self.title = wrapping_label(self, "claimsTitle")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.summary = wrapping_label(self, "claimsSummary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addWidget(self.view, 1)
        column.addLayout(self._claim_buttons())
        column.addLayout(self._list_buttons())
        self.view.current_changed.connect(self._enable)
        self.view.zoom_requested.connect(self._zoom)
        self._enable()

    @property
    def listed(self) -> ClaimList:
        """The claims as they are in the list."""
        return ClaimList(self._title, tuple(self.model.claims))

    def show_list(self, listed: ClaimList) -> None:
        """Other claims; the current one stays current where it can."""
        row = self.view.current_row
        self._title = listed.title
        self.title.setText(localized(listed.title))
        self.model.set_claims(listed.claims)
        self.view.select_row(min(row, len(listed.claims) - 1))
        self.summary.setText(tr("{n} claims").format(n=len(listed.claims)))
        self._enable()

    def show_checked(self, checked: Sequence[Checked], has_map: bool) -> None:
        """What was found; without a map, what is missing is said."""
        self.model.set_checked(checked)
        counts = [
            count_text(verdict, n)
            for verdict in Verdict
            if (n := sum(c.verdict is verdict for c in checked))
        ]
        text = " · ".join(counts) or tr("There are no claims yet: add one.")
        if not has_map:
            notice = tr("Load a map first: without one, only some claims can be checked.")
            text = f"{notice}\n{text}"
        self.summary.setText(text)
        self._enable()

    def show_before(self, is_there: bool) -> None:
        """Whether there is a list to bring back."""
        self._before.setEnabled(is_there)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self.shown.emit()

    def edit_claim(self, row: int | None = None) -> None:
        """Asks for a new claim, or to change the one of a row."""
        claim = None if row is None else self.model.claim(row)
        taken = {c.id for c in self.model.claims if c is not claim}
        self.dialog = ClaimDialog(self._search, taken, claim, self)
        self.dialog.given.connect(lambda given: self._put(given, row))
        self.dialog.open()

    # Parts

    def _claim_buttons(self) -> QHBoxLayout:
        self.zoom = action_button(
            self,
            "zoomToClaim",
            icon("zoom_to"),
            tr("Zoom"),
            tr("Zoom to what shows it on the map (double click, Return)"),
        )
        self.add = action_button(
            self,
            "addClaim",
            theme_icon("symbologyAdd.svg"),
            tr("Add"),
            tr("Add a claim to the list"),
        )
        self.edit = action_button(
            self,
            "editClaim",
            theme_icon("mActionToggleEditing.svg"),
            tr("Edit"),
            tr("Change the claim that is selected"),
        )
        self.remove = action_button(
            self, "removeClaim", icon("remove"), tr("Remove"), tr("Take the claim out of the list")
        )
        self.zoom.clicked.connect(lambda: self._zoom(self.view.current_row))
        self.add.clicked.connect(lambda: self.edit_claim())
        self.edit.clicked.connect(lambda: self.edit_claim(self.view.current_row))
        self.remove.clicked.connect(self._remove)
        return _row(self.zoom, self.add, self.edit, self.remove)

    def _list_buttons(self) -> QHBoxLayout:
        self.open = action_button(
            self,
            "openClaims",
            theme_icon("mActionFileOpen.svg"),
            tr("List"),
            tr("Check other claims: of a file, those on Pokrovsk, an empty list"),
        )
        menu = QMenu(self.open)
        for name, text in (
            ("file", tr("Open a file …")),
            ("shipped", tr("Claims on Pokrovsk")),
            ("empty", tr("Empty list")),
            ("before", tr("Bring back the list before")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{name}Claims")
            action.triggered.connect(lambda _=False, n=name: self.replaced.emit(n))
        self._before = action  # the last
        self.open.setMenu(menu)
        self.open.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save = action_button(
            self,
            "saveClaims",
            theme_icon("mActionFileSave.svg"),
            tr("Save"),
            tr("Save the claims as JSON, to be opened or passed on"),
        )
        self.export = action_button(
            self,
            "exportClaims",
            icon("export"),
            tr("Export"),
            tr("Save what was found as a table (CSV)"),
        )
        self.save.clicked.connect(lambda: self.save_requested.emit())
        self.export.clicked.connect(lambda: self.export_requested.emit())
        return _row(self.open, self.save, self.export)

    # What is done

    def _put(self, claim: object, row: int | None) -> None:
        claims = self.model.claims
        if row is None:
            row = len(claims)
        claims[row : row + 1] = [claim]
        self.edited.emit(ClaimList(self._title, tuple(claims)))
        self.view.select_row(row)

    def _remove(self) -> None:
        row = self.view.current_row
        claims = self.model.claims
        if 0 <= row < len(claims):
            del claims[row]
            self.edited.emit(ClaimList(self._title, tuple(claims)))

    def _zoom(self, row: int) -> None:
        found = self.model.result(row) if row >= 0 else None
        if found is not None:
            self.zoom_requested.emit(found)

    def _enable(self) -> None:
        row = self.view.current_row
        found = self.model.result(row) if row >= 0 else None
        self.zoom.setEnabled(found is not None and found.found.geometry is not None)
        self.edit.setEnabled(row >= 0)
        self.remove.setEnabled(row >= 0)
        has_claims = self.model.rowCount() > 0
        self.save.setEnabled(has_claims)
        self.export.setEnabled(has_claims and len(self.model.checked) == self.model.rowCount())


def _row(*buttons: QToolButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2)
    for button in buttons:
        row.addWidget(button)
    return row
