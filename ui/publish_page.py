"""The page that publishes: how the map looks, and what its pages and report are to say."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..layers.labels import BOTH, ENGLISH, UKRAINIAN
from ..layers.looks import LOOKS, title_of
from ..layers.pages.formats import FORMATS, PageFormat
from .forms import align_labels, form_layout, narrow
from .words import tr

CANVAS, STORY, FRONT = range(3)
USUAL, MEASURED, NOTHING = range(3)


class PublishPage(QWidget):
    """Shows what is chosen; ``changed`` follows what a page of the map is to say."""

    look_chosen = pyqtSignal(str)
    names_chosen = pyqtSignal(str)
    base_map_requested = pyqtSignal()
    changed = pyqtSignal()
    open_requested = pyqtSignal()
    export_requested = pyqtSignal()
    report_requested = pyqtSignal()
    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("publishPage")
        column = QVBoxLayout(self)
        column.setSpacing(6)
        looks = form_layout()
        looks.addRow(tr("Look"), self._look_row())
        self.names = self._combo("placeNames", ())
        for title, key in (
            (tr("English"), ENGLISH), (tr("Ukrainian"), UKRAINIAN), (tr("Both"), BOTH),
        ):  # fmt: skip
            self.names.addItem(title, key)
        looks.addRow(tr("Names"), self.names)
        self.base_map = self._button(
            "addBaseMap", tr("Add base map"),
            tr("Land, sea, borders and places, below all other layers; needs no network"),
        )  # fmt: skip
        looks.addRow("", self.base_map)
        page = self._page_form()
        align_labels(looks, page)
        for part in (looks, page):
            column.addLayout(part)
        column.addLayout(self._buttons())
        column.addLayout(self._progress_row())
        self.left_out, self.credit = self._label("pageLeftOut"), self._label("pageCredit")
        column.addWidget(self.left_out)
        column.addWidget(self.credit)
        column.addStretch(1)
        self.names.activated.connect(lambda _: self.names_chosen.emit(self.names.currentData()))
        self.base_map.clicked.connect(lambda: self.base_map_requested.emit())
        self.show_busy(False)
        self.show_map(False)

    # What was chosen

    @property
    def page_format(self) -> PageFormat:
        return FORMATS[self.format.currentData()]

    @property
    def extent_kind(self) -> int:
        """CANVAS, STORY or FRONT."""
        return int(self.extent.currentIndex())

    @property
    def statistics_kind(self) -> int:
        """USUAL, MEASURED or NOTHING."""
        return int(self.statistics.currentIndex())

    @property
    def page_title(self) -> str:
        """The title as typed, empty for one of our own."""
        return str(self.title.text().strip())

    # What is shown

    def show_look(self, look_id: str) -> None:
        self._looks.button(list(LOOKS).index(look_id)).setChecked(True)

    def show_names(self, names: str) -> None:
        self.names.setCurrentIndex(max(self.names.findData(names), 0))

    def show_map(self, is_there: bool, usual_title: str = "") -> None:
        """What can be done depends on whether a control map is active."""
        for button in (self.open, self.export, self.report):
            button.setEnabled(is_there)
        self.title.setPlaceholderText(usual_title)
        if not is_there:
            self.show_left_out(0)
            self.show_credit(tr("Load a control map first: pages and reports are made of it."))

    def show_credit(self, text: str) -> None:
        """The credit line that a page carries, or what is missing."""
        self.credit.setText(text)

    def show_left_out(self, count: int) -> None:
        """How many figures the page of the chosen format has no room for."""
        self.left_out.setVisible(count > 0)
        self.left_out.setText(tr("Figures without room on the page: {n}").format(n=count))

    def show_busy(self, is_busy: bool) -> None:
        for widget in (self.progress, self.cancel):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.setVisible(is_busy)
        if is_busy:
            self.show_progress(0)

    def show_progress(self, percent: float) -> None:
        self.progress.setValue(round(percent))

    # Parts

    def _look_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._looks = QButtonGroup(self)
        for number, look in enumerate(LOOKS.values()):
            button = QToolButton(self)
            button.setObjectName(f"look_{look.id}")
            button.setText(title_of(look))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(30)
            self._looks.addButton(button, number)
            button.clicked.connect(lambda _=False, key=look.id: self.look_chosen.emit(key))
            row.addWidget(button)
        return row

    def _page_form(self) -> QFormLayout:
        form = form_layout()
        self.format = self._combo("pageFormat", ())
        for known in FORMATS.values():
            self.format.addItem(tr(known.title), known.id)
        self.extent = self._combo(
            "pageExtent",
            (tr("What the map shows"), tr("Pokrovsk and around"), tr("The whole front")),
        )
        self.title = QLineEdit(self)
        self.title.setObjectName("pageTitle")
        self.title.setClearButtonEnabled(True)
        self.statistics = self._combo(
            "pageStatistics",
            (tr("Towns, corridor, Donbas"), tr("Those of page Measure"), tr("None")),
        )
        self.statistics.setToolTip(
            tr("Of page Measure the selected rows, or all; as many as the page has room for")
        )
        form.addRow(tr("Page"), self.format)
        form.addRow(tr("Shows"), self.extent)
        form.addRow(tr("Title"), self.title)
        form.addRow(tr("Figures"), self.statistics)
        for combo in (self.format, self.extent, self.statistics):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.title.textChanged.connect(lambda _: self.changed.emit())
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.open = self._button(
            "openPage", tr("Open page"), tr("Show the page in QGIS's layout window")
        )
        self.export = self._button(
            "exportPage", tr("Export …"), tr("Save the page as PDF, SVG and PNG")
        )
        self.report = self._button(
            "exportReport", tr("Report …"),
            tr("Save what was measured, on what and how, as one HTML file and a CSV"),
        )  # fmt: skip
        for button, signal in (
            (self.open, self.open_requested),
            (self.export, self.export_requested),
            (self.report, self.report_requested),
        ):
            button.clicked.connect(lambda _=False, asked=signal: asked.emit())
            row.addWidget(button)
        return row

    def _progress_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.cancel = self._button("cancelPublishing", tr("Cancel"), "")
        self.cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.cancel.clicked.connect(lambda: self.cancel_requested.emit())
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        return row

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _combo(self, name: str, items: tuple[str, ...]) -> QComboBox:
        combo = narrow(QComboBox(self), name)
        combo.addItems(items)
        return combo

    def _button(self, name: str, text: str, tooltip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tooltip)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(30)
        return button
