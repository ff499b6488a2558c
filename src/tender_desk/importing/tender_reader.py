"""Reads a tender workbook: the whole tender, its team and who scores what, or every reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import TypeVar

from tender_desk.core.criteria import AwardModel
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import Demand
from tender_desk.core.shortlist import Shortlist
from tender_desk.core.team import Assignment, Member
from tender_desk.core.tender import (
    UNWEIGHED,
    Cover,
    Group,
    Invitation,
    Lot,
    LotKind,
    PriceAsked,
    Procedure,
    ProcedureKind,
    SourceGround,
    Tender,
    VatBasis,
    Volume,
)
from tender_desk.importing import tender_layout as layout
from tender_desk.importing.demand_reader import read_demand
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_reader import OpenForm, open_form, sheet_of
from tender_desk.importing.identity import FormKind
from tender_desk.importing.model_reader import LotRows, common_criteria, read_award_model
from tender_desk.importing.payment_reader import read_payment
from tender_desk.importing.scale_reader import Scales, read_scales
from tender_desk.importing.shortlist_reader import read_shortlist
from tender_desk.importing.team_reader import read_assignments, read_members
from tender_desk.importing.tender_rows import Row, for_all, lot_numbers, read_row, read_rows
from tender_desk.importing.vocabulary import label

Item = TypeVar("Item")
MOST_PAGES = 9_999
"""Of a limit on annexes: more is no limit."""
Rows = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class TenderFile:
    """What a tender workbook holds."""

    tender: Tender
    members: tuple[Member, ...]
    assignments: tuple[Assignment, ...]


def read_tender(data: bytes, name: str) -> tuple[TenderFile | None, tuple[Problem, ...]]:
    """Read a tender workbook: the tender with its team, None if any problem blocks, and every problem at once."""
    found = Findings(name)
    form = open_form(data, name, FormKind.TENDER, None, found)
    if form is None:
        return None, found.problems
    general = _general(form, found)
    rows: dict[str, tuple[Row, ...]] = {}
    for table in layout.TABLES:
        older = table.later and form.book.sheet(label(f"sheet-{table.key}", form.language)) is None
        sheet = None if older else sheet_of(form, table.key, found)
        rows[table.key] = read_rows(sheet, table, form.language, found) if sheet else ()
    if general is None:
        return None, found.problems
    tender = _tender(general, rows, found, form.language)
    members = read_members(rows["team"], found)
    assignments = read_assignments(rows["assignments"], tender, members, found)
    return (None if found.blocked else TenderFile(tender, members, assignments)), found.problems


def _general(form: OpenForm, found: Findings) -> Row | None:
    sheet = sheet_of(form, "tender", found)
    if sheet is None:
        return None
    cells = {column.key: sheet.at(row, 2) for row, column in enumerate(layout.GENERAL, start=layout.GENERAL_FIRST)}
    return read_row(cells, layout.GENERAL, form.language, found, lambda column: f"general-{column.key}")


def _tender(general: Row, rows: Rows, found: Findings, language: str) -> Tender:
    procedures = tuple(_procedure(row, found) for row in _once(rows["procedures"], "id", "procedure-twice", found))
    groups = tuple(Group(row.text("name"), row.number("budget")) for row in rows["groups"])
    vat = general.text("vat_basis")
    return Tender(
        reference=general.text("reference"),
        name=general.text("name"),
        authority=general.text("authority"),
        department=general.text("department"),
        portfolio=general.text("portfolio"),
        vat_basis=VatBasis(vat) if vat else VatBasis.EXCLUDED,
        vat_rate=general.number("vat_rate"),
        practice=general.yes("practice"),
        procedures=procedures,
        groups=groups,
        lots=_lots(rows, procedures, groups, found, language),
        common=common_criteria(
            [row for row in rows["criteria"] if for_all(row)],
            read_scales(rows["scales"], rows["criteria"], Findings("")),
        ),
        cover=tuple(Cover(row.text("name"), row.number("amount"), row.text("note")) for row in rows["cover"]),
    )


def _once(rows: Iterable[Row], key: str, code: str, found: Findings) -> tuple[Row, ...]:
    """Return the rows without those that repeat an earlier one's key; a repeat is noted."""
    taken: dict[str, Row] = {}
    for row in rows:
        text = row.cells[key].text
        if text in taken:
            found.add(code, row.place(key), text=text, first=taken[text].place(key))
        taken.setdefault(text, row)
    return tuple(taken.values())


UNKNOWN_MOMENT = datetime.min.replace(tzinfo=UTC)
"""Stands for a closing time that could not be read; the file is refused then, so nobody sees it."""


def _procedure(row: Row, found: Findings) -> Procedure:
    closing = row.values["closing"]
    return Procedure(
        id=row.text("id"),
        name=row.text("name"),
        kind=ProcedureKind(row.text("kind") or "open"),
        regime=row.text("regime"),
        owner=row.text("owner"),
        closing=closing if isinstance(closing, datetime) else UNKNOWN_MOMENT,
        published=row.day("published"),
        requests_closing=_requests_closing(row, found),
    )


