"""Set up what is missing, then start Tender Desk: `python3 run.py demo` (on Windows `py run.py demo`).

`run.py VERB ...` runs `tender-desk VERB ...`, `run.py test ...` the tests, `run.py lint` the checks.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "tender-desk.stamp"  # written last: without it a set-up was interrupted and is redone
SETUP = ROOT / ".setup"  # the lock file and what pip said
BIN, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = str(BIN / f"python{EXE}")
PYTHON_TAG = f"{sys.implementation.name}-{sys.version_info[0]}.{sys.version_info[1]}"

# fmt: off
# What Qt needs of a Linux system, with the Debian package that brings it; then what a window on a display needs more.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# fmt: on
# What pip says and what it means for the reader; the first that occurs counts.
FAILURES = {
    "No space left on device": "The disk is full; make room (about 1 GB) and start again.",
    "DO NOT MATCH THE HASHES": "A downloaded package is not the one that was locked; it was not installed.",
    "ProxyError|NewConnection|NameResolution|Timeout": "The package index cannot be reached; connect and start again.",
    "No matching distribution found": "The package index has no locked package for this Python and system.",
}


class SetUpError(Exception):
    """Set-up cannot go on; the message is the one sentence the reader gets."""


def main(arguments: list[str]) -> int:
    """Set up, run the verb, return its exit status; 2 when set-up fails."""
    verb = arguments[0] if arguments else ""
    try:
        check_python(*sys.version_info[:2])
        if sys.platform == "linux" and needs_qt(arguments, has_display()):
            arguments = arguments + prepare_qt(verb)
        set_up("dev" if verb in ("test", "lint") else "app")
        if needs_qt(arguments, has_display()):
            compile_translations()
        if verb == "test":
            return run_tests(arguments[1:])
        return run_lint() if verb == "lint" else become([str(BIN / f"tender-desk{EXE}"), *arguments])
    except (SetUpError, OSError) as error:
        say(str(error))
    except KeyboardInterrupt:
        say("interrupted")
    return 2


def check_python(major: int, minor: int) -> None:
    """Refuse a Python that is too old."""
    if (major, minor) < (3, 11):
        raise SetUpError(f"Python 3.11 or newer is needed; this is {major}.{minor}.")


def has_display() -> bool:
    """Say whether a window can be shown."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needs_qt(arguments: list[str], display: bool) -> bool:
    """Say whether these arguments open a window or run the tests; every other verb works without Qt's libraries."""
    verb = arguments[0] if arguments else ""
    if verb == "demo":
        return display and "--no-window" not in arguments
    return verb in ("", "test") or verb.endswith(".tender") or verb.startswith("postgresql://")


def prepare_qt(verb: str) -> list[str]:
    """Install those of Qt's system libraries that do not load; return what to add to the arguments instead."""
    missing, window = [], has_display() and verb != "test"
    for library, package in {**QT_LIBRARIES, **(WINDOW_LIBRARIES if window else {})}.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    try:
        if missing:
            install_system_packages(missing, "Qt's system libraries are missing")
    except SetUpError as error:
        if verb != "demo":
            raise
        say(f"{error}\nThe job is done without the window.")
        return ["--no-window"]
    return []


