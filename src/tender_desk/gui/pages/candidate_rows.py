"""The table of candidates: a row each with its points per selection criterion, its place, and whether it is invited."""

from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from tender_desk.core.candidates import Candidate, CandidateScore
from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among, invitations
from tender_desk.core.explain import explain
from tender_desk.core.ranking import Ranking
from tender_desk.core.shortlist import Lacking, figure_of
from tender_desk.core.shortlisting import SHORTLISTED, candidate_draws, choice_of, committee
from tender_desk.gui.cells import Badge, Tone, TwoLines
from tender_desk.gui.pages.criteria_rows import tie_text
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words
from tender_desk.wording.drawing import draw_lines

translate = QCoreApplication.translate

_LOOK: dict[str, tuple[Tone, str]] = {
    "invited": ("ok", "check"),
    "inside": ("ok", ""),
    "below": ("plain", ""),
    "not_invited": ("plain", ""),
    "tie": ("warn", "warning"),
    "out": ("err", "cross"),
    "open": ("plain", "clock"),
}


@dataclass(frozen=True)
class CandidateRow:
    """A candidate with its place and points, as far as there are any, and where it stands."""

    candidate: Candidate
    state: str
    rank: int | None = None
    total: Fraction | None = None
    points: dict[str, Fraction] = field(default_factory=dict)
    """By criterion; of a score that is there while others are missing too."""


def candidate_rows(dossier: Dossier, lot: int, ranking: Ranking) -> list[CandidateRow]:
    """Return the candidates of a lot: ranked ones best first, then the others by letter."""
    choice, rows = choice_of(dossier, lot, ranking), list[CandidateRow]()
    fixed = dossier.act(lot, SHORTLISTED) is not None
    out = {one.bid for one in ranking.out} | {one.bid for one in dossier.candidate_exclusions if one.lot == lot}
    for one in dossier.candidates_in(lot):
        place = ranking.place(one.code)
        known = ranking.points.get(one.code, {}) if place else {}
        points = {leaf: got.points for leaf, got in known.items()}
        state = "out" if one.code in out else "open"
        if place is not None:
            best = one.code in choice.invited
            chosen = ("invited" if best else "not_invited") if fixed else ("inside" if best else "below")
            state = "tie" if one.code in choice.tie else chosen
        rows.append(CandidateRow(one, state, place.rank if place else None, place.total if place else None, points))
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, len(row.candidate.code), row.candidate.code))


def candidate_columns(dossier: Dossier, lot: int, words: Words) -> list[Column]:
    """Return the columns: place, who, a column per criterion, total and what follows."""
    rule = dossier.tender.lot(lot).shortlist
    leaves = rule.model.leaves if rule is not None else ()

    def points(code: str) -> Column:
        leaf = next(one for one in leaves if one.id == code)
        return Column(
            code,
            lambda row: words.number(row.points[code], 2) if code in row.points else "–",
            tip=lambda row: f"{leaf.id} {leaf.name}: {words.number(leaf.points)}",
            right=True,
            width=84,
        )

    return [
        Column("#", lambda row: "" if row.rank is None else str(row.rank), right=True, width=40),
        Column(
            translate("Candidates", "Gegadigde"),
            lambda row: f"{row.candidate.code} {row.candidate.bidder.name}",
            cell=lambda row: TwoLines(row.candidate.bidder.name, row.candidate.code, bold=False),
            least=200,
        ),
        *(points(leaf.id) for leaf in leaves),
        Column(
            translate("Candidates", "Totaal"),
            lambda row: "–" if row.total is None else words.number(row.total, 2),
            right=True,
            bold=True,
            width=90,
        ),
        Column(translate("Candidates", "Stand"), lambda row: said(row), cell=_badge, width=170),
    ]


def said(row: CandidateRow) -> str:
    """Where a candidate stands, in words."""
    return {
        "invited": translate("Candidates", "uitgenodigd"),
        "inside": translate("Candidates", "bij de besten"),
        "below": translate("Candidates", "niet bij de besten"),
        "not_invited": translate("Candidates", "niet uitgenodigd"),
        "tie": translate("Candidates", "gelijk: loting"),
        "out": translate("Candidates", "terzijde"),
        "open": translate("Candidates", "nog open"),
    }[row.state]


def _badge(row: CandidateRow) -> Badge:
    tone, icon = _LOOK[row.state]
    return Badge(said(row), tone, icon)


