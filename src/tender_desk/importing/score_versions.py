"""Whether a score sheet is still of the scores it was issued with, so that an old sheet overwrites no newer score."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Sealed
from tender_desk.core.dossier import Dossier
from tender_desk.core.numbers import exact, plain
from tender_desk.importing.findings import Findings
from tender_desk.importing.identity import FormIdentity
from tender_desk.importing.workbook import clean

Given: TypeAlias = Score | AgreedScore
Key: TypeAlias = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """The scores a sheet is about as the dossier holds them, by lot, bid and criterion.

    `unseen`: lots whose scores the viewer may not see. `whole`: whether these are all there are.
    """

    scores: Mapping[Key, Given]
    unseen: frozenset[int] = frozenset()
    whole: bool = True

    @property
    def mark(self) -> str:
        """Sixteen hexadecimal digits that change with any of these scores; '' where not all of them are known."""
        if not self.whole:
            return ""
        lines = sorted(repr((key, *_content(given))) for key, given in self.scores.items())
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def own_scores(dossier: Dossier, member: str, current: Iterable[Score] | None = None) -> Known:
    """Return what one member gave: as far as the viewer may see it, or all of it as `current`."""
    if dossier.viewer.id == member:
        unseen: frozenset[int] = frozenset()
    else:
        unseen = frozenset(lot for lot, listed in dossier.scores.items() if isinstance(listed, Sealed))
    seen = [one for one in dossier.own_scores if one.member == member]
    for listed in dossier.scores.values():
        if not isinstance(listed, Sealed):
            seen += [one for one in listed if one.member == member]
    given = seen if current is None else [one for one in current if one.member == member]
    mine = {one.lot for one in dossier.assignments if one.member == member}
    return Known(_by_key(given), unseen, current is not None or not mine & unseen)


def agreed_scores(dossier: Dossier) -> Known:
    """Return what the team agreed, as far as the viewer may see it."""
    unseen = frozenset(lot for lot, listed in dossier.agreed.items() if isinstance(listed, Sealed))
    seen = [one for listed in dossier.agreed.values() if not isinstance(listed, Sealed) for one in listed]
    return Known(_by_key(seen), unseen, not unseen)


def _by_key(given: Iterable[Given]) -> dict[Key, Given]:
    return {(one.lot, one.bid, one.criterion): one for one in given}


def _content(given: Given) -> tuple[str, str, str, str]:
    reason = given.reason if isinstance(given, AgreedScore) else ""
    return plain(exact(given.score)), clean(given.strong), clean(given.weak), clean(reason)


def check_newer(
    identity: FormIdentity, version: int, known: Known, lines: Iterable[tuple[Given, str]], found: Findings
) -> None:
    """Note every score of a sheet (with its cell) that would overwrite one recorded since the sheet was issued.

    Nothing was recorded where the dossier has the version or the scores the sheet came from. A score that is the same
    now overwrites nothing. Somebody else's score the viewer may not see is not named.
    """
    if identity.issue == version or (identity.scores and identity.scores == known.mark):
        return
    for line, place in lines:
        now = known.scores.get((line.lot, line.bid, line.criterion))
        if now is None or _content(now) == _content(line):
            continue
        values: dict[str, Any] = {"lot": line.lot, "bid": line.bid, "criterion": line.criterion}
        if line.lot in known.unseen:
            found.add("score-newer-unseen", place, **values, score=line.score)
        elif exact(now.score) == exact(line.score):
            found.add("motivation-newer", place, **values)
        else:
            found.add("score-newer", place, **values, now=now.score, score=line.score)
