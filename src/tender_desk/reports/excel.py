"""The award report: cover, summary, proposal, and a sheet per lot whose figures follow its scores and prices."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import xlsxwriter

from tender_desk.core.award import BudgetLine, Proposal
from tender_desk.core.bids import SEALED, Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import lot_state
from tender_desk.core.lot_ranking import offered_price, rank_lot
from tender_desk.core.methods import is_relative
from tender_desk.core.model_document import model_fingerprint
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem
from tender_desk.core.proposing import attention, budget_lines, group_lines, winners_of
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot
from tender_desk.reports.lot_candidates import write_candidates
from tender_desk.reports.lot_life import write_life
from tender_desk.reports.lot_selection import write_selection
from tender_desk.reports.lot_sheet import LotSheet
from tender_desk.reports.lot_table import FIRST
from tender_desk.reports.sheet import LINE_HEIGHT, MOST_HEIGHT, Formula, Sheet, Styles, cell
from tender_desk.wording import decision_line, moment, problem_text, say
from tender_desk.wording.drawing import draw_lines
from tender_desk.wording.lots import kind_lines
from tender_desk.wording.second_look import check_lines
from tender_desk.wording.selected import out_reason

Warnings: TypeAlias = Mapping[int, tuple[Problem, ...]]

COVER_COLUMNS = 3
WIDE_CHARACTERS = 110
"""What a text over the width of a lot's sheet holds on one line, at least."""
BID_WIDTH = 30
"""Characters a bid's column is wide: its motivations must be readable in it."""


def award_report(dossier: Dossier, language: str, written: datetime) -> bytes:
    """Return the award report of a dossier as the viewer may see it, as an .xlsx file.

    Lots whose prices are still sealed are in the summary with the gate they have reached, and have no sheet.
    `written` is printed on the cover and makes the file's own date, so that the same dossier gives the same bytes.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(target, options)
    created = written.astimezone(UTC).replace(tzinfo=None)
    book.set_properties({"title": dossier.tender.name, "company": dossier.tender.authority, "created": created})
    rankings = {lot.number: rank_lot(dossier, lot.number) for lot in dossier.tender.lots if shown(dossier, lot)}
    titles = {lot: sheet_title(lot, language) for lot in rankings}
    styles = Styles(book)
    cover = Sheet(book, say("report.cover", language), styles, language)
    summary = Sheet(book, say("report.summary", language), styles, language)
    proposals = Sheet(book, say("report.proposals", language), styles, language)
    warnings = {proposal.number: attention(dossier, proposal) for proposal in dossier.proposals}
    for lot, ranking in rankings.items():
        decimals = max(dossier.tender.lot(lot).model.rounding.decimals, 2)
        _lot_sheet(Sheet(book, titles[lot], Styles(book, decimals), language), dossier, lot, ranking, warnings)
    for house in (one for one in dossier.tender.lots if one.rolling and dossier.act(one.number, "opened")):
        titles[house.number] = sheet_title(house.number, language)
        _admission(Sheet(book, titles[house.number], styles, language), dossier, house)
    _cover(cover, dossier, written, titles)
    _summary(summary, dossier, rankings)
    _proposals(proposals, dossier, warnings)
    book.close()
    return target.getvalue()


def shown(dossier: Dossier, lot: Lot) -> bool:
    """Tell whether a lot's scores and prices may be in the report for this viewer."""
    open_prices = all(bid.price is not SEALED for bid in dossier.bids_in(lot.number))
    known = not isinstance(dossier.scores.get(lot.number), Sealed)
    return dossier.act(lot.number, "priced") is not None and open_prices and known


def sheet_title(lot: int, language: str) -> str:
    """Return the name of a lot's sheet."""
    return say("report.lot-title", language, lot=lot)


def _setup(sheet: Sheet, widths: Iterable[float], *, landscape: bool, repeat: int | None = None) -> None:
    """Set widths, and a print layout that fits A4: one page wide, title rows repeated, page numbers."""
    for column, width in enumerate(widths):
        sheet.worksheet.set_column(column, column, width)
    sheet.worksheet.set_paper(9)
    sheet.worksheet.fit_to_pages(1, 0)
    sheet.worksheet.hide_gridlines(2)
    if landscape:
        sheet.worksheet.set_landscape()
    if repeat is not None:
        sheet.worksheet.repeat_rows(repeat)
    sheet.worksheet.set_footer(f"&L{sheet.label('footer')}&R&P / &N")