def _requests_closing(row: Row, found: Findings) -> datetime | None:
    """Return until when requests to participate may come in; before bids can be made, and in a restricted procedure."""
    closes, closing = row.values["requests_closing"], row.values["closing"]
    if not isinstance(closes, datetime):
        return None
    if row.text("kind") != ProcedureKind.RESTRICTED:
        found.add("requests-closing-unasked", row.place("requests_closing"))
    elif isinstance(closing, datetime) and closes >= closing:
        found.add("requests-closing-late", row.place("requests_closing"), closing=closes, bids=closing)
    return closes


def _lots(
    rows: Rows, procedures: tuple[Procedure, ...], groups: tuple[Group, ...], found: Findings, language: str
) -> tuple[Lot, ...]:
    named = [row for row in _once(rows["lots"], "number", "lot-twice", found) if row.number("number") is not None]
    for row in named:
        if row.text("procedure") and row.text("procedure") not in {procedure.id for procedure in procedures}:
            found.add("procedure-unknown", row.place("procedure"), text=row.text("procedure"))
        if row.text("group") and row.text("group") not in {group.name for group in groups}:
            found.add("group-unknown", row.place("group"), text=row.text("group"))
        _check_budget(row, found)
    numbers = [_number(row) for row in named]
    by_lot = _ByLot(numbers, found)
    awards = by_lot.rows(rows["award"])
    criteria = {number: _overridden(own) for number, own in by_lot.rows(rows["criteria"]).items()}
    scales = read_scales(rows["scales"], (*rows["criteria"], *rows["selection_criteria"]), found)
    prices, demands = by_lot.rows(rows["prices_asked"]), by_lot.rows(rows["demands"])
    invitations = by_lot.rows(rows["invitations"])
    rules, asked = by_lot.rows(rows["shortlist"]), by_lot.rows(rows["selection_criteria"])
    restricted = {procedure.id for procedure in procedures if procedure.kind is ProcedureKind.RESTRICTED}
    lots = []
    for row in named:
        number = _number(row)
        model = _model(row, awards[number], criteria[number], scales, found)
        shortlist = read_shortlist(number, rules[number], asked[number], scales, model, found)
        if shortlist is not None and row.text("procedure") not in restricted:
            found.add("shortlist-not-restricted", rules[number][0].place("lots"), lot=number)
        lot = _lot(
            row,
            model,
            shortlist=shortlist,
            demands=by_lot.items(number, demands, "demand-twice", lambda row: read_demand(row, found, language)),
            prices=_prices(row, prices[number], number, found),
            invitations=tuple(_invitation(one) for one in invitations[number]),
            annex_pages=_pages(row, found),
            low=(_low(row, "low_mean", found), _low(row, "low_next", found)),
            ground=_ground(row, found),
        )
        award = awards[number][:1]
        lots.append(replace(lot, payment=read_payment(award[0], lot, found)) if award else lot)
    return tuple(sorted(lots, key=lambda lot: lot.number))


def _number(row: Row) -> int:
    return int(row.number("number") or 0)


class _ByLot:
    """Sorts rows that are about one or more lots by lot number."""

    def __init__(self, numbers: list[int], found: Findings) -> None:
        self.numbers, self.found = numbers, found

    def rows(self, rows: Iterable[Row]) -> dict[int, tuple[Row, ...]]:
        """Return per lot the rows that name it."""
        sorted_rows: dict[int, tuple[Row, ...]] = {number: () for number in self.numbers}
        for row in rows:
            for number in lot_numbers(row, self.numbers, self.found):
                sorted_rows[number] += (row,)
        return sorted_rows

    def items(
        self, lot: int, rows: Mapping[int, tuple[Row, ...]], code: str, make: Callable[[Row], Item]
    ) -> tuple[Item, ...]:
        """Return the items of one lot; two with one id are noted."""
        return tuple(make(row) for row in _once(rows[lot], "id", code, self.found))


