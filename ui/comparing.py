"""Makes the comparison with the active map work: a layer of agreement, its areas in a message."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..analysis.compare import KINDS
from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.agreement import agreement_layer
from ..layers.loader import add_result_layer
from ..tasks.compare import CompareTask, Comparison
from ..tasks.runner import Runner
from .load_page import LoadPage
from .loading import Loading
from .messages import MessageArea
from .words import number_text, tr

COMPARING = "compare"


class Comparing(QObject):
    """Compares what the load page says with the map that is active."""

    def __init__(
        self,
        page: LoadPage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        loading: Loading,
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner = page, active, runner
        self._messages, self._loading = messages, loading
        page.compare_requested.connect(messages.guarded(self.compare))
        page.cancel_requested.connect(lambda: runner.cancel(COMPARING))
        runner.busy_changed.connect(self._busy)
        runner.progressed.connect(self._progress)

    def compare(self) -> None:
        """Raises InputError where no map is active, or the page says nothing to compare with."""
        self._messages.clear()
        control = self._active.control
        if control is None:
            raise InputError(tr("Load a map first: the one chosen here is compared with it."))
        origin = self._loading.origin()
        if origin is not None:
            self._runner.start(
                COMPARING,
                CompareTask(control, origin),
                self._messages.guarded(self._compared),
                self._messages.guarded(self._loading.failed),
            )

    def _compared(self, found: Comparison) -> None:
        layer = agreement_layer(found.rows, found.a, found.b)
        key = f"compare/{found.a.source}/{found.b.source}/{found.a.assessed_text}"
        add_result_layer(QgsProject.instance(), layer, key)
        km2 = {kind: sum(r.area_km2 for r in found.rows if r.kind == kind) for kind in KINDS}
        self._messages.show_message(
            tr(
                "Assessed as occupied in both: {both} km²; only in {a}: {only_a} km²; only in {b}: "
                "{only_b} km². The layer is under “Measurements”."
            ).format(
                a=found.a.source.split(" (")[0],
                b=found.b.source.split(" (")[0],
                **{kind: number_text(area) for kind, area in km2.items()},
            )
        )

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == COMPARING:
            self._page.show_busy(is_busy)

    def _progress(self, kind: str, percent: float) -> None:
        if kind == COMPARING:
            self._page.progress.setValue(round(percent))