def _cover(sheet: Sheet, dossier: Dossier, written: datetime, titles: dict[int, str]) -> None:
    _setup(sheet, (28, 84, 6), landscape=False)
    tender, language = dossier.tender, sheet.language
    sheet.line((sheet.label("title"),), "title")
    sheet.line((tender.name,), "strong")
    sheet.row += 1
    if tender.practice:
        sheet.warn(sheet.label("practice"), COVER_COLUMNS)
    sheet.warn(sheet.label("secret"), COVER_COLUMNS)
    sheet.row += 1
    facts = (
        ("reference", tender.reference),
        ("authority", tender.authority),
        ("department", tender.department),
        ("written", moment(written, language)),
        (
            "written-by",
            f"{dossier.viewer.name} ({', '.join(say(f'term.role.{r}', language) for r in dossier.viewer.roles)})",
        ),
        ("log", sheet.label("log-head", number=dossier.version, digest=dossier.log_head)),
        ("vat", say(f"term.vat.{tender.vat_basis}", language)),
    )
    for label, text in facts:
        sheet.put(0, sheet.label(label), "muted")
        sheet.put(1, text, "text")
        sheet.row += 1
    sheet.section(sheet.label("read-me"), COVER_COLUMNS)
    for code in ("how-live", "how-inputs", "how-rank"):
        sheet.wide(sheet.label(code), 0, COVER_COLUMNS - 1, 100)
    sheet.section(sheet.label("sheets"), COVER_COLUMNS)
    for lot in titles:
        sheet.put(0, titles[lot], "strong")
        sheet.put(1, dossier.tender.lot(lot).name, "text")
        sheet.row += 1
    _people(sheet, dossier)


def _people(sheet: Sheet, dossier: Dossier) -> None:
    sheet.section(sheet.label("people"), COVER_COLUMNS)
    for member in dossier.members:
        sheet.put(0, member.name)
        sheet.put(1, ", ".join(say(f"term.role.{role}", sheet.language) for role in member.roles), "text")
        sheet.row += 1


def _summary(sheet: Sheet, dossier: Dossier, rankings: dict[int, Ranking]) -> None:
    _setup(sheet, (6, 38, 20, 10, 8, 34, 16, 16, 16, 22), landscape=True, repeat=1)
    sheet.line((sheet.label("summary"),), "title")
    heads = ("lot", "name", "procedure", "received", "out", "first", "amount", "budget", "room", "gate")
    sheet.line([sheet.label(f"head-{head}") for head in heads], "head")
    sheet.worksheet.freeze_panes(sheet.row, 2)
    first = sheet.row
    for lot in dossier.tender.lots:
        _summary_row(sheet, dossier, lot, rankings.get(lot.number))
    sheet.put(1, sheet.label("sum"), "strong")
    budgets = [lot.budget for lot in dossier.tender.lots if lot.budget is not None]
    amounts = [winners_total(dossier, lot) for lot in rankings]
    for column, value in ((6, sum(amounts, Fraction(0))), (7, exact(sum(budgets, Decimal(0))))):
        sheet.put(column, Formula(f"SUM({cell(first, column)}:{cell(sheet.row - 1, column)})", value), "euro_total")
    sheet.row += 1


def winners_total(dossier: Dossier, lot: int) -> Fraction:
    """Return the prices of a lot's winners together as offered, zero where a tie is open."""
    offered = (offered_price(dossier, dossier.bid(lot, winner.bid)) for winner in winners_of(dossier, lot))
    return sum((price for price in offered if isinstance(price, Fraction)), Fraction(0))


def _summary_row(sheet: Sheet, dossier: Dossier, lot: Lot, ranking: Ranking | None) -> None:
    language = sheet.language
    gate = lot_state(dossier, lot.number).passed
    bids = dossier.bids_in(lot.number)
    procedure = dossier.tender.procedure_of(lot.number)
    sheet.put(0, lot.number, "count")
    sheet.put(1, lot.name, "text")
    sheet.put(2, say(f"term.procedure.{procedure.kind}", language), "text")
    sheet.put(3, len(bids), "count")
    sheet.put(4, len(bids) - len(ranking.places) if ranking and ranking.places else "", "count")
    row, winners = sheet.row, winners_of(dossier, lot.number) if ranking else ()
    if winners:
        _winners(sheet, dossier, lot.number, tuple(winner.bid for winner in winners))
    elif ranking and ranking.ties:
        sheet.put(5, sheet.label("tie", bids=", ".join(ranking.ties[0])), "text")
    sheet.put(7, None if lot.budget is None else exact(lot.budget), "euro")
    if lot.budget is not None and winners:
        room = exact(lot.budget) - winners_total(dossier, lot.number)
        sheet.put(8, Formula(f"{cell(row, 7)}-{cell(row, 6)}", room), "euro")
    sheet.put(9, say(f"term.gate.{'none' if gate is None else gate.value}", language), "text")
    sheet.row += 1


