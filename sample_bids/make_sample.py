"""Makes the sample: `python -m sample_bids.make_sample [FOLDER]` writes the same cells each time."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sample_bids.broken_files import broken_files
from sample_bids.foreign_files import foreign_files
from sample_bids.sample_acts import acts_text
from sample_bids.sample_annexes import annex
from sample_bids.sample_entries import Entry, entries, part_a, part_b
from sample_bids.sample_guide import guides
from sample_bids.sample_scores import agreed_scores, own_scores
from sample_bids.sample_tender import tender_file
from sample_bids.uea_files import uea_files

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid, code_of
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Refused, Severity
from tender_desk.core.selection import DemandState
from tender_desk.core.team import Role
from tender_desk.importing.bid_forms import read_quality
from tender_desk.importing.lists import ReceiptLine, SelectionLine, receipt_list, selection_list
from tender_desk.importing.score_sheets import consensus_sheet, score_sheet
from tender_desk.importing.tender_workbook import TenderFile, write_tender

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Lettered:
    """A bid of the sample with its letter and, unless it came too late, what its part A says."""

    entry: Entry
    code: str
    bid: Bid | None

    @property
    def late(self) -> bool:
        """Whether it came after closing, so that nobody reads it."""
        return bool(self.entry.source.get("late"))

    @property
    def out(self) -> bool:
        """Whether a recorded decision takes it out."""
        return "exclude" in self.entry.source


def make(folder: Path) -> None:
    """Write the sample below a folder: `haarlem/`, `broken/`, `foreign/` and `uea/`."""
    for name, content in sample_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def sample_files() -> dict[str, bytes]:
    """Return every file of the sample by its path."""
    file = tender_file()
    tender = file.tender
    found: dict[str, bytes] = {"tender.xlsx": write_tender(tender, file.members, file.assignments)}
    lettered: list[Lettered] = []
    for lot in tender.lots:
        here = [entry for entry in entries() if entry.lot == lot.number]
        for place, entry in enumerate(here):
            content = part_a(entry, tender)
            found |= {entry.file("A"): content, entry.file("B"): part_b(entry, tender)}
            found |= {path: annex(*what) for path, what in entry.annexes.items()}
            lettered.append(Lettered(entry, code_of(place), _bid(content, entry, code_of(place), file)))
    found["ontvangst.xlsx"] = receipt_list(tender.reference, _receipts(lettered))
    found["selectie.xlsx"] = selection_list(tender.reference, _selection(file, lettered))
    found |= _scores(file, lettered) | guides(tender)
    found["acts.toml"] = acts_text(tender, {(x.entry.lot, x.code): x.entry for x in lettered}).encode()
    broken = {f"broken/{name}": content for name, content in broken_files(tender, entries()).items()}
    foreign = {f"foreign/{name}": content for name, content in foreign_files(tender, entries()).items()}
    declared = {f"uea/{name}": content for name, content in uea_files(tender, entries()).items()}
    return {f"haarlem/{name}": content for name, content in found.items()} | broken | foreign | declared


def _bid(content: bytes, entry: Entry, code: str, file: TenderFile) -> Bid | None:
    """Return a bid as the program reads it: the sample is made of what its forms really say."""
    part, problems = read_quality(content, entry.file("A"), file.tender, entry.lot)
    if part is None or any(problem.severity is not Severity.NOTE for problem in problems):
        raise Refused(problems)
    if entry.source.get("late"):
        return None
    return Bid(
        lot=entry.lot,
        code=code,
        bidder=part.bidder,
        received=entry.received,
        stated=part.stated,
    )


def _receipts(lettered: Iterable[Lettered]) -> list[ReceiptLine]:
    lines = []
    for one in lettered:
        entry, name = one.entry, one.entry.bidder["name"]
        lines += [
            ReceiptLine(entry.file("A"), entry.received, name),
            ReceiptLine(entry.file("B"), entry.received_b, name),
            *(ReceiptLine(path, entry.received_b, name) for path in entry.annexes),
        ]
    return sorted(lines, key=lambda line: (line.received, line.file))


def _selection(file: TenderFile, lettered: Iterable[Lettered]) -> list[SelectionLine]:
    lines = []
    for one in lettered:
        if one.late:
            continue
        lot = file.tender.lot(one.entry.lot)
        declared = file.tender.procedure_of(lot.number).regime == "european"
        plain = "Verklaard in het UEA." if declared else "Verklaard op het formulier."
        for demand in lot.demands:
            state, reason = one.entry.source.get("selection", {}).get(demand.id, ["declared", plain])
            name = one.entry.bidder["name"]
            lines.append(SelectionLine(lot.number, one.code, name, demand.id, DemandState(state), reason))
    return lines


def _scores(file: TenderFile, lettered: Iterable[Lettered]) -> dict[str, bytes]:
    """Return the evaluators' sheets and the consensus sheet, filled in."""
    chair = next(member for member in file.members if Role.CHAIR in member.roles)
    judged = [one for one in lettered if one.bid and not one.out]
    scores: list[Score] = []
    agreed: dict[int, tuple[AgreedScore, ...]] = {}
    for one in judged:
        scores += own_scores(one.entry, one.code)
        agreed[one.entry.lot] = agreed.get(one.entry.lot, ()) + agreed_scores(one.entry, one.code, chair.id)
    dossier = Dossier(
        tender=file.tender,
        viewer=chair,
        version=1,
        log_head="",
        members=file.members,
        assignments=file.assignments,
        bids=tuple(one.bid for one in judged if one.bid),
        agreed=agreed,
    )
    found = {"scores/consensus.xlsx": consensus_sheet(dossier)}
    for member in file.members:
        if Role.EVALUATOR in member.roles:
            mine = tuple(score for score in scores if score.member == member.id)
            sheet = score_sheet(replace(dossier, own_scores=mine), member.id)
            found[f"scores/scores-{member.id}.xlsx"] = sheet
    return found


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
