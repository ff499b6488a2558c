"""The store: whole acts or none, digits kept, sight per person, a log that cannot be changed."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from tests import small_tender

from tender_desk.core.assessments import Score
from tender_desk.core.bids import HIDDEN_NAME, SEALED, Bid, PriceSheet
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.problems import ChangedElsewhere, NotAllowed, TenderDeskError, WrongFile
from tender_desk.core.selection import ExclusionGround
from tender_desk.core.stated import Statement
from tender_desk.desk import dossiers, opening, scoring, selecting
from tender_desk.storage.chain import FIRST, line_digest, payload_digest
from tender_desk.storage.engine import make_engine
from tender_desk.storage.store import Store
from tender_desk.storage.tables import ExactDecimal, Moment, metadata


def test_a_decimal_comes_back_digit_for_digit(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "x.db")
    table = sa.Table("t", sa.MetaData(), sa.Column("d", ExactDecimal), sa.Column("m", Moment))
    number = Decimal("12345678901234567890.123456789012")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(sa.insert(table).values(d=number, m=small_tender.CLOSING))
        assert connection.execute(sa.select(table)).one() == (number, small_tender.CLOSING)


def test_a_moment_without_a_time_zone_is_refused(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "x.db")
    table = sa.Table("t", sa.MetaData(), sa.Column("m", Moment))
    with engine.begin() as connection:
        table.create(connection)
        with pytest.raises(sa.exc.StatementError, match="time zone"):
            connection.execute(sa.insert(table).values(m=small_tender.CLOSING.replace(tzinfo=None)))


def test_the_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    with make_engine(session.store.path).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_writes_take_the_rollback_journal_full_synchronisation_and_foreign_keys(tmp_path: Path) -> None:
    with make_engine(tmp_path / "x.db").connect() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert found == ["delete", 2, 1]


def test_an_existing_file_is_never_overwritten_by_a_new_dossier(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    before = session.store.path.read_bytes()
    with pytest.raises(TenderDeskError, match="dossier-exists"):
        dossiers.new_dossier(session.store.path, tmp_path / "tender.xlsx")
    assert session.store.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"geen database", b"SQLite format 3\x00" + b"\x00" * 100])
def test_another_file_is_not_taken_for_a_dossier(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "brief.tender"
    path.write_bytes(content)
    with pytest.raises(WrongFile, match="not-a-dossier"):
        Store.open(path)


def test_a_dossier_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = small_tender.new_dossier(tmp_path).store.path
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(WrongFile, match="dossier-newer"):
        Store.open(path)


def test_a_locked_dossier_says_so_and_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tender_desk.storage.engine.BUSY_SECONDS", 0.1)
    session = small_tender.new_dossier(tmp_path)
    session = dossiers.open_dossier(session.store.path, "terpstra", small_tender.Clock())
    other = sqlite3.connect(session.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TenderDeskError, match="dossier-locked"):
        dossiers.publish(session)
    other.execute("ROLLBACK")
    other.close()
    assert session.load().version == 1


def test_a_person_nobody_knows_cannot_read_anything(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    with pytest.raises(NotAllowed, match="person-unknown"):
        session.store.load("mol")
    with pytest.raises(NotAllowed, match="person-unknown"):
        session.store.log("mol")


def test_an_act_on_an_old_version_is_refused_as_changed_elsewhere(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    old = session.load()
    dossiers.publish(session)
    with (
        pytest.raises(ChangedElsewhere),
        session.store.act("terpstra", small_tender.CLOSING, "test", "x", seen=old),
    ):
        pytest.fail("the writer must not be given")
    assert session.load().version == 2


def test_what_goes_wrong_inside_an_act_leaves_no_trace(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    before = session.load()
    score = Score(lot=1, bid="A", criterion="K1.1", member="kuipers", score=Decimal(8), at=small_tender.CLOSING)

    def fails_half_way() -> None:
        with session.store.act("kuipers", small_tender.CLOSING, "test", "x") as writer:
            writer.put(score)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_half_way()
    assert session.load() == before


def test_before_quality_is_final_an_evaluator_sees_own_scores_only_and_nobody_a_price(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    evaluator, chair = session.store.load("kuipers"), session.store.load("visser")
    assert evaluator.scores[1] is SEALED
    assert evaluator.agreed[1] is SEALED
    assert {score.member for score in evaluator.own_scores} == {"kuipers"}
    assert isinstance(chair.scores[1], tuple)
    for person in ("terpstra", "bakker", "visser", "kuipers", "jansen"):
        assert all(bid.price is SEALED for bid in session.store.load(person).bids), person


def test_who_judges_the_answers_learns_the_bidders_names_when_quality_is_final(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    names = {name for name, _ in small_tender.BIDDERS.values()}
    reason = "Stichting Kadelicht heeft geen referentie getoond."
    selecting.exclude(session, 2, "B", ExclusionGround.UNSUITABLE, reason)
    blind = session.store.load("kuipers")
    judged = [bid for bid in blind.bids if bid.lot in (1, 2)]
    assert {bid.bidder.name for bid in judged} == {HIDDEN_NAME}
    assert all(bid.bidder.kvk == "" and bid.statements == () and bid.answers for bid in judged)
    assert "Kadelicht" not in str(blind.exclusions)
    assert names <= {bid.bidder.name for bid in session.store.load("visser").bids}
    small_tender.score_all(session, (1,))
    opening.freeze(small_tender.as_person(session, "visser"), (1,))
    assert {bid.bidder.name for bid in session.store.load("kuipers").bids_in(1)} == names


def test_before_opening_an_evaluator_does_not_even_see_how_many_bids_there_are(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    evaluator = session.store.load("kuipers")
    assert evaluator.bids == ()
    assert evaluator.sealed_bids == {1, 2, 3}
    assert evaluator.receipts is SEALED
    assert len(session.load().bids) == 5


def test_after_the_opening_everyone_sees_the_prices(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    for person in ("terpstra", "kuipers", "jansen"):
        assert all(bid.price is not SEALED and bid.price is not None for bid in session.store.load(person).bids)


def test_no_price_stands_anywhere_in_the_tables_before_the_prices_are_opened(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path, {"A": "2477.77", "B": "2588.88"})
    connection = sqlite3.connect(session.store.path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in names:
        if name != "original":
            text = str(connection.execute(f'SELECT * FROM "{name}"').fetchall())
            assert "2477.77" not in text, name
    connection.close()


def log_rows(path: Path) -> list[tuple[object, ...]]:
    """Return every log line with its payload, as the database holds them."""
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT l.number, l.at, l.person, l.verb, l.about, l.payload, l.previous, l.digest, p.salt, p.content "
        "FROM log l JOIN log_payload p ON p.number = l.number ORDER BY l.number"
    ).fetchall()
    connection.close()
    return rows


def check_chain(path: Path) -> int:
    """Recompute the chain from the database's own text; returns the number of lines."""
    previous, rows = FIRST, log_rows(path)
    for index, (number, at, person, verb, about, payload, before, digest, salt, content) in enumerate(rows, 1):
        assert number == index
        assert before == previous
        assert isinstance(salt, bytes)
        assert len(salt) == 32
        assert payload == payload_digest(salt, str(content))
        moment = datetime.fromisoformat(str(at))
        assert digest == line_digest(index, moment, str(person), str(verb), str(about), str(payload), str(before))
        previous = str(digest)
    return len(rows)