def _winners(sheet: Sheet, dossier: Dossier, lot: int, bids: tuple[str, ...]) -> None:
    """Write who wins a lot and for how much, looked up on the lot's sheet: the first, or the first few within a cap."""
    ranks = range(1, len(bids) + 1)
    names = '&"; "&'.join(f"INDEX(name_{lot},MATCH({rank},rank_{lot},0))" for rank in ranks)
    prices = "+".join(f"INDEX(price_{lot},MATCH({rank},rank_{lot},0))" for rank in ranks)
    shown = "; ".join(f"{bid}  {dossier.bid(lot, bid).bidder.name}" for bid in bids)
    sheet.put(5, Formula(names, shown), "text")
    sheet.put(6, Formula(prices, winners_total(dossier, lot)), "euro")


def _lot_sheet(sheet: Sheet, dossier: Dossier, number: int, ranking: Ranking, warnings: Warnings) -> None:
    lot = dossier.tender.lot(number)
    bids = dossier.bids_in(number)
    columns = FIRST + max(len(bids), 1)
    _setup(sheet, (8, 36, 11, 20, *[BID_WIDTH] * len(bids)), landscape=True, repeat=4)
    sheet.line((sheet.label("lot-head", lot=number, name=lot.name),), "title")
    sheet.line((_method_line(sheet, lot),), "muted")
    sheet.line((sheet.label("model-print", digest=model_fingerprint(lot.model)),), "muted")
    sheet.row = 4
    heads = [sheet.label(code) for code in ("id", "name", "weight", "line")]
    sheet.line([*heads, *(f"{bid.code}  {bid.bidder.name}" for bid in bids)], "head")
    sheet.worksheet.freeze_panes(sheet.row, FIRST)
    for text in kind_lines(dossier, number, sheet.language):
        sheet.wide(text, 0, columns - 1, WIDE_CHARACTERS)
    if ranking.problems:
        sheet.section(sheet.label("incomplete"), columns)
        for problem in ranking.problems:
            sheet.warn(problem_text(problem, sheet.language), columns)
    else:
        table = LotSheet(sheet, dossier, number, ranking)
        table.write()
    write_candidates(sheet, dossier, number, columns)
    write_selection(sheet, dossier, number, columns, BID_WIDTH)
    _outs(sheet, dossier, number, ranking, columns)
    _draws(sheet, dossier, number, columns)
    _checks(sheet, dossier, number, columns)
    write_life(sheet, dossier, number, columns)
    _motivations(sheet, dossier, number, columns)
    _own_words(sheet, dossier, number, columns)
    _proposal_of_lot(sheet, dossier, number, columns, warnings)


def _admission(sheet: Sheet, dossier: Dossier, lot: Lot) -> None:
    """Write the sheet of an open house: until when, tariffs, and the decision on each bid; nobody is ranked."""
    columns = FIRST + 1
    _setup(sheet, (8, 36, 11, 20, BID_WIDTH), landscape=True, repeat=4)
    sheet.line((sheet.label("lot-head", lot=lot.number, name=lot.name),), "title")
    sheet.section(sheet.label("admission"), columns)
    for text in kind_lines(dossier, lot.number, sheet.language):
        sheet.wide(text, 0, columns - 1, WIDE_CHARACTERS)
    write_life(sheet, dossier, lot.number, columns)


def _method_line(sheet: Sheet, lot: Lot) -> str:
    model = lot.model
    return sheet.label(
        "method-line",
        method=say(f"term.method.{model.method}", sheet.language),
        price=say(f"formula.{model.price.formula}", sheet.language) if model.price else "–",
        rounding=say(f"term.rounding.{model.rounding.at}", sheet.language, decimals=model.rounding.decimals),
        agreement=say(f"term.agreement.{model.agreement}", sheet.language),
        kind=say(f"term.relative.{'yes' if is_relative(model) else 'no'}", sheet.language),
    )


