"""The acts on files: when they came, what they are, whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tender_desk.core.bids import Part
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Refused
from tender_desk.desk import (
    annexes,
    arrivals,
    dossiers,
    intake,
    laying_out,
    layouts,
    outside,
    receipts,
    requests,
    versions,
)
from tender_desk.desk.acts.keys import Act, Done, Keys, receipt_of
from tender_desk.desk.session import Session


def _receipt_list(session: Session, keys: Keys) -> Done:
    path = Path(keys.text("file"))
    file = receipts.Given(path.name, dossiers.read_bytes(path))
    dossier, problems = arrivals.receipt_list(session, file, keys.optional("reason"), keys.optional("with"))
    if refused := [one for one in problems if one.code == arrivals.MAKES_IN_TIME]:
        raise Refused(refused)
    return dossier, problems


def _read_despite(session: Session, receipt: int) -> Done:
    reports = laying_out.read_received(session, [receipt], despite=True)
    if not reports:
        raise intake.nothing_read(receipts.receipt_numbered(session.load(), receipt))
    return session.load(), tuple(problem for report in reports for problem in report.problems)


def _is_request(session: Session, receipt: int) -> bool:
    return receipts.receipt_numbered(session.load(), receipt).part is Part.REQUEST


def _replace(session: Session, keys: Keys) -> Done:
    receipt = receipt_of(session, keys)
    if _is_request(session, receipt):
        return requests.replace_request(session, receipt, keys.text("bid"), keys.text("reason")), ()
    dossier = versions.replace_file(session, receipt, keys.text("bid"), keys.text("reason"))
    return dossier, versions.lifted(dossier, receipt)


def _split(session: Session, keys: Keys) -> Dossier:
    layout = layouts.named(layouts.folder(), keys.text("layout"))
    return outside.split(session, receipt_of(session, keys), keys.lot(), layout)


def _layout(session: Session, keys: Keys) -> Dossier:
    layout = layouts.named(layouts.folder(), keys.text("layout"))
    return laying_out.assign(session, receipt_of(session, keys), keys.lot(), layout)


FILE_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "arrival": Act(
            lambda s, k: arrivals.set_arrival(
                s, receipt_of(s, k), k.moment("received"), k.text("from"), k.optional("reason"), k.optional("with")
            ),
            ("file", "received", "from"),
            ("reason", "with"),
            lots=False,
        ),
        "receipt-list": Act(_receipt_list, ("file",), ("reason", "with"), lots=False),
        "dismiss-listed": Act(
            lambda s, k: arrivals.dismiss_listed(s, k.text("file"), k.text("reason")), ("file", "reason"), lots=False
        ),
        "pair": Act(lambda s, k: intake.pair(s, receipt_of(s, k), k.text("bid")), ("file", "bid"), lots=False),
        "read": Act(
            lambda s, k: _read_despite(s, receipt_of(s, k)),
            ("file",),
            lots=False,
        ),
        "move": Act(
            lambda s, k: intake.move(s, receipt_of(s, k), k.whole("to"), k.text("reason")),
            ("file", "to", "reason"),
            lots=False,
        ),
        "no-prices": Act(
            lambda s, k: outside.state_no_prices(s, receipt_of(s, k), k.text("reason")),
            ("file", "reason"),
            lots=False,
        ),
        "layout": Act(_layout, ("file", "layout")),
        "split": Act(_split, ("file", "layout")),
        "leave-unread": Act(
            lambda s, k: intake.leave_unread(s, receipt_of(s, k), k.text("reason")), ("file", "reason"), lots=False
        ),
        "replace": Act(
            _replace,
            ("file", "bid", "reason"),
            lots=False,
        ),
        "withdraw": Act(
            lambda s, k: versions.withdraw(s, k.lot(), k.text("bid"), k.moment("received"), k.text("reason")),
            ("bid", "received", "reason"),
        ),
        "attach": Act(lambda s, k: annexes.attach(s, receipt_of(s, k), k.text("bid"), k.lot()), ("file", "bid")),
    }
)
