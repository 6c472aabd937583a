"""Asks for a claim: what the text says, of what, how it is measured, and the figure."""

from __future__ import annotations

from collections.abc import Set
from math import isinf

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ..analysis.claim import Claim, Measure, brief
from ..analysis.claim_said import Quantity, read_said
from ..layers.claim_text import measure_text
from ..layers.figure_text import unit_text
from ..layers.names_in_text import find_places
from ..layers.words import localized
from .claim_fields import ClaimFields, examples
from .forms import form_layout, narrow, wrapping_label
from .place_completer import PlaceCompleter, Search
from .words import tr

_PAUSE_MS = 300


class ClaimDialog(QDialog):
    """``given`` carries the claim once it is accepted; ``taken`` are ids it must not have."""

    given = pyqtSignal(object)

    def __init__(
        self,
        search: Search,
        taken: Set[str],
        claim: Claim | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("claimDialog")
        self.setWindowTitle(tr("Claim") if claim is not None else tr("New claim"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        self._search, self._taken, self._claim = search, taken, claim
        self._lines()
        form = form_layout()
        form.addRow(tr("The text says"), self.sentence)
        form.addRow("", self.places)
        form.addRow(tr("Kind"), self.measure)
        form.addRow(tr("Of what"), self.subject)
        self.fields = ClaimFields(form, search, self)
        form.addRow(tr("Said"), self.said)
        form.addRow("", self.reading)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self._buttons())
        self.measure.currentIndexChanged.connect(self._measure_changed)
        for edit in (self.subject, self.said):
            edit.textChanged.connect(lambda _: self._check())
        self.fields.changed.connect(self._check)
        self._show(claim)

    @property
    def kind(self) -> Measure:
        """The measure that is chosen."""
        return Measure(self.measure.currentData())

    def accept(self) -> None:
        """Hands over the claim; texts left as they were keep their other language."""
        old = self._claim
        texts = {
            "subject": _plain(self.subject.text()),
            "said": _plain(self.said.text()),
            "sentence": _plain(self.sentence.toPlainText()),
        }
        for name, text in texts.items():
            before = getattr(old, name) if old is not None else ""
            if _plain(localized(before)) == text:
                texts[name] = before
        self.given.emit(
            Claim(self._id(), measure=self.kind, parameters=self.fields.parameters(), **texts)
        )
        super().accept()

    # Parts

    def _lines(self) -> None:
        self.sentence = QPlainTextEdit(self)
        self.sentence.setObjectName("claimSentence")
        self.sentence.setTabChangesFocus(True)
        self.sentence.setFixedHeight(4 * self.fontMetrics().lineSpacing())
        self.sentence.setPlaceholderText(tr("In your own words: the mine lies west of Pokrovsk"))
        self.places = wrapping_label(self, "claimPlaces")
        self.measure = narrow(QComboBox(self), "claimMeasure")
        for measure in Measure:
            self.measure.addItem(measure_text(measure), measure.value)
        self.subject = QLineEdit(self)
        self.subject.setObjectName("claimSubject")
        self.subject_completer = PlaceCompleter(self.subject, self._search)
        self.said = QLineEdit(self)
        self.said.setObjectName("claimSaid")
        self.reading = wrapping_label(self, "claimReading")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._find_places)
        self.sentence.textChanged.connect(self._pause.start)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self.ok.setObjectName("claimOk")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # What is shown

    def _show(self, claim: Claim | None) -> None:
        if claim is not None:
            self.sentence.setPlainText(localized(claim.sentence))
            self.measure.setCurrentIndex(self.measure.findData(claim.measure.value))
            self.subject.setText(localized(claim.subject))
            self.said.setText(localized(claim.said))
        self.fields.show_measure(self.kind, {} if claim is None else claim.parameters)
        self._show_examples()
        self._find_places()
        self._check()

    def _measure_changed(self) -> None:
        self.fields.show_measure(self.kind, self.fields.parameters())
        self._show_examples()
        self._check()

    def _show_examples(self) -> None:
        for edit, example in zip((self.subject, self.said), examples(self.kind)):
            edit.setPlaceholderText(example)

    def _find_places(self) -> None:
        """Name the places in the sentence, and take the first for the subject if there is none."""
        named = find_places(self.sentence.toPlainText())
        names = list(dict.fromkeys(localized(n.place.label) for n in named))
        self.places.setText(tr("Places in it: {names}").format(names=", ".join(names)))
        self.places.setVisible(bool(names))
        if names and self._claim is None and not self.subject.text():
            self.subject.setText(names[0])
            self.fields.offer(names[1:])

    def _check(self) -> None:
        quantities = read_said(self.said.text()).quantities
        read = [_reading(quantity) for quantity in quantities]
        text = tr("Read as {figures}").format(figures="; ".join(read)) if read else ""
        self.reading.setText(text)
        self.reading.setVisible(bool(text))
        is_whole = bool(self.subject.text().strip() and self.said.text().strip())
        self.ok.setEnabled(is_whole and self.fields.is_whole)

    def _id(self) -> str:
        if self._claim is not None:
            return self._claim.id
        number = 1
        while f"claim-{number}" in self._taken:
            number += 1
        return f"claim-{number}"


def _plain(text: str) -> str:
    """A text on one line, with common blanks."""
    return " ".join(text.split())


def _reading(quantity: Quantity) -> str:
    """What a figure leaves room for: ``9 – 11 km``."""
    low, high = quantity.allows.low, quantity.allows.high
    if isinf(high):
        text = tr("{low} or more").format(low=localized(brief(low)))
    elif isinf(low):
        text = tr("{high} or less").format(high=localized(brief(high)))
    else:
        text = f"{localized(brief(low))} – {localized(brief(high))}"
    return f"{text} {unit_text(quantity.unit.symbol)}".strip()
