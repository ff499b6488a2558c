"""Slow work beside the window."""

import threading

from pytestqt.qtbot import QtBot

from tender_desk.gui.background import Jobs, Progress
from tender_desk.gui.icons import Icons
from tender_desk.gui.status_bar import StatusBar
from tender_desk.gui.theme import Theme


def test_the_result_arrives_in_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[object] = []

    def work(progress: Progress) -> int:
        seen.append(threading.current_thread())
        progress.step(1, 1)
        return 42

    with qtbot.waitSignals([jobs.ended, jobs.progressed]):
        jobs.run("Rekenen", work, lambda result: seen.extend([result, threading.current_thread()]), seen.append)
    assert seen[0] is not threading.main_thread()
    assert seen[1:] == [42, threading.main_thread()]
    assert not jobs.busy


def test_an_error_is_handed_over_as_it_is(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[object] = []
    error = ValueError("kapot")

    def work(progress: Progress) -> None:
        raise error

    with qtbot.waitSignal(jobs.ended):
        jobs.run("Lezen", work, seen.append, seen.append)
    assert seen == [error]


def test_a_cancelled_job_says_so_and_hands_over_nothing(jobs: Jobs, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    bar = StatusBar(jobs, theme, icons)
    qtbot.addWidget(bar)
    seen: list[object] = []
    running = threading.Event()

    def work(progress: Progress) -> None:
        running.set()
        for turn in range(10_000):
            progress.step(turn, 10_000)
            threading.Event().wait(0.001)

    with qtbot.waitSignal(jobs.cancelled):
        jobs.run("Rapport maken", work, seen.append, seen.append)
        running.wait(5)
        jobs.cancel()
    assert seen == []
    assert bar.words.text() == "Rapport maken is gestopt; er is niets gewijzigd."
