"""Why a person may not do something now, as policy says it: for tooltips, the palette and disabled buttons."""

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk import wording
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed
from tender_desk.core.policy import POLICY, may
from tender_desk.gui.words import Words

POLICIES: Mapping[str, str] = MappingProxyType(
    {
        "criterion.add": "model",
        "criterion.sub": "model",
        "criterion.edit": "model",
        "criterion.up": "model",
        "criterion.down": "model",
        "criterion.remove": "model",
        "criterion.common": "model",
        "criterion.own": "model",
        "criterion.restore": "model",
        "model.choose": "model",
        "payment": "model",
        "model.change": "transfer",
        "model.record": "transfer",
        "model.drop": "transfer",
        "criterion.page": "document",
        "rehearse": "rehearse",
        "rehearsal.add": "rehearse",
        "rehearsal.remove": "rehearse",
        "rehearsal.fill": "rehearse",
        "rehearsal.earlier": "rehearse",
        "rehearsal.open": "rehearse",
        "rehearsal.save": "rehearse",
        "publish": "publish",
        "forms.save": "register",
        "selection.take": "select",
        "files.choose": "register",
        "files.read": "read",
        "file.read": "read",
        "file.skip": "register",
        "file.pair": "read",
        "file.arrival": "arrival",
        "file.move": "read",
        "file.replace": "replace",
        "file.attach": "read",
        "file.layout": "layout",
        "file.read_with": "read",
        "file.split": "split",
        "file.no_prices": "no_prices",
        "file.versions": "see.bids.early",
        "finding.settle": "settle",
        "finding.ask": "clarify",
        "finding.repair": "clarify",
        "finding.correct": "correct",
        "answer.record": "clarify",
        "bid.withdraw": "withdraw",
        "list.take": "register",
        "list.dismiss": "register",
        "record.save": "see.record",
        "notices": "notice",
        "annexes": "see.annexes",
        "open": "open",
        "admit": "admit",
        "lot.ground": "model",
        "exclude": "exclude",
        "facts": "select",
        "uea.read": "uea",
        "repair": "clarify",
        "committee": "select_candidates",
        "candidate.score": "score_candidates",
        "candidate.invite-draw": "shortlist",
        "candidate.draw": "shortlist",
        "shortlist": "shortlist",
        "letters.save": "selection_letters",
        "freeze": "freeze",
        "prices.open": "open_prices",
        "ranking.fix": "fix_ranking",
        "draw.invite": "invite_draw",
        "draw.letter": "invite_draw",
        "draw": "draw",
        "look.facts": "facts",
        "proposal.lots": "propose",
        "proposal.record": "propose",
        "report.excel": "report",
        "report.word": "report",
    }
)
"""Which row of the policy an action asks, for actions whose page is not shown and has no more to say about them."""


def refusal(dossier: Dossier, lot: int, policy: str, words: Words) -> str:
    """Return the sentence why the viewer may not do this in a lot now, or ""."""
    gate = passed(dossier, lot)
    code = may(dossier.viewer, policy, gate, rolling=dossier.tender.lot(lot).rolling)
    if code is None:
        return ""
    rule = POLICY[policy]
    asked = rule.after if code == "too-early" else gate
    shown = "none" if asked is None else asked.value
    person, roles = dossier.viewer.name, tuple(sorted(rule.roles))
    return wording.say(code, words.language, person=person, roles=roles, lot=lot, gate=shown)
