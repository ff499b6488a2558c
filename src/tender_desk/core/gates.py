"""The gates of a lot: which it has passed, and what is missing before the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from tender_desk.core.admission import admissions, unproposed, waiting
from tender_desk.core.award import AWARDED, ProposalState
from tender_desk.core.bids import FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.grounds import mandatory_left_out
from tender_desk.core.lot_ranking import missing_quality, open_questions, rank_lot
from tender_desk.core.modelling import lot_faults
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import DemandKind
from tender_desk.core.shortlisting import shortlist_blockers, shortlist_faults
from tender_desk.core.tender import UNWEIGHED, Lot, ProcedureKind

RECORDED: Mapping[str, Gate] = MappingProxyType(
    {
        "published": Gate.PUBLISHED,
        "shortlisted": Gate.SHORTLISTED,
        "opened": Gate.OPENED,
        "quality_final": Gate.QUALITY_FINAL,
        "priced": Gate.PRICED,
        "ranked": Gate.RANKED,
    }
)
"""Acts that take a lot through a gate for good: what was opened or fixed stays so."""


@dataclass(frozen=True, slots=True)
class LotState:
    """Where a lot is: the gate it has passed, the next one, and what is missing for that."""

    lot: int
    passed: Gate | None
    next: Gate | None
    missing: tuple[Problem, ...]


def gates_of(dossier: Dossier, lot: Lot) -> tuple[Gate, ...]:
    """Return the gates a lot goes through.

    Only restricted lots are shortlisted; a single source and an open house judge no quality; an open house, where the
    buyer sets the tariff and everybody is admitted who meets the demands, opens no prices and ranks nobody.
    """
    skipped = set()
    if dossier.tender.procedure_of(lot.number).kind is not ProcedureKind.RESTRICTED:
        skipped.add(Gate.SHORTLISTED)
    if lot.kind in UNWEIGHED:
        skipped.add(Gate.QUALITY_FINAL)
    if lot.rolling:
        skipped |= {Gate.PRICED, Gate.RANKED}
    return tuple(gate for gate in GATES if gate not in skipped)


def passed(dossier: Dossier, lot: int) -> Gate | None:
    """Return the last gate a lot has passed; `selected` is passed as long as no demand is open.

    An open house passes it with the first bid that is admitted, and is decided only until another one comes in. A gate
    that a lot skips is passed together with the one before it: a single-source lot has no quality to judge.
    """
    of = dossier.tender.lot(lot)
    found = {RECORDED[act.verb] for act in dossier.acts if act.lot == lot and act.verb in RECORDED}
    proposal = dossier.last_proposal(lot)
    if proposal and proposal.state in {ProposalState.RECORDED, ProposalState.DEFERRED}:
        found.add(Gate.PROPOSED)
    more = of.rolling and (unproposed(dossier, lot) or waiting(dossier, lot))
    if proposal and proposal.state in AWARDED and not more:
        found.add(Gate.DECIDED)
    furthest = max(found, key=GATES.index, default=None)
    if furthest is not Gate.OPENED or not (
        admissions(dossier, lot) if of.rolling else not open_questions(dossier, lot)
    ):
        return furthest
    here = GATES.index(Gate.SELECTED)
    following = next(at for at in range(here + 1, len(GATES)) if GATES[at] in gates_of(dossier, of))
    return GATES[following - 1]


def lot_state(dossier: Dossier, number: int) -> LotState:
    """Return where a lot is and what is missing for its next gate."""
    lot, reached = dossier.tender.lot(number), passed(dossier, number)
    gates, at = gates_of(dossier, lot), -1 if reached is None else GATES.index(reached)
    behind, ahead = [g for g in gates if GATES.index(g) <= at], [g for g in gates if GATES.index(g) > at]
    following = ahead[0] if ahead else None
    missing = MISSING[following](dossier, number) if following is not None and following in MISSING else ()
    return LotState(number, behind[-1] if behind else None, following, missing)


def _act(code: str, lot: int) -> Problem:
    return Problem(code, f"{lot}", {"lot": lot}, Severity.NOTE)


def _for_published(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    faults = lot_faults(dossier.tender.lot(lot))
    chosen = shortlist_faults(dossier.tender, lot)
    return (*faults, *chosen, *grounds_left_out(dossier, lot), _act("act-publish", lot))


def _for_shortlisted(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    if lot in dossier.sealed_candidates:
        return (_act("act-shortlist", lot),)
    files = (*open_requests(dossier, lot), *list_differences(dossier, lot))
    return (*files, *shortlist_blockers(dossier, lot), _act("act-shortlist", lot))


PRESCRIBED = frozenset({"european"})
"""Regimes under which the grounds of art. 2.86 are prescribed; of social and specific services (SAS) they are not."""


def grounds_left_out(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Ask about mandatory grounds (art. 2.86) that no demand of a lot names where the law prescribes them.

    A ground in the authority's own words, without a code of the catalogue, may hold any of them: then nothing is said.
    """
    if dossier.tender.procedure_of(lot).regime not in PRESCRIBED:
        return ()
    demands = dossier.tender.lot(lot).demands
    if any(one.kind is DemandKind.EXCLUSION_GROUND and not one.code for one in demands):
        return ()
    left = mandatory_left_out(one.code for one in demands)
    values = {"lot": lot, "grounds": left, "count": len(left)}
    return (Problem("grounds-left-out", f"{lot}", values, Severity.ASK),) if left else ()