def test_every_act_is_one_line_of_a_chain_with_person_time_before_and_after(tmp_path: Path) -> None:
    session = small_tender.ranked(tmp_path)
    assert check_chain(session.store.path) == session.load().version
    lines = session.store.log("terpstra")
    assert [line.verb for line in lines][:3] == ["new", "publish", "register"]
    assert {line.verb for line in lines} >= {
        "read",
        "open",
        "judge",
        "score",
        "agree",
        "freeze",
        "open-prices",
        "fix-ranking",
    }


def test_a_changed_score_keeps_the_old_one_in_the_log(tmp_path: Path) -> None:
    session = small_tender.as_person(small_tender.opened(tmp_path), "kuipers")
    for given in ("6", "8"):
        score = Score(
            lot=1,
            bid="A",
            criterion="K1.1",
            member="kuipers",
            score=Decimal(given),
            strong=small_tender.STRONG,
            weak=small_tender.WEAK,
        )
        scoring.record_score(session, session.load(), score)
    content = json.loads(str(log_rows(session.store.path)[-1][-1]))
    assert content["before"][0]["score"] == "6"
    assert content["after"][0]["score"] == "8"


@pytest.mark.parametrize("statement", ["UPDATE log SET person = 'mol'", "DELETE FROM log"])
def test_the_log_cannot_be_changed_or_shortened(tmp_path: Path, statement: str) -> None:
    path = small_tender.new_dossier(tmp_path).store.path
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()


