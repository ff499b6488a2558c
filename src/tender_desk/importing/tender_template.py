"""Writes a tender workbook: an empty one as a template, or one filled with a tender."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from tender_desk.core.criteria import SCALES, Branch, Criterion, LabelledScale, Leaf, NumericScale, walk
from tender_desk.core.documents import to_document
from tender_desk.core.grounds import CATALOGUE
from tender_desk.core.model_document import fingerprint
from tender_desk.core.numbers import plain
from tender_desk.core.selection import Demand
from tender_desk.core.shortlist import Shortlist
from tender_desk.core.team import Assignment, Member
from tender_desk.core.tender import Lot, LotKind, Tender
from tender_desk.importing import tender_layout as layout
from tender_desk.importing.book import Book, CellInput, Page, letter
from tender_desk.importing.identity import FormIdentity, FormKind
from tender_desk.importing.vocabulary import choice_label, choice_labels, label
from tender_desk.wording import say

Line: TypeAlias = Mapping[str, CellInput]

STYLE = {
    "number": "input_number",
    "amount": "input_money",
    "date": "input_date",
    "moment": "input_moment",
    "percentage": "input_number",
}


def template(language: str = "nl") -> bytes:
    """Return an empty tender workbook with instructions and drop-down lists on every sheet."""
    return _write(language, {}, {})


def write_tender(
    tender: Tender, members: Iterable[Member] = (), assignments: Iterable[Assignment] = (), language: str = "nl"
) -> bytes:
    """Return a tender workbook that `read_tender` reads back as the same tender, team and assignments."""
    general: Line = {
        "reference": tender.reference,
        "name": tender.name,
        "authority": tender.authority,
        "department": tender.department,
        "portfolio": tender.portfolio,
        "vat_basis": choice_label("term.vat", tender.vat_basis, language),
        "vat_rate": tender.vat_rate,
        "practice": choice_label("choice.yes", "yes" if tender.practice else "no", language),
    }
    tables: dict[str, list[Line]] = {
        "procedures": [_procedure(tender, number, language) for number in range(len(tender.procedures))],
        "groups": [{"name": group.name, "budget": group.budget} for group in tender.groups],
        "lots": [_lot(lot, language) for lot in tender.lots],
        "award": [_award(lot, language) for lot in tender.lots if lot.model.criteria],
        "criteria": _criteria(tender, language),
        "scales": _scales(tender),
        "prices_asked": [
            {
                "lots": str(lot.number),
                "id": p.id,
                "label": p.label,
                "quantity": p.quantity,
                "unit": p.unit,
                "tariff": p.tariff,
            }
            for lot in tender.lots
            for p in lot.prices
        ],
        "demands": _demands(tender, language),
        "shortlist": [_shortlist(lot, lot.shortlist, language) for lot in tender.lots if lot.shortlist],
        "selection_criteria": [
            line for lot in tender.lots if lot.shortlist for line in _selection_lines(lot, lot.shortlist, language)
        ],
        "invitations": [
            {"lots": str(lot.number), "name": i.name, "reason": i.reason, "on": i.on}
            for lot in tender.lots
            for i in lot.invitations
        ],
        "team": [_member(member, language) for member in members],
        "assignments": _assignments(assignments),
        "cover": [{"name": cover.name, "amount": cover.amount, "note": cover.note} for cover in tender.cover],
    }
    return _write(language, general, tables)


def _write(language: str, general: Line, tables: Mapping[str, list[Line]]) -> bytes:
    reference = general.get("reference")
    identity = FormIdentity(kind=FormKind.TENDER, tender=str(reference or ""), language=language)
    book = Book(identity, str(reference or label("title-tender", language)))
    _general_sheet(book, general)
    for table in layout.TABLES:
        _table_sheet(book, table, tables.get(table.key, []))
    _catalogue_sheet(book)
    return book.finish()


def _catalogue_sheet(book: Book) -> None:
    """List the legal grounds and requirements that the sheet with demands offers, with what each of them fills in."""
    language = book.language
    page = book.sheet(label("sheet-legal", language), (44, 20, 24, 18, 90), repeat=layout.TABLE_HEAD)
    page.title(label("title-legal", language), label("instruction-legal", language), across=letter(5))
    page.head(layout.TABLE_HEAD, [f"column-legal-{key}" for key in ("name", "article", "duty", "look_back", "text")])
    for row, legal in enumerate(CATALOGUE.values(), start=layout.TABLE_HEAD + 1):
        text = say(f"legal.{legal.code}", language)
        page.put(f"A{row}", choice_label("term.legal", legal.code, language))
        page.put(f"B{row}", legal.article)
        page.put(f"C{row}", choice_label("term.duty", legal.duty, language) if legal.duty else None)
        page.put(f"D{row}", legal.look_back)
        page.put(f"E{row}", text)
        page.fit(row, (text, 90))


def _general_sheet(book: Book, general: Line) -> None:
    language = book.language
    page = book.sheet(label("sheet-tender", language), (30, 60, 60), landscape=False)
    page.title(label("title-tender", language), label("instruction-tender", language), across="C")
    for row, column in enumerate(layout.GENERAL, start=layout.GENERAL_FIRST):
        page.put(f"A{row}", label(f"general-{column.key}", language), "label")
        page.put(f"B{row}", general.get(column.key), STYLE.get(column.kind, "input"))
        page.put(f"C{row}", label(f"hint-general-{column.key}", language))
        _offer(page, column, f"B{row}")


def _table_sheet(book: Book, table: layout.Table, lines: list[Line]) -> None:
    language = book.language
    page = book.sheet(
        label(f"sheet-{table.key}", language), [column.width for column in table.columns], repeat=layout.TABLE_HEAD
    )
    page.title(label(f"title-{table.key}", language), label(f"instruction-{table.key}", language), across=letter(6))
    page.head(layout.TABLE_HEAD, [f"column-{table.key}-{column.key}" for column in table.columns])
    first, rows = layout.TABLE_HEAD + 1, max(table.rows, len(lines) + 5)
    for number in range(rows):
        line = lines[number] if number < len(lines) else {}
        for at, column in enumerate(table.columns, start=1):
            page.put(f"{letter(at)}{first + number}", line.get(column.key), STYLE.get(column.kind, "input"))
        if line:
            page.fit(first + number, *((line.get(column.key), column.width) for column in table.columns))
    for at, column in enumerate(table.columns, start=1):
        _offer(page, column, f"{letter(at)}{first}:{letter(at)}{first + rows - 1}")


def _offer(page: Page, column: layout.Column, refs: str) -> None:
    if column.kind == "choice":
        page.pick(refs, choice_labels(column.group, page.language))
    elif column.kind == "yes":
        page.pick(refs, choice_labels("choice.yes", page.language))
    elif column.kind == "scale":
        page.pick(refs, SCALES, strict=False)


def _procedure(tender: Tender, number: int, language: str) -> Line:
    one = tender.procedures[number]
    return {
        "id": one.id,
        "name": one.name,
        "kind": choice_label("term.procedure", one.kind, language),
        "regime": choice_label("choice.regime", one.regime, language),
        "owner": one.owner,
        "published": one.published,
        "closing": one.closing,
        "requests_closing": one.requests_closing,
    }


def _lot(lot: Lot, language: str) -> Line:
    return {
        "number": lot.number,
        "name": lot.name,
        "group": lot.group,
        "procedure": lot.procedure,
        "kind": choice_label("term.lot", lot.kind, language),
        "minimum": lot.volume.minimum,
        "maximum": lot.volume.maximum,
        "unit": lot.volume.unit,
        "period": choice_label("term.period", lot.volume.period, language),
        "note": lot.volume.note,
        "unit_budget": lot.unit_budget,
        "budget": lot.budget,
        "term": lot.contract_term,
        "options": lot.options,
        "annex_pages": lot.annex_pages,
        "low_mean": lot.low_below_mean,
        "low_next": lot.low_below_next,
        "ground": choice_label("choice.source_ground", lot.ground, language) if lot.ground else None,
        "ground_reason": lot.ground_reason,
        "admitted_until": lot.admitted_until,
    }


def _award(lot: Lot, language: str) -> Line:
    model, price = lot.model, lot.model.price
    parameters = {**model.parameters, **(price.parameters if price else {})}
    outside = parameters.pop("outside", None)
    line: dict[str, CellInput] = {
        "lots": str(lot.number),
        "method": choice_label("term.method", model.method, language),
        "total": model.full_points + (price.points if price else 0),
        "formula": choice_label("choice.formula", price.formula, language) if price else None,
        "points": price.points if price else None,
        "outside": choice_label("choice.outside", str(outside), language) if outside else None,
        "rounding": choice_label("choice.rounding", model.rounding.at, language),
        "decimals": model.rounding.decimals,
        "ties": "; ".join(_tie(rule, language) for rule in model.ties),
        "minimum": model.quality_minimum,
        "agreement": choice_label("term.agreement", model.agreement, language),
        "negative": choice_label("choice.negative", model.negative_points, language),
        "scaled": choice_label("choice.yes", "yes" if model.quality_scaled_to_best else "no", language),
        "drop_out": choice_label("choice.drop_out", model.drop_out, language) if model.drop_out else None,
    }
    return line | {name: _parameter(value) for name, value in parameters.items()} | _payment(lot, language)


def _payment(lot: Lot, language: str) -> dict[str, CellInput]:
    paid = lot.payment
    if paid is None:
        return {}
    return {
        "result_figure": choice_label("choice.result_figure", paid.figure, language),
        "rate": choice_label("choice.rate", paid.rate, language),
        "placement": paid.placement,
        "placement_rate": paid.placement_rate,
        "lasting": paid.lasting,
        "lasting_rate": paid.lasting_rate,
        "share_start": paid.start,
        "share_placement": paid.on_placement,
        "share_lasting": paid.on_lasting,
    }


def _parameter(value: Fraction | str | tuple[tuple[Fraction, Fraction], ...]) -> CellInput:
    if not isinstance(value, tuple):
        return value
    return "; ".join(f"{plain(bound)}: {plain(fraction * 100)} %" for bound, fraction in value)


def _tie(rule: str, language: str) -> str:
    return rule.removeprefix("criterion:") if ":" in rule else choice_label("choice.tie", rule, language)


def _criteria(tender: Tender, language: str) -> list[Line]:
    """Return the common criteria once, for all lots, where every lot has them in front; below them the lots' own."""
    common = tender.common.criteria
    shared = bool(common) and all(_leads(common, lot.model.criteria) for lot in tender.lots if lot.kind in COMPETING)
    lines = _criteria_lines(common, ALL_LOTS[language], language) if shared else []
    known = {line["id"]: {**line, "lots": ""} for line in lines}
    for lot in tender.lots:
        own = _criteria_lines(lot.model.criteria, str(lot.number), language)
        lines += [line for line in own if known.get(line["id"]) != {**line, "lots": ""}]
    return lines


