"""A lesson on paper: its steps with room for answers, and a page of solutions for the trainer."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QFont,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)

from ..symbols import label_family
from ..whole_file import write_whole
from ..words import credit_text, date_text, tr
from .answers import Expected, expected
from .at_hand import lesson_at_hand
from .entry import said, unit_said
from .expressions import Value
from .lesson import Lesson, Question

_DPI = 300
_MARGIN_MM, _FOOT_MM = 20.0, 10.0
_BODY_PT, _TITLE_PT, _STEP_PT, _FOOT_PT = 10.0, 20.0, 13.0, 8.0
_ROOM_PT = 18.0
_KEPT = 1
_LINE_FOR_ANSWER = "_" * 34
_BOX = "\u2610 "


def write_handout(lesson: Lesson, path: Path) -> Path:
    """Write a lesson as PDF, A4; answers are those of the lesson map of each step's date.

    In any thread. The file appears whole or not at all. Raises SourceError where it cannot be
    written.
    """
    document, credit = handout(lesson), credit_text(lesson_at_hand(lesson.day).provenance)
    foot = f"{lesson.title} · {credit}"
    write_whole(path, lambda part: _write(document, part, lesson.title, foot))
    return path


def _write(document: QTextDocument, path: Path, title: str, foot: str) -> None:
    """Raises OSError where the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    writer.setCreator("Salient")
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"QPdfWriter cannot write {path}")
    try:
        _paint(document, writer, painter, foot)
    finally:
        painter.end()


class _Page:
    """A text that grows at its end."""

    def __init__(self) -> None:
        self.document = QTextDocument()
        self.document.setDefaultFont(_font(_BODY_PT))
        self._cursor = QTextCursor(self.document)
        self._is_empty = True

    def heading(self, text: str, points: float, new_page: bool = False) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(points)
        block.setBottomMargin(points / 3)
        if new_page:
            block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._begin(block)
        letters = QTextCharFormat()
        letters.setFont(_font(points, bold=True))
        self._cursor.insertText(text, letters)
        self.keep_with_next()

    def markdown(self, text: str) -> None:
        if not text:
            return
        part = QTextDocument()
        part.setDefaultFont(_font(_BODY_PT))
        part.setMarkdown(text)
        self._begin(_paragraph())
        begun = self._cursor.position()
        self._cursor.insertFragment(QTextDocumentFragment(part))
        first = self.document.findBlock(begun)
        if first.length() == 1 and first.next().isValid():  # a list begins a block of its own
            QTextCursor(first).deleteChar()

    def plain(self, text: str, above: float = 0.0) -> None:
        block = _paragraph()
        block.setTopMargin(above)
        self._begin(block)
        self._cursor.insertText(text)

    def keep_with_next(self) -> None:
        """What was added last stays on the page of what follows it."""
        self._cursor.block().setUserState(_KEPT)

    def _begin(self, block: QTextBlockFormat) -> None:
        letters = QTextCharFormat()
        letters.setFont(_font(_BODY_PT))
        if self._is_empty:
            self._cursor.setBlockFormat(block)
            self._is_empty = False
        else:
            self._cursor.insertBlock(block, letters)


def _paragraph() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setBottomMargin(_BODY_PT / 2)
    return block


def _font(points: float, bold: bool = False) -> QFont:
    font = QFont(label_family())
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def _paint(document: QTextDocument, writer: QPdfWriter, painter: QPainter, foot: str) -> None:
    """Page by page, with the foot and the number of each below."""
    dots = _DPI / 25.4
    sheet = writer.pageLayout().fullRectPixels(_DPI)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    margin = _MARGIN_MM * dots
    width, height = sheet.width() - 2 * margin, sheet.height() - 2 * margin - _FOOT_MM * dots
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(width, height))
    _keep_together(document, height)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(margin, margin - page * height)
        document.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        painter.setFont(_font(_FOOT_PT))
        line = QRectF(margin, margin + height, width, _FOOT_MM * dots)
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(line, int(below | Qt.AlignmentFlag.AlignLeft), foot)
        painter.drawText(line, int(below | Qt.AlignmentFlag.AlignRight), f"{page + 1} / {pages}")


def _keep_together(document: QTextDocument, height: float) -> None:
    """Break the page before a kept block whose next one would stand on another page."""
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        first = block
        while block.userState() == _KEPT and block.next().isValid():
            block = block.next()
        top, end = (layout.blockBoundingRect(each) for each in (first, block))
        if first != block and top.top() // height != (end.bottom() - 1) // height:
            cursor = QTextCursor(first)
            shape = cursor.blockFormat()
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(shape)
        block = block.next()
    document.markContentsDirty(0, document.characterCount())
    layout.documentSize()


def handout(lesson: Lesson) -> QTextDocument:
    """The handout as one text, its last part, for the trainer, on a page of its own."""
    hands = [lesson_at_hand(lesson.day_at(number)) for number in range(len(lesson.steps))]
    known = [
        None if step.question is None else expected(step.question, hand, lesson.language)
        for step, hand in zip(lesson.steps, hands)
    ]
    page = _Page()
    page.heading(lesson.title, _TITLE_PT)
    page.markdown(
        tr("{minutes} minutes, with QGIS and Salient; lesson map of {date}.").format(
            minutes=lesson.minutes, date=date_text(lesson.day)
        )
    )
    page.markdown(lesson.intro)
    for number, step in enumerate(lesson.steps, 1):
        page.heading(f"{number}. {step.title}", _STEP_PT)
        page.markdown(step.text)
        for check in step.checks:
            page.markdown(_BOX + check.words)
        if step.question is not None:
            _ask(page, step.question, lesson.language)
    page.heading(tr("For the trainer: solutions"), _TITLE_PT, new_page=True)
    page.markdown(
        tr("Computed from the lesson map of {date}; it is illustrative, for teaching.").format(
            date=date_text(lesson.day)
        )
    )
    for number, (step, answer) in enumerate(zip(lesson.steps, known), 1):
        if step.question is not None and answer is not None:
            _solve(page, f"{number}. {step.title}", step.question, answer, lesson.language)
    return page.document


def _ask(page: _Page, question: Question, language: str) -> None:
    page.markdown(f"**{tr('Question')}.** {question.text}")
    for _, text in question.choices:
        page.keep_with_next()
        page.markdown(_BOX + text)
    if not question.choices:
        page.keep_with_next()
        page.plain(f"{_LINE_FOR_ANSWER} {unit_said(question.unit, language)}", above=_ROOM_PT)


def _solve(page: _Page, title: str, question: Question, answer: Expected, language: str) -> None:
    page.heading(title, _STEP_PT)
    page.markdown(f"{question.text}")
    page.markdown(f"**{_given(answer.right, question, language)}**")
    page.markdown(answer.solution)
    hints: dict[str, str] = {}
    for hint, wrong in zip(answer.hints, answer.wrong):
        if wrong is not None:
            # Of wrong answers that read alike the first speaks for all.
            hints.setdefault(_given(wrong, question, language), hint)
    for given, hint in hints.items():
        page.markdown(f"*{tr('Who answers')} {given}:* {hint}")


def _given(value: Value, question: Question, language: str) -> str:
    """An answer as a learner would give it."""
    if isinstance(value, str):
        return question.choice_text(value)
    return said(value, question.unit, language)
