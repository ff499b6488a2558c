"""Reads files of others at a distance: in processes with limits that can be ended, or directly for tests."""

from __future__ import annotations

import atexit
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, ParamSpec, Protocol, TypeVar

from tender_desk.core.problems import Problem
from tender_desk.importing.guarded import NotOursError, joined, pickled, restore
from tender_desk.importing.house import GoneError, House, TimedOutError
from tender_desk.importing.tasks import TASKS
from tender_desk.importing.worker import CRASHED, MEMORY, RESULT

P = ParamSpec("P")
R = TypeVar("R")
Part = TypeVar("Part")

SECONDS = 10.0
"""What one file may take; then its process is ended."""

_log = logging.getLogger(__name__)


class Reader(Protocol):
    """Does the functions of `tasks.TASKS` on files nobody has checked; a failure is a Problem, never an exception."""

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | Problem:
        """Return what the function makes of its arguments.

        Codes: `reader-timeout`, `reader-memory`, `reader-crashed`, `reader-cancelled`.
        """
        ...

    def map(self, function: Callable[..., R], several: Iterable[tuple[Any, ...]]) -> Iterator[R | Problem]:
        """Yield what the function makes of several arguments, in their order; the next ones are read meanwhile."""
        ...

    def cancel(self) -> None:
        """End what is being read now, from any thread; whoever waits for it gets `reader-cancelled`."""
        ...

    def close(self) -> None:
        """End everything; a later call starts anew."""
        ...


def read_part(
    reader: Reader, function: Callable[P, tuple[Part | None, tuple[Problem, ...]]], *args: P.args, **kwargs: P.kwargs
) -> tuple[Part | None, tuple[Problem, ...]]:
    """Call a function that returns what it read and its problems; a failure of the reader is one of them."""
    found = reader.call(function, *args, **kwargs)
    return (None, (found,)) if isinstance(found, Problem) else found


def _name_of(arguments: tuple[Any, ...]) -> str:
    """Return the file name among the arguments of a task: each takes the bytes first and the name second."""
    return arguments[1] if len(arguments) > 1 and isinstance(arguments[1], str) else ""


class Direct:
    """Reads in this process: for tests and benchmarks, without limits on time and memory."""

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | Problem:
        """Return what the function makes of its arguments; whatever it raises is a problem."""
        name = _name_of(args)
        try:
            found: R = TASKS[function.__name__](*args, **kwargs)
        except MemoryError:
            return Problem("reader-memory", file=name)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001  a panic of calamine is no Exception
            _log.exception("reading %s failed", name)
            return Problem("reader-crashed", file=name)
        return found

    def map(self, function: Callable[..., R], several: Iterable[tuple[Any, ...]]) -> Iterator[R | Problem]:
        """Yield the results one by one."""
        return (self.call(function, *arguments) for arguments in several)

    def cancel(self) -> None:
        """Nothing to end: a call returns before anybody can ask."""

    def close(self) -> None:
        """Nothing to end."""


class Processes:
    """Reads in processes of its own, started when they are needed, anew after a failure, ended with the program."""

    def __init__(self, count: int = 1, seconds: float = SECONDS) -> None:
        self._count, self._seconds = count, seconds
        self._lock = threading.Lock()
        self._free: list[House] = []
        self._busy: set[House] = set()
        self._room = threading.Semaphore(count)
        self._exits = False

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | Problem:
        """Return what the function makes of its arguments, or why it did not."""
        name = _name_of(args)
        question = pickled((function.__name__, args, kwargs))
        with self._room:
            house = self._take()
            found = self._ask(house, question, name)
            self._give_back(house, broken=isinstance(found, _Broken))
        if isinstance(found, _Broken):
            return found.problem
        return found  # type: ignore[no-any-return]

    def map(self, function: Callable[..., R], several: Iterable[tuple[Any, ...]]) -> Iterator[R | Problem]:
        """Yield results in order while the next ones are being read: two files ahead per process."""
        waiting: deque[Future[R | Problem]] = deque()
        pool = ThreadPoolExecutor(max_workers=self._count, thread_name_prefix="tender-desk-reader")
        try:
            for arguments in several:
                waiting.append(pool.submit(self.call, function, *arguments))
                if len(waiting) > 2 * self._count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def cancel(self) -> None:
        """End what is being read now."""
        with self._lock:
            for house in self._busy:
                house.ended_by_us = True
                house.kill()

    def close(self) -> None:
        """End all processes."""
        self.cancel()
        with self._lock:
            free, self._free = self._free, []
        for house in free:
            house.end()

    def warm(self) -> None:
        """Start a process in the background, so that the first file does not wait for it."""
        with self._lock:
            if not self._free and not self._busy:
                self._free.append(self._start())

    def _start(self) -> House:
        if not self._exits:
            atexit.register(self.close)
            self._exits = True
        return House()

    def _take(self) -> House:
        with self._lock:
            while self._free:
                house = self._free.pop()
                if house.alive:
                    break
                house.end()
            else:
                house = self._start()
            self._busy.add(house)
            return house

    def _give_back(self, house: House, *, broken: bool) -> None:
        with self._lock:
            self._busy.discard(house)
            if not broken and house.alive and not house.ended_by_us:
                self._free.append(house)
                return
        house.end()

    def _ask(self, house: House, question: bytes, name: str) -> Any:
        try:
            kind, content, parts = house.ask(question, self._seconds)
            if kind == RESULT:
                return joined(restore(content), parts)
        except TimedOutError:
            _log.warning("reading %s took more than %s seconds", name, self._seconds)
            return _Broken(Problem("reader-timeout", "", {"seconds": int(self._seconds)}, file=name))
        except GoneError:
            if house.ended_by_us:
                return _Broken(Problem("reader-cancelled", file=name))
            _log.warning("the process that read %s ended by itself (%s)", name, house.returned)
            return _Broken(Problem("reader-crashed", file=name))
        except NotOursError as error:
            _log.warning("reading %s gave an answer that is not ours: %s", name, error)
            return _Broken(Problem("reader-crashed", file=name))
        if kind == MEMORY:
            return _Broken(Problem("reader-memory", file=name))
        trace = content.decode("utf-8", "replace") if kind == CRASHED else f"unknown answer {kind}"
        _log.error("reading %s failed: %s", name, trace)
        return _Broken(Problem("reader-crashed", file=name))


class _Broken:
    """A failure after which the process is not used again."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@cache
def shared_reader() -> Processes:
    """Return the reader of this program; its first process starts with the first file, a second where files queue."""
    return Processes(min(2, os.cpu_count() or 1))