def told(dossier: Dossier, lot: int, row: CandidateRow, ranking: Ranking, words: Words) -> str:
    """How the points of a candidate came about; while anything is open, what is known and what is missing."""
    rule, code = dossier.tender.lot(lot).shortlist, row.candidate.code
    if rule is None:
        return ""
    steps = [step for step in explain(rule.model, ranking, code) if step.kind != "total"]
    names = [f"{step.at} {step.name}" if step.name else translate("Candidates", "Totaal") for step in steps]
    lines = [words.say(f"sentence.{step.code}", **step.values) for step in steps]
    found = [f"{name}: {text}" for name, text in zip(names, lines, strict=True)]
    if not steps:
        for leaf in rule.model.measured:
            figure = figure_of(rule, leaf, row.candidate)
            shown = (
                "–"
                if isinstance(figure, Lacking)
                else f"{words.number(figure)} {leaf.measure.unit if leaf.measure else ''}"
            )
            found.append(f"{leaf.id} {leaf.name}: {shown.strip()}")
    for score in dossier.candidate_scores:
        if (score.lot, score.bid) == (lot, code):
            found.append(_motivation(dossier, score, words))
    said_so = translate("Candidates", "Antwoord op {criterion}: {text}")
    answers = [said_so.format(criterion=one.criterion, text=one.text) for one in row.candidate.answers]
    missing = [words.problem(one) for one in ranking.problems if one.at == f"{lot}/{code}"]
    aside = [
        f"{words.term('ground', one.ground)}: {one.reason}"
        for one in dossier.candidate_exclusions
        if (one.lot, one.bid) == (lot, code)
    ]
    drawn = draw_lines(dossier, lot, words.language, Among.CANDIDATES) if _was_drawn(dossier, lot, code) else []
    return "\n\n".join([*aside, *missing, *drawn, *found, *answers])


def _was_drawn(dossier: Dossier, lot: int, code: str) -> bool:
    invited = (one.bids for one in invitations(dossier, lot, Among.CANDIDATES))
    return any(code in codes for codes in (*invited, *candidate_draws(dossier, lot)))


def _motivation(dossier: Dossier, score: CandidateScore, words: Words) -> str:
    judges = ", ".join(dossier.name_of(one) for one in score.judges.split())
    head = translate("Candidates", "{criterion}: score {score}, door {judges}")
    lines = [head.format(criterion=score.criterion, score=words.number(score.score), judges=judges)]
    parts = (
        (translate("Candidates", "Sterk: {text}"), score.strong),
        (translate("Candidates", "Zwak: {text}"), score.weak),
        (translate("Candidates", "Reden: {text}"), score.reason),
    )
    return "\n".join([*lines, *(form.format(text=text) for form, text in parts if text)])


def summary(dossier: Dossier, lot: int, ranking: Ranking, words: Words) -> str:
    """How many are invited and what still stands in the way, in one line."""
    rule = dossier.tender.lot(lot).shortlist
    if rule is None:
        return ""
    many = translate("Candidates", "De beste {count} worden uitgenodigd.")
    head = words.counted(rule.invited, translate("Candidates", "De beste wordt uitgenodigd."), many)
    choice = choice_of(dossier, lot, ranking)
    if dossier.act(lot, SHORTLISTED):
        return head + " " + translate("Candidates", "De keuze is vastgelegd.")
    if choice.tie:
        tied = translate("Candidates", "Gelijk op de laatste plaats: {codes}. Houd een loting.")
        return head + " " + tied.format(codes=", ".join(choice.tie))
    if ranking.problems:
        return head + " " + translate("Candidates", "Nog open: {count}.").format(count=len(ranking.problems))
    return head


def rule_line(dossier: Dossier, lot: int, words: Words) -> str:
    """By what candidates are chosen: each criterion with its points and where its figure comes from, ties."""
    rule = dossier.tender.lot(lot).shortlist
    if rule is None:
        return ""
    sources = {one.criterion: words.say(f"choice.source.{one.source}") for one in rule.sources}
    parts = [
        f"{leaf.id} {leaf.name} {words.number(leaf.points)}" + (f" ({sources[leaf.id]})" if leaf.id in sources else "")
        for leaf in rule.model.leaves
    ]
    text = translate("Candidates", "Gewogen: {criteria}. Bij gelijke stand: {ties}.")
    return text.format(criteria=" · ".join(parts), ties="; ".join(tie_text(one, words) for one in rule.model.ties))


def committee_line(dossier: Dossier, lot: int) -> str:
    """Who judges the candidates."""
    names = ", ".join(dossier.name_of(one) for one in committee(dossier, lot))
    nobody = translate("Candidates", "Nog niemand aangewezen")
    return translate("Candidates", "Selectiecommissie: {names}").format(names=names or nobody)
