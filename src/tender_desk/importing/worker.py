"""The process in which files of others are read: it answers one question at a time and may do nothing else.

It is started by `reader.Processes`, reads questions from its standard input and answers on its standard output: frames
of a length and a pickle. Whatever a file makes of it, it opens no connection, starts no program and writes no file.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import struct
import sys
import traceback
from collections.abc import Iterator
from typing import IO, Any

FRAME = struct.Struct("<BQ")
"""Kind and length of what follows."""
READY, PART, RESULT, MEMORY, CRASHED = range(5)
QUESTION, KEEP = range(2)
"""What comes in: something to do, or a value that later questions name by its number."""
NUMBER = struct.Struct("<Q")
MEMORY_ABOVE_START = 512 * 1024 * 1024
CPU_SECONDS = 12
"""Processor time one question may take; the clock of the one who asks is stricter."""

_REFUSED = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.putenv", "os.unsetenv", "os.kill", "os.killpg", "shutil.", "sqlite3.", "ctypes.dlopen", "ctypes.dlsym", "pty.",
    "winreg.", "webbrowser.", "ftplib.", "http.", "urllib.", "smtplib.", "tempfile.", "signal.pthread_kill",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what reading a file never needs. An audit hook cannot be taken away again."""
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError(f"not allowed here: writing {arguments[0]!r}")
    elif event.startswith(_REFUSED):
        raise PermissionError(f"not allowed here: {event}")


def _limit_memory() -> None:
    """Allow half a gibibyte above what the process has now, no core file and no file of any size."""
    if sys.platform != "linux":
        return
    import resource

    with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123  pathlib is not loaded for one line
        now = int(sizes.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + MEMORY_ABOVE_START,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_time() -> None:
    """Allow so much processor time from now; beyond it the system ends the process."""
    if sys.platform != "linux":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _channels() -> tuple[IO[bytes], IO[bytes]]:
    """Return the way in and out; what anybody prints goes nowhere, so that it spoils no answer."""
    out = os.fdopen(os.dup(1), "wb")
    questions = os.fdopen(os.dup(0), "rb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    return questions, out


def _send(out: IO[bytes], kind: int, content: bytes) -> None:
    out.write(FRAME.pack(kind, len(content)))
    out.write(content)


def _answer(out: IO[bytes], name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Do what is asked and send the answer; False where this process should not go on."""
    from tender_desk.importing.guarded import Pieces, pickled
    from tender_desk.importing.tasks import TASKS

    try:
        found = TASKS[name](*arguments, **named)
        pieces = Pieces()
        if isinstance(found, Iterator):
            for part in found:
                _send(out, PART, pickled(part))
                out.flush()
            found = None
        value = pieces.cut(found)
        for part in pieces.parts:
            _send(out, PART, pickled(part))
        _send(out, RESULT, pickled(value))
    except MemoryError:
        _send(out, MEMORY, b"")
        return False
    except BaseException as error:  # noqa: BLE001  a panic of calamine is no Exception, and nothing may end in silence
        _send(out, CRASHED, "".join(traceback.format_exception(error))[-8000:].encode("utf-8", "replace"))
        return not isinstance(error, KeyboardInterrupt | SystemExit)
    return True


def main() -> int:
    """Answer questions until there are no more."""
    sys.dont_write_bytecode = True
    questions, out = _channels()
    # everything that reading needs is loaded before the limits count
    import pypdfium2  # noqa: F401

    from tender_desk.core.many import look_for_cycles_less
    from tender_desk.importing.guarded import unpickled
    from tender_desk.importing.reading import ods, xls, xlsx  # noqa: F401
    from tender_desk.importing.tasks import TASKS

    assert TASKS
    look_for_cycles_less()
    _limit_memory()
    sys.addaudithook(_watch)
    _send(out, READY, b"")
    out.flush()
    going = True
    kept: dict[int, object] = {}
    while going:
        head = questions.read(FRAME.size)
        if len(head) < FRAME.size:
            break
        kind, length = FRAME.unpack(head)
        content = questions.read(length)
        if kind == KEEP:
            kept[NUMBER.unpack_from(content)[0]] = pickle.loads(content[NUMBER.size :])
            continue
        name, arguments, named = unpickled(content, kept)
        _limit_time()
        going = _answer(out, name, arguments, named)
        out.flush()
    with contextlib.suppress(OSError):
        out.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
