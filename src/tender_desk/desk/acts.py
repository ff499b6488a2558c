"""The acts that have no verb of their own on the command line, each with its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Part
from tender_desk.core.clarifications import REPAIR_QUESTIONS, CorrectionGround
from tender_desk.core.dossier import Dossier
from tender_desk.core.drawing import Among, Holder, Manner
from tender_desk.core.gates import lot_state
from tender_desk.core.numbers import NUMBER
from tender_desk.core.payment import RateSource, ResultFigure, ResultPayment
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.core.publication import ChangeKind, DocumentKind
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.core.settling import Outcome
from tender_desk.core.shortlisting import as_bids
from tender_desk.core.tender import SourceGround
from tender_desk.desk import (
    admitting,
    annexes,
    arrivals,
    candidates,
    clarifying,
    dossiers,
    drawing,
    grounds,
    intake,
    laying_out,
    layouts,
    looking,
    modelling,
    notices,
    opening,
    outside,
    publishing,
    ranking,
    receipts,
    requests,
    scoring,
    selecting,
    uea,
    versions,
)
from tender_desk.desk.session import Session

E = TypeVar("E", bound=Enum)
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
YEARS = 2000, 2200
"""Years a moment may lie in: others are a slip of the keyboard."""
Done = tuple[Dossier, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an act shows of what it would record, or recorded: sentences to read in full, and what was wrong."""

    said: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    recorded: bool


class Keys:
    """What someone typed behind an act: `key=value`, and the lots."""

    def __init__(self, values: Mapping[str, str], lots: tuple[int, ...]) -> None:
        self._values = values
        self.lots = lots

    def text(self, key: str) -> str:
        """Return a value that must be given."""
        if not self._values.get(key, "").strip():
            raise TenderDeskError("key-missing", key=key)
        return self._values[key].strip()

    def optional(self, key: str) -> str:
        """Return a value, empty where it is not given."""
        return self._values.get(key, "").strip()

    def lot(self) -> int:
        """Return the one lot an act is about."""
        if len(self.lots) != 1:
            raise TenderDeskError("one-lot")
        return self.lots[0]

    def number(self, key: str) -> Decimal:
        """Return a number, written with a comma or a point."""
        text = self.text(key).replace(",", ".")
        if not NUMBER.fullmatch(text):
            raise TenderDeskError("key-not-number", key=key, value=self.text(key)[:40])
        return Decimal(text)

    def choice(self, key: str, kind: type[E]) -> E:
        """Return one of the values of an enumeration."""
        try:
            return kind(self.text(key))
        except ValueError:
            choices = ", ".join(str(one.value) for one in kind)
            raise TenderDeskError("key-not-choice", key=key, value=self.text(key), choices=choices) from None

    def day(self, key: str) -> date | None:
        """Return a date written as 2027-03-24, None where it is not given."""
        if not self.optional(key):
            return None
        try:
            return date.fromisoformat(self.text(key))
        except ValueError:
            raise TenderDeskError("key-not-date", key=key, value=self.text(key)) from None

    def several(self, key: str, mark: str = ";") -> tuple[str, ...]:
        """Return texts parted by a mark; none where the key is not given."""
        return tuple(part.strip() for part in self.optional(key).split(mark) if part.strip())

    def whole(self, key: str) -> int:
        """Return a whole number."""
        text = self.text(key)
        if not text.isdecimal() or len(text) > 9:
            raise TenderDeskError("key-not-number", key=key, value=text[:40])
        return int(text)

    def yes(self, key: str) -> bool:
        """Return True for yes or ja, False for no or nee."""
        said = self.text(key).casefold()
        if said not in {"ja", "yes", "nee", "no"}:
            raise TenderDeskError("key-not-choice", key=key, value=self.text(key), choices="ja, nee")
        return said in {"ja", "yes"}

    def moment(self, key: str) -> datetime:
        """Return a moment written as 2027-03-01T11:41:20, in Dutch time where no zone is given."""
        try:
            found = datetime.fromisoformat(self.text(key))
        except ValueError:
            raise TenderDeskError("key-not-moment", key=key, value=self.text(key)) from None
        if not YEARS[0] <= found.year <= YEARS[1]:
            raise TenderDeskError("key-not-moment", key=key, value=self.text(key))
        return found if found.tzinfo else found.replace(tzinfo=DUTCH_TIME)


