"""run.py sets up what is missing, once, and says in one sentence what stops it."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import run

ROOT = Path(run.__file__).resolve().parent


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository with locks and a Python, in which run.py believes to be."""
    root = tmp_path / "house"
    (root / "requirements").mkdir(parents=True)
    (root / "requirements" / "app.txt").write_text("app", encoding="utf-8")
    (root / "requirements" / "dev.txt").write_text("dev", encoding="utf-8")
    (root / "pyproject.toml").write_text("[project]", encoding="utf-8")
    (root / "python").touch()
    for name, value in {
        "ROOT": root,
        "VENV": root / ".venv",
        "STAMP": root / ".venv" / "tender-desk.stamp",
        "SETUP": root / ".setup",
        "PYTHON": str(root / "python"),
    }.items():
        monkeypatch.setattr(run, name, value)
    return root


@pytest.fixture
def installed(house: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What set-up did, in its order, without doing it."""
    steps: list[str] = []

    def make_environment() -> None:
        steps.append("environment")
        (house / ".venv").mkdir(exist_ok=True)

    monkeypatch.setattr(run, "make_environment", make_environment)
    monkeypatch.setattr(run, "checked", lambda command, _: steps.append(command[-1]))
    return steps


def test_an_old_python_is_refused_in_one_sentence() -> None:
    run.check_python(3, 11)
    with pytest.raises(run.SetUpError, match=r"^Python 3\.11 or newer is needed; this is 3\.9\.$"):
        run.check_python(3, 9)


@pytest.mark.parametrize(
    ("arguments", "display", "needed"),
    [
        ([], True, True),
        ([], False, True),
        (["test", "tests/core"], False, True),
        (["haarlem.tender"], True, True),
        (["postgresql://server/base?tender=X"], True, True),
        (["demo"], True, True),
        (["demo"], False, False),
        (["demo", "--no-window"], True, False),
        (["rank", "haarlem.tender"], True, False),
        (["score", "case.json"], False, False),
        (["lint"], True, False),
        (["--help"], True, False),
    ],
)
def test_only_a_window_and_the_tests_need_qt(arguments: list[str], display: bool, needed: bool) -> None:
    assert run.needs_qt(arguments, display) is needed


def test_a_first_start_installs_and_a_second_does_nothing(house: Path, installed: list[str]) -> None:
    run.set_up("app")
    assert installed == ["environment", "requirements/app.txt", "."]
    installed.clear()
    run.set_up("app")
    assert installed == []


def test_the_tests_add_to_the_environment_and_leave_it_good_for_the_application(
    house: Path, installed: list[str]
) -> None:
    run.set_up("app")
    installed.clear()
    run.set_up("dev")
    assert installed == ["requirements/dev.txt", "."]
    run.set_up("app")
    assert installed == ["requirements/dev.txt", "."]


def test_a_changed_lock_is_installed_into_the_same_environment(house: Path, installed: list[str]) -> None:
    run.set_up("app")
    installed.clear()
    (house / "requirements" / "app.txt").write_text("newer", encoding="utf-8")
    run.set_up("app")
    assert installed == ["requirements/app.txt", "."]


def test_an_interrupted_set_up_is_redone_from_an_empty_environment(
    house: Path, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(command: list[str], failure: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(run, "checked", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run.set_up("app")
    assert run.stamped() == []
    installed.clear()
    run.set_up("app")
    assert installed == ["environment", "requirements/app.txt", "."]


def test_another_python_gets_a_new_environment(
    house: Path, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up("app")
    installed.clear()
    monkeypatch.setattr(run, "PYTHON_TAG", "cpython-3.99")
    run.set_up("app")
    assert installed == ["environment", "requirements/app.txt", "."]


def test_two_starts_at_once_set_up_once(house: Path, installed: list[str]) -> None:
    threads = [threading.Thread(target=run.set_up, args=("app",)) for _ in range(2)]
    run.SETUP.mkdir()
    with (run.SETUP / "lock").open("ab") as file:
        assert run.try_lock(file.fileno())
        for thread in threads:
            thread.start()
        assert installed == []
    for thread in threads:
        thread.join()
    assert installed == ["environment", "requirements/app.txt", "."]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("NewConnectionError('...: Failed to establish')\nNo matching distribution found", "cannot be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one that was locked"),
        ("something new", "has the details"),
    ],
)
def test_what_a_failing_command_said_becomes_one_sentence_and_is_kept(house: Path, output: str, sentence: str) -> None:
    run.SETUP.mkdir()
    with pytest.raises(run.SetUpError) as failure:
        run.checked([sys.executable, "-c", f"print({output!r}); raise SystemExit(1)"], "It failed")
    assert sentence in str(failure.value)
    assert "\n" not in str(failure.value)
    assert (run.SETUP / "setup.log").read_text(encoding="utf-8").strip() == output


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is Debian's")
class TestSystemLibraries:
    @pytest.fixture(autouse=True)
    def _bare_machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """No library of Qt loads, apt is there, and nobody is root."""

        def load(name: str) -> None:
            raise OSError(name)

        monkeypatch.setattr(ctypes, "CDLL", load)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def test_who_is_not_root_gets_the_exact_line(self) -> None:
        with pytest.raises(run.SetUpError) as failure:
            run.prepare_qt("test")
        assert str(failure.value).endswith(
            "sudo apt-get install -y --no-install-recommends"
            " libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
        )

    def test_a_window_asks_for_the_libraries_of_the_display_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DISPLAY", ":0")
        with pytest.raises(run.SetUpError, match="libxcb-cursor0"):
            run.prepare_qt("")

    def test_the_demo_goes_on_without_its_window(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("DISPLAY", ":0")
        assert run.prepare_qt("demo") == ["--no-window"]
        assert "sudo apt-get install" in capsys.readouterr().err

    def test_root_installs_them(self, monkeypatch: pytest.MonkeyPatch) -> None:
        commands: list[list[str]] = []

        def record(command: list[str], **_: object) -> "subprocess.CompletedProcess[bytes]":
            commands.append(command)
            return subprocess.CompletedProcess(command, 0)

        monkeypatch.setattr(os, "geteuid", lambda: 0)
        monkeypatch.setattr(subprocess, "run", record)
        assert run.prepare_qt("test") == []
        assert commands == [
            ["apt-get", "update"],
            ["apt-get", "install", "-y", "--no-install-recommends", *run.QT_LIBRARIES.values()],
        ]


def test_an_unusable_place_is_one_sentence_and_status_2(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run.SETUP.touch()  # a file where a folder belongs
    assert run.main(["check"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("run.py: ")
    assert error.count("\n") == 1


def pinned(lock: str) -> set[str]:
    lines = (ROOT / "requirements" / lock).read_text(encoding="utf-8").splitlines()
    return {line.rstrip(" \\") for line in lines if line and line[0] not in " #"}


def test_the_development_lock_holds_the_application_lock() -> None:
    assert pinned("app.txt") < pinned("dev.txt")


@pytest.mark.parametrize("lock", ["app.txt", "dev.txt"])
def test_a_lock_names_no_address_and_hashes_every_package(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not any(line.startswith("-") for line in text.splitlines())
    assert all(
        re.search(rf"^{re.escape(package)} \\\n    --hash=sha256:", text, re.MULTILINE) for package in pinned(lock)
    )
