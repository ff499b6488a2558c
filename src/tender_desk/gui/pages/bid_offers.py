"""What can be done with a chosen file or finding: which dialog each action opens, and when it is offered."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from tender_desk.core.abnormal import ABNORMALLY_LOW
from tender_desk.core.bids import Ask, Bid, FileState, Part, Receipt
from tender_desk.core.problems import Problem
from tender_desk.core.settling import waits
from tender_desk.desk import arrivals, candidates, clarifying
from tender_desk.desk.foreign import is_outside, may_lay_out, part_of
from tender_desk.gui.dialogs import bid_life, files
from tender_desk.gui.dialogs.repair import repair_dialog
from tender_desk.gui.dialogs.versions import versions_dialog
from tender_desk.gui.pages.bid_rows import WAITING, FileRow
from tender_desk.gui.workspace import Workspace
from tender_desk.importing.layouts.layout import Layout

translate = QCoreApplication.translate


class Chosen:
    """The file and the finding that are chosen, the bid they belong to, and the stored layout the file fits."""

    def __init__(
        self, workspace: Workspace, row: FileRow | None, problem: Problem | None, fit: Layout | None = None
    ) -> None:
        self.workspace, self.row, self.problem, self.fit = workspace, row, problem, fit
        self.bid = _bid(workspace, row, problem)
        self.party = self.bid or _candidate(workspace, row)

    @property
    def ask(self) -> Ask | None:
        """The finding, where it still waits for a decision."""
        if self.party is None or self.problem is None or not waits(self.problem):
            return None
        ask = Ask(self.problem.code, self.problem.at)
        return ask if ask in self.party.asks else None

    @property
    def place(self) -> str:
        """The cell of the finding, or the price as a whole."""
        known = self.problem is not None and ("!" in self.problem.at or self.problem.code == ABNORMALLY_LOW)
        return self.problem.at if self.problem is not None and known else ""

    @property
    def other_lot(self) -> int | None:
        """The lot a file belongs to by its form, where that is another one."""
        problem = self.row and next((p for p in self.row.problems if p.code == "form-of-other-lot"), None)
        found = problem.values.get("found") if problem else None
        return int(str(found)) if found is not None else None

    @property
    def twice(self) -> str:
        """The bid a file may be a later version of, "" where it is none."""
        codes = {"bidder-twice": "bid", "part-b-twice": "bid", "candidate-twice": "candidate"}
        problem = self.row and next((p for p in self.row.problems if p.code in codes), None)
        return str(problem.values.get(codes[problem.code], "")) if problem else ""

    @property
    def waiting(self) -> bool:
        """Whether the file is not dealt with yet."""
        return self.row is not None and self.row.receipt.state in WAITING


def _bid(workspace: Workspace, row: FileRow | None, problem: Problem | None) -> Bid | None:
    """Return the bid a file is of, or of a file with many the one the finding is about."""
    code = row and ((problem.bid if problem else "") or row.receipt.bid)
    if row is None or not code or row.receipt.lot is None:
        return None
    try:
        return workspace.dossier.bid(row.receipt.lot, code)
    except KeyError:
        return None


def _candidate(workspace: Workspace, row: FileRow | None) -> Bid | None:
    """Return the candidate whose request a file is, as what is decided on."""
    if row is None or row.receipt.part is not Part.REQUEST:
        return None
    here = workspace.dossier.candidates_in(row.receipt.lot or 0)
    return next((one.as_bid for one in here if one.code == row.receipt.bid), None)


def refusals(chosen: Chosen) -> dict[str, str]:
    """Return per action why it cannot be used on what is chosen, "" where it can; policy is asked elsewhere."""
    row, receipt = chosen.row, chosen.row.receipt if chosen.row else None
    file = translate("Bids", "Kies eerst een bestand dat wacht.")
    bid = translate("Bids", "Kies een ingelezen bestand van een inschrijving.")
    readable = chosen.waiting and receipt is not None and receipt.part not in {Part.OTHER, Part.BOTH}
    loose = receipt is not None and receipt.part is Part.PRICE and receipt.bid is None
    annex = receipt is not None and receipt.part in {Part.OTHER, Part.ANNEX} and receipt.state is not FileState.KEPT
    timed = receipt is not None and arrivals.time_can_be_stated(chosen.workspace.dossier, receipt)
    elsewhere = chosen.waiting and chosen.other_lot is not None
    replaced = receipt is not None and receipt.state is FileState.REPLACED
    return {
        "file.read": "" if readable else file,
        "file.skip": "" if chosen.waiting else file,
        "file.pair": "" if loose else translate("Bids", "Kies een Deel B zonder inschrijving."),
        "file.arrival": "" if timed else translate("Bids", "Het tijdstip is bekend."),
        "file.move": "" if elsewhere else translate("Bids", "Het formulier is van dit perceel."),
        "file.replace": "" if chosen.twice else translate("Bids", "Er is geen eerdere versie van dit bestand."),
        "file.attach": "" if annex else translate("Bids", "Kies een bestand dat geen formulier is."),
        **_foreign(chosen),
        "file.versions": "" if replaced else translate("Bids", "Kies een bestand dat is vervangen."),
        "bid.withdraw": "" if chosen.bid else bid,
        "finding.settle": "" if chosen.ask else translate("Bids", "Kies een melding die op een besluit wacht."),
        "finding.ask": "" if chosen.bid else bid,
        "finding.repair": "" if chosen.bid else bid,
        "finding.correct": "" if chosen.bid else bid,
        "answer.record": ""
        if any(one.open for one in chosen.workspace.dossier.clarifications_of(chosen.workspace.lot.number))
        else translate("Bids", "Er staat geen vraag aan een inschrijver open."),
        "list.dismiss": ""
        if files.missing_files(chosen.workspace)
        else translate("Bids", "Van de ontvangstlijst ontbreekt geen bestand."),
        **({} if row is not None else {"file.skip": file}),
    }


def foreign(receipt: Receipt | None) -> bool:
    """Whether a file waits that is no form of ours, as it came."""
    return receipt is not None and receipt.waits and (receipt.foreign or receipt.part is Part.BOTH)


def _foreign(chosen: Chosen) -> dict[str, str]:
    """Return what can be done with another's spreadsheet, and by whom: some of it by nobody in the evaluation."""
    receipt = chosen.row.receipt if chosen.row else None
    dossier, words = chosen.workspace.dossier, chosen.workspace.words
    names = ("file.layout", "file.read_with", "file.split", "file.no_prices")
    if receipt is None or not foreign(receipt):
        return dict.fromkeys(names, translate("Bids", "Kies een bestand dat geen formulier is."))
    lot = receipt.lot or chosen.workspace.lot.number
    inside = Problem("split-inside-evaluation", "", {"person": dossier.viewer.name})
    outside = "" if is_outside(dossier.viewer) else words.problem(inside)
    unseen = may_lay_out(dossier, receipt)
    fits = chosen.fit is not None and part_of(dossier, lot, chosen.fit) is not Part.BOTH
    said = translate("Bids", "Dat dit bestand geen prijzen bevat, is vastgelegd.") if receipt.no_prices_by else ""
    whole = receipt.part in {Part.OTHER, Part.BOTH}
    return {
        "file.layout": "" if unseen is None else words.problem(Problem("foreign-unseen", "", {"file": receipt.name})),
        "file.read_with": "" if fits else translate("Bids", "Geen bewaarde indeling past bij dit bestand."),
        "file.split": outside
        or ("" if whole else translate("Bids", "Dit bestand heeft volgens zijn indeling één deel.")),
        "file.no_prices": outside or said,
    }


