"""What a file may cost before and while it is read: everything here is checked, nothing a file says of itself is."""

from __future__ import annotations

from tender_desk.core.problems import Problem, Value

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_UNPACKED = 128 * 1024 * 1024
"""Bytes of all parts together, by the zip's own list and again while inflating."""
LARGEST_RATIO = 200
"""How many times larger a part may become; deflate reaches 1,032. Only from `SMALL_PART` on."""
SMALL_PART = 4 * 1024 * 1024
MOST_ENTRIES = 2_000

MOST_SHEETS = 256
MOST_CELLS = 600_000
"""Filled cells of a workbook: a table of 5,000 bids by 60 columns twice over."""
MOST_SLOTS = 4_000_000
"""Cells of all lines, the empty ones between filled ones included: what a few far columns would cost."""
MOST_TAGS = 4_000_000
MOST_STYLES = 65_500
MOST_AREAS = 20_000
"""Merged ranges, links, comments, hidden column ranges and defined names, each."""
DEEPEST = 64
MOST_ATTRIBUTES = 200

MOST_ROWS, MOST_COLUMNS = 20_000, 256
"""How far forms and tables reach. What stands beyond that is not read, and a finding says so."""

LONGEST_TEXT = 32_767
"""Excel ends a cell here."""


class Unreadable(Exception):
    """A file stays closed, for one reason with a code; `at` is the cell or part where there is one."""

    def __init__(self, code: str, at: str = "", **values: Value) -> None:
        super().__init__(code)
        self.code, self.at, self.values = code, at, values

    def problem(self, name: str) -> Problem:
        """Return it as the finding of a file."""
        return Problem(self.code, self.at, dict(self.values), file=name)