BUSY = """
import sys
from decimal import Decimal
from pathlib import Path
from tests import small_tender
from tender_desk.core.assessments import Score
from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import dossiers, opening, scoring, selecting
session = dossiers.open_dossier(Path(sys.argv[1]), "kuipers", small_tender.Clock())
print("ready", flush=True)
for round in range(100000):
    for bid in "AB":
        score = Score(lot=1, bid=bid, criterion="K1.1", member="kuipers", score=Decimal(2 + 2 * (round % 4)),
                      strong=small_tender.STRONG, weak=small_tender.WEAK)
        scoring.record_score(session, session.load(), score)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of Unix")
def test_killing_the_process_at_any_moment_leaves_whole_acts_only(tmp_path: Path) -> None:
    path = small_tender.opened(tmp_path).store.path
    here = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (here, here / "src")))}
    luck = random.Random(7)
    for _ in range(4):
        busy = [sys.executable, "-c", BUSY, str(path)]
        with subprocess.Popen(busy, env=environment, stdout=subprocess.PIPE) as process:
            try:
                assert process.stdout is not None
                assert process.stdout.readline().strip() == b"ready"
                time.sleep(luck.uniform(0.02, 0.3))
            finally:
                process.send_signal(signal.SIGKILL)
        session = dossiers.open_dossier(path, "kuipers", small_tender.Clock())
        assert check_chain(path) == session.load().version
        last = json.loads(str(log_rows(path)[-1][-1]))["after"][0]
        stored = {(s.bid, str(s.score)) for s in session.load().own_scores}
        if last["table"] == "score":
            assert (last["bid"], last["score"]) in stored
        session.store.close()


def said(bid: Bid) -> tuple[object, ...]:
    """What a bid says, without the cells: forms may change after a dossier was made."""
    assert isinstance(bid.price, PriceSheet)
    return (
        (bid.lot, bid.code, bid.bidder, bid.price.vat_basis),
        [(answer.criterion, answer.text) for answer in bid.answers],
        [(figure.criterion, figure.value) for figure in bid.figures],
        [(line.id, line.quantity, line.unit_price) for line in bid.price.lines],
    )


@pytest.mark.parametrize("schema", ["0001", "0002", "0004"])
def test_a_dossier_of_every_schema_that_ever_was_still_opens_and_says_the_same(tmp_path: Path, schema: str) -> None:
    old = Path(__file__).parent / "old" / f"{schema}.tender"
    copy = tmp_path / old.name
    copy.write_bytes(old.read_bytes())
    dossier = Store.open(copy).load("terpstra")
    new = small_tender.ranked(tmp_path).load()
    assert [said(bid) for bid in dossier.bids] == [said(bid) for bid in new.bids]
    assert Statement("declaration.UEA", "yes", "Verklaringen!C6") in dossier.bid(1, "A").statements
    assert rank_lot(dossier, 1).places == rank_lot(new, 1).places
    with make_engine(copy).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


@pytest.mark.parametrize("text", ["", "{}", "[1", '{"answers": {}, "figures": [], "statements": []}', "[" * 5000])
def test_a_dossier_with_a_part_a_of_another_program_is_damaged_before_anybody_works_in_it(
    tmp_path: Path, text: str
) -> None:
    session = small_tender.imported(tmp_path)
    path = session.store.path
    session.store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE bid_content SET document = ? WHERE bid = 'A'", (text,))
    with pytest.raises(TenderDeskError, match="dossier-damaged"):
        Store.open(path)
