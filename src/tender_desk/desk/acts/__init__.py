"""The acts that have no verb of their own on the command line, each with its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import lot_state
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.desk.acts.bid_acts import BID_ACTS
from tender_desk.desk.acts.candidate_acts import CANDIDATE_ACTS
from tender_desk.desk.acts.file_acts import FILE_ACTS
from tender_desk.desk.acts.keys import Act, Keys, Shown
from tender_desk.desk.acts.model_acts import MODEL_ACTS
from tender_desk.desk.acts.score_acts import SCORE_ACTS
from tender_desk.desk.session import Session

ACTS: Mapping[str, Act] = MappingProxyType({**MODEL_ACTS, **FILE_ACTS, **BID_ACTS, **CANDIDATE_ACTS, **SCORE_ACTS})
"""Every act by name; `act --list` prints them."""


@dataclass(frozen=True, slots=True)
class Performed:
    """What an act did: in which lots, which lots "all" left out as not ready for it, and the problems it found.

    `said` is what it has to show, in full; `recorded` is False where it only looked.
    """

    lots: tuple[int, ...]
    skipped: tuple[int, ...]
    problems: tuple[Problem, ...]
    said: tuple[Problem, ...] = ()
    recorded: bool = True


def perform(session: Session, name: str, lots: str, values: Mapping[str, str]) -> Performed:
    """Perform an act; `lots` is "7", "7,8", "1-3" or "all" (every lot whose next gate the act takes it through)."""
    if name not in ACTS:
        raise TenderDeskError("act-unknown", act=name, known=", ".join(ACTS))
    act = ACTS[name]
    unknown = [key for key in values if key not in {*act.keys, *act.optional}]
    if unknown:
        known = ", ".join((*act.keys, *act.optional)) or "–"
        raise TenderDeskError("key-unknown", key=unknown[0], act=name, known=known)
    dossier = session.load()
    chosen = lots_of(dossier, lots, act.gate) if act.lots else ()
    if act.lots and not chosen:
        raise TenderDeskError("no-lots-ready" if lots else "lot-missing", act=name)
    skipped = tuple(one.number for one in dossier.tender.lots if one.number not in chosen) if is_all(lots) else ()
    done = act.do(session, Keys(values, chosen))
    if isinstance(done, Shown):
        return Performed(chosen, skipped, done.problems, done.said, done.recorded)
    return Performed(chosen, skipped, done[1] if isinstance(done, tuple) else ())


def is_all(lots: str) -> bool:
    """Tell whether a text means every lot that is ready."""
    return lots.strip().lower() in {"all", "alle"}


def lots_of(dossier: Dossier, text: str, gate: Gate | None = None) -> tuple[int, ...]:
    """Return the lots that a text names: numbers, ranges, or "all"."""
    known = [lot.number for lot in dossier.tender.lots]
    if not text.strip():
        return ()
    if is_all(text):
        return tuple(n for n in known if gate is None or _ready(dossier, n, gate))
    listed = ", ".join(map(str, known))
    found: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, _, last = part.partition("-")
        ends = first, last or first
        if not all(end in {str(number) for number in known} for end in ends) or int(ends[0]) > int(ends[1]):
            raise TenderDeskError("lot-unknown", lot=part[:40] or "–", known=listed)
        found += [number for number in known if int(ends[0]) <= number <= int(ends[1])]
    return tuple(dict.fromkeys(found))


def _ready(dossier: Dossier, lot: int, gate: Gate) -> bool:
    return lot_state(dossier, lot).next is gate
