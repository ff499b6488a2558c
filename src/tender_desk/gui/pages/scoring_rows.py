"""What is to be scored: per criterion its bids, with what the person or the team gave them."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid
from tender_desk.core.criteria import Leaf
from tender_desk.core.dossier import Dossier
from tender_desk.core.team import Role
from tender_desk.core.tender import Lot
from tender_desk.gui import figures
from tender_desk.gui.cells import Node, Paragraph, Task
from tender_desk.gui.lot_words import bid_title
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate

OWN, TEAM = "own", "team"


@dataclass(frozen=True)
class TaskRow:
    """A criterion's heading (no bid), or one bid to be scored on it."""

    leaf: Leaf
    bid: Bid | None
    score: Decimal | None = None
    is_draft: bool = False
    done: int = 0
    all: int = 0


def modes_of(dossier: Dossier, lot: Lot) -> tuple[str, ...]:
    """Return how this person takes part: own scores, the team's, or both."""
    own = any(one.member == dossier.viewer.id and one.lot == lot.number for one in dossier.assignments)
    team = isinstance(dossier.scores.get(lot.number, ()), tuple)
    return tuple(mode for mode, so in ((OWN, own), (TEAM, team)) if so)


def own_score(dossier: Dossier, lot: int, criterion: str, bid: str) -> Score | None:
    """Return what the person gave."""
    key = (lot, criterion, bid)
    return next((one for one in dossier.own_scores if (one.lot, one.criterion, one.bid) == key), None)


def agreed_score(dossier: Dossier, lot: int, criterion: str, bid: str) -> AgreedScore | None:
    """Return what the team agreed."""
    agreed = dossier.agreed.get(lot, ())
    if not isinstance(agreed, tuple):
        return None
    return next((one for one in agreed if (one.criterion, one.bid) == (criterion, bid)), None)


def given_scores(dossier: Dossier, lot: int, criterion: str, bid: str) -> tuple[Score, ...]:
    """Return what each evaluator gave, as far as the person may see it."""
    scores = dossier.scores.get(lot, ())
    if not isinstance(scores, tuple):
        return ()
    return tuple(one for one in scores if (one.criterion, one.bid) == (criterion, bid))


def task_rows(dossier: Dossier, lot: Lot, mode: str, drafts: set[tuple[str, str]]) -> list[TaskRow]:
    """Return the criteria the person scores (or all, for the team) with every bid still in."""
    mine = {one.criterion for one in dossier.assignments if one.member == dossier.viewer.id and one.lot == lot.number}
    bids = [bid for bid in dossier.bids_left(lot.number) if not bid.late]
    rows: list[TaskRow] = []
    for leaf in lot.model.scored:
        if mode == OWN and leaf.id not in mine:
            continue
        below = [_task(dossier, lot, mode, leaf, bid, (leaf.id, bid.code) in drafts) for bid in bids]
        rows += [TaskRow(leaf, None, done=sum(row.done for row in below), all=len(below)), *below]
    return rows


def _task(dossier: Dossier, lot: Lot, mode: str, leaf: Leaf, bid: Bid, is_draft: bool) -> TaskRow:
    if mode == OWN:
        own = own_score(dossier, lot.number, leaf.id, bid.code)
        return TaskRow(leaf, bid, own.score if own else None, is_draft, int(own is not None))
    agreed = agreed_score(dossier, lot.number, leaf.id, bid.code)
    if lot.model.agreement == "consensus":
        return TaskRow(leaf, bid, agreed.score if agreed else None, is_draft, int(agreed is not None))
    given = given_scores(dossier, lot.number, leaf.id, bid.code)
    wanted = sum((one.lot, one.criterion) == (lot.number, leaf.id) for one in dossier.assignments)
    mean = sum((one.score for one in given), Decimal(0)) / len(given) if given else None
    return TaskRow(leaf, bid, mean, False, int(bool(wanted) and len(given) >= wanted))


def task_columns(words: Words, dossier_roles: tuple[Role, ...]) -> list[Column]:
    """One column: headings as criteria, bids with their score."""
    named = bool({Role.CHAIR, Role.ADVISER, Role.LAWYER, Role.CONTROLLER} & set(dossier_roles))

    def name(row: TaskRow) -> str:
        assert row.bid is not None
        return row.bid.bidder.name if named else bid_title(row.bid.code)

    def text(row: TaskRow) -> str:
        if row.bid is None:
            return f"{row.leaf.id} {row.leaf.name}, {row.done}/{row.all}"
        score = words.number(row.score) if row.score is not None else translate("Scoring", "nog geen score")
        return f"{row.leaf.id}, {row.bid.code} {name(row)}: {score}"

    def cell(row: TaskRow) -> Node | Task:
        if row.bid is None:
            done = "✓" if row.done == row.all else ""
            return Node(row.leaf.id, row.leaf.name, f"{row.done}/{row.all} {done}".strip(), bold=True)
        label = words.number(row.score, None if row.score == int(row.score) else 1) if row.score is not None else ""
        level = figures.level(row.leaf, Fraction(row.score)) if row.score is not None else None
        draft = translate("Scoring", "concept") if row.is_draft else ""
        return Task(row.bid.code, name(row), label, level, draft)

    return [Column("", text, cell=cell, spoken=text, tip=text)]


def task_ground(row: TaskRow) -> str:
    """Headings stand on a quieter ground."""
    return "subtle" if row.bid is None else ""


def given_columns(dossier: Dossier, words: Words) -> list[Column]:
    """What each evaluator gave, with strong and weak points."""

    def text(score: Score) -> str:
        lines = [f"+  {score.strong}" if score.strong else "", f"{'−'}  {score.weak}" if score.weak else ""]
        return "\n".join(line for line in lines if line)

    def cell(score: Score) -> Paragraph:
        expertise = next((m.expertise for m in dossier.members if m.id == score.member), "")
        who = " · ".join(part for part in (dossier.name_of(score.member), expertise) if part)
        return Paragraph(f"{words.number(score.score)}  {who}", text(score) or "–")

    return [Column("", lambda s: f"{dossier.name_of(s.member)}: {s.score}. {text(s)}", cell=cell, tip=text)]


def answer_html(bid: Bid, criterion: str) -> str:
    """Return the written answer as paragraphs."""
    answer = bid.answer(criterion)
    if answer is None:
        words = translate("Scoring", "Op dit criterium is geen schriftelijk antwoord gevraagd.")
        return f"<p><i>{words}</i></p>"
    escaped = answer.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f'<p style="margin:0 0 10px 0">{line}</p>' for line in escaped.split("\n") if line.strip())


def source_text(bid: Bid, criterion: str) -> str:
    """Return "412 woorden · Deel A, blad Antwoorden, cel C8"."""
    answer = bid.answer(criterion)
    if answer is None:
        return ""
    sheet, _, cell = answer.place.partition("!")
    return translate("Scoring", "{count} woorden · Deel A, blad {sheet}, cel {cell}").format(
        count=len(answer.text.split()), sheet=sheet, cell=cell
    )
