"""What the page of received files shows: files in order of bidder, findings with their cell, what was read."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication

from tender_desk.core.abnormal import abnormally_low
from tender_desk.core.bids import FileState, Part, Receipt, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem, Severity
from tender_desk.desk.reading import FileReport
from tender_desk.gui.cells import Badge, Paragraph, Tone, TwoLines
from tender_desk.gui.lot_words import bid_title
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate

WAITING = frozenset({FileState.REGISTERED, FileState.REFUSED})

_LOOK: dict[FileState, tuple[Tone, str]] = {
    FileState.REGISTERED: ("info", "arrow"),
    FileState.READ: ("ok", "done"),
    FileState.REFUSED: ("err", "error"),
    FileState.NOT_READ: ("plain", "cross"),
    FileState.SEALED: ("plain", "lock"),
    FileState.LATE: ("warn", "clock"),
    FileState.REPLACED: ("plain", "arrow"),
    FileState.KEPT: ("ok", "document"),
}
_SEVERITY = {
    Severity.BLOCKS: ("error", "err"),
    Severity.ASK: ("warning", "warn"),
    Severity.NOTE: ("info", "muted"),
}


@dataclass(frozen=True)
class FileRow:
    """A received file with the bid it belongs to, and what a dry run found where it is not read yet."""

    receipt: Receipt
    bidder: str
    found: FileReport | None = None
    low: Problem | None = None
    """That the price in it is abnormally low."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, as far as anyone looked."""
        stated = self.receipt.problems or (self.found.problems if self.found else ())
        return stated if self.low is None else (*stated, self.low)

    @property
    def short_name(self) -> str:
        """The name without its folder."""
        return PurePosixPath(self.receipt.name).name


def file_rows(dossier: Dossier, lot: int, found: dict[int, FileReport]) -> list[FileRow]:
    """Return the files of a lot, and those of no lot yet, by bidder and part."""
    if isinstance(dossier.receipts, Sealed):
        return []
    low = abnormally_low(dossier.tender, lot, dossier.bids_left(lot))
    rows = [
        FileRow(
            receipt,
            _bidder(dossier, receipt, found.get(receipt.id)),
            found.get(receipt.id),
            low.get(receipt.bid or "") if receipt.holds_prices else None,
        )
        for receipt in dossier.receipts
        if receipt.lot in (lot, None)
    ]
    return sorted(rows, key=lambda row: (row.receipt.lot is None, row.bidder.casefold(), row.receipt.part.value))


def _bidder(dossier: Dossier, receipt: Receipt, found: FileReport | None) -> str:
    """Return whose a file is: of its bid, as its list says, as part A itself says, or the folder it came in."""
    if receipt.part is Part.REQUEST and receipt.bid is not None:
        here = (one for one in dossier.candidates_in(receipt.lot or 0) if one.code == receipt.bid)
        return next((f"{receipt.bid} {one.bidder.name}" for one in here), receipt.bid)
    if receipt.bid is not None and receipt.lot is not None:
        try:
            return dossier.bid(receipt.lot, receipt.bid).bidder.name
        except KeyError:
            return bid_title(receipt.bid)
    stated = found.bidder if found is not None else ""
    return receipt.source or stated or str(PurePosixPath(receipt.name).parent).strip(".")


def _letter(receipt: Receipt) -> str:
    """The letter of the bid a file is of; a candidate's stands before its name, lest it be taken for a bid's."""
    return "" if receipt.part is Part.REQUEST else receipt.bid or ""


def file_columns(words: Words) -> list[Column]:
    """What is shown of a file."""
    return [
        Column(
            translate("Bids", "Inschrijver"),
            lambda r: r.bidder or "–",
            cell=lambda r: TwoLines(
                r.bidder or "–", letter="" if r.receipt.part is Part.REQUEST else r.receipt.bid or ""
            ),
            sort=lambda r: r.bidder.casefold(),
        ),
        Column(translate("Bids", "Deel"), lambda r: words.term("part", r.receipt.part), width=128),
        Column(
            translate("Bids", "Bestand"),
            lambda r: r.short_name,
            cell=lambda r: TwoLines(r.short_name, icon="sheet", bold=False),
            sort=lambda r: r.short_name.casefold(),
            tip=lambda r: r.receipt.name,
            width=250,
        ),
        Column(
            translate("Bids", "Ontvangen"),
            lambda r: words.moment(r.receipt.received) if r.receipt.received else translate("Bids", "niet bekend"),
            sort=lambda r: r.receipt.received,
            width=148,
        ),
        Column(
            translate("Bids", "Controlegetal"),
            lambda r: f"{r.receipt.sha256[:4]} {r.receipt.sha256[4:8]}",
            tip=lambda r: f"SHA-256 {r.receipt.sha256}",
            token=lambda r: "muted",
            width=104,
        ),
        Column(
            translate("Bids", "Stand"),
            lambda r: words.term("file", r.receipt.state),
            cell=lambda r: state_badge(r, words),
            sort=lambda r: words.term("file", r.receipt.state),
            tip=lambda r: r.receipt.reason or words.term("file", r.receipt.state),
            width=228,
        ),
    ]


def state_badge(row: FileRow, words: Words) -> Badge:
    """The state of a file; of one that waits, whether it is ready or how many errors it has."""
    state = row.receipt.state
    blocking = sum(problem.severity is Severity.BLOCKS for problem in row.problems)
    notes = len(row.problems) - blocking
    remarks = words.counted(notes, translate("Bids", "{count} melding"), translate("Bids", "{count} meldingen"))
    detail = remarks if notes else ""
    if state in WAITING and blocking:
        faults = words.counted(blocking, translate("Bids", "{count} fout"), translate("Bids", "{count} fouten"))
        return Badge(faults, "err", "error", detail, framed=False)
    if state is FileState.REGISTERED and row.found is not None:
        return Badge(translate("Bids", "Klaar"), "ok", "done", detail, framed=False)
    tone, icon = _LOOK[state]
    return Badge(words.term("file", state), tone, icon, detail, framed=False)


def finding_columns(words: Words) -> list[Column]:
    """A finding as a paragraph: severity and place above the sentence."""

    def paragraph(problem: Problem) -> Paragraph:
        icon, token = _SEVERITY[problem.severity]
        return Paragraph(finding_head(problem, words), words.problem(problem), icon, token)

    def text(problem: Problem) -> str:
        return f"{finding_head(problem, words)}: {words.problem(problem)}"

    return [Column(translate("Bids", "Melding"), text, cell=paragraph, tip=text)]


def finding_head(problem: Problem, words: Words) -> str:
    """Return "Fout · Blad Antwoorden, cel C9"."""
    severity = words.term("severity", problem.severity)
    sheet, _, cell = problem.at.partition("!")
    if not cell:
        return f"{severity} · {problem.at}" if problem.at else severity
    return translate("Bids", "{severity} · Blad {sheet}, cel {cell}").format(severity=severity, sheet=sheet, cell=cell)
