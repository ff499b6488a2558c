"""Rows of the tables as core values: one function per value."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeVar

import sqlalchemy as sa

from tender_desk.core.annexes import Pin
from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.award import Basis, Decision, Proposal, ProposalState, Winner
from tender_desk.core.bids import (
    SEALED,
    Bid,
    Bidder,
    FileState,
    Listed,
    Part,
    PriceLine,
    PriceSheet,
    Receipt,
    bid_order,
)
from tender_desk.core.candidates import (
    Candidate,
    CandidateExclusion,
    CandidateFinding,
    CandidateScore,
    CandidateSettlement,
    candidate_order,
)
from tender_desk.core.clarifications import (
    BIDDER_FIELDS,
    Clarification,
    ClarificationKind,
    Correction,
    CorrectionGround,
    RepairTest,
)
from tender_desk.core.documents import from_document, to_document, values_document, values_of
from tender_desk.core.dossier import LotAct
from tender_desk.core.notices import Notice, Question
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.publication import ChangeKind, DocumentKind, ModelChange, PagePointer, PublishedDocument
from tender_desk.core.selection import NO_FACTS, DemandFinding, DemandState, Exclusion, ExclusionGround, Facts
from tender_desk.core.settling import Outcome, Settlement
from tender_desk.core.stated import NOTHING, Stated
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import Tender, VatBasis
from tender_desk.storage import tables

V = TypeVar("V")


def read(connection: sa.Connection, table: sa.Table, *order: str) -> list[dict[str, Any]]:
    """Return all rows of a table as mappings, in the order of the named columns (default: its key)."""
    columns = [table.c[name] for name in order] or list(table.primary_key.columns)
    found = connection.execute(sa.select(table).order_by(*columns)).mappings()
    return [{column.name: row[column.name] for column in table.columns} for row in found]


def read_tender(connection: sa.Connection) -> Tender:
    """Return the tender as published."""
    return _tender(read(connection, tables.tender)[0]["document"])


@lru_cache(maxsize=4)
def _tender(document: str) -> Tender:
    """Read a tender once: it is frozen, and so is its document from publication on."""
    return from_document(Tender, json.loads(document))


def read_members(connection: sa.Connection) -> tuple[Member, ...]:
    """Return the people of the dossier in order of their name."""
    return tuple(
        Member(row["id"], row["name"], tuple(Role(role) for role in row["roles"].split()), row["expertise"])
        for row in read(connection, tables.member, "name", "id")
    )


def member_row(member: Member) -> dict[str, Any]:
    """Return the row of a member."""
    roles = " ".join(role.value for role in member.roles)
    return {"id": member.id, "name": member.name, "roles": roles, "expertise": member.expertise}


def read_assignments(connection: sa.Connection) -> tuple[Assignment, ...]:
    """Return who is appointed to what."""
    return tuple(Assignment(**row) for row in read(connection, tables.assignment))


def problems_text(problems: tuple[Problem, ...]) -> str:
    """Return problems as the JSON text a receipt keeps."""
    found = [
        {"code": p.code, "at": p.at, "file": p.file, "severity": p.severity.value, "values": values_document(p.values)}
        | ({"bid": p.bid} if p.bid else {})
        for p in problems
    ]
    return json.dumps(found, ensure_ascii=False)


def _problems(text: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            one["code"], one["at"], values_of(one["values"]), Severity(one["severity"]), one["file"], one.get("bid", "")
        )
        for one in json.loads(text or "[]")
    )


def receipt_of(row: Mapping[str, Any]) -> Receipt:
    """Return a receipt from its row."""
    return Receipt(
        **{key: value for key, value in row.items() if key not in {"part", "state", "problems"}},
        part=Part(row["part"]),
        state=FileState(row["state"]),
        problems=_problems(row["problems"]),
    )


def receipt_row(receipt: Receipt) -> dict[str, Any]:
    """Return the row of a receipt."""
    return {
        **{
            column.name: getattr(receipt, column.name) for column in tables.receipt.columns if column.name != "problems"
        },
        "part": receipt.part.value,
        "state": receipt.state.value,
        "problems": problems_text(receipt.problems),
    }


def _by_bid(
    connection: sa.Connection, table: sa.Table, make: Callable[..., V], *names: str, order: str = ""
) -> Mapping[tuple[int, str], tuple[V, ...]]:
    """Return the values of a table by lot and bid, each made of the named columns.

    Rows are taken as tuples: a dossier of two hundred bids has many thousands of them.
    """
    columns = [table.c[name] for name in ("lot", "bid", *names)]
    found: dict[tuple[int, str], list[V]] = defaultdict(list)
    ordered = [table.c.lot, table.c.bid, table.c[order]] if order else table.primary_key.columns
    for lot, bid, *values in connection.execute(sa.select(*columns).order_by(*ordered)):
        found[lot, bid].append(make(*values))
    return {key: tuple(listed) for key, listed in found.items()}


def read_bids(connection: sa.Connection) -> tuple[Bid, ...]:
    """Return all bids with part A; their prices are SEALED here and put in by whoever may."""
    table = tables.bid_content
    columns = table.c.lot, table.c.bid, table.c.document
    contents = {(lot, bid): Stated(document) for lot, bid, document in connection.execute(sa.select(*columns))}
    found = []
    for row in read(connection, tables.bid):
        person = {name: row.pop(name) for name in BIDDER_FIELDS}
        stated = contents.get((row["lot"], row["code"]), NOTHING)
        found.append(Bid(bidder=Bidder(**person), stated=stated, price=SEALED, **row))
    return tuple(sorted(found, key=bid_order))


def bid_row(bid: Bid) -> dict[str, Any]:
    """Return the row of a bid itself."""
    own = {name: getattr(bid.bidder, name) for name in BIDDER_FIELDS}
    return own | {
        name: getattr(bid, name) for name in ("lot", "code", "late", "received", "version", "unread", "receipt")
    }


def read_candidates(connection: sa.Connection) -> tuple[Candidate, ...]:
    """Return who asked to take part, in order of their letter."""
    found = []
    for row in read(connection, tables.candidate):
        person = {name: row.pop(name) for name in BIDDER_FIELDS}
        stated = Stated(row.pop("document"))
        found.append(Candidate(bidder=Bidder(**person), stated=stated, **row))
    return tuple(sorted(found, key=candidate_order))


def candidate_row(one: Candidate) -> dict[str, Any]:
    """Return the row of a candidate."""
    own = {name: getattr(one.bidder, name) for name in BIDDER_FIELDS} | {"document": one.stated.text}
    return own | {
        name: getattr(one, name) for name in ("lot", "code", "late", "received", "version", "unread", "receipt")
    }


def content_row(bid: Bid) -> dict[str, Any]:
    """Return the row with what part A of a bid states."""
    return {"lot": bid.lot, "bid": bid.code, "document": bid.stated.text}


def read_prices(connection: sa.Connection) -> dict[tuple[int, str], PriceSheet]:
    """Return every price sheet that has been opened, by lot and bid."""
    columns = ("id", "quantity", "unit_price", "place")
    lines = _by_bid(connection, tables.price_line, PriceLine, *columns, order="position")
    return {
        (row["lot"], row["bid"]): PriceSheet(
            lines=lines.get((row["lot"], row["bid"]), ()),
            vat_basis=VatBasis(row["vat_basis"]),
            payment_model=row["payment_model"],
            fixed_share=row["fixed_share"],
        )
        for row in read(connection, tables.price_sheet)
    }


def price_rows(lot: int, bid: str, sheet: PriceSheet) -> dict[sa.Table, list[dict[str, Any]]]:
    """Return the rows of a price sheet by table."""
    key = {"lot": lot, "bid": bid}
    head = {"vat_basis": sheet.vat_basis.value, "payment_model": sheet.payment_model, "fixed_share": sheet.fixed_share}
    lines = [
        {**key, "position": i, "id": one.id, "quantity": one.quantity, "unit_price": one.unit_price, "place": one.place}
        for i, one in enumerate(sheet.lines)
    ]
    return {tables.price_sheet: [{**key, **head}], tables.price_line: lines}


KINDS: Mapping[type[Any], sa.Table] = MappingProxyType(
    {
        DemandFinding: tables.finding,
        Exclusion: tables.exclusion,
        Score: tables.score,
        AgreedScore: tables.agreed_score,
        Clarification: tables.clarification,
        Correction: tables.correction,
        Settlement: tables.settlement,
        Pin: tables.pin,
        Question: tables.question,
        Notice: tables.notice,
        Listed: tables.listed_file,
        PublishedDocument: tables.published_document,
        PagePointer: tables.page_pointer,
        ModelChange: tables.model_change,
        CandidateFinding: tables.candidate_finding,
        CandidateExclusion: tables.candidate_exclusion,
        CandidateScore: tables.candidate_score,
        CandidateSettlement: tables.candidate_settlement,
    }
)
"""Values whose fields are the columns of their table."""

ENUMS: Mapping[type[Any], Mapping[str, type[Enum]]] = MappingProxyType(
    {
        DemandFinding: {"state": DemandState},
        Exclusion: {"ground": ExclusionGround},
        Clarification: {"kind": ClarificationKind},
        Correction: {"ground": CorrectionGround},
        Settlement: {"outcome": Outcome},
        PublishedDocument: {"kind": DocumentKind},
        ModelChange: {"kind": ChangeKind},
        CandidateFinding: {"state": DemandState},
        CandidateExclusion: {"ground": ExclusionGround},
        CandidateSettlement: {"outcome": Outcome},
    }
)


DOCUMENTS: tuple[tuple[str, type[Any], object], ...] = (("test", RepairTest, None), ("facts", Facts, NO_FACTS))
"""Columns that hold a part as its document: what it is, and what an empty text stands for."""


def read_values(connection: sa.Connection, kind: type[V]) -> tuple[V, ...]:
    """Return all values of a kind, in order of their key."""
    return tuple(_value(kind, row) for row in read(connection, KINDS[kind]))


def _value(kind: type[V], row: dict[str, Any]) -> V:
    for name, enum in ENUMS.get(kind, {}).items():
        row[name] = enum(row[name])
    for name, part, nothing in DOCUMENTS:
        if name in row:
            row[name] = from_document(part, json.loads(row[name])) if row[name] else nothing
    return kind(**row)


def value_row(value: Any) -> dict[str, Any]:
    """Return the row of a value whose fields are its table's columns; enums as their value, parts as documents."""
    found = {name: getattr(value, name) for name in value.__dataclass_fields__}
    for name, _, nothing in DOCUMENTS:
        if name in found:
            found[name] = "" if found[name] == nothing else json.dumps(to_document(found[name]), ensure_ascii=False)
    return {key: getattr(one, "value", one) for key, one in found.items()}


