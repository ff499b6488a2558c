"""The acts from the first score to the fixed ranking: scores, quality final, prices, draws."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import Gate
from tender_desk.desk import (
    looking,
    opening,
    ranking,
    scoring,
)
from tender_desk.desk.acts.keys import Act, Keys
from tender_desk.desk.acts.shared import DRAWS, INVITES, invite_draw, record_draw
from tender_desk.desk.session import Session


def _score(session: Session, keys: Keys) -> Dossier:
    score = Score(
        lot=keys.lot(),
        bid=keys.text("bid"),
        criterion=keys.text("criterion"),
        member=session.person,
        score=keys.number("score"),
        strong=keys.optional("strong"),
        weak=keys.optional("weak"),
    )
    return scoring.record_score(session, session.load(), score)


def _consensus(session: Session, keys: Keys) -> Dossier:
    agreed = AgreedScore(
        lot=keys.lot(),
        bid=keys.text("bid"),
        criterion=keys.text("criterion"),
        score=keys.number("score"),
        strong=keys.optional("strong"),
        weak=keys.optional("weak"),
        reason=keys.text("reason"),
        by=session.person,
    )
    return scoring.record_agreed(session, agreed)


SCORE_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "score": Act(_score, ("bid", "criterion", "score"), ("strong", "weak")),
        "consensus": Act(_consensus, ("bid", "criterion", "score", "reason"), ("strong", "weak")),
        "freeze": Act(lambda s, k: opening.freeze(s, k.lots), gate=Gate.QUALITY_FINAL),
        "open-prices": Act(lambda s, k: opening.open_prices(s, k.lots, k.text("with")), ("with",), gate=Gate.PRICED),
        "invite-draw": Act(invite_draw, *INVITES),
        "draw": Act(record_draw, *DRAWS),
        "facts": Act(
            lambda s, k: looking.choose_facts(s, k.lot(), k.text("criterion"), k.several("facts", ",")),
            ("criterion",),
            ("facts",),
        ),
        "fix-ranking": Act(lambda s, k: ranking.fix_ranking(s, k.lots), gate=Gate.RANKED),
    }
)
