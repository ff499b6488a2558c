"""What a reader can be asked: pure functions on the bytes of a file, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tender_desk.importing.annexes import count_pages, draw_page
from tender_desk.importing.differences import differences
from tender_desk.importing.espd import read_espd
from tender_desk.importing.lists import read_platform_list, read_receipt_list, read_selection_list
from tender_desk.importing.parts import read_price_part, read_price_rows, read_quality_part, read_quality_rows
from tender_desk.importing.price_reader import read_prices
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.request_reader import read_request
from tender_desk.importing.score_sheets import read_consensus_sheet, read_score_sheet
from tender_desk.importing.tender_reader import read_tender
from tender_desk.importing.workbook import open_workbook

TASKS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        open_workbook,
        read_quality,
        read_prices,
        read_quality_part,
        read_quality_rows,
        read_price_part,
        read_price_rows,
        count_pages,
        draw_page,
        differences,
        read_platform_list,
        read_receipt_list,
        read_selection_list,
        read_score_sheet,
        read_consensus_sheet,
        read_tender,
        read_espd,
        read_request,
    )
}
"""A process that reads does these and nothing else. Add a function here to let it read something more."""