def receipt_of(session: Session, keys: Keys) -> int:
    """Return the number of the receipt of the file named by the key `file`."""
    name = keys.text("file")
    dossier = session.load()
    receipts = dossier.receipts if isinstance(dossier.receipts, tuple) else ()
    exact = [r.id for r in receipts if name in {r.name, str(r.id)}]
    found = exact if len(exact) == 1 else [r.id for r in receipts if name in {r.name, str(r.id), Path(r.name).name}]
    if len(found) != 1:
        raise TenderDeskError("file-unknown" if not found else "file-ambiguous", file=name)
    return found[0]


@dataclass(frozen=True, slots=True)
class Act:
    """An act: the keys it needs and may have, and for which gate a lot must be ready when `--lot all` is given."""

    do: Callable[[Session, Keys], Done | Dossier | Shown]
    keys: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    lots: bool = True
    gate: Gate | None = None


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


FACTS = ("document", "file", "dated", "ground", "event", "measures", "suffices", "judged")
"""What a finding on a demand stands on; a key that is not given leaves what was known."""


def _demand(session: Session, keys: Keys) -> Dossier:
    judged = _judged(session.load(), session, keys, "bid")
    return selecting.judge(session, [judged])


def _judged(dossier: Dossier, session: Session, keys: Keys, whose: str) -> selecting.Judged:
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


def _candidate_demand(session: Session, keys: Keys) -> Dossier:
    dossier = session.load()
    candidates.restricted(dossier, keys.lot())
    return candidates.judge_candidates(session, [_judged(as_bids(dossier, keys.lot()), session, keys, "candidate")])


def _candidate_exclude(session: Session, keys: Keys) -> Dossier:
    why = selecting.Why(
        demand=keys.optional("demand"), proportion=keys.optional("proportion"), otherwise=keys.optional("otherwise")
    )
    lot, code, ground = keys.lot(), keys.text("candidate"), keys.choice("ground", ExclusionGround)
    return candidates.exclude_candidate(session, lot, code, ground, keys.text("reason"), why)


def _candidate_settle(session: Session, keys: Keys) -> Dossier:
    return candidates.settle_candidate(
        session,
        keys.lot(),
        keys.text("candidate"),
        keys.text("finding"),
        keys.optional("place"),
        keys.choice("outcome", Outcome),
        keys.text("reason"),
        keys.optional("with"),
    )


def _candidate_score(session: Session, keys: Keys) -> Dossier:
    given = candidates.Given(
        lot=keys.lot(),
        candidate=keys.text("candidate"),
        criterion=keys.text("criterion"),
        score=keys.number("score"),
        strong=keys.optional("strong"),
        weak=keys.optional("weak"),
        reason=keys.text("reason"),
        judges=_names(keys, "judges"),
    )
    return candidates.score_candidate(session, given)


def _names(keys: Keys, key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in keys.optional(key).split(",") if part.strip())


def _exclude(session: Session, keys: Keys) -> Done:
    why = selecting.Why(
        demand=keys.optional("demand"), proportion=keys.optional("proportion"), otherwise=keys.optional("otherwise")
    )
    lot, bid = keys.lot(), keys.text("bid")
    ground = keys.choice("ground", ExclusionGround)
    dossier = selecting.exclude(session, lot, bid, ground, keys.text("reason"), why)
    return dossier, selecting.others_alike(dossier, lot, why.demand, bid)


def _uea(session: Session, keys: Keys) -> Shown:
    """Show what a declaration gives; with `take=ja` it is taken over too."""
    path = Path(keys.text("file"))
    given = receipts.Given(path.name, dossiers.read_bytes(path)) if path.exists() else receipt_of(session, keys)
    where = keys.lot(), keys.text("bid")
    take = bool(keys.optional("take")) and keys.yes("take")
    seen = uea.look(session, *where, given)
    if take:
        uea.take(session, *where, given)
        return Shown(uea.summary(seen, "nl"), seen.problems, recorded=True)
    note = Problem("uea-not-taken", "", {}, Severity.NOTE)
    return Shown((*uea.summary(seen, "nl"), note), seen.problems, recorded=False)


def _invite_draw(session: Session, keys: Keys, among: Among = Among.BIDS) -> Dossier:
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


def _draw(session: Session, keys: Keys, among: Among = Among.BIDS) -> Dossier:
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


INVITES = ("when", "manner", "by", "names"), ("place", "source", "bids", "reason")
DRAWS = ("held",), ("order", "number", "bids", "place", "witnesses", "by", "names", "uninvited", "correction")
"""Keys of an invitation and of a draw: those that are needed, and the others."""


def _selection(session: Session, keys: Keys) -> Done:
    path = Path(keys.text("file"))
    return selecting.take_list(session, receipts.Given(path.name, dossiers.read_bytes(path)))


