"""Bids that were read and wait to be written: what they state goes to a file when there is much of it."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator
from dataclasses import replace

from tender_desk.core.bids import Bid
from tender_desk.core.stated import NOTHING, Stated

MOST_IN_MEMORY = 24 * 1024 * 1024
"""Characters of text that are kept in memory, so that it does not grow with the number of bids."""
AT_ONCE = 2 * 1024 * 1024
"""Characters of text that are written at a time."""


class Waiting:
    """Takes bids and gives them back in their order. What goes to a file leaves who bids, and which partners they name.

    The file has no name and is gone with the program, however it ends.
    """

    def __init__(self) -> None:
        self._bids: list[Bid] = []
        self._held = 0
        self._file = tempfile.SpooledTemporaryFile(max_size=1)  # noqa: SIM115  on disk with the first text in it
        self._places: dict[int, tuple[int, int]] = {}
        weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._bids)

    def add(self, bid: Bid) -> Bid:
        """Take a bid; returns it as others are judged beside it."""
        size = len(bid.stated.text)
        if self._held + size > MOST_IN_MEMORY:
            text, start = bid.stated.text.encode(), self._file.seek(0, 2)
            self._file.write(text)
            self._places[len(self._bids)] = start, len(text)
            bid = replace(bid, stated=_partners(bid.stated))
        else:
            self._held += size
        self._bids.append(bid)
        return bid

    def forget(self, length: int) -> None:
        """Forget all bids but the first."""
        del self._bids[length:]
        self._places = {at: place for at, place in self._places.items() if at < length}

    def chunks(self) -> Iterator[list[Bid]]:
        """Yield all bids whole, a few at a time."""
        chunk: list[Bid] = []
        size = 0
        for at, bid in enumerate(self._bids):
            if at in self._places:
                start, length = self._places[at]
                self._file.seek(start)
                bid = replace(bid, stated=Stated(self._file.read(length).decode()))
            chunk.append(bid)
            size += len(bid.stated.text)
            if size >= AT_ONCE:
                yield chunk
                chunk, size = [], 0
        if chunk:
            yield chunk


def _partners(stated: Stated) -> Stated:
    if not stated.about("partner"):
        return NOTHING
    return Stated.of(statements=stated.statements_about("partner"))
