"""Reads files of others at a distance: in processes with limits that can be ended, or directly for tests."""

from __future__ import annotations

import atexit
import logging
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import Any, ParamSpec, Protocol, TypeVar

import tender_desk
from tender_desk.core.problems import Problem
from tender_desk.core.tender import Tender
from tender_desk.importing import worker
from tender_desk.importing.guarded import Kept, NotOursError, joined, restore
from tender_desk.importing.tasks import TASKS
from tender_desk.importing.worker import CRASHED, FRAME, KEEP, MEMORY, NUMBER, PART, QUESTION, READY, RESULT

P = ParamSpec("P")
R = TypeVar("R")
Part = TypeVar("Part")

SECONDS = 10.0
"""What one file may take; then its process is ended."""
START_SECONDS = 60.0
MOST_ANSWER = 256 * 1024 * 1024
"""Bytes of one answer. More was made by no file within the limits of reading."""
SWITCH = "--read-for-tender-desk"
"""With this argument a built application is the process that reads."""

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

    def stream(self, function: Callable[..., Iterator[R]], *args: Any) -> Iterator[R | Problem]:
        """Yield what a function yields, while it goes on; a Problem is the last, and nothing before it counts."""
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
        return self._tried(lambda: TASKS[function.__name__](*args, **kwargs), _name_of(args))

    def _tried(self, make: Callable[[], R], name: str) -> R | Problem:
        try:
            return make()
        except MemoryError:
            return Problem("reader-memory", file=name)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001  a panic of calamine is no Exception
            _log.exception("reading %s failed", name)
            return Problem("reader-crashed", file=name)

    def map(self, function: Callable[..., R], several: Iterable[tuple[Any, ...]]) -> Iterator[R | Problem]:
        """Yield the results one by one."""
        return (self.call(function, *arguments) for arguments in several)

    def stream(self, function: Callable[..., Iterator[R]], *args: Any) -> Iterator[R | Problem]:
        """Yield what is read, all of it read before."""
        found = self._tried(lambda: tuple(TASKS[function.__name__](*args)), _name_of(args))
        return iter((found,) if isinstance(found, Problem) else found)

    def cancel(self) -> None:
        """Nothing to end: a call returns before anybody can ask."""

    def close(self) -> None:
        """Nothing to end."""


class _TimedOut(Exception):
    pass


class _Gone(Exception):
    pass