COMPETING = frozenset({LotKind.COMPETED, LotKind.FREE_ENTRY})
ALL_LOTS = {"nl": "alle", "en": "all"}


def _leads(common: tuple[Criterion, ...], own: tuple[Criterion, ...]) -> bool:
    ids = [node.id for _, node in walk(common)]
    front = own[: len(common)]
    return [node.id for node in common] == [node.id for node in front] and set(ids) <= {n.id for _, n in walk(front)}


def _criteria_lines(criteria: tuple[Criterion, ...], lots: str, language: str) -> list[Line]:
    parents = {child.id: node.id for _, node in walk(criteria) if isinstance(node, Branch) for child in node.children}
    lines: list[Line] = []
    for _, node in walk(criteria):
        line: dict[str, CellInput] = {
            "lots": lots,
            "id": node.id,
            "parent": parents.get(node.id),
            "name": node.name,
            "minimum": node.minimum,
        }
        lines.append(line | (_leaf(node, language) if isinstance(node, Leaf) else {}))
    return lines


def _scales(tender: Tender) -> list[Line]:
    """Return the levels of every labelled scale that is no preset."""
    own = dict.fromkeys(
        leaf.scale
        for lot in tender.lots
        for leaf in lot.model.leaves
        if isinstance(leaf.scale, LabelledScale) and leaf.scale not in SCALES.values()
    )
    return [
        {
            "name": _scale_name(scale),
            "score": level.score,
            "percent": level.fraction * 100,
            "label": level.label,
            "condition": level.condition or None,
            "needs": level.needs or None,
            "domains": "; ".join(level.domains) or None,
        }
        for scale in own
        for level in scale.levels
    ]


