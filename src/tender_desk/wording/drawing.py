"""Sentences about draws: what an invitation says, and the record of invitations and draws with every step."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among, DrawInvitation, HeldDraw, Manner, held_draw, invitations
from tender_desk.wording import moment, say


def draw_lines(dossier: Dossier, lot: int, language: str, among: Among = Among.BIDS) -> list[str]:
    """Return the record of a lot's draws in the order of their acts: invitations, outcomes, each step of a number."""
    announced = {one.number: one for one in invitations(dossier, lot, among)}
    lines, waiting = list[str](), iter(announced.values())
    for act in dossier.acts:
        if (act.lot, act.verb) == (lot, among.invitation):
            lines += invitation_lines(dossier, next(waiting), language)
        elif (act.lot, act.verb) == (lot, among):
            held = held_draw(act)
            lines += held_lines(held, announced.get(held.invitation or 0), language)
    return lines


def invitation_lines(dossier: Dossier, one: DrawInvitation, language: str) -> list[str]:
    """Return the record of one invitation; where a number decides, with the number and how it does."""
    lines = [
        say(
            "draw.invited",
            language,
            number=one.number,
            sent=moment(one.sent, language),
            by=dossier.name_of(one.by),
            bids=_bidders(dossier, one),
            when=moment(one.when, language),
            place=one.place or "–",
            holder=one.holder,
            names="; ".join(one.names),
            manner=one.manner,
        )
    ]
    if one.manner is Manner.PUBLIC_NUMBER:
        lines += [say("draw.source", language, source=_sentence(one.source)), method(dossier, one.lot, language)]
    if one.reason:
        lines.append(say("draw.again", language, reason=_sentence(one.reason)))
    return lines


def invitation_letter(dossier: Dossier, one: DrawInvitation, language: str) -> str:
    """Return what the bidders are told: when, where, by whom, that they may come; with a number also how it decides."""
    text = say(
        f"draw.letter-{'people' if one.manner is Manner.PEOPLE else 'number'}",
        language,
        bids=", ".join(one.bids),
        lot=one.lot,
        when=moment(one.when, language),
        place=one.place,
        source=_sentence(one.source),
        holder=one.holder,
        names="; ".join(one.names),
    )
    return text if one.manner is Manner.PEOPLE else f"{text} {method(dossier, one.lot, language)}"


def method(dossier: Dossier, lot: int, language: str) -> str:
    """Return how the order follows from a number, exact enough for anybody to recompute it."""
    letter = "A"
    text = f"{dossier.tender.reference}|{lot}|{say('draw.digits', language)}|{letter}"
    return say("draw.method", language, text=text)


def held_lines(held: HeldDraw, invited: DrawInvitation | None, language: str) -> list[str]:
    """Return the record of a draw: the order, who held it, where and when, who saw it; then each step of a number."""
    code = "by-number" if held.number else "held"
    parts = [
        say(
            f"draw.{code}",
            language,
            order=" > ".join(held.order) or "–",
            held=moment(held.held, language) if held.held else "–",
            place=held.place or "–",
            number=held.number,
            source=_sentence(invited.source) if invited else "–",
        )
    ]
    if held.holder is not None:
        parts.append(say("draw.holder", language, holder=held.holder, names=_sentence("; ".join(held.names))))
    if held.witnesses:
        parts.append(say("draw.witnesses", language, witnesses=_sentence(held.witnesses)))
    if held.invitation is not None:
        parts.append(say("draw.refers", language, number=held.invitation))
    for name in ("uninvited", "correction"):
        if reason := getattr(held, name):
            parts.append(say(f"draw.{name}", language, reason=_sentence(reason)))
    steps = (
        say("draw.step", language, rank=rank, bid=step.bid, text=step.text, digest=step.digest)
        for rank, step in enumerate(held.steps, 1)
    )
    return [" ".join(parts), *steps]


def _bidders(dossier: Dossier, one: DrawInvitation) -> str:
    names = {bid.code: bid.bidder.name for bid in dossier.bids_in(one.lot)}
    names |= {candidate.code: candidate.bidder.name for candidate in dossier.candidates_in(one.lot)}
    return ", ".join(f"{code} ({names[code]})" if code in names else code for code in one.bids)


def _sentence(text: str) -> str:
    return text.rstrip(". ")
