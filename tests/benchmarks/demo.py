"""How long the demo takes, beside what merely reading its workbooks costs: `python tests/benchmarks/demo.py`.

Prints seconds and ratios, interleaved over five rounds; the first round warms up and is not counted. Machines are
shared
and noisy: compare the ratios. The aim is at most 8 s for `demo --no-window` on two cores.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 5
READ = """
import sys, openpyxl
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.xlsx"):
    openpyxl.load_workbook(path, data_only=True)
"""


def timed(run: Callable[[], object]) -> float:
    """Return the seconds something takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    from tender_desk.desk import sample

    folder = Path(tempfile.mkdtemp())
    demo = [sys.executable, "-m", "tender_desk", "demo", "--no-window", "--out", str(folder / "demo")]
    jobs = {
        "python, nothing imported": [sys.executable, "-c", "pass"],
        "openpyxl reads the same workbooks once": [sys.executable, "-c", READ, str(sample.folder())],
        "demo --no-window": demo,
    }
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for counted in range(ROUNDS + 1):
        for name, command in jobs.items():
            seconds = timed(lambda command=command: subprocess.run(command, check=True, capture_output=True))  # type: ignore[misc]
            if counted:
                times[name].append(seconds)
    reading = times["openpyxl reads the same workbooks once"]
    for name, found in times.items():
        ratio = statistics.median(one / other for one, other in zip(found, reading, strict=True))
        print(f"{statistics.median(found):7.2f} s [{min(found):.2f}-{max(found):.2f}]  {ratio:5.2f} x  {name}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