def _receipt_list(session: Session, keys: Keys) -> Done:
    path = Path(keys.text("file"))
    file = receipts.Given(path.name, dossiers.read_bytes(path))
    dossier, problems = arrivals.receipt_list(session, file, keys.optional("reason"), keys.optional("with"))
    if refused := [one for one in problems if one.code == arrivals.MAKES_IN_TIME]:
        raise Refused(refused)
    return dossier, problems


def _replace(session: Session, keys: Keys) -> Done:
    receipt = receipt_of(session, keys)
    if _is_request(session, receipt):
        return requests.replace_request(session, receipt, keys.text("bid"), keys.text("reason")), ()
    dossier = versions.replace_file(session, receipt, keys.text("bid"), keys.text("reason"))
    return dossier, versions.lifted(dossier, receipt)


def _is_request(session: Session, receipt: int) -> bool:
    return receipts.receipt_numbered(session.load(), receipt).part is Part.REQUEST


def _read_despite(session: Session, receipt: int) -> Done:
    reports = laying_out.read_received(session, [receipt], despite=True)
    if not reports:
        raise intake.nothing_read(receipts.receipt_numbered(session.load(), receipt))
    return session.load(), tuple(problem for report in reports for problem in report.problems)


def _wanted(keys: Keys) -> clarifying.Wanted:
    due = keys.moment("due") if keys.optional("due") else None
    about, question = keys.text("about"), keys.text("question")
    return clarifying.Wanted(keys.lot(), keys.text("bid"), about, question, due, keys.optional("otherwise"))


def _repair(session: Session, keys: Keys) -> tuple[Dossier, tuple[Problem, ...]]:
    answers = tuple(keys.yes(question) for question in REPAIR_QUESTIONS)
    reasons = tuple(keys.text(f"{question}-reason") for question in REPAIR_QUESTIONS)
    return clarifying.ask_repair(session, _wanted(keys), answers, reasons)


def _correct(session: Session, keys: Keys) -> Dossier:
    change = clarifying.Change(
        lot=keys.lot(),
        bid=keys.text("bid"),
        field=keys.text("field"),
        new=keys.text("new"),
        ground=keys.choice("ground", CorrectionGround),
        reason=keys.text("reason"),
        clarification=keys.whole("clarification") if keys.optional("clarification") else None,
        place=keys.optional("place"),
    )
    return clarifying.correct(session, change, keys.text("with"))


def _settle(session: Session, keys: Keys) -> Dossier:
    return clarifying.settle(
        session,
        keys.lot(),
        keys.text("bid"),
        keys.text("finding"),
        keys.optional("place"),
        keys.choice("outcome", Outcome),
        keys.text("reason"),
        keys.optional("with"),
    )


def _question(session: Session, keys: Keys) -> Dossier:
    return notices.record_question(
        session, keys.text("procedure"), keys.text("from"), keys.text("text"), keys.moment("received")
    )


def _answer_question(session: Session, keys: Keys) -> Dossier:
    return notices.answer_question(
        session, keys.whole("number"), keys.text("wording"), keys.text("answer"), keys.optional("field")
    )


def _model(session: Session, keys: Keys) -> Done:
    lot = session.load().tender.lot(keys.lot())
    if bool(keys.optional("file")) == bool(keys.optional("name")):
        raise TenderDeskError("model-file-or-name")
    if keys.optional("name"):
        return modelling.set_model(session, lot.number, modelling.apply(lot.model, lot, keys.text("name")))
    model = modelling.model_of_file(Path(keys.text("file")), lot.model.agreement)
    return modelling.set_model(session, lot.number, model)


def _document(session: Session, keys: Keys) -> Dossier:
    path = Path(keys.text("file"))
    published = keys.day("on")
    if published is None:
        raise TenderDeskError("key-missing", key="on")
    return publishing.keep_document(
        session,
        receipts.Given(path.name, dossiers.read_bytes(path)),
        keys.choice("kind", DocumentKind),
        keys.text("procedure"),
        published,
        keys.whole("notice") if keys.optional("notice") else None,
    )


def _page(session: Session, keys: Keys) -> Dossier:
    pages = {keys.optional("criterion"): keys.whole("page")}
    return publishing.point(session, keys.lot(), keys.whole("document"), pages)


def _change_model(session: Session, keys: Keys) -> Done:
    agreement = session.load().tender.lot(keys.lot()).model.agreement
    model = modelling.model_of_file(Path(keys.text("file")), agreement)
    return modelling.set_model(session, keys.lot(), model, basis=_basis(keys))


