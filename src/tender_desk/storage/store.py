"""The store: reads a dossier as one person may see it, and writes acts, each with its log line, in one transaction."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from tender_desk.core.annexes import Pin
from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.award import Proposal
from tender_desk.core.bids import Bid, Listed, Part, PriceSheet, Receipt, still_about
from tender_desk.core.candidates import (
    Candidate,
    CandidateExclusion,
    CandidateFinding,
    CandidateScore,
    CandidateSettlement,
)
from tender_desk.core.clarifications import Clarification, Correction
from tender_desk.core.documents import to_document
from tender_desk.core.dossier import Dossier, LogLine, LotAct
from tender_desk.core.model_document import fingerprint
from tender_desk.core.notices import Notice, Question
from tender_desk.core.problems import ChangedElsewhere, NotAllowed, TenderDeskError, WrongFile
from tender_desk.core.publication import ModelChange, PagePointer, PublishedDocument
from tender_desk.core.selection import DemandFinding, Exclusion
from tender_desk.core.settling import Settlement, asks_of
from tender_desk.core.team import Assignment, Member
from tender_desk.core.tender import Tender
from tender_desk.storage import rows, tables
from tender_desk.storage.chain import FIRST, next_line
from tender_desk.storage.engine import (
    APPLICATION_ID,
    check_header,
    make_engine,
    migrate,
    newest_schema,
    reading,
    refusals,
    schema_of,
    writing,
)
from tender_desk.storage.sight import as_seen_by

HELD = 16
"""Files whose bytes are held at a time while many are read."""


class Store:
    """Holds the engine of one dossier. Close it when done; nothing is kept in memory between calls."""

    def __init__(self, path: Path, engine: sa.Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def create(
        cls,
        path: Path,
        tender: Tender,
        members: tuple[Member, ...],
        assignments: tuple[Assignment, ...],
        person: str,
        at: datetime,
    ) -> Self:
        """Make a dossier file with its first log line; refuses to touch a file that is there already.

        The file gets its name only when it is complete, so a killed process leaves no half dossier behind.
        """
        if path.exists():
            raise TenderDeskError("dossier-exists", file=str(path))
        draft = path.with_name(f".{path.name}.{os.getpid()}.new")
        engine = make_engine(draft)
        try:
            with writing(engine) as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(connection)
                _fill(connection, tender, members, assignments)
                _append(connection, at, person, "new", tender.reference, None, to_document(tender))
            engine.dispose()
            _name(draft, path)
        except OSError as error:
            raise TenderDeskError("dossier-not-reachable", reason=str(error), file=str(path)) from error
        finally:
            engine.dispose()
            draft.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a dossier file, migrated to this program's schema; a newer one is refused, never guessed at."""
        check_header(path)
        engine = make_engine(path)
        with reading(engine) as connection:
            found = schema_of(connection)
        if found != newest_schema():
            with refusals():
                _migrate_older(engine, found, path)
        with reading(engine) as connection:
            _check_contents(connection)
        return cls(path, engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def load(self, person: str) -> Dossier:
        """Return the dossier as this person may see it now; NotAllowed where nobody knows the person."""
        with reading(self._engine) as connection, damage():
            return as_seen_by(_load(connection, person))

    def people(self) -> tuple[Member, ...]:
        """Return everyone known in the dossier, so that someone can say who they are."""
        with reading(self._engine) as connection:
            return rows.read_members(connection)

    def log(self, person: str) -> tuple[LogLine, ...]:
        """Return the lines of the log, without their content."""
        with reading(self._engine) as connection:
            _viewer(rows.read_members(connection), person)
            return tuple(
                LogLine(row["number"], row["at"], row["person"], row["verb"], row["about"], row["digest"])
                for row in rows.read(connection, tables.log)
            )

    def original(self, receipt: Receipt) -> bytes:
        """Return the bytes of a received file; the desk has asked policy before."""
        with reading(self._engine) as connection:
            digest = sa.select(tables.receipt.c.sha256).where(tables.receipt.c.id == receipt.id)
            return _original(connection, str(connection.execute(digest).scalar()))

    def bytes_of(self, sha256: str) -> bytes:
        """Return the bytes of a kept file by their digest; the desk has asked policy before."""
        with reading(self._engine) as connection:
            return _original(connection, sha256)

    def originals(self, receipts: Sequence[Receipt]) -> Iterator[tuple[Receipt, bytes]]:
        """Yield received files with their bytes, in this order; only a few of them are held at a time."""
        table = tables.original
        with reading(self._engine) as connection:
            for at in range(0, len(receipts), HELD):
                chunk = receipts[at : at + HELD]
                wanted = sa.select(table.c.sha256, table.c.content).where(table.c.sha256.in_([r.sha256 for r in chunk]))
                found = dict(tuple(row) for row in connection.execute(wanted))
                for receipt in chunk:
                    if receipt.sha256 not in found:
                        raise TenderDeskError("original-missing", sha256=receipt.sha256)
                    yield receipt, bytes(found[receipt.sha256])

    def last_moment(self) -> datetime:
        """Return when the last act was recorded."""
        with reading(self._engine) as connection:
            found = connection.execute(
                sa.select(tables.log.c.at).order_by(tables.log.c.number.desc()).limit(1)
            ).scalar()
        assert isinstance(found, datetime)
        return found

    @contextmanager
    def act(
        self, person: str, at: datetime, verb: str, about: str | list[str], seen: Dossier | None = None
    ) -> Iterator[Writer]:
        """Give a writer for one act: everything written through it and its one log line are committed together.

        `about` may be a list that grows while the act goes on; left empty, nothing happened and there is no line.

        `seen` is the dossier the person acted on; where the stored one has moved on since, ChangedElsewhere is raised
        and nothing is written. Afterwards the writer knows the version and the head of the log the act made.
        """
        with writing(self._engine) as connection:
            if seen is not None and (seen.version, seen.log_head) != _last(connection):
                raise ChangedElsewhere("changed-elsewhere")
            writer = Writer(connection)
            yield writer
            if about or isinstance(about, str):
                named = about if isinstance(about, str) else ", ".join(about)
                _append(connection, at, person, verb, named, writer.before, writer.after)
            writer.version, writer.log_head = _last(connection)


class Writer:
    """Writes the values of one act and remembers each row before and after for the log."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self.before: list[dict[str, Any]] = []
        self.after: list[dict[str, Any]] = []
        self.version, self.log_head = 0, FIRST

    def register(self, files: Sequence[tuple[Receipt, bytes]]) -> tuple[Receipt, ...]:
        """Keep received files and their receipts, all at once; returns the receipts with their numbers.

        The same bytes are kept once, whatever they are called.
        """
        self._keep({receipt.sha256: content for receipt, content in files})
        last = self._connection.execute(sa.select(sa.func.max(tables.receipt.c.id))).scalar() or 0
        numbered = tuple(replace(receipt, id=last + n) for n, (receipt, _) in enumerate(files, start=1))
        self._insert(tables.receipt, [rows.receipt_row(receipt) for receipt in numbered])
        return numbered

    def keep_bytes(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a file by their digest."""
        self._keep({sha256: content})

    def _keep(self, contents: Mapping[str, bytes]) -> None:
        table = tables.original.c.sha256
        known = set(self._connection.execute(sa.select(table).where(table.in_(list(contents)))).scalars())
        new = [{"sha256": one, "content": content} for one, content in contents.items() if one not in known]
        if new:
            self._connection.execute(sa.insert(tables.original), new)

    def original(self, receipt: Receipt) -> bytes:
        """Return the bytes of a received file."""
        return _original(self._connection, receipt.sha256)

    def put_tender(self, tender: Tender) -> None:
        """Keep what is published of a tender as it is now; the log keeps what it was."""
        self._put(tables.tender, _tender_row(tender))

    def put_assignments(self, lot: int, criterion: str, members: Sequence[str]) -> None:
        """Appoint exactly these people to a criterion of a lot."""
        table = tables.assignment
        kept = sa.select(table.c.member).where(table.c.lot == lot, table.c.criterion == criterion)
        before = set(self._connection.execute(kept).scalars())
        for member in sorted(before - set(members)):
            self._delete(table, {"lot": lot, "criterion": criterion, "member": member})
        for member in members:
            if member not in before:
                self._put(table, {"lot": lot, "criterion": criterion, "member": member})

    def put_receipt(self, receipt: Receipt) -> None:
        """Change what is known of a received file."""
        self._put(tables.receipt, rows.receipt_row(receipt))

    def put_receipts(self, receipts: Sequence[Receipt]) -> None:
        """Change what is known of received files, all at once."""
        found = [rows.receipt_row(receipt) for receipt in receipts]
        table = tables.receipt
        wanted = [row["id"] for row in found]
        for at in range(0, len(wanted), 500):
            chunk = sa.select(table).where(table.c.id.in_(wanted[at : at + 500]))
            self.before += [_shown(table, dict(row)) for row in self._connection.execute(chunk).mappings()]
        if found:
            values: dict[str, Any] = {name: sa.bindparam(f"new_{name}") for name in found[0] if name != "id"}
            statement = sa.update(table).where(table.c.id == sa.bindparam("which")).values(values)
            renamed = [{"which" if name == "id" else f"new_{name}": row[name] for name in row} for row in found]
            self._connection.execute(statement, renamed)
        self.after += [_shown(table, row) for row in found]

    def put_bid(self, bid: Bid) -> None:
        """Change what is known of a bid itself: when it arrived and whether that was late."""
        self._put(tables.bid, rows.bid_row(bid))

    def add_bids(self, bids: Sequence[Bid]) -> None:
        """Keep new bids with their part A, all at once."""
        self._insert(tables.bid, [rows.bid_row(bid) for bid in bids])
        self._insert(tables.bid_content, [rows.content_row(bid) for bid in bids])

    def replace_bid(self, bid: Bid) -> None:
        """Keep another version of a bid; the log keeps what it stated before."""
        self._put(tables.bid, rows.bid_row(bid))
        self._put(tables.bid_content, rows.content_row(bid))

    def put_candidate(self, candidate: Candidate) -> None:
        """Keep a candidate, new or as it is known now; the log keeps what it was."""
        self._put(tables.candidate, rows.candidate_row(candidate))

    def put_price(self, lot: int, bid: str, sheet: PriceSheet) -> None:
        """Keep a price sheet that was opened."""
        for table, values in rows.price_rows(lot, bid, sheet).items():
            for row in values:
                self._put(table, row)

    def put(self, value: Any) -> None:
        """Keep a value that has a table of its own (`rows.KINDS`); one with the same key is replaced."""
        self._put(rows.KINDS[type(value)], rows.value_row(value))

    def drop(self, value: Any) -> None:
        """Take such a value back; the log keeps it."""
        self._delete(rows.KINDS[type(value)], rows.value_row(value))

    def next_number(self, kind: type[Any]) -> int:
        """Return the number that the next value of a numbered kind gets, counted from 1."""
        return int(self._connection.execute(sa.select(sa.func.max(rows.KINDS[kind].c.number))).scalar() or 0) + 1

    def has_agreed(self, lot: int, bid: str, criterion: str) -> bool:
        """Tell whether the team has agreed already; then individual scores are locked."""
        key = {"lot": lot, "bid": bid, "criterion": criterion}
        return self._row(tables.agreed_score, key) is not None

    def has_act(self, lot: int, verb: str) -> bool:
        """Tell whether a lot's act is recorded now, whatever the person saw."""
        table = tables.lot_act
        found = sa.select(table.c.id).where(table.c.lot == lot, table.c.verb == verb)
        return self._connection.execute(found).first() is not None

    def add_act(self, act: LotAct) -> None:
        """Keep an act that moves a lot."""
        row = rows.act_row(act)
        self._connection.execute(sa.insert(tables.lot_act).values(**row))
        self.after.append(_shown(tables.lot_act, row))

    def put_proposal(self, proposal: Proposal, record: Mapping[str, Any] | None = None) -> None:
        """Keep a proposal with winners and fingerprints; `record` is the full result it was recorded with."""
        decision = json.dumps(to_document(proposal.decision), ensure_ascii=False) if proposal.decision else ""
        kept = self._row(tables.proposal, {"number": proposal.number})
        text = json.dumps(record, ensure_ascii=False, sort_keys=True) if record else (kept["record"] if kept else "")
        row = {
            "number": proposal.number,
            "draft": proposal.draft,
            "state": proposal.state.value,
            "lots": " ".join(str(lot) for lot in proposal.lots),
            "reasons": proposal.reasons,
            "cover": proposal.cover,
            "by": proposal.by,
            "at": proposal.at,
            "recorded_at": proposal.recorded_at,
            "record": text,
            "decision": decision,
        }
        self._put(tables.proposal, row)
        for table in (tables.winner, tables.basis):
            self._connection.execute(sa.delete(table).where(table.c.number == proposal.number))
        for i, one in enumerate(proposal.winners):
            winner = {"number": proposal.number, "lot": one.lot, "bid": one.bid, "position": i, "amount": one.amount}
            self._put(tables.winner, winner)
        for basis in proposal.basis:
            row = {"number": proposal.number, "lot": basis.lot, "fingerprint": basis.fingerprint}
            self._put(tables.basis, row)

    def _row(self, table: sa.Table, key: Mapping[str, Any]) -> Mapping[str, Any] | None:
        found = sa.select(table).where(*(table.c[name] == value for name, value in key.items()))
        row = self._connection.execute(found).mappings().first()
        return None if row is None else {column.name: row[column.name] for column in table.columns}

    def _put(self, table: sa.Table, row: Mapping[str, Any]) -> None:
        key = {column.name: row[column.name] for column in table.primary_key.columns}
        old = self._row(table, key)
        if old is None:
            self._connection.execute(sa.insert(table).values(**row))
        else:
            where = (table.c[name] == value for name, value in key.items())
            self._connection.execute(sa.update(table).where(*where).values(**row))
            self.before.append(_shown(table, old))
        self.after.append(_shown(table, row))

    def _insert(self, table: sa.Table, listed: list[dict[str, Any]]) -> None:
        """Insert rows that are known to be new, all at once."""
        if listed:
            self._connection.execute(sa.insert(table), listed)
            self.after += [_shown(table, row) for row in listed]

    def _delete(self, table: sa.Table, row: Mapping[str, Any]) -> None:
        key = {column.name: row[column.name] for column in table.primary_key.columns}
        old = self._row(table, key)
        if old is not None:
            self.before.append(_shown(table, old))
            where = (table.c[name] == value for name, value in key.items())
            self._connection.execute(sa.delete(table).where(*where))


_AS_IT_IS = (str, int, type(None))


def _shown(table: sa.Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as the log keeps it; what a bid states by its digest: the file it was read from is kept whole."""
    if table is tables.bid_content:
        digest = hashlib.sha256(row["document"].encode()).hexdigest()
        return {"table": table.name, "lot": row["lot"], "bid": row["bid"], "sha256": digest}
    if table is tables.candidate:
        digest = hashlib.sha256(row["document"].encode()).hexdigest()
        row = {key: value for key, value in row.items() if key != "document"} | {"sha256": digest}
    return {"table": table.name} | {
        key: value if isinstance(value, _AS_IT_IS) else str(value) for key, value in row.items()
    }


def _tender_row(tender: Tender) -> dict[str, str]:
    document = to_document(tender)
    text = json.dumps(document, ensure_ascii=False)
    return {"reference": tender.reference, "document": text, "fingerprint": fingerprint(document)}


def _fill(
    connection: sa.Connection, tender: Tender, members: tuple[Member, ...], assignments: tuple[Assignment, ...]
) -> None:
    connection.execute(sa.insert(tables.tender).values(**_tender_row(tender)))
    if members:
        connection.execute(sa.insert(tables.member), [rows.member_row(member) for member in members])
    if assignments:
        listed = [{"lot": a.lot, "criterion": a.criterion, "member": a.member} for a in assignments]
        connection.execute(sa.insert(tables.assignment), listed)


def _name(draft: Path, path: Path) -> None:
    """Give the complete file its name without ever replacing one that appeared meanwhile."""
    if path.exists():
        raise TenderDeskError("dossier-exists", file=str(path))
    draft.rename(path)


def _check_contents(connection: sa.Connection) -> None:
    """Refuse a dossier with a part A that is no text of this program, before anybody works in it."""
    lists = " AND ".join(f"json_type(document, '$.{name}') IS 'array'" for name in ("answers", "figures", "statements"))
    for table, code in (("bid_content", "bid"), ("candidate", "code")):
        query = f"SELECT lot, {code} FROM {table} WHERE NOT (CASE WHEN json_valid(document) THEN {lists} ELSE 0 END)"
        damaged = connection.execute(sa.text(query)).first()
        if damaged is not None:
            raise TenderDeskError("dossier-damaged", reason=f"{damaged[0]}/{damaged[1]}")


def _migrate_older(engine: sa.Engine, found: str | None, path: Path) -> None:
    known = found is not None and found < newest_schema()
    if not known:
        raise WrongFile("dossier-newer", file=str(path), found=found or "–")
    with writing(engine) as connection:
        migrate(connection)


def _original(connection: sa.Connection, sha256: str) -> bytes:
    found = sa.select(tables.original.c.content).where(tables.original.c.sha256 == sha256)
    content = connection.execute(found).scalar()
    if content is None:
        raise TenderDeskError("original-missing", sha256=sha256)
    return bytes(content)


def _last(connection: sa.Connection) -> tuple[int, str]:
    table = tables.log
    newest = sa.select(table.c.number, table.c.digest).order_by(table.c.number.desc()).limit(1)
    row = connection.execute(newest).first()
    return (row[0], row[1]) if row else (0, FIRST)


def _append(
    connection: sa.Connection, at: datetime, person: str, verb: str, about: str, before: Any, after: Any
) -> None:
    number, digest = _last(connection)
    line = next_line((number, digest) if number else None, at, person, verb, about, before, after)
    own = {name: getattr(line, name) for name in ("number", "at", "person", "verb", "about", "payload", "previous")}
    connection.execute(sa.insert(tables.log).values(**own, digest=line.digest))
    payload = {"number": line.number, "salt": line.salt, "content": line.content}
    connection.execute(sa.insert(tables.log_payload).values(**payload))


@contextmanager
def damage() -> Iterator[None]:
    """Turn stored text that is not what this program writes into an error a user can act on."""
    try:
        yield
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise TenderDeskError("dossier-damaged", reason=repr(error)) from error


def _viewer(members: tuple[Member, ...], person: str) -> Member:
    for member in members:
        if member.id == person:
            return member
    raise NotAllowed("person-unknown", person=person, known=", ".join(member.id for member in members))


def _load(connection: sa.Connection, person: str) -> tuple[Dossier, dict[tuple[int, str], PriceSheet], Any, Any]:
    members = rows.read_members(connection)
    viewer = _viewer(members, person)
    version, head = _last(connection)
    receipts = tuple(rows.receipt_of(row) for row in rows.read(connection, tables.receipt))
    settlements = rows.read_values(connection, Settlement)
    corrections = rows.read_values(connection, Correction)
    dossier = Dossier(
        tender=rows.read_tender(connection),
        viewer=viewer,
        version=version,
        log_head=head,
        members=members,
        assignments=rows.read_assignments(connection),
        receipts=receipts,
        bids=_bids(connection, receipts, settlements, corrections),
        findings=rows.read_values(connection, DemandFinding),
        exclusions=rows.read_values(connection, Exclusion),
        acts=rows.read_acts(connection),
        proposals=rows.read_proposals(connection),
        clarifications=rows.read_values(connection, Clarification),
        corrections=corrections,
        settlements=settlements,
        pins=rows.read_values(connection, Pin),
        questions=rows.read_values(connection, Question),
        notices=rows.read_values(connection, Notice),
        listed=rows.read_values(connection, Listed),
        documents=rows.read_values(connection, PublishedDocument),
        pointers=rows.read_values(connection, PagePointer),
        model_changes=rows.read_values(connection, ModelChange),
        candidates=_candidates(connection, receipts),
        candidate_findings=rows.read_values(connection, CandidateFinding),
        candidate_exclusions=rows.read_values(connection, CandidateExclusion),
        candidate_scores=rows.read_values(connection, CandidateScore),
        candidate_settlements=rows.read_values(connection, CandidateSettlement),
    )
    return (
        dossier,
        rows.read_prices(connection),
        rows.read_values(connection, Score),
        rows.read_values(connection, AgreedScore),
    )


def _candidates(connection: sa.Connection, receipts: tuple[Receipt, ...]) -> tuple[Candidate, ...]:
    """Return who asked to take part, each with the findings that wait for a decision."""
    known = rows.read_candidates(connection)
    if not known:
        return ()
    versions = tuple(one.as_bid for one in known)
    settled = still_about(rows.read_values(connection, CandidateSettlement), versions)
    asks = asks_of((one for one in receipts if one.part is Part.REQUEST), settled)
    return tuple(replace(one, asks=asks.get((one.lot, one.code), ())) for one in known)


def _bids(
    connection: sa.Connection,
    receipts: tuple[Receipt, ...],
    settlements: tuple[Settlement, ...],
    corrections: tuple[Correction, ...],
) -> tuple[Bid, ...]:
    """Return the bids, each with whether a part B belongs to it and the findings that wait for a decision."""
    part_b = [one for one in receipts if one.holds_prices]
    with_price = {(one.lot, one.bid) for one in part_b}
    shared = {one.lot for one in part_b if one.bid is None and one.many}
    bids = tuple(rows.read_bids(connection))
    asks = asks_of(receipts, still_about(settlements, bids), still_about(corrections, bids))
    return tuple(
        replace(
            bid,
            part_b=(bid.lot, bid.code) in with_price or bid.lot in shared,
            asks=asks.get((bid.lot, bid.code), ()),
        )
        for bid in bids
    )