def _scale_name(scale: LabelledScale) -> str:
    """Return a name that tells the scores of a scale, and tells apart two with the same."""
    scores = "-".join(plain(level.score) for level in scale.levels)
    return f"{scores} ({fingerprint(to_document(scale))[:4]})"


def _leaf(leaf: Leaf, language: str) -> dict[str, CellInput]:
    line: dict[str, CellInput] = {
        "points": leaf.points,
        "question": leaf.question,
        "answered": choice_label("choice.yes", "yes" if leaf.answered else "no", language),
    }
    preset = next((name for name, scale in SCALES.items() if scale == leaf.scale), None)
    if preset or isinstance(leaf.scale, LabelledScale):
        line["scale"] = preset or (_scale_name(leaf.scale) if isinstance(leaf.scale, LabelledScale) else None)
    elif isinstance(leaf.scale, NumericScale):
        line |= {"scale_min": leaf.scale.minimum, "scale_max": leaf.scale.maximum, "scale_step": leaf.scale.step}
    measure = leaf.measure
    if measure:
        line |= {"measure": choice_label("choice.measure", measure.formula, language), "unit": measure.unit}
        if measure.floor is not None:
            line |= {
                "floor": measure.floor,
                "ceiling": measure.ceiling,
                "better": choice_label("choice.better", measure.better, language),
            }
    return line