def _outs(sheet: Sheet, dossier: Dossier, lot: int, ranking: Ranking, columns: int) -> None:
    sheet.section(sheet.label("outs"), columns)
    excluded = {e.bid: e for e in dossier.exclusions if e.lot == lot}
    reasons = {out.bid: say(f"term.out.{out.code}", sheet.language) for out in ranking.out}
    reasons |= {code: say(f"term.ground.{e.ground}", sheet.language) for code, e in excluded.items()}
    if not reasons:
        sheet.line((sheet.label("nobody-out"),), "note")
    for code, reason in sorted(reasons.items()):
        decision = excluded.get(code)
        sheet.put(0, code, "strong")
        sheet.put(1, dossier.bid(lot, code).bidder.name)
        sheet.put(3, reason)
        if decision is not None:
            who = dossier.name_of(decision.by)
            why = out_reason(decision, sheet.language)
            sheet.put(FIRST, f"{why} ({who}, {moment(decision.at, sheet.language)})")
        sheet.row += 1


def _draws(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    lines = draw_lines(dossier, lot, sheet.language)
    if lines:
        sheet.section(sheet.label("draws"), columns)
    for text in lines:
        sheet.wide(text, 0, columns - 1, WIDE_CHARACTERS)


def _checks(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write every check with its place: what is in order, what disagrees, which pairs deserve a second look."""
    lines = check_lines(dossier, lot, sheet.language)
    if lines:
        sheet.section(sheet.label("checks"), columns)
    for one in lines:
        text = f"{one.at}: {one.text}"
        if one.good is False:
            sheet.warn(text, columns)
        else:
            sheet.wide(text, 0, columns - 1, WIDE_CHARACTERS)


def _motivations(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write the agreed motivations, a row per criterion and a column per bid, as the scores above them."""
    agreed = dossier.agreed.get(lot, ())
    if isinstance(agreed, Sealed) or not agreed:
        return
    sheet.section(sheet.label("motivations"), columns)
    words = {
        (one.criterion, one.bid): _in_words(sheet, strong=one.strong, weak=one.weak, reason=one.reason)
        for one in agreed
    }
    for leaf in dossier.tender.lot(lot).model.scored:
        _words(sheet, dossier, lot, (leaf.id, leaf.name, "", sheet.label("agreed")), leaf.id, words)


def _own_words(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write each evaluator's own words the same way."""
    scores = dossier.scores.get(lot, ())
    if isinstance(scores, Sealed) or not scores:
        return
    sheet.section(sheet.label("own-words"), columns)
    for leaf in dossier.tender.lot(lot).model.scored:
        for assignment in dossier.assignments:
            if (assignment.lot, assignment.criterion) == (lot, leaf.id):
                own = [s for s in scores if (s.criterion, s.member) == (leaf.id, assignment.member)]
                words = {(s.criterion, s.bid): _in_words(sheet, strong=s.strong, weak=s.weak) for s in own}
                labels = (leaf.id, leaf.name, "", dossier.name_of(assignment.member))
                _words(sheet, dossier, lot, labels, leaf.id, words)


def _in_words(sheet: Sheet, **texts: str) -> str:
    """Return strong and weak points and the reason, each on its own line; what is empty is left out."""
    return "\n".join(sheet.label(f"words-{kind}", text=text) for kind, text in texts.items() if text)


def _words(
    sheet: Sheet, dossier: Dossier, lot: int, labels: tuple[str, ...], leaf: str, words: dict[tuple[str, str], str]
) -> None:
    """Write a row of texts, high enough to read them (Excel allows 409 points)."""
    for column, label in enumerate(labels):
        sheet.put(column, label, "text")
    texts = [words.get((leaf, bid.code), "") for bid in dossier.bids_in(lot)]
    for index, text in enumerate(texts):
        sheet.put(FIRST + index, text, "text")
    lines = max((sum(1 + len(part) // BID_WIDTH for part in text.splitlines()) for text in texts), default=1)
    sheet.worksheet.set_row(sheet.row, min(MOST_HEIGHT, LINE_HEIGHT * max(lines, 1)))
    sheet.row += 1


def _proposal_of_lot(sheet: Sheet, dossier: Dossier, lot: int, columns: int, warnings: Warnings) -> None:
    proposal = dossier.last_proposal(lot)
    if proposal is None:
        return
    sheet.section(sheet.label("proposal"), columns)
    sheet.line((sheet.label("proposal-line", number=proposal.number, draft=proposal.draft, state=proposal.state),))
    for winner in proposal.winners_in(lot):
        sheet.put(0, winner.bid, "strong")
        sheet.put(1, dossier.bid(lot, winner.bid).bidder.name)
        sheet.put(2, exact(winner.amount), "euro")
        sheet.row += 1
    line = next(one for one in budget_lines(dossier, proposal) if one.name.split(" ")[0] == str(lot))
    if line.room is not None:
        sheet.line((sheet.label("budget-line", budget=line.budget, room=line.room),))
    for problem in warnings[proposal.number]:
        if problem.at == str(lot):
            sheet.warn(problem_text(problem, sheet.language), columns)


def _proposals(sheet: Sheet, dossier: Dossier, warnings: Warnings) -> None:
    _setup(sheet, (8, 40, 36, 18, 18, 18), landscape=True)
    sheet.line((sheet.label("proposals"),), "title")
    if not dossier.proposals:
        sheet.line((sheet.label("no-proposals"),), "note")
    for proposal in dossier.proposals:
        _proposal(sheet, dossier, proposal, warnings[proposal.number])


def _proposal(sheet: Sheet, dossier: Dossier, proposal: Proposal, problems: tuple[Problem, ...]) -> None:
    sheet.section(sheet.label("proposal-line", number=proposal.number, draft=proposal.draft, state=proposal.state), 6)
    for problem in problems:
        sheet.warn(problem_text(problem, sheet.language), 6)
    sheet.line([sheet.label(f"head-{head}") for head in ("lot", "name", "winner", "amount")], "head")
    first = sheet.row
    for winner in proposal.winners:
        lot = dossier.tender.lot(winner.lot)
        sheet.put(0, winner.lot, "count")
        sheet.put(1, lot.name, "text")
        sheet.put(2, f"{winner.bid}  {dossier.bid(winner.lot, winner.bid).bidder.name}", "text")
        sheet.put(3, exact(winner.amount), "euro")
        sheet.row += 1
    total = Formula(f"SUM({cell(first, 3)}:{cell(sheet.row - 1, 3)})", exact(proposal.total))
    sheet.put(1, sheet.label("sum"), "strong")
    sheet.put(3, total, "euro_total")
    sheet.row += 2
    _budgets(sheet, sheet.label("per-lot"), budget_lines(dossier, proposal))
    _budgets(sheet, sheet.label("per-group"), group_lines(dossier, proposal))
    _proposal_words(sheet, dossier, proposal)


def _budgets(sheet: Sheet, title: str, lines: tuple[BudgetLine, ...]) -> None:
    sheet.line(
        ("", title, "", sheet.label("head-amount"), sheet.label("head-budget"), sheet.label("head-room")), "head"
    )
    for line in lines:
        row = sheet.row
        sheet.put(1, line.name, "text")
        if line.without:
            sheet.put(2, sheet.label("without", lots=line.without, count=len(line.without)), "muted")
        sheet.put(3, exact(line.proposed), "euro")
        sheet.put(4, None if line.budget is None else exact(line.budget), "euro")
        if line.room is not None:
            sheet.put(5, Formula(f"{cell(row, 4)}-{cell(row, 3)}", exact(line.room)), "euro")
        sheet.row += 1
    sheet.row += 1


def _proposal_words(sheet: Sheet, dossier: Dossier, proposal: Proposal) -> None:
    language = sheet.language
    facts = [
        ("cover-budget", proposal.cover),
        ("reasons", proposal.reasons),
        ("made-by", f"{dossier.name_of(proposal.by)}, {moment(proposal.at, language)}"),
    ]
    if proposal.recorded_at is not None:
        facts.append(("recorded-at", moment(proposal.recorded_at, language)))
    facts += [("basis", sheet.label("basis-line", lot=b.lot, digest=b.fingerprint)) for b in proposal.basis]
    if proposal.decision is not None:
        facts.append(("decision", decision_line(proposal.decision, language)))
    for label, text in facts:
        sheet.put(1, sheet.label(label), "muted")
        sheet.wide(text, 2, 5, 85)
