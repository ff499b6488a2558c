"""One process that reads, the pipes to it, and the alarm that ends it when its time is over."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic
from typing import Any

import tender_desk
from tender_desk.importing import worker
from tender_desk.importing.guarded import NotOursError, restore
from tender_desk.importing.worker import FRAME, PART, READY

START_SECONDS = 60.0
MOST_ANSWER = 256 * 1024 * 1024
"""Bytes of one answer. More was made by no file within the limits of reading."""
SWITCH = "--read-for-tender-desk"
"""With this argument a built application is the process that reads."""


class TimedOutError(Exception):
    """A question took longer than it may; its process was ended."""


class GoneError(Exception):
    """The process ended before it answered."""


class House:
    """One process that reads, and the pipes to it."""

    def __init__(self) -> None:
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            bufsize=0,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.ended_by_us = False
        self._ready = False

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def returned(self) -> int | None:
        """What the process ended with, None while it runs."""
        return self._process.poll()

    def ask(self, question: bytes, seconds: float) -> tuple[int, bytes, list[Any]]:
        """Send a question and return the kind of answer, its content and its parts."""
        if not self._ready:
            with _Alarm(self, START_SECONDS) as alarm:
                kind, _ = self._frame(alarm)
                self._ready = kind == READY
        with _Alarm(self, seconds) as alarm:
            self._write(FRAME.pack(0, len(question)), alarm)
            self._write(question, alarm)
            parts: list[Any] = []
            size = 0
            while True:
                kind, content = self._frame(alarm)
                size += len(content)
                if size > MOST_ANSWER:
                    raise NotOursError("too much")
                if kind != PART:
                    return kind, content, parts
                parts.append(restore(content))

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

    def kill(self) -> None:
        """End the process from any thread; whoever waits for its answer finds out."""
        self._process.kill()

    def end(self) -> None:
        """End the process at once and let go of its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


class _Alarm:
    """Ends a process when its time is over: on every system a pipe of an ended process can be read to its end."""

    def __init__(self, house: House, seconds: float) -> None:
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
        self._house.kill()

    def reason(self) -> Exception:
        return TimedOutError() if self._rang else GoneError()


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


def command() -> list[str]:
    """Return how the process is started: the program itself in a built application, else this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    source = str(Path(tender_desk.__file__).parent.parent)
    start = f"import sys; sys.path.insert(0, {source!r}); from {worker.__name__} import main; sys.exit(main())"
    return [sys.executable, "-c", start]
