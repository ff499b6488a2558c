"""Draws by lot: how bidders are invited to one, how it was held, and the order that follows from a public number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from tender_desk.core.dossier import Dossier, LotAct

DIGITS = frozenset("0123456789")
SEPARATORS = frozenset(" \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}.,;/'-\N{EN DASH}")
"""What stands between digits in a published number; each source writes it differently, and it decides nothing."""
OFFICIALS_NEEDED = 2


class Manner(StrEnum):
    """How a draw is made: people draw lots, or the order follows from a number that does not exist yet."""

    PEOPLE = "people"
    PUBLIC_NUMBER = "public_number"


class Among(StrEnum):
    """Among whom lots are drawn; the value is the verb of the act that records the outcome."""

    BIDS = "draw"
    CANDIDATES = "candidate_draw"

    @property
    def invitation(self) -> str:
        """The verb of the act that records an invitation."""
        return f"{self.value}_invitation"


class Holder(StrEnum):
    """Who holds a draw (law and practice, §5: a notary or two officials)."""

    NOTARY = "notary"
    OFFICIALS = "officials"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawInvitation:
    """An invitation to a draw: its number within the lot, the bids that are equal, when, where, by whom and how.

    `source` says which public number decides and where it is published, `when` is then the moment it comes into being.
    `reason` is why these bidders were invited once more.
    """

    number: int
    lot: int
    bids: tuple[str, ...]
    sent: datetime
    by: str
    when: datetime
    place: str
    manner: Manner
    holder: Holder
    names: tuple[str, ...]
    source: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DrawStep:
    """One line of a draw from a public number: the text that stands for a bid, and its SHA-256 in hexadecimal."""

    bid: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDraw:
    """A draw as it was recorded. What older programs did not ask is empty; `invitation` is None where there was none.

    `uninvited` is then the reason why. `number` is the public number as published; `steps` show how it gave the order.
    """

    order: tuple[str, ...]
    held: datetime | None
    place: str
    witnesses: str
    holder: Holder | None
    names: tuple[str, ...]
    invitation: int | None
    uninvited: str
    number: str
    steps: tuple[DrawStep, ...]
    correction: str


def digits_of(number: str) -> str:
    """Return the digits of a number as published, in order: points, commas and blanks decide nothing."""
    return "".join(one for one in number if one in DIGITS)


def is_number(number: str) -> bool:
    """Tell whether a text is a number: digits of our alphabet and what may stand between them, nothing else."""
    return bool(digits_of(number)) and set(number.strip()) <= DIGITS | SEPARATORS


def draw_steps(reference: str, lot: int, number: str, bids: Iterable[str]) -> tuple[DrawStep, ...]:
    """Return the bids in the order that a public number gives, best first, each with how it got there.

    Per bid the SHA-256 of the text `reference|lot|digits|letter` (UTF-8), ascending: nobody can tell the order before
    the number exists, and anybody can recompute it afterwards.
    """
    texts = ((bid, f"{reference}|{lot}|{digits_of(number)}|{bid}") for bid in bids)
    steps = (DrawStep(bid, text, sha256(text.encode()).hexdigest()) for bid, text in texts)
    return tuple(sorted(steps, key=lambda step: step.digest))


def invitations(dossier: Dossier, lot: int, among: Among = Among.BIDS) -> tuple[DrawInvitation, ...]:
    """Return the invitations to draws in a lot, in the order they were recorded."""
    acts = [act for act in dossier.acts if (act.lot, act.verb) == (lot, among.invitation) and act.details]
    return tuple(_invitation(number, act) for number, act in enumerate(acts, 1))


def invitation_for(dossier: Dossier, lot: int, bids: Iterable[str], among: Among = Among.BIDS) -> DrawInvitation | None:
    """Return the last invitation to exactly these bids, in whatever order; None where there is none."""
    wanted = set(bids)
    return next((one for one in reversed(invitations(dossier, lot, among)) if set(one.bids) == wanted), None)


def held_draw(act: LotAct) -> HeldDraw:
    """Return what an act of drawing recorded."""
    told, held, holder = act.details, _text(act, "held"), _text(act, "holder")
    invitation = told.get("invitation")
    steps = told.get("steps")
    return HeldDraw(
        order=_texts(told.get("order")),
        held=datetime.fromisoformat(held) if held else None,
        place=_text(act, "place"),
        witnesses=_text(act, "witnesses"),
        holder=Holder(holder) if holder else None,
        names=_texts(told.get("names")),
        invitation=invitation if isinstance(invitation, int) else None,
        uninvited=_text(act, "uninvited"),
        number=_text(act, "number"),
        steps=tuple(DrawStep(*_texts(one)) for one in steps) if isinstance(steps, list | tuple) else (),
        correction=_text(act, "correction"),
    )


def held_draws(dossier: Dossier, lot: int, among: Among = Among.BIDS) -> tuple[HeldDraw, ...]:
    """Return the draws recorded in a lot, in the order they were recorded."""
    return tuple(held_draw(act) for act in dossier.acts if (act.lot, act.verb) == (lot, among))


def _invitation(number: int, act: LotAct) -> DrawInvitation:
    return DrawInvitation(
        number=number,
        lot=act.lot,
        bids=_texts(act.details.get("bids")),
        sent=act.at,
        by=act.by,
        when=datetime.fromisoformat(_text(act, "when")),
        place=_text(act, "place"),
        manner=Manner(_text(act, "manner")),
        holder=Holder(_text(act, "holder")),
        names=_texts(act.details.get("names")),
        source=_text(act, "source"),
        reason=_text(act, "reason"),
    )


def _text(act: LotAct, key: str) -> str:
    return str(act.details.get(key, ""))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
