"""Runs slow work beside the window: one worker, a Signal back, progress and cancel."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class StoppedError(Exception):
    """The person stopped the job; what it did is left as it was before."""


class Progress:
    """What a job calls to say how far it is; raises `StoppedError` once the person stopped it."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stop = Event()

    def step(self, done: int, total: int) -> None:
        """`done` of `total` parts are finished."""
        if self._stop.is_set():
            raise StoppedError
        self._report(done, total)

    def cancel(self) -> None:
        """Stop at the next step."""
        self._stop.set()


class Jobs(QObject):
    """One job at a time in one thread of its own; results arrive in the thread of the window.

    `started(what)`, `progressed(done, total)` and `ended()` feed the status bar. A job that is cancelled calls neither
    `done` nor `failed`, but says so with `cancelled(what)`.
    """

    started = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    cancelled = Signal(str)
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="tender-desk")
        self._running: list[Progress] = []
        self._closed = False
        self._landed.connect(self._land)

    @property
    def busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._running)

    def run(
        self,
        what: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` beside the window; `what` is its name for the person."""
        progress = Progress(self.progressed.emit)
        self._running.append(progress)
        self.started.emit(what)
        future = self._pool.submit(work, progress)
        future.add_done_callback(lambda ended: self._landed.emit((what, progress, ended, done, failed)))

    def cancel(self) -> None:
        """Stop what runs at its next step."""
        for progress in self._running:
            progress.cancel()

    def close(self) -> None:
        """Let the running job end and take no more; nobody waits for its result."""
        self._closed = True
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _land(
        self, landed: tuple[str, Progress, "Future[Any]", Callable[[Any], None], Callable[[Exception], None]]
    ) -> None:
        what, progress, future, done, failed = landed
        self._running.remove(progress)
        if self._closed:
            return
        if not self._running:
            self.ended.emit()
        if future.cancelled():
            self.cancelled.emit(what)
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, StoppedError):
            self.cancelled.emit(what)
        elif isinstance(error, Exception):
            _log.info("%s failed", what, exc_info=error)
            failed(error)
        else:
            raise error