def install_system_packages(packages: list[str], why: str) -> None:
    """Install packages as root on Debian or Ubuntu; otherwise say which line to run."""
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise SetUpError(f"{why}; install what Debian calls {' '.join(packages)} and start again.")
    if sys.platform != "linux" or os.geteuid() != 0:
        raise SetUpError(f"{why}; run this line and start again:\n  sudo {' '.join(line)}")
    say(f"{why}; installing {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], env=environment, capture_output=True)
    if subprocess.run(line, env=environment, capture_output=True).returncode:
        raise SetUpError(f"{why}, and this line failed (run it by hand to see why):\n  {' '.join(line)}")


def fingerprint(kind: str) -> str:
    """Return the stamp's line for a lock ("app" or "dev"): same line, same environment."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (ROOT / "requirements" / f"{kind}.txt", ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{kind} {PYTHON_TAG} {digest.hexdigest()}"


def stamped() -> list[str]:
    """Return what the environment holds; nothing if a set-up was interrupted or the Python under it is gone."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() and Path(PYTHON).exists() else []


def set_up(kind: str) -> None:
    """Make the environment hold what the lock says; two starts at once wait for each other."""
    if fingerprint(kind) in stamped():
        return
    SETUP.mkdir(exist_ok=True)
    with (SETUP / "lock").open("ab") as file:  # the system frees the lock when the process ends, however it ends
        if not try_lock(file.fileno()):
            say("another start is setting up; waiting for it")
            while not try_lock(file.fileno()):
                time.sleep(0.5)
        os.set_inheritable(file.fileno(), True)  # a pip that outlives this process keeps the lock
        if fingerprint(kind) not in stamped():
            install(kind)


def install(kind: str) -> None:
    """Install a lock and the project; start from an empty environment unless this one is complete."""
    say("setting up .venv from the locked packages (a few minutes on a slow line)")
    if not any(f" {PYTHON_TAG} " in line for line in stamped()):
        make_environment()
    STAMP.unlink(missing_ok=True)
    pip, failure = (
        [PYTHON, "-m", "pip", "install", "--no-input", "--retries", "2"],
        "The packages could not be installed",
    )
    checked([*pip, "--require-hashes", "--only-binary", ":all:", "-r", f"requirements/{kind}.txt"], failure)
    checked([*pip, "--no-deps", "--no-build-isolation", "-e", "."], failure)
    kinds = ["dev", "app"] if kind == "dev" else ["app"]  # dev.txt holds everything of app.txt in the same versions
    STAMP.write_text("\n".join(map(fingerprint, kinds)), encoding="utf-8")


def make_environment() -> None:
    """Make an empty virtual environment, in place of one that is unfinished or of another Python."""
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        install_system_packages([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], "Python's venv is missing")
    checked([sys.executable, "-m", "venv", "--clear", str(VENV)], "A virtual environment could not be made")


def checked(command: list[str], failure: str) -> None:
    """Run a command; if it fails, raise what that means in one sentence and keep what it said in a file."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", close_fds=False)
    said = done.stdout + done.stderr
    if done.returncode:
        with contextlib.suppress(OSError):  # the disk may be full
            (SETUP / "setup.log").write_text(said, encoding="utf-8")
        known = (meaning for sign, meaning in FAILURES.items() if re.search(sign, said))
        raise SetUpError(next(known, f"{failure}; {SETUP / 'setup.log'} has the details."))


def try_lock(file: int) -> bool:
    """Take the lock on an open file if nobody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def compile_translations() -> None:
    """Compile each translation that is newer than its compiled form; without Qt's tool the texts stay Dutch."""
    for source in sorted((ROOT / "ui" / "translations").glob("*.ts")):
        compiled, unfinished = source.with_suffix(".qm"), source.with_suffix(".qm.new")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        lrelease = [str(BIN / f"pyside6-lrelease{EXE}"), str(source), "-qm", str(unfinished)]
        if subprocess.run(lrelease, capture_output=True).returncode or not unfinished.exists():
            say(f"{source.name} could not be compiled; its texts are shown in Dutch.")
        else:
            unfinished.replace(compiled)


def run_tests(arguments: list[str]) -> int:
    """Run pytest on the arguments (default: the whole suite), or the core's own tests with their branch coverage."""
    os.chdir(ROOT)
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments[:1] != ["--core-coverage"]:
        return become([PYTHON, "-m", "pytest", *arguments])
    coverage = [PYTHON, "-m", "coverage"]
    measured = subprocess.call([*coverage, "run", "--source=tender_desk.core", "-m", "pytest", "tests/core", "-q"])
    return measured or become([*coverage, "report", "--fail-under=100"])


def run_lint() -> int:
    """Run every check, also after one failed; return 1 if one did."""
    checks = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["lint-imports"])
    failed = [check for check in checks if subprocess.call([str(BIN / f"{check[0]}{EXE}"), *check[1:]], cwd=ROOT)]
    say(f"failed: {', '.join(map(' '.join, failed)) or 'nothing'}")
    return 1 if failed else 0


def become(command: list[str]) -> int:
    """Run the command in place of this process; on Windows, which cannot, as its child."""
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.call(command)


def say(line: str) -> None:
    """Tell the reader what takes time; not on standard output, which belongs to the verb."""
    print(f"run.py: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
