"""Receiving files: everything is registered and a receipt list among it taken over; reading comes after."""

from __future__ import annotations

from collections.abc import Sequence

from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem
from tender_desk.desk.intake import NOT_BIDS, Given, receipt_list, register, what_it_is
from tender_desk.desk.session import Session
from tender_desk.importing.identity import FormKind, identify


def receive(session: Session, files: Sequence[Given]) -> tuple[Dossier, tuple[Problem, ...]]:
    """Register files at once and take over a receipt list among them; nothing else is read.

    Returns what a person should know: files that are no form of ours, and where list and files differ.
    """
    kinds = {file.name: identify(file.content) for file in files}
    lists = [f for f in files if (k := kinds[f.name]) is not None and k.kind is FormKind.RECEIPT_LIST]
    bids = [f for f in files if (k := kinds[f.name]) is None or k.kind not in NOT_BIDS]
    problems = [what_it_is(file.content, file.name) for file in bids if kinds[file.name] is None]
    dossier = register(session, bids)
    for file in lists:
        dossier, found = receipt_list(session, file)
        problems += found
    return dossier, tuple(problems)