Opens = Callable[[Chosen, QWidget], QDialog | None]


def _settle(chosen: Chosen, parent: QWidget) -> QDialog | None:
    if chosen.party is None or chosen.ask is None or chosen.problem is None:
        return None
    sentence = chosen.workspace.words.problem(chosen.problem)
    verb = clarifying.settle if chosen.bid is not None else candidates.settle_candidate
    return bid_life.settle_dialog(chosen.workspace, chosen.party, chosen.ask, sentence, parent, verb)


def _on_bid(make: Callable[[Workspace, Bid, str, QWidget], QDialog]) -> Opens:
    return lambda chosen, parent: (
        make(chosen.workspace, chosen.bid, chosen.place, parent) if chosen.bid is not None else None
    )


def _move(chosen: Chosen, parent: QWidget) -> QDialog | None:
    if chosen.row is None or chosen.other_lot is None:
        return None
    return files.move_dialog(chosen.workspace, chosen.row.receipt, chosen.other_lot, parent)


def _on_file(make: Callable[[Chosen, FileRow, QWidget], QDialog]) -> Opens:
    return lambda chosen, parent: make(chosen, chosen.row, parent) if chosen.row is not None else None


DIALOGS: Mapping[str, Opens] = MappingProxyType(
    {
        "file.skip": _on_file(lambda c, row, parent: files.skip_dialog(c.workspace, row.receipt, parent)),
        "file.pair": _on_file(lambda c, row, parent: files.pair_dialog(c.workspace, row.receipt, parent)),
        "file.arrival": _on_file(lambda c, row, parent: files.arrival_dialog(c.workspace, row.receipt, parent)),
        "file.replace": _on_file(lambda c, row, box: files.replace_dialog(c.workspace, row.receipt, c.twice, box)),
        "file.attach": _on_file(lambda c, row, parent: files.attach_dialog(c.workspace, row.receipt, parent)),
        "file.versions": _on_file(lambda c, row, parent: versions_dialog(c.workspace, row.receipt, parent)),
        "file.move": _move,
        "bid.withdraw": lambda chosen, parent: (
            files.withdraw_dialog(chosen.workspace, chosen.bid, parent) if chosen.bid is not None else None
        ),
        "finding.settle": _settle,
        "finding.ask": _on_bid(bid_life.clarify_dialog),
        "finding.repair": _on_bid(repair_dialog),
        "finding.correct": _on_bid(bid_life.correct_dialog),
        "list.dismiss": lambda chosen, parent: files.dismiss_dialog(chosen.workspace, parent),
        "answer.record": lambda chosen, parent: bid_life.answer_dialog(chosen.workspace, parent),
    }
)
"""Which dialog an action opens for what is chosen."""