def read_acts(connection: sa.Connection) -> tuple[LotAct, ...]:
    """Return the recorded acts in order."""
    return tuple(
        LotAct(**{**_plain_act(row), "details": json.loads(row["details"] or "{}")})
        for row in read(connection, tables.lot_act)
    )


def _plain_act(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in ("lot", "verb", "at", "by", "second")}


def act_row(act: LotAct) -> dict[str, Any]:
    """Return the row of an act."""
    details = json.dumps(dict(act.details), ensure_ascii=False)
    return {"lot": act.lot, "verb": act.verb, "at": act.at, "by": act.by, "second": act.second, "details": details}


def read_proposals(connection: sa.Connection) -> tuple[Proposal, ...]:
    """Return the proposals in order of their number."""
    winners, bases = defaultdict(list), defaultdict(list)
    for row in read(connection, tables.winner, "number", "position"):
        winners[row["number"]].append(Winner(row["lot"], row["bid"], row["amount"]))
    for row in read(connection, tables.basis):
        bases[row["number"]].append(Basis(row["lot"], row["fingerprint"]))
    return tuple(
        Proposal(
            number=row["number"],
            draft=row["draft"],
            state=ProposalState(row["state"]),
            lots=tuple(int(lot) for lot in row["lots"].split()),
            winners=tuple(winners[row["number"]]),
            basis=tuple(bases[row["number"]]),
            reasons=row["reasons"],
            cover=row["cover"],
            by=row["by"],
            at=row["at"],
            recorded_at=row["recorded_at"],
            decision=from_document(Decision, json.loads(row["decision"])) if row["decision"] else None,
        )
        for row in read(connection, tables.proposal)
    )
