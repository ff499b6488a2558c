"""What acts on bids and on candidates have in common: how a demand is judged, how a draw is told."""

from __future__ import annotations

from dataclasses import replace

from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among, Holder, Manner
from tender_desk.core.selection import DemandState
from tender_desk.core.settling import Outcome
from tender_desk.desk import (
    drawing,
    selecting,
)
from tender_desk.desk.acts.keys import Keys, receipt_of
from tender_desk.desk.session import Session

FACTS = ("document", "file", "dated", "ground", "event", "measures", "suffices", "judged")
"""What a finding on a demand stands on; a key that is not given leaves what was known."""


def judged_by(dossier: Dossier, session: Session, keys: Keys, whose: str) -> selecting.Judged:
    """Return what was said of a demand; `whose` is the key that names the bid or the candidate."""
    judged = selecting.Judged(
        keys.lot(),
        keys.text(whose),
        keys.text("demand"),
        keys.choice("state", DemandState),
        keys.optional("reason"),
    )
    known = selecting.facts_of(dossier, judged)
    given: dict[str, object] = {key: keys.text(key) for key in FACTS if keys.optional(key)}
    given |= {key: keys.day(key) for key in ("dated", "event") if key in given}
    if "suffices" in given:
        given["suffices"] = keys.yes("suffices")
    if given.pop("file", None) is not None:
        given["receipt"] = receipt_of(session, keys)
    return replace(judged, facts=replace(known, **given))  # type: ignore[arg-type]


INVITES = ("when", "manner", "by", "names"), ("place", "source", "bids", "reason")


DRAWS = ("held",), ("order", "number", "bids", "place", "witnesses", "by", "names", "uninvited", "correction")
"""Keys of an invitation and of a draw: those that are needed, and the others."""


def invite_draw(session: Session, keys: Keys, among: Among = Among.BIDS) -> Dossier:
    """Record an invitation to a draw."""
    announced = drawing.Announced(
        when=keys.moment("when"),
        manner=keys.choice("manner", Manner),
        holder=keys.choice("by", Holder),
        names=keys.several("names"),
        place=keys.optional("place"),
        source=keys.optional("source"),
        bids=keys.several("bids", ","),
        reason=keys.optional("reason"),
    )
    return drawing.invite_draw(session, keys.lot(), announced, among)


def record_draw(session: Session, keys: Keys, among: Among = Among.BIDS) -> Dossier:
    """Record how a draw went."""
    drawn = drawing.Drawn(
        held=keys.moment("held"),
        order=keys.several("order", ","),
        tie=keys.several("bids", ","),
        number=keys.optional("number"),
        place=keys.optional("place"),
        witnesses=keys.optional("witnesses"),
        holder=keys.choice("by", Holder) if keys.optional("by") else None,
        names=keys.several("names"),
        uninvited=keys.optional("uninvited"),
        correction=keys.optional("correction"),
    )
    return drawing.record_draw(session, keys.lot(), drawn, among)


def why_of(keys: Keys) -> selecting.Why:
    """Return what putting aside stands on beside ground and reason."""
    return selecting.Why(
        demand=keys.optional("demand"), proportion=keys.optional("proportion"), otherwise=keys.optional("otherwise")
    )


EXCLUDES = ("ground", "reason"), ("demand", "proportion", "otherwise")
SETTLES = ("finding", "outcome", "reason"), ("place", "with")
"""Keys of putting aside and of deciding on a finding, beside the one that names whose it is."""


def decided(keys: Keys, whose: str) -> tuple[int, str, str, str, Outcome, str, str]:
    """Return a decision on a finding: lot, whose, finding, place, outcome, reason, second person."""
    return (
        keys.lot(),
        keys.text(whose),
        keys.text("finding"),
        keys.optional("place"),
        keys.choice("outcome", Outcome),
        keys.text("reason"),
        keys.optional("with"),
    )
