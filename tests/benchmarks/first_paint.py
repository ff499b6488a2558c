"""Compares the time to the first paint of Tender Desk with that of an empty PySide6 window: prints the ratio.

python tests/benchmarks/first_paint.py [--rounds 9]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, seen)
def seen():
    print(time.time())
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import time
from tender_desk.app import App
app = App(["tender-desk"])
def seen():
    print(time.time())
    app.qt.quit()
app.window.painted.connect(seen)
app.window.show()
app.qt.exec()
"""


def seconds(program: str, environment: dict[str, str]) -> float:
    """Time from the start of the process to its first paint."""
    begun = time.time()
    ran = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    return float(ran.stdout) - begun


def main() -> None:
    """Run both in turn, so that the machine's moods fall on both, and compare the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    source = Path(__file__).resolve().parents[2] / "src"
    with tempfile.TemporaryDirectory() as home:
        # Settings are looked for where the platform puts them, as in daily use; only the folder is an empty one.
        environment = os.environ | {"XDG_CONFIG_HOME": home, "APPDATA": home, "PYTHONPATH": str(source)}
        environment.pop("TENDER_DESK_HOME", None)
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        for program in (EMPTY, OURS):
            seconds(program, environment)
        pairs = [(seconds(EMPTY, environment), seconds(OURS, environment)) for _ in range(rounds)]
    empty, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(f"empty window {empty:.3f} s, Tender Desk {ours:.3f} s, ratio {ours / empty:.2f}\n")


if __name__ == "__main__":
    main()