BASIS = ("kind", "document", "page", "reason", "with")


def _basis(keys: Keys) -> publishing.Basis:
    return publishing.Basis(
        keys.choice("kind", ChangeKind),
        keys.whole("document"),
        keys.whole("page"),
        keys.text("reason"),
        keys.optional("with"),
    )


def _payment(session: Session, keys: Keys) -> Dossier:
    basis = _basis(keys) if any(keys.optional(key) for key in BASIS) else None
    if not any(keys.optional(key) for key in PAYMENT):
        return modelling.set_payment(session, keys.lot(), None, basis)

    def number(key: str) -> Decimal | None:
        return keys.number(key) if keys.optional(key) else None

    payment = ResultPayment(
        figure=keys.choice("figure", ResultFigure),
        rate=keys.choice("rate", RateSource),
        placement=keys.optional("placement"),
        lasting=keys.optional("lasting"),
        placement_rate=number("placement-rate"),
        lasting_rate=number("lasting-rate"),
        start=number("share-start"),
        on_placement=number("share-placement"),
        on_lasting=number("share-lasting"),
    )
    return modelling.set_payment(session, keys.lot(), payment, basis)


PAYMENT = (
    "figure", "rate", "placement", "lasting", "placement-rate", "lasting-rate", "share-start", "share-placement",
    "share-lasting",
)  # fmt: skip


def _assign(session: Session, keys: Keys) -> Dossier:
    members = tuple(part.strip() for part in keys.optional("members").split(",") if part.strip())
    return modelling.assign(session, keys.lot(), keys.text("criterion"), members)


ASKED = ("bid", "about", "question")


def _split(session: Session, keys: Keys) -> Dossier:
    layout = layouts.named(layouts.folder(), keys.text("layout"))
    return outside.split(session, receipt_of(session, keys), keys.lot(), layout)