def _shortlist(lot: Lot, rule: Shortlist, language: str) -> Line:
    return {
        "lots": str(lot.number),
        "invited": rule.invited,
        "rounding": choice_label("choice.rounding", rule.model.rounding.at, language),
        "decimals": rule.model.rounding.decimals,
        "ties": "; ".join(_tie(one, language) for one in rule.model.ties),
    }


def _selection_lines(lot: Lot, rule: Shortlist, language: str) -> list[Line]:
    sources = {one.criterion: choice_label("choice.source", one.source, language) for one in rule.sources}
    lines = _criteria_lines(rule.model.criteria, str(lot.number), language)
    return [{**line, "source": sources.get(str(line["id"]))} for line in lines]


def _demands(tender: Tender, language: str) -> list[Line]:
    """Return the demands in their order; lots with the same list share its lines."""
    shared: dict[tuple[Demand, ...], list[int]] = {}
    for lot in tender.lots:
        shared.setdefault(lot.demands, []).append(lot.number)
    return [
        {
            "lots": "; ".join(str(number) for number in lots),
            "id": demand.id,
            "kind": choice_label("term.demand_kind", demand.kind, language),
            "text": demand.text,
            "code": choice_label("term.legal", demand.code, language) if demand.code else None,
            "duty": choice_label("term.duty", demand.duty, language) if demand.duty else None,
            "article": demand.article,
            "look_back": _years(demand),
            "evidence": demand.evidence,
            "fatal": choice_label("choice.yes", "yes", language) if demand.fatal else None,
        }
        for demands, lots in shared.items()
        for demand in demands
    ]


def _years(demand: Demand) -> int | None:
    """Return the look-back as it is written: 0 where the law gives a term and the tender has none."""
    legal = CATALOGUE.get(demand.code)
    return 0 if demand.look_back is None and legal is not None and legal.look_back else demand.look_back


def _member(member: Member, language: str) -> Line:
    roles = "; ".join(choice_label("term.role", role, language) for role in member.roles)
    return {"id": member.id, "name": member.name, "roles": roles, "expertise": member.expertise}


def _assignments(assignments: Iterable[Assignment]) -> list[Line]:
    """Return one line per lot and set of people, with the criteria they score together."""
    people: dict[tuple[int, str], list[str]] = {}
    for one in assignments:
        people.setdefault((one.lot, one.criterion), []).append(one.member)
    criteria: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    for (lot, criterion), members in people.items():
        criteria.setdefault((lot, tuple(members)), []).append(criterion)
    return [
        {"lots": str(lot), "criteria": "; ".join(scored), "member": "; ".join(members)}
        for (lot, members), scored in criteria.items()
    ]
