"""What a hostile file might make a reader do, as tasks of a process of its own; each is known there by name only."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tender_desk.importing.tasks import TASKS


def sleep_long(data: bytes, name: str) -> str:
    time.sleep(60)
    return "awake"


def count_for_ever(data: bytes, name: str) -> str:
    while True:
        pass


def die(data: bytes, name: str) -> str:
    os.abort()


def eat(data: bytes, name: str) -> str:
    eaten = []
    while True:
        eaten.append(bytearray(32 * 1024 * 1024))


class PanicError(BaseException):
    pass


def panic(data: bytes, name: str) -> str:
    raise PanicError("index out of bounds")


def fail(data: bytes, name: str) -> str:
    raise KeyError("x")


def leave(data: bytes, name: str) -> str:
    sys.exit(0)


def connect(data: bytes, name: str) -> str:
    socket.create_connection(("127.0.0.1", 9))
    return "connected"


def run(data: bytes, name: str) -> str:
    subprocess.run(["true"], check=True)
    return "run"


def system(data: bytes, name: str) -> str:
    return str(os.system("true"))


def write(data: bytes, name: str) -> str:
    Path(name).write_bytes(b"x")
    return "written"


def write_low(data: bytes, name: str) -> str:
    os.close(os.open(name, os.O_CREAT | os.O_WRONLY))
    return "written"


def remove(data: bytes, name: str) -> str:
    Path(name).unlink()
    return "removed"


def chatter(data: bytes, name: str) -> str:
    print("noise on the way out")  # noqa: T201  that is the point
    sys.stderr.write("and elsewhere")
    return "quiet"


class Bomb:
    def __reduce__(self) -> Any:
        return os.mkdir, (Path.home() / "from-a-bid",)


def bomb(data: bytes, name: str) -> Any:
    return Bomb()


def module_from_outside(data: bytes, name: str) -> Any:
    return threading.Lock


def many(data: bytes, name: str) -> tuple[tuple[str, ...], ...]:
    return tuple((f"regel {number}", "x" * 40) for number in range(12_345))


def count_on(data: bytes, name: str) -> Iterator[int]:
    yield from range(5)


def count_and_die(data: bytes, name: str) -> Iterator[int]:
    yield 1
    os.abort()


def count_and_fail(data: bytes, name: str) -> Iterator[int]:
    yield 1
    raise KeyError(name)


MISBEHAVING = (
    sleep_long, count_for_ever, die, eat, panic, fail, leave, connect, run, system, write, write_low, remove, chatter,
    bomb, module_from_outside, many, count_on, count_and_die, count_and_fail,
)  # fmt: skip


def register() -> None:
    assert isinstance(TASKS, dict)
    TASKS.update({function.__name__: function for function in MISBEHAVING})
