"""Sentences about what kind a lot is: the ground of a single source, the cap of a free entry, an open house."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from tender_desk.core.admission import admissions, waiting
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import cents, rank_lot
from tender_desk.core.proposing import cap_line, winners_of
from tender_desk.core.tender import Lot, LotKind
from tender_desk.wording import say


def kind_lines(dossier: Dossier, lot: int, language: str) -> list[str]:
    """Return what a reader of a lot's result must know of its kind; nothing for an ordinary competition."""
    of = dossier.tender.lot(lot)
    if of.kind is LotKind.SINGLE_SOURCE:
        return [say("lot.quotation", language), ground_line(of, language)]
    return admission_lines(dossier, lot, language) if of.rolling else cap_lines(dossier, lot, language)


def ground_line(lot: Lot, language: str) -> str:
    """Return on which ground one supplier was asked, and why that holds."""
    if lot.ground is None:
        return say("lot.ground-none", language)
    return say("lot.ground", language, ground=lot.ground, reason=lot.ground_reason.rstrip(". "))


def cap_lines(dossier: Dossier, lot: int, language: str) -> list[str]:
    """Return what the winners of a free entry take of its cap, what is left, and which place does not fit any more."""
    line = cap_line(dossier, lot)
    if line is None:
        return []
    winners = winners_of(dossier, lot)
    values = {"cap": line.budget, "taken": line.proposed, "room": line.room, "winners": [one.bid for one in winners]}
    lines = [say("lot.cap" if winners else "lot.cap-none", language, **values)]
    taken = {one.bid for one in winners}
    left = [place for place in rank_lot(dossier, lot).places if place.bid not in taken]
    for rank, group in groupby(left, key=lambda place: place.rank):
        places = list(group)
        amount = sum((cents(place.price) for place in places), Decimal(0))
        bids = [place.bid for place in places]
        return [*lines, say("lot.cap-beyond", language, rank=rank, bids=bids, amount=amount)]
    return lines


def tariff_lines(lot: Lot, language: str) -> list[str]:
    """Return the fixed tariffs of an open house, one line each; of another lot none."""
    found = []
    for line in lot.prices if lot.rolling else ():
        code = "lot.tariff-none" if line.tariff is None else "lot.tariff"
        found.append(say(code, language, label=line.label, tariff=line.tariff, unit=line.unit))
    return found


def admission_lines(dossier: Dossier, lot: int, language: str) -> list[str]:
    """Return an open house: until when, the tariffs, and each bid with the decision on it."""
    of, names = dossier.tender.lot(lot), {bid.code: bid.bidder.name for bid in dossier.bids_in(lot)}
    code = "lot.entry-open" if of.admitted_until is None else "lot.entry-until"
    lines = [say(code, language, until=of.admitted_until)]
    lines += tariff_lines(of, language)
    for one in admissions(dossier, lot):
        text = say("lot.admitted", language, bid=one.bid, name=names[one.bid], at=one.at, by=dossier.name_of(one.by))
        remark = say("lot.remark", language, remark=one.remark.rstrip(". ")) if one.remark else ""
        lines.append(f"{text} {remark}".strip())
    lines += [say("lot.waiting", language, bid=bid.code, name=bid.bidder.name) for bid in waiting(dossier, lot)]
    for out in (one for one in dossier.exclusions if one.lot == lot):
        values = {"bid": out.bid, "name": names.get(out.bid, "–"), "ground": out.ground, "reason": out.reason}
        lines.append(say("lot.refused", language, **{**values, "reason": out.reason.rstrip(". ")}))
    return lines
