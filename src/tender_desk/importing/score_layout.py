"""Where everything stands on score sheets and the consensus sheet."""

from __future__ import annotations

from tender_desk.importing.vocabulary import label

HEAD = 5
CRITERION, NAME, QUESTION, BID, ANSWER, SCORE, STRONG, WEAK, REASON = range(1, 10)
"""Columns, counted from 1; the consensus sheet has the reason, score sheets do not."""

COLUMNS = ("criterion", "name", "question", "bid", "answer", "score", "strong", "weak", "reason")
WIDTHS = (10, 24, 40, 12, 80, 9, 46, 46, 46)


def lot_sheet(number: int, language: str) -> str:
    """Return the title of a lot's sheet."""
    return f"{label('lot', language)} {number}"