def _layout(session: Session, keys: Keys) -> Dossier:
    layout = layouts.named(layouts.folder(), keys.text("layout"))
    return laying_out.assign(session, receipt_of(session, keys), keys.lot(), layout)


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "model": Act(_model, (), ("file", "name")),
        "make-common": Act(lambda s, k: modelling.make_common(s, k.lot(), k.text("criterion")), ("criterion",)),
        "make-own": Act(lambda s, k: modelling.make_own(s, k.text("criterion")), ("criterion",), lots=False),
        "as-common": Act(lambda s, k: modelling.as_common(s, k.lot(), k.text("criterion")), ("criterion",)),
        "payment": Act(_payment, (), (*PAYMENT, *BASIS)),
        "ground": Act(
            lambda s, k: grounds.set_ground(s, k.lot(), k.choice("ground", SourceGround), k.text("reason")),
            ("ground", "reason"),
        ),
        "assign": Act(_assign, ("criterion",), ("members",)),
        "document": Act(_document, ("file", "kind", "procedure", "on"), ("notice",), lots=False),
        "page": Act(_page, ("document", "page"), ("criterion",)),
        "change-model": Act(_change_model, ("file", "kind", "document", "page", "reason"), ("with",)),
        "publish": Act(lambda s, k: dossiers.publish(s, k.lots, k.day("on")), (), ("on",), gate=Gate.PUBLISHED),
        "arrival": Act(
            lambda s, k: arrivals.set_arrival(
                s, receipt_of(s, k), k.moment("received"), k.text("from"), k.optional("reason"), k.optional("with")
            ),
            ("file", "received", "from"),
            ("reason", "with"),
            lots=False,
        ),
        "receipt-list": Act(_receipt_list, ("file",), ("reason", "with"), lots=False),
        "dismiss-listed": Act(
            lambda s, k: arrivals.dismiss_listed(s, k.text("file"), k.text("reason")), ("file", "reason"), lots=False
        ),
        "pair": Act(lambda s, k: intake.pair(s, receipt_of(s, k), k.text("bid")), ("file", "bid"), lots=False),
        "read": Act(
            lambda s, k: _read_despite(s, receipt_of(s, k)),
            ("file",),
            lots=False,
        ),
        "move": Act(
            lambda s, k: intake.move(s, receipt_of(s, k), k.whole("to"), k.text("reason")),
            ("file", "to", "reason"),
            lots=False,
        ),
        "no-prices": Act(
            lambda s, k: outside.state_no_prices(s, receipt_of(s, k), k.text("reason")),
            ("file", "reason"),
            lots=False,
        ),
        "layout": Act(_layout, ("file", "layout")),
        "split": Act(_split, ("file", "layout")),
        "leave-unread": Act(
            lambda s, k: intake.leave_unread(s, receipt_of(s, k), k.text("reason")), ("file", "reason"), lots=False
        ),
        "replace": Act(
            _replace,
            ("file", "bid", "reason"),
            lots=False,
        ),
        "withdraw": Act(
            lambda s, k: versions.withdraw(s, k.lot(), k.text("bid"), k.moment("received"), k.text("reason")),
            ("bid", "received", "reason"),
        ),
        "attach": Act(lambda s, k: annexes.attach(s, receipt_of(s, k), k.text("bid"), k.lot()), ("file", "bid")),
        "settle": Act(_settle, ("bid", "finding", "outcome", "reason"), ("place", "with")),
        "clarify": Act(lambda s, k: clarifying.ask(s, _wanted(k)), ASKED, ("due",)),
        "repair": Act(
            _repair,
            (*ASKED, *REPAIR_QUESTIONS, *(f"{question}-reason" for question in REPAIR_QUESTIONS)),
            ("due", "otherwise"),
        ),
        "answer": Act(
            lambda s, k: clarifying.answer(s, k.whole("number"), k.text("answer"), k.moment("received")),
            ("number", "answer", "received"),
            lots=False,
        ),
        "correct": Act(_correct, ("bid", "field", "new", "ground", "reason", "with"), ("clarification", "place")),
        "question": Act(_question, ("procedure", "from", "text", "received"), lots=False),
        "answer-question": Act(_answer_question, ("number", "wording", "answer"), ("field",), lots=False),
        "notice": Act(lambda s, k: notices.publish_notice(s, k.text("procedure")), ("procedure",), lots=False),
        "open": Act(lambda s, k: opening.open_bids(s, k.lots, k.text("with")), ("with",), gate=Gate.OPENED),
        "selection": Act(_selection, ("file",), lots=False),
        "demand": Act(_demand, ("bid", "demand", "state"), ("reason", *FACTS)),
        "committee": Act(lambda s, k: candidates.appoint(s, k.lot(), _names(k, "members")), ("members",)),
        "candidate-demand": Act(_candidate_demand, ("candidate", "demand", "state"), ("reason", *FACTS)),
        "candidate-exclude": Act(
            _candidate_exclude, ("candidate", "ground", "reason"), ("demand", "proportion", "otherwise")
        ),
        "candidate-reinstate": Act(
            lambda s, k: candidates.reinstate_candidate(s, k.lot(), k.text("candidate"), k.text("reason")),
            ("candidate", "reason"),
        ),
        "candidate-settle": Act(_candidate_settle, ("candidate", "finding", "outcome", "reason"), ("place", "with")),
        "candidate-score": Act(
            _candidate_score, ("candidate", "criterion", "score", "reason"), ("strong", "weak", "judges")
        ),
        "candidate-invite-draw": Act(partial(_invite_draw, among=Among.CANDIDATES), *INVITES),
        "candidate-draw": Act(partial(_draw, among=Among.CANDIDATES), *DRAWS),
        "shortlist": Act(
            lambda s, k: candidates.shortlist(s, k.lots, k.optional("reason")), (), ("reason",), gate=Gate.SHORTLISTED
        ),
        "uea": Act(_uea, ("file", "bid"), ("take",)),
        "admit": Act(
            lambda s, k: admitting.admit(s, k.lot(), k.text("bid"), k.optional("remark")), ("bid",), ("remark",)
        ),
        "exclude": Act(_exclude, ("bid", "ground", "reason"), ("demand", "proportion", "otherwise")),
        "reinstate": Act(
            lambda s, k: selecting.reinstate(s, k.lot(), k.text("bid"), k.text("reason")), ("bid", "reason")
        ),
        "score": Act(_score, ("bid", "criterion", "score"), ("strong", "weak")),
        "consensus": Act(_consensus, ("bid", "criterion", "score", "reason"), ("strong", "weak")),
        "freeze": Act(lambda s, k: opening.freeze(s, k.lots), gate=Gate.QUALITY_FINAL),
        "open-prices": Act(lambda s, k: opening.open_prices(s, k.lots, k.text("with")), ("with",), gate=Gate.PRICED),
        "invite-draw": Act(_invite_draw, *INVITES),
        "draw": Act(_draw, *DRAWS),
        "facts": Act(
            lambda s, k: looking.choose_facts(s, k.lot(), k.text("criterion"), k.several("facts", ",")),
            ("criterion",),
            ("facts",),
        ),
        "fix-ranking": Act(lambda s, k: ranking.fix_ranking(s, k.lots), gate=Gate.RANKED),
    }
)
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