class _House:
    """One process that reads, and the pipes to it."""

    def __init__(self) -> None:
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
        self._process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            bufsize=0,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.ended_by_us = False
        self._ready = False
        self._kept = Kept((Tender,))

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @property
    def returned(self) -> int | None:
        return self._process.poll()

    def ask(self, asked: object, seconds: float, take: Callable[[Any], None]) -> tuple[int, bytes]:
        """Send a question, take each part of the answer as it comes, and return its kind and its content."""
        new, question = self._kept.question(asked)
        if not self._ready:
            with _Alarm(self, START_SECONDS) as alarm:
                kind, _ = self._frame(alarm)
                self._ready = kind == READY
        with _Alarm(self, seconds) as alarm:
            for number, content in new:
                self._write(FRAME.pack(KEEP, len(content) + NUMBER.size) + NUMBER.pack(number) + content, alarm)
            self._write(FRAME.pack(QUESTION, len(question)), alarm)
            self._write(question, alarm)
            size = 0
            while True:
                kind, content = self._frame(alarm)
                size += len(content)
                if size > MOST_ANSWER:
                    raise NotOursError("too much")
                if kind != PART:
                    return kind, content
                take(restore(content))

    def _write(self, content: bytes, alarm: _Alarm) -> None:
        assert self._process.stdin is not None
        left = memoryview(content)
        try:
            while left:
                left = left[self._process.stdin.write(left) :]
        except OSError as error:
            raise alarm.reason() from error

    def _frame(self, alarm: _Alarm) -> tuple[int, bytes]:
        kind, length = FRAME.unpack(self._read(FRAME.size, alarm))
        if length > MOST_ANSWER:
            raise NotOursError("too much")
        return kind, self._read(length, alarm)

    def _read(self, length: int, alarm: _Alarm) -> bytes:
        assert self._process.stdout is not None
        pieces = []
        left = length
        while left:
            piece = self._process.stdout.read(min(left, 1 << 20))
            if not piece:
                raise alarm.reason()
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def end(self) -> None:
        """End the process at once and let go of its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


class _Alarm:
    """Ends a process when its time is over: on every system a pipe of an ended process can be read to its end."""

    def __init__(self, house: _House, seconds: float) -> None:
        self._house = house
        self._until = monotonic() + seconds
        self._rang = False

    def __enter__(self) -> _Alarm:
        _CLOCK.watch(self)
        return self

    def __exit__(self, *_: object) -> None:
        _CLOCK.forget(self)

    @property
    def left(self) -> float:
        return self._until - monotonic()

    def ring(self) -> None:
        self._rang = True
        self._house._process.kill()

    def reason(self) -> Exception:
        return _TimedOut() if self._rang else _Gone()


class _Clock:
    """One thread that looks at all alarms: it sleeps while there are none, and is not woken for each new one."""

    def __init__(self) -> None:
        self._alarms: set[_Alarm] = set()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def watch(self, alarm: _Alarm) -> None:
        with self._changed:
            self._alarms.add(alarm)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="tender-desk-alarms", daemon=True)
                self._thread.start()
            elif len(self._alarms) == 1:
                self._changed.notify()

    def forget(self, alarm: _Alarm) -> None:
        with self._changed:
            self._alarms.discard(alarm)

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._alarms:
                    self._changed.wait()
                for one in [one for one in self._alarms if one.left <= 0]:
                    one.ring()  # with the lock held: a question that was answered meanwhile has left the set
                    self._alarms.discard(one)
                wait = min((one.left for one in self._alarms), default=0.0)
            # looked at again at least every quarter of a second, so that a shorter new alarm is not overslept
            threading.Event().wait(min(0.25, max(0.01, wait)))


_CLOCK = _Clock()


class Processes:
    """Reads in processes of its own, started when they are needed, anew after a failure, ended with the program."""

    def __init__(self, count: int = 1, seconds: float = SECONDS) -> None:
        self._count, self._seconds = count, seconds
        self._lock = threading.Lock()
        self._free: list[_House] = []
        self._busy: set[_House] = set()
        self._room = threading.Semaphore(count)
        self._exits = False

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R | Problem:
        """Return what the function makes of its arguments, or why it did not."""
        parts: list[Any] = []
        found = self._asked((function.__name__, args, kwargs), _name_of(args), parts.append, parts)
        return found.problem if isinstance(found, _Broken) else found

    def stream(self, function: Callable[..., Iterator[R]], *args: Any) -> Iterator[R | Problem]:
        """Yield what a function yields as it comes; a Problem is the last, and nothing before it counts."""
        came: SimpleQueue[tuple[bool, Any]] = SimpleQueue()

        def ask() -> None:
            found = None
            try:
                question = (function.__name__, args, dict[str, Any]())
                found = self._asked(question, _name_of(args), lambda part: came.put((True, part)), [])
            finally:
                came.put((False, found))

        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="tender-desk-reader") as pool:
            asking = pool.submit(ask)
            going, found = came.get()
            while going:
                yield found
                going, found = came.get()
            asking.result()
        if isinstance(found, _Broken):
            yield found.problem

    def _asked(self, asked: object, name: str, take: Callable[[Any], None], parts: list[Any]) -> Any:
        with self._room:
            house = self._take()
            found = self._ask(house, asked, name, take, parts)
            self._give_back(house, broken=isinstance(found, _Broken))
        return found

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
                house._process.kill()

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

    def _start(self) -> _House:
        if not self._exits:
            atexit.register(self.close)
            self._exits = True
        return _House()

    def _take(self) -> _House:
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

    def _give_back(self, house: _House, *, broken: bool) -> None:
        with self._lock:
            self._busy.discard(house)
            if not broken and house.alive and not house.ended_by_us:
                self._free.append(house)
                return
        house.end()

    def _ask(self, house: _House, asked: object, name: str, take: Callable[[Any], None], parts: list[Any]) -> Any:
        try:
            kind, content = house.ask(asked, self._seconds, take)
            if kind == RESULT:
                return joined(restore(content), parts)
        except _TimedOut:
            _log.warning("reading %s took more than %s seconds", name, self._seconds)
            return _Broken(Problem("reader-timeout", "", {"seconds": int(self._seconds)}, file=name))
        except _Gone:
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


def _command() -> list[str]:
    """Return how the process is started: the program itself in a built application, else this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    source = str(Path(tender_desk.__file__).parent.parent)
    start = f"import sys; sys.path.insert(0, {source!r}); from {worker.__name__} import main; sys.exit(main())"
    return [sys.executable, "-c", start]


@cache
def shared_reader() -> Processes:
    """Return the reader of this program; its first process starts with the first file, a second where files queue."""
    return Processes(min(2, os.cpu_count() or 1))
