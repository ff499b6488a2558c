"""The sheets and columns of a tender workbook, shared by the template and its reader."""

from __future__ import annotations

from dataclasses import dataclass

TABLE_HEAD = 5
"""The row with the column heads on every table sheet; rows follow from the next one on."""

GENERAL_FIRST = 5
"""The first row of the sheet with single values: label in A, value in B."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` names it, `kind` says what belongs in it, `group` which choices; `needed` in every row.

    A `later` one is not in workbooks of older templates; without it its cells count as empty.
    """

    key: str
    kind: str = "text"
    width: float = 16
    group: str = ""
    needed: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table sheet with how many empty rows the template prepares.

    A `later` one is not in workbooks of older templates; without it it counts as empty.
    """

    key: str
    columns: tuple[Column, ...]
    rows: int
    later: bool = False


GENERAL: tuple[Column, ...] = (
    Column("reference", needed=True),
    Column("name", needed=True),
    Column("authority", needed=True),
    Column("department"),
    Column("portfolio"),
    Column("vat_basis", "choice", group="term.vat", needed=True),
    Column("vat_rate", "percentage"),
    Column("practice", "yes"),
)

PROCEDURES = Table(
    "procedures",
    (
        Column("id", width=10, needed=True),
        Column("name", width=44, needed=True),
        Column("kind", "choice", 20, "term.procedure", needed=True),
        Column("regime", "choice", 32, "choice.regime", needed=True),
        Column("owner", width=34, needed=True),
        Column("published", "date", 14),
        Column("closing", "moment", 20, needed=True),
        Column("requests_closing", "moment", 24, later=True),
    ),
    8,
)
GROUPS = Table("groups", (Column("name", width=50, needed=True), Column("budget", "amount", 20)), 15)
LOTS = Table(
    "lots",
    (
        Column("number", "number", 9, needed=True),
        Column("name", width=44, needed=True),
        Column("group", width=30, needed=True),
        Column("procedure", width=12, needed=True),
        Column("kind", "choice", 18, "term.lot", needed=True),
        Column("minimum", "number", 12),
        Column("maximum", "number", 12),
        Column("unit", width=12),
        Column("period", "choice", 20, "term.period"),
        Column("note", width=30),
        Column("unit_budget", "amount", 16),
        Column("budget", "amount", 18),
        Column("term", width=22),
        Column("options", width=26),
        Column("annex_pages", "number", 14),
        Column("low_mean", "number", 18, later=True),
        Column("low_next", "number", 18, later=True),
        Column("ground", "choice", 30, "choice.source_ground", later=True),
        Column("ground_reason", width=60, later=True),
        Column("admitted_until", "moment", 20, later=True),
    ),
    40,
)
AWARD = Table(
    "award",
    (
        Column("lots", "lots", 14, needed=True),
        Column("method", "choice", 32, "term.method", needed=True),
        Column("total", "number", 12),
        Column("formula", "choice", 36, "choice.formula"),
        Column("points", "number", 10),
        Column("slope", "number", 10),
        Column("floor", "amount", 16),
        Column("ceiling", "amount", 16),
        Column("outside", "choice", 26, "choice.outside"),
        Column("rounding", "choice", 20, "choice.rounding"),
        Column("decimals", "number", 11),
        Column("ties", width=30),
        Column("minimum", "number", 14),
        Column("agreement", "choice", 24, "term.agreement"),
        Column("negative", "choice", 20, "choice.negative"),
        Column("scaled", "yes", 16),
        Column("drop_out", "choice", 26, "choice.drop_out"),
        Column("multiple", "number", 16, later=True),
        Column("exponent", "number", 12, later=True),
        Column("bands", width=34, later=True),
        Column("constant", "number", 12, later=True),
        Column("quality_weight", "number", 16, later=True),
        Column("price_weight", "number", 16, later=True),
        Column("price_reference", "amount", 18, later=True),
        Column("quality_reference", "number", 20, later=True),
        Column("price_max", "amount", 18, later=True),
        Column("result_figure", "choice", 26, "choice.result_figure", later=True),
        Column("rate", "choice", 26, "choice.rate", later=True),
        Column("placement", width=16, later=True),
        Column("placement_rate", "number", 16, later=True),
        Column("lasting", width=16, later=True),
        Column("lasting_rate", "number", 16, later=True),
        Column("share_start", "number", 14, later=True),
        Column("share_placement", "number", 14, later=True),
        Column("share_lasting", "number", 14, later=True),
    ),
    40,
)
CRITERIA = Table(
    "criteria",
    (
        Column("lots", "lots", 14, needed=True),
        Column("id", width=9, needed=True),
        Column("parent", width=9),
        Column("name", width=36, needed=True),
        Column("points", "number", 10),
        Column("scale", "scale", 18),
        Column("scale_min", "number", 10),
        Column("scale_max", "number", 10),
        Column("scale_step", "number", 10),
        Column("measure", "choice", 28, "choice.measure"),
        Column("unit", width=12),
        Column("floor", "number", 12),
        Column("ceiling", "number", 12),
        Column("better", "choice", 12, "choice.better"),
        Column("minimum", "number", 12),
        Column("question", width=80),
        Column("answered", "yes", 12),
    ),
    120,
)
SCALES = Table(
    "scales",
    (
        Column("name", width=20, needed=True),
        Column("score", "number", 10, needed=True),
        Column("percent", "number", 12, needed=True),
        Column("label", width=24),
        Column("condition", width=44),
        Column("needs", "number", 14),
        Column("domains", width=60),
    ),
    40,
    later=True,
)
PRICES = Table(
    "prices_asked",
    (
        Column("lots", "lots", 14, needed=True),
        Column("id", width=10, needed=True),
        Column("label", width=60, needed=True),
        Column("quantity", "number", 14),
        Column("unit", width=14),
        Column("tariff", "amount", 14, later=True),
    ),
    60,
)
DEMANDS = Table(
    "demands",
    (
        Column("lots", "lots", 14, needed=True),
        Column("id", width=10, needed=True),
        Column("kind", "choice", 22, "term.demand_kind", needed=True),
        Column("text", width=90),
        Column("code", "choice", 40, "term.legal", later=True),
        Column("duty", "choice", 24, "term.duty", later=True),
        Column("article", width=18, later=True),
        Column("look_back", "number", 18, later=True),
        Column("evidence", width=44, later=True),
        Column("fatal", "yes", 28, later=True),
    ),
    80,
)
SHORTLIST = Table(
    "shortlist",
    (
        Column("lots", "lots", 14, needed=True),
        Column("invited", "number", 16, needed=True),
        Column("rounding", "choice", 20, "choice.rounding"),
        Column("decimals", "number", 11),
        Column("ties", width=34),
    ),
    12,
    later=True,
)
"""How many candidates of restricted lots are invited, and what decides between equals."""
SELECTION = Table(
    "selection_criteria",
    (
        Column("lots", "lots", 14, needed=True),
        Column("id", width=9, needed=True),
        Column("parent", width=9),
        Column("name", width=36, needed=True),
        Column("points", "number", 10),
        Column("scale", "scale", 18),
        Column("scale_min", "number", 10),
        Column("scale_max", "number", 10),
        Column("scale_step", "number", 10),
        Column("measure", "choice", 28, "choice.measure"),
        Column("source", "choice", 38, "choice.source"),
        Column("unit", width=12),
        Column("floor", "number", 12),
        Column("ceiling", "number", 12),
        Column("better", "choice", 12, "choice.better"),
        Column("minimum", "number", 12),
        Column("question", width=80),
        Column("answered", "yes", 12),
    ),
    40,
    later=True,
)
"""The weighted selection criteria of restricted lots: as those of an award, and where a measured figure comes from."""
INVITATIONS = Table(
    "invitations",
    (
        Column("lots", "lots", 14, needed=True),
        Column("name", width=44, needed=True),
        Column("reason", width=70, needed=True),
        Column("on", "date", 14),
    ),
    40,
)
TEAM = Table(
    "team",
    (
        Column("id", width=16, needed=True),
        Column("name", width=32, needed=True),
        Column("roles", width=44, needed=True),
        Column("expertise", width=44),
    ),
    25,
)
ASSIGNMENTS = Table(
    "assignments",
    (
        Column("lots", "lots", 18, needed=True),
        Column("criteria", width=40, needed=True),
        Column("member", width=40, needed=True),
    ),
    60,
)
COVER = Table(
    "cover", (Column("name", width=50, needed=True), Column("amount", "amount", 20), Column("note", width=70)), 10
)

TABLES = (
    PROCEDURES, GROUPS, LOTS, AWARD, CRITERIA, SCALES, PRICES, DEMANDS, SHORTLIST, SELECTION, INVITATIONS, TEAM,
    ASSIGNMENTS, COVER,
)  # fmt: skip