def _overridden(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows of a lot without those for all lots whose place a row for this lot takes."""
    shared = {row.text("id") for row in rows if for_all(row)}
    own = {row.text("id"): row for row in rows if not for_all(row)}
    placed = [own.get(row.text("id"), row) if for_all(row) else row for row in rows]
    taken = [row for row in placed if row.text("id") in shared and row.text("id") in own]
    return tuple(row for at, row in enumerate(placed) if row not in taken or placed.index(row) == at)


def _model(row: Row, awards: tuple[Row, ...], criteria: tuple[Row, ...], scales: Scales, found: Findings) -> AwardModel:
    number = _number(row)
    if row.text("kind") == LotKind.ADMISSION and (awards or criteria):
        found.add("admission-weighs-nothing", (awards or criteria)[0].place("lots"), lot=number)
    if row.text("kind") in UNWEIGHED and not awards:
        return AwardModel("lowest_price")
    if not awards:
        found.add("award-missing", row.place("number"), lot=number)
        return AwardModel("lowest_price")
    for award in awards[1:]:
        found.add("award-twice", award.place("lots"), lot=number, first=awards[0].place("lots"))
    if not criteria and awards[0].text("method") != "lowest_price":
        found.add("criteria-missing", row.place("number"), lot=number)
    return read_award_model(LotRows(number, awards[0], criteria, scales), found)


def _lot(
    row: Row,
    model: AwardModel,
    shortlist: Shortlist | None,
    demands: tuple[Demand, ...],
    prices: tuple[PriceAsked, ...],
    invitations: tuple[Invitation, ...],
    annex_pages: int | None,
    low: tuple[Decimal | None, Decimal | None],
    ground: SourceGround | None,
) -> Lot:
    until = row.values["admitted_until"]
    volume = Volume(
        minimum=row.number("minimum"),
        maximum=row.number("maximum"),
        unit=row.text("unit") or "traject",
        period=row.text("period") or "unknown",
        note=row.text("note"),
    )
    return Lot(
        number=_number(row),
        name=row.text("name"),
        group=row.text("group"),
        procedure=row.text("procedure"),
        kind=LotKind(row.text("kind") or "competed"),
        model=model,
        volume=volume,
        unit_budget=row.number("unit_budget"),
        budget=row.number("budget"),
        demands=demands,
        prices=prices,
        invitations=invitations,
        contract_term=row.text("term"),
        options=row.text("options"),
        annex_pages=annex_pages,
        low_below_mean=low[0],
        low_below_next=low[1],
        ground=ground,
        ground_reason=row.text("ground_reason"),
        admitted_until=until if isinstance(until, datetime) else None,
        shortlist=shortlist,
    )


def _ground(row: Row, found: Findings) -> SourceGround | None:
    """Return on which ground one supplier is asked; without one, as in older workbooks, that is asked about.

    A ground and an end of entry where the kind of lot has none are a slip.
    """
    single, stated = row.text("kind") == LotKind.SINGLE_SOURCE, row.text("ground")
    if single and not stated:
        found.add("ground-to-state", row.place("number"), severity=Severity.ASK, lot=_number(row))
    if stated and not single:
        found.add("ground-elsewhere", row.place("ground"), lot=_number(row))
    if row.values["admitted_until"] is not None and row.text("kind") != LotKind.ADMISSION:
        found.add("entry-end-elsewhere", row.place("admitted_until"), lot=_number(row))
    return SourceGround(stated) if stated else None


def _low(row: Row, key: str, found: Findings) -> Decimal | None:
    """Return from how many per cent below the others a price is pointed out."""
    stated = row.number(key)
    if stated is None or 0 < stated < 100:
        return stated
    found.add("low-rule-range", row.place(key), text=stated)
    return None


def _pages(row: Row, found: Findings) -> int | None:
    """Return the published limit on the pages of a bid's annexes, None where there is none."""
    stated = row.number("annex_pages")
    if stated is None:
        return None
    if stated != int(stated) or not 0 <= stated <= MOST_PAGES:
        found.add("pages-not-whole", row.place("annex_pages"), text=stated, most=MOST_PAGES)
        return None
    return int(stated)


def _check_budget(row: Row, found: Findings) -> None:
    volume, unit, budget = row.number("minimum"), row.number("unit_budget"), row.number("budget")
    if volume is not None and unit is not None and budget is not None and volume * unit != budget:
        found.add("budget-differs", row.place("budget"), stated=budget, computed=volume * unit)
    number = row.number("number")
    if number is not None and (number != number.to_integral_value() or not 0 < number < 10_000):
        found.add("lot-number-wrong", row.place("number"), text=row.cells["number"].shown)


def _prices(row: Row, rows: tuple[Row, ...], lot: int, found: Findings) -> tuple[PriceAsked, ...]:
    asked, admission = [], row.text("kind") == LotKind.ADMISSION
    for line in _once(rows, "id", "price-line-twice", found):
        quantity, tariff = line.number("quantity"), line.number("tariff")
        if tariff is not None and not admission:
            found.add("tariff-elsewhere", line.place("tariff"), lot=lot)
        if quantity is None and admission:
            quantity = row.number("minimum") or Decimal(1)
        if quantity is None:
            quantity = row.number("minimum")
        if quantity is None:
            found.add("quantity-missing", line.place("quantity"), lot=lot)
            continue
        unit = line.text("unit") or row.text("unit") or "traject"
        asked.append(PriceAsked(line.text("id"), line.text("label"), quantity, unit, tariff))
    if not rows:
        found.add("price-lines-missing", row.place("number"), lot=lot)
    return tuple(asked)


def _invitation(row: Row) -> Invitation:
    return Invitation(row.text("name"), row.text("reason"), row.day("on"))
