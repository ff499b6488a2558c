"""Number formats of spreadsheets: the built-in ones by number, and which of them show dates or durations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache

BUILT_IN: Mapping[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}
"""ECMA-376 part 1, 18.8.30."""

_SAID = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
_DATED = re.compile(r"(?<![_\\])[dmhysDMHYS]")
_DURATION = re.compile(r"\[hh?\](:mm(:ss(\.0*)?)?)?|\[mm?\](:ss(\.0*)?)?|\[ss?\](\.0*)?", re.IGNORECASE)
MILLISECONDS = 86_400_000
EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet knows no zones
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


@lru_cache(maxsize=4096)
def kind_of_format(text: str) -> str:
    """Return `date`, `duration` or '' for how a number format shows a number."""
    first = _SAID.sub("", text.split(";", 1)[0])
    if not _DATED.search(first):
        return ""
    return "duration" if _DURATION.search(first) else "date"


def moment_of(number: float, kind: str, epoch: datetime) -> datetime | time | timedelta | None:
    """Return the date, time of day or duration that a number stands for; None where it stands for none.

    The first of January 1900 is day 1, and day 60 is the 29th of February that year did not have: everything before
    it is one day off, as in Excel.
    """
    try:
        if kind == "duration":
            return timedelta(milliseconds=round(number * MILLISECONDS))
        day, part = divmod(number, 1)
        rest = timedelta(milliseconds=round(part * MILLISECONDS))
        if 0 <= number < 1 and rest.days == 0:
            return (EPOCH_1900 + rest).time()
        if 0 < number < 60 and epoch is EPOCH_1900:
            day += 1
        return epoch + timedelta(days=day) + rest
    except (OverflowError, ValueError):
        return None


def iso_moment(text: str) -> datetime | date | time | None:
    """Return what a date cell of a Strict workbook says, None where it says nothing readable."""
    plain = text.strip().removesuffix("Z")
    for read in (datetime.fromisoformat, time.fromisoformat):
        try:
            return read(plain).replace(tzinfo=None)
        except ValueError:
            continue
    return None
