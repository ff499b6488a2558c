"""Engines on SQLite files: foreign keys on, rollback journal, FULL synchronisation, BEGIN IMMEDIATE for writes."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from tender_desk.core.problems import TenderDeskError, WrongFile

BUSY_SECONDS = 5
SQLITE_HEADER = b"SQLite format 3\x00"
APPLICATION_ID = 0x54447331
"""Marks an SQLite file as a dossier ("TDs1"), so that another program's database is not taken for one."""


def make_engine(path: Path) -> sa.Engine:
    """Return an engine on a dossier file; one connection at a time, closed with the store."""
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS}, poolclass=sa.pool.NullPool
    )

    @sa.event.listens_for(engine, "connect")
    def _connected(connection: Any, _: Any) -> None:
        # the driver opens no transaction at SELECT and its own rules hide when one begins: begin ourselves
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("foreign_keys=ON", "journal_mode=DELETE", "synchronous=FULL"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def _begun(connection: sa.Connection) -> None:
        # a read lock that is later raised to a write lock can be refused half-way: writers take theirs at once
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection in a read transaction; what SQLite refuses becomes an error with a reason."""
    with refusals(), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection in a write transaction that is committed at the end, or not at all."""
    with refusals(), engine.connect().execution_options(write=True) as connection, connection.begin():
        yield connection


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what a disk or another program can do to a database into an error a user can act on."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _reason(str(error.orig)) from error


def _reason(text: str) -> TenderDeskError:
    for part, code in (
        ("locked", "dossier-locked"),
        ("readonly", "dossier-read-only"),
        ("disk is full", "disk-full"),
        ("unable to open", "dossier-not-reachable"),
        ("not a database", "not-a-dossier"),
        ("malformed", "dossier-damaged"),
        ("no such table", "not-a-dossier"),
        ("disk I/O", "dossier-not-reachable"),
    ):
        if part in text:
            return TenderDeskError(code, reason=text)
    return TenderDeskError("database-error", reason=text)


def check_header(path: Path) -> None:
    """Raise WrongFile where a path is no SQLite file that this program made."""
    try:
        with path.open("rb") as file:
            header = file.read(72)
    except OSError as error:
        code = "file-missing" if error.errno == errno.ENOENT else "dossier-not-reachable"
        raise WrongFile(code, reason=error.strerror or str(error), file=str(path)) from error
    if header[:16] != SQLITE_HEADER or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise WrongFile("not-a-dossier", file=str(path), reason="")


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "tender_desk.storage:migrations")
    config.attributes["connection"] = connection
    return config


def newest_schema() -> str:
    """Return the revision this program writes."""
    config = Config()
    config.set_main_option("script_location", "tender_desk.storage:migrations")
    head = ScriptDirectory.from_config(config).get_current_head()
    assert head is not None
    return head


def migrate(connection: sa.Connection) -> None:
    """Bring the schema to the newest version, inside the transaction of the connection."""
    command.upgrade(_config(connection), "head")


def schema_of(connection: sa.Connection) -> str | None:
    """Return the revision of an opened dossier; None where it has none."""
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
