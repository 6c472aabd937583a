"""The dock's frame: header, page bar, pages and messages. It knows nothing of what they do."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from .header import MapHeader
from .manual_window import ManualWindow
from .messages import MessageArea
from .navigation import PageBar
from .words import tr

_LEAST_WIDTH = 300


class _PageArea(QScrollArea):
    """Gives a page the width there is, and the height it needs at that width or more.

    (``widgetResizable`` would give it the height it needs at its least width.)
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if page.layout() is not None:
            page.layout().setContentsMargins(0, 0, 0, 0)
        self.setWidget(page)
        # The dock's own background, so that pages look like it in every style.
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        seen: bool = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return seen

    def _fit(self) -> None:
        page, room = self.widget(), self.viewport().size()
        layout = page.layout() if page is not None else None
        if layout is None:
            return
        if layout.hasHeightForWidth():
            least = layout.minimumHeightForWidth(room.width())
        else:
            least = layout.totalMinimumSize().height()
        page.resize(room.width(), max(least, room.height()))


class SalientDock(QDockWidget):
    """Carries up to six pages; ``page_changed`` follows the page shown."""

    page_changed = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Salient"), parent)
        self.setObjectName("SalientDock")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        body = QWidget(self)
        body.setMinimumWidth(_LEAST_WIDTH)
        self.header = MapHeader(body)
        self.bar = PageBar(body)
        self.messages = MessageArea(body)
        self._pages = QStackedWidget(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        self.setWidget(body)
        self._manual = ManualWindow(self)
        self.bar.selected.connect(self.show_page)
        self.header.help_requested.connect(self.show_help)

    def add_page(self, name: str, icon: QIcon, tooltip: str, page: QWidget) -> int:
        """A page and its button; returns its number. A high page scrolls, a wide one cannot."""
        self.bar.add_page(name, icon, tooltip)
        number: int = self._pages.addWidget(_PageArea(page))
        if number == 0:
            self.bar.select(0)
        return number

    def show_page(self, number: int) -> None:
        if 0 <= number < self._pages.count():
            self.bar.select(number)
            self._pages.setCurrentIndex(number)
            self.page_changed.emit(number)

    @property
    def page(self) -> int:
        """The number of the page shown."""
        return int(self._pages.currentIndex())

    @property
    def page_name(self) -> str:
        """The object name of the page shown; empty while there is none."""
        area = self._pages.currentWidget()
        return "" if area is None else str(area.widget().objectName())

    def show_help(self) -> None:
        """The manual, open at what it says of the page shown."""
        self._manual.show_page(f"dock/{self.page_name.replace('Page', '')}")

    def event(self, event: QEvent) -> bool:
        # F1 is QGIS's own too: within the dock it means the dock's help.
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_F1:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.show_help()
        else:
            super().keyPressEvent(event)

    def show_missing(self, problem: str) -> None:
        """Instead of pages: what the plugin lacks to work, and how to get it."""
        text = QLabel(problem, self)
        text.setObjectName("missing")
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.header.hide()
        self.bar.hide()
        self._pages.addWidget(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
