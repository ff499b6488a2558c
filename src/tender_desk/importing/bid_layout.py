"""Where everything stands on the bid forms: shared by those who write them and those who read them back."""

from __future__ import annotations

from dataclasses import dataclass

REFERENCE_CELL, LOT_CELL = "B3", "B4"
"""On the first sheet of both parts: the tender's reference and the lot's number, locked."""
LOT_LINE = "B4"
"""On the other sheets of part A: number and name of the lot."""
TOP_ROWS = 4
"""Rows above this hold names that may change without making a form old; they are not compared."""


@dataclass(frozen=True, slots=True)
class Field:
    """One cell to fill on a form: `key` names it, `kind` says what belongs in it, `group` which choices."""

    key: str
    row: int
    kind: str = "text"
    group: str = ""

    @property
    def ref(self) -> str:
        """The cell, in column B."""
        return f"B{self.row}"


NAME = Field("bidder.name", 6)
KVK = Field("bidder.kvk", 7, "kvk")

BIDDER: tuple[Field, ...] = (
    NAME,
    KVK,
    Field("bidder.legal_form", 8),
    Field("bidder.address", 9),
    Field("bidder.town", 10),
    Field("bidder.contact", 11),
    Field("bidder.email", 12),
    Field("validity", 13, "date"),
    Field("most_lots", 14, "number"),
    Field("preference", 15),
    Field("capacity", 16, "number"),
    Field("sroi", 17, "percentage"),
    Field("placement_definition", 18),
    Field("satisfaction", 19),
    Field("quality_mark", 20),
    Field("annexes", 21),
    Field("lots", 22),
    Field("placement_rate", 23, "percentage"),
    Field("lead_time", 24, "number"),
)
"""Sheet Inschrijver. Keys that begin with `bidder.` become the Bidder, the others statements."""

CANDIDATE: tuple[Field, ...] = (
    *BIDDER[:7],
    Field("satisfaction_score", 13, "number"),
    Field("quality_mark", 14),
    Field("annexes", 15),
)
"""Sheet Gegadigde of a request to participate: the bidder's own rows stand where they stand in part A."""

ANSWERS_HEAD = 6
MARKS_HEAD = 5
MARKS = 12
MARK_COLUMNS: tuple[tuple[str, str], ...] = (("part", "text"), ("score", "number"))
REFERENCES_HEAD = 5
PARTNERS_HEAD = 5
DECLARATIONS_HEAD = 5
REFERENCES = 5
PARTNERS = 6

REFERENCE_COLUMNS: tuple[tuple[str, str], ...] = (
    ("client", "text"),
    ("subject", "text"),
    ("period", "text"),
    ("count", "number"),
    ("success", "percentage"),
    ("contact", "text"),
)
PARTNER_COLUMNS: tuple[tuple[str, str], ...] = (
    ("name", "text"),
    ("kvk", "kvk"),
    ("role", "partner"),
    ("share", "percentage"),
    ("uea", "yes"),
)

PRICE_FIELDS: tuple[Field, ...] = (
    NAME,
    KVK,
    Field("vat_basis", 8, "choice", "term.vat"),
    Field("payment_model", 9, "choice", "choice.payment"),
    Field("fixed_share", 10, "percentage"),
    Field("result_share", 11, "percentage"),
)
PRICES_HEAD = 13
PRICE_COLUMN, TOTAL_COLUMN = 5, 6
