"""Who asked to take part in a restricted lot, who was invited and why the others were not, on the lot's sheet.

The record of a tender names the chosen and the rejected candidates with the reasons (art. 2.132 Aw 2012).
"""

from __future__ import annotations

from tender_desk.core.candidates import CandidateScore
from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among
from tender_desk.core.ranking import Ranking
from tender_desk.core.shortlisting import SHORTLISTED, candidate, choice_of, committee, rank_candidates
from tender_desk.reports.sheet import Sheet
from tender_desk.wording import moment, number, say
from tender_desk.wording.drawing import draw_lines
from tender_desk.wording.selected import out_reason


def write_candidates(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write the choice of candidates of a restricted lot; nothing for any other, and nothing while it is sealed."""
    if not dossier.tender.restricted(lot) or not dossier.candidates_in(lot):
        return
    sheet.section(sheet.label("candidates"), columns)
    for line in _lines(sheet, dossier, lot):
        sheet.wide(line, 0, columns - 1, 110)


def _lines(sheet: Sheet, dossier: Dossier, lot: int) -> list[str]:
    ranking = rank_candidates(dossier, lot)
    judges = ", ".join(dossier.name_of(one) for one in committee(dossier, lot))
    lines = [sheet.label("candidates-committee", names=judges or "–")]
    act = dossier.act(lot, SHORTLISTED)
    if act is not None:
        values = {"name": dossier.name_of(act.by), "at": moment(act.at, sheet.language)}
        lines.append(sheet.label("candidates-fixed", **values, basis=str(act.details.get("basis", ""))[:16]))
        lines += [sheet.label("candidates-fewer", reason=act.details["reason"])] if act.details.get("reason") else []
    codes = [place.bid for place in ranking.places]
    codes += [one.code for one in dossier.candidates_in(lot) if one.code not in codes]
    lines += [_candidate(sheet, dossier, lot, code, ranking) for code in codes]
    lines += draw_lines(dossier, lot, sheet.language, Among.CANDIDATES)
    return lines


def _candidate(sheet: Sheet, dossier: Dossier, lot: int, code: str, ranking: Ranking) -> str:
    """Return who a candidate is, its place and points per criterion, or why it was put aside, and its motivation."""
    language, place = sheet.language, ranking.place(code)
    one, rule = candidate(dossier, lot, code), dossier.tender.lot(lot).shortlist
    assert one is not None  # listed from the candidates of the lot
    chosen = "invited" if code in choice_of(dossier, lot, ranking).invited else "not_invited"
    who = {"letter": code, "name": one.bidder.name, "kvk": one.bidder.kvk or "–"}
    if place is None or rule is None:
        aside = next((out for out in dossier.candidate_exclusions if (out.lot, out.bid) == (lot, code)), None)
        why = "" if aside is None else f"{say(f'term.ground.{aside.ground}', language)}. {out_reason(aside, language)}"
        below = next((say(f"term.out.{out.code}", language) for out in ranking.out if out.bid == code), "")
        return sheet.label("candidate-out", **who, reason=why or below or "–")
    points = ranking.points[code]
    parts = [f"{leaf.id} {number(points[leaf.id].points, language, 2)}" for leaf in rule.model.leaves]
    head = sheet.label(
        "candidate-ranked",
        **who,
        rank=place.rank,
        total=number(place.total, language, 2),
        points="; ".join(parts),
        chosen=chosen,
    )
    scores = [one for one in dossier.candidate_scores if (one.lot, one.bid) == (lot, code)]
    return "\n".join([head, *(_motivation(dossier, score, language) for score in scores)])


def _motivation(dossier: Dossier, score: CandidateScore, language: str) -> str:
    judges = ", ".join(dossier.name_of(one) for one in score.judges.split())
    values = {"criterion": score.criterion, "score": number(score.score, language), "judges": judges}
    texts = " ".join(text.rstrip(".") + "." for text in (score.strong, score.weak, score.reason) if text)
    return say("report.candidate-motivation", language, **values, text=texts)
