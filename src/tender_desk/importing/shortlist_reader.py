"""The sheets about candidates of restricted lots: how many are invited, by which weighted criteria."""

from __future__ import annotations

from tender_desk.core.criteria import AwardModel, walk
from tender_desk.core.shortlist import METHOD, Shortlist, Source, Sourced
from tender_desk.importing.findings import Findings
from tender_desk.importing.model_reader import LotRows, check_minimums, criteria_tree, rounding_of, tie_rules
from tender_desk.importing.scale_reader import Scales
from tender_desk.importing.tender_rows import Row

MOST_INVITED = 999
LAST_RULE = "lot"
"""Drawing lots decides at last, whether a workbook says so or not: nothing else is left then."""


def read_shortlist(
    lot: int, rules: tuple[Row, ...], criteria: tuple[Row, ...], scales: Scales, award: AwardModel, found: Findings
) -> Shortlist | None:
    """Return how candidates of a lot are chosen, None where no sheet says so; whatever is wrong is noted."""
    if not rules:
        if criteria:
            found.add("shortlist-row-missing", criteria[0].place("lots"), lot=lot)
        return None
    rule = rules[0]
    for again in rules[1:]:
        found.add("shortlist-twice", again.place("lots"), lot=lot, first=rule.place("lots"))
    if not criteria:
        found.add("shortlist-criteria-missing", rule.place("lots"), lot=lot)
    rows = LotRows(lot, rule, criteria, scales)
    tree = criteria_tree(rows, found)
    _check_ids(lot, criteria, award, found)
    ties = tie_rules(rule, tree, found)
    if "price" in ties:
        found.add("shortlist-tie-price", rule.place("ties"))
    ties = (*(one for one in ties if one not in {"price", LAST_RULE}), LAST_RULE)
    model = AwardModel(METHOD, tree, rounding=rounding_of(rule, found), ties=ties)
    check_minimums(rows, model, found)
    sources = tuple(one for one in (_source(row, found) for row in criteria) if one is not None)
    return Shortlist(invited=_invited(rule, found), model=model, sources=sources)


def _invited(rule: Row, found: Findings) -> int:
    count = rule.number("invited")
    if count is not None and (count != int(count) or not 1 <= count <= MOST_INVITED):
        found.add("invited-not-whole", rule.place("invited"), text=count, most=MOST_INVITED)
        return 1
    return int(count or 1)


def _check_ids(lot: int, criteria: tuple[Row, ...], award: AwardModel, found: Findings) -> None:
    """A selection criterion that has the number of an award criterion would be taken for it."""
    known = {node.id for _, node in walk(award.criteria)}
    for row in criteria:
        if row.text("id") in known:
            found.add("selection-id-of-award", row.place("id"), criterion=row.text("id"), lot=lot)


def _source(row: Row, found: Findings) -> Sourced | None:
    """Return where a measured figure comes from where it is not stated as such."""
    text = row.text("source")
    if text and not row.text("measure"):
        found.add("source-without-measure", row.place("source"), criterion=row.text("id"))
        return None
    return Sourced(row.text("id"), Source(text)) if text and text != Source.STATED else None