def open_requests(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what is undecided about the requests to participate in a lot, and about files that may be one."""
    return _open(dossier, lot, lambda part: part is Part.REQUEST)


def open_files(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what is undecided about the files of a lot: unread, refused, without time of arrival, without its bid.

    Requests to participate are left out: they were decided on before anyone could bid.
    """
    return _open(dossier, lot, lambda part: part is not Part.REQUEST)


def _open(dossier: Dossier, lot: int, about: Callable[[Part], bool]) -> tuple[Problem, ...]:
    """Return what is undecided about the files of a lot of certain parts.

    A file whose lot neither it nor its folder tells (locked, damaged, another's) can be any lot's and holds up all.
    """
    if isinstance(dossier.receipts, Sealed):
        return ()
    known, found = [one.number for one in dossier.tender.lots], []
    for receipt in dossier.receipts:
        undecided = receipt.state in {FileState.REGISTERED, FileState.REFUSED}
        place = {"lot": lot, "file": receipt.name}
        if receipt.lot is None and undecided and lot_of_path(known, dossier.receipts, receipt.name) in {None, lot}:
            found.append(Problem("file-undecided", f"{lot}", place))
        if receipt.lot != lot or not about(receipt.part):
            continue
        if undecided:
            found.append(Problem("file-undecided", f"{lot}", place))
        if receipt.received is None and receipt.state is not FileState.NOT_READ:
            found.append(Problem("receipt-time-missing", f"{lot}", place))
        if (
            receipt.part is Part.PRICE
            and receipt.bid is None
            and receipt.state is FileState.SEALED
            and not receipt.many
        ):
            found.append(Problem("part-b-unpaired", f"{lot}", place))
    return tuple(found)


_NAMED = re.compile(r"(?<![a-z])(?:perceel|lot)[\s_.-]*0*(\d{1,6})(?!\d)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,6}")


def lot_of_path(lots: Iterable[int], receipts: Iterable[Receipt], path: str) -> int | None:
    """Return the lot that the folders of a listed path name, None where they leave any doubt.

    They do so in words (`perceel-08/deel A.xlsx`), or by a folder of that number (`8/deel A.xlsx`) where every file in
    it is of that lot: a folder may be numbered by bidder too.
    """
    folder = PurePosixPath(path).parent
    told = {int(number) for number in _NAMED.findall(str(folder))}
    if not told and _NUMBER.fullmatch(folder.name):
        beside = {one.lot for one in receipts if PurePosixPath(one.name).parent == folder}
        told = {int(folder.name)} & {one for one in beside if len(beside) == 1 and one is not None}
    return next(iter(told)) if len(told) == 1 and told <= set(lots) else None


def list_differences(dossier: Dossier, lot: int | None = None) -> tuple[Problem, ...]:
    """Return where receipt lists and received files differ: a file on a list that is not here, a bid file on no list.

    A list names a file with or without its folders. Without any list nothing is compared; files then have no time of
    arrival, and that is named on its own. With a `lot` what is of another lot is left out; what may be of any counts.
    """
    if isinstance(dossier.receipts, Sealed) or not dossier.listed:
        return ()
    known = [one.number for one in dossier.tender.lots]
    here = {receipt.name for receipt in dossier.receipts}
    short = {PurePosixPath(name).name for name in here}
    missing = (
        Problem("listed-missing", "", {"file": line.file, "list": line.list})
        for line in dossier.listed
        if not line.reason and line.file not in here and not ("/" not in line.file and line.file in short)
        if lot is None or lot_of_path(known, dossier.receipts, line.file) in {None, lot}
    )
    named = {line.file for line in dossier.listed}
    extra = (
        Problem("file-not-listed", "", {"file": one.name})
        for one in dossier.receipts
        if one.part is not Part.OTHER and one.derived_from is None and one.state is not FileState.NOT_READ
        if one.name not in named and PurePosixPath(one.name).name not in named
        if lot is None or one.lot in {None, lot}
    )
    return (*missing, *extra)


def _for_opened(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    empty = () if dossier.bids_in(lot) or lot in dossier.sealed_bids else (Problem("no-bids", f"{lot}", {"lot": lot}),)
    without = (*open_files(dossier, lot), *list_differences(dossier, lot), *empty, *without_price(dossier, lot))
    return (*without, *grounds_left_out(dossier, lot), _act("act-open", lot))


def without_price(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Name the bids to which no part B belongs: that can be mended until the opening, and does not hold it up."""
    return tuple(
        Problem("part-b-not-here", f"{lot}/{bid.code}", {"bid": bid.code, "name": bid.bidder.name}, Severity.ASK)
        for bid in dossier.without_part_b(lot)
    )


def _for_selected(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    return (*open_questions(dossier, lot), *_to_admit(dossier, lot))


def _to_admit(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Name the bids of an open house on which nobody has decided; they hold up nobody else's."""
    if not dossier.tender.lot(lot).rolling:
        return ()
    return tuple(
        Problem("act-admit", f"{lot}/{bid.code}", {"lot": lot, "bid": bid.code}, Severity.NOTE)
        for bid in waiting(dossier, lot)
    )


def _for_quality_final(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    return (*missing_quality(dossier, lot), _act("act-freeze", lot))


def _for_priced(_: Dossier, lot: int) -> tuple[Problem, ...]:
    return (_act("act-open-prices", lot),)


def _for_ranked(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    return (*ranking_blockers(dossier, lot), _act("act-fix-ranking", lot))


def ranking_blockers(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what keeps a ranking from being fixed: its problems, no bid left, a tie the published rules leave open."""
    ranking = rank_lot(dossier, lot)
    if ranking.problems:
        return ranking.problems
    if not ranking.places:
        return (Problem("nobody-ranked", f"{lot}", {"lot": lot}),)
    return tuple(
        Problem("tie-open", f"{lot}", {"lot": lot, "bids": ", ".join(tie)})
        for tie in ranking.ties
        if "lot" in dossier.tender.lot(lot).model.ties or tie[0] == ranking.places[0].bid
    )


def _for_proposed(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    act = _act("act-record-proposal" if dossier.open_proposal(lot) else "act-propose", lot)
    nobody = dossier.tender.lot(lot).rolling and not unproposed(dossier, lot)
    return (*_to_admit(dossier, lot), *(() if nobody else (act,)))


def _for_decided(_: Dossier, lot: int) -> tuple[Problem, ...]:
    return (_act("act-decide", lot),)


MISSING: Mapping[Gate, Callable[[Dossier, int], tuple[Problem, ...]]] = MappingProxyType(
    {
        Gate.PUBLISHED: _for_published,
        Gate.SHORTLISTED: _for_shortlisted,
        Gate.OPENED: _for_opened,
        Gate.SELECTED: _for_selected,
        Gate.QUALITY_FINAL: _for_quality_final,
        Gate.PRICED: _for_priced,
        Gate.RANKED: _for_ranked,
        Gate.PROPOSED: _for_proposed,
        Gate.DECIDED: _for_decided,
    }
)
"""What is missing per gate, for the gates this version takes a lot through."""
