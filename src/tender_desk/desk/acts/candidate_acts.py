"""The acts on candidates of a restricted procedure: committee, demands, scores, draw, who is invited."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among
from tender_desk.core.policy import Gate
from tender_desk.core.selection import ExclusionGround
from tender_desk.core.shortlisting import as_bids
from tender_desk.desk import (
    candidates,
)
from tender_desk.desk.acts.keys import Act, Keys
from tender_desk.desk.acts.shared import (
    DRAWS,
    EXCLUDES,
    FACTS,
    INVITES,
    SETTLES,
    decided,
    invite_draw,
    judged_by,
    record_draw,
    why_of,
)
from tender_desk.desk.session import Session


def _candidate_demand(session: Session, keys: Keys) -> Dossier:
    dossier = session.load()
    candidates.restricted(dossier, keys.lot())
    return candidates.judge_candidates(session, [judged_by(as_bids(dossier, keys.lot()), session, keys, "candidate")])


def _candidate_exclude(session: Session, keys: Keys) -> Dossier:
    why = why_of(keys)
    lot, code, ground = keys.lot(), keys.text("candidate"), keys.choice("ground", ExclusionGround)
    return candidates.exclude_candidate(session, lot, code, ground, keys.text("reason"), why)


def _candidate_score(session: Session, keys: Keys) -> Dossier:
    given = candidates.Given(
        lot=keys.lot(),
        candidate=keys.text("candidate"),
        criterion=keys.text("criterion"),
        score=keys.number("score"),
        strong=keys.optional("strong"),
        weak=keys.optional("weak"),
        reason=keys.text("reason"),
        judges=keys.several("judges", ","),
    )
    return candidates.score_candidate(session, given)


CANDIDATE_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "committee": Act(lambda s, k: candidates.appoint(s, k.lot(), k.several("members", ",")), ("members",)),
        "candidate-demand": Act(_candidate_demand, ("candidate", "demand", "state"), ("reason", *FACTS)),
        "candidate-exclude": Act(_candidate_exclude, ("candidate", *EXCLUDES[0]), EXCLUDES[1]),
        "candidate-reinstate": Act(
            lambda s, k: candidates.reinstate_candidate(s, k.lot(), k.text("candidate"), k.text("reason")),
            ("candidate", "reason"),
        ),
        "candidate-settle": Act(
            lambda s, k: candidates.settle_candidate(s, *decided(k, "candidate")),
            ("candidate", *SETTLES[0]),
            SETTLES[1],
        ),
        "candidate-score": Act(
            _candidate_score, ("candidate", "criterion", "score", "reason"), ("strong", "weak", "judges")
        ),
        "candidate-invite-draw": Act(partial(invite_draw, among=Among.CANDIDATES), *INVITES),
        "candidate-draw": Act(partial(record_draw, among=Among.CANDIDATES), *DRAWS),
        "shortlist": Act(
            lambda s, k: candidates.shortlist(s, k.lots, k.optional("reason")), (), ("reason",), gate=Gate.SHORTLISTED
        ),
    }
)
