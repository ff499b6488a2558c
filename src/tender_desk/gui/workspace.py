"""The open dossier and the way to its verbs: pages ask it to act, it says when there is something new to show."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from tender_desk.core.assessments import Score
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.problems import ChangedElsewhere, Problem, Refused, TenderDeskError
from tender_desk.core.ranking import Ranking
from tender_desk.core.tender import Lot
from tender_desk.desk.scoring import record_score
from tender_desk.desk.session import Session
from tender_desk.gui.background import Jobs, Progress
from tender_desk.gui.model_draft import Draft
from tender_desk.gui.words import Words

_log = logging.getLogger(__name__)

Verb = Callable[..., Any]
"""A function of the desk: a session and what the person gave, to a dossier or a report."""


class Workspace(QObject):
    """Holds the session, the dossier as this person may see it, and the chosen lot.

    `act` calls a verb of the desk; afterwards `changed` and `saved(moment)` go out, or `problems(what, list)` where it
    was refused, or `failed(what, error)`. Pages draw themselves anew at `changed` and keep no copy of their own.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal()
    lot_chosen = Signal(int)
    problems = Signal(str, list)
    failed = Signal(str, object)
    saved = Signal(object)
    told = Signal(str)

    def __init__(self, jobs: Jobs, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.words = words
        self._session: Session | None = None
        self._dossier: Dossier | None = None
        self._lot = 0
        self._rankings: dict[int, Ranking] = {}
        self._drafts: dict[tuple[Path, str], dict[int, Draft]] = {}

    @property
    def is_open(self) -> bool:
        """Whether there is a dossier to work in."""
        return self._dossier is not None

    @property
    def dossier(self) -> Dossier:
        """The dossier as the person may see it; asked only while one is open."""
        assert self._dossier is not None
        return self._dossier

    @property
    def session(self) -> Session:
        """The session for the desk's verbs; asked only while a dossier is open."""
        assert self._session is not None
        return self._session

    @property
    def lot(self) -> Lot:
        """The lot that is chosen."""
        return self.dossier.tender.lot(self._lot)

    @property
    def path(self) -> Path:
        """The file of the dossier."""
        return self.session.store.path

    @property
    def drafts(self) -> dict[int, Draft]:
        """Changes of published models that are not recorded yet, by lot; closing the dossier keeps them."""
        return self._drafts.setdefault((self.path, self.session.person), {})

    def unrecorded(self) -> tuple[int, ...]:
        """The lots with such a change, in whatever dossier."""
        return tuple(lot for drafts in self._drafts.values() for lot in drafts)

    def ranking(self, lot: int | None = None) -> Ranking:
        """The ranking of a lot, computed once per state of the dossier."""
        number = lot or self._lot
        if number not in self._rankings:
            self._rankings[number] = rank_lot(self.dossier, number)
        return self._rankings[number]

    def take(self, session: Session, lot: int | None = None) -> None:
        """Work in this session from now on."""
        self.close()
        self._session = session
        self._show(session.load())
        numbers = [known.number for known in self.dossier.tender.lots]
        self._lot = lot if lot in numbers else numbers[0]
        self.opened.emit()
        self.changed.emit()

    def close(self) -> None:
        """Let go of the dossier."""
        if self._session is None:
            return
        self._session.store.close()
        self._session = self._dossier = None
        self.closed.emit()

    def reload(self) -> None:
        """Read the dossier again, as someone else may have changed it."""
        self._show(self.session.load())
        self.changed.emit()

    def choose_lot(self, number: int) -> None:
        """Look at another lot."""
        if number != self._lot:
            self._lot = number
            self.lot_chosen.emit(number)
            self.changed.emit()

    def step_lot(self, step: int) -> None:
        """Look at the next or previous lot, round and round."""
        numbers = [lot.number for lot in self.dossier.tender.lots]
        self.choose_lot(numbers[(numbers.index(self._lot) + step) % len(numbers)])

    def act(self, what: str, verb: Verb, *given: object, **named: object) -> bool:
        """Do a quick verb at once; `what` names it for the person. Returns whether it was done."""
        try:
            result = verb(self.session, *given, **named)
            dossier, problems = _dossier_in(result) or (self.session.load(), ())
        except TenderDeskError as error:
            self._refused(what, error)
            return False
        self._done(dossier)
        if problems:
            self.problems.emit(what, list(problems))
        return True

    def record_score(self, what: str, score: Score) -> bool:
        """Record one of the person's own scores; nothing else is read again, so that typing never waits."""
        return self.act(what, lambda session, one: record_score(session, self.dossier, one), score)

    def act_beside(
        self,
        what: str,
        verb: Verb,
        *given: object,
        then: Callable[[Any], None] | None = None,
        in_steps: bool = False,
    ) -> None:
        """Do a slow verb beside the window; `then` gets what it returned.

        A verb `in_steps` gets the job's `Progress` as its last argument: it says how far it is, and can be cancelled.
        """
        session = self.session

        def work(progress: Progress) -> tuple[Any, Dossier, tuple[Problem, ...]]:
            result = verb(session, *given, progress) if in_steps else verb(session, *given)
            return result, *(_dossier_in(result) or (session.load(), ()))

        def done(found: tuple[Any, Dossier, tuple[Problem, ...]]) -> None:
            result, dossier, problems = found
            if self._session is not session:
                return
            self._done(dossier)
            if problems:
                self.problems.emit(what, list(problems))
            if then is not None:
                then(result)

        self.jobs.run(what, work, done, lambda error: self._refused(what, error))

    def look_beside(self, what: str, verb: Verb, *given: object, then: Callable[[Any], None]) -> None:
        """Ask something of the desk beside the window; nothing changes."""
        session = self.session

        def done(result: Any) -> None:
            if self._session is session and _listens(then):
                then(result)

        self.jobs.run(what, lambda progress: verb(session, *given), done, lambda error: self._refused(what, error))

    def _done(self, dossier: Dossier) -> None:
        self._show(dossier)
        self.changed.emit()
        self.saved.emit(self.session.clock())

    def _show(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._rankings = {}

    def _refused(self, what: str, error: Exception) -> None:
        if isinstance(error, Refused):
            self.problems.emit(what, list(error.problems))
            return
        if not isinstance(error, TenderDeskError):
            _log.error("%s: a fault of the program", what, exc_info=error)
        self.failed.emit(what, error)
        if isinstance(error, ChangedElsewhere):
            self.reload()


def _listens(then: Callable[..., object]) -> bool:
    """Tell whether whoever asked is still there: a page can be closed before its answer comes."""
    asker = getattr(then, "__self__", None)
    return not isinstance(asker, QObject) or isValid(asker)


def _dossier_in(result: object) -> tuple[Dossier, tuple[Problem, ...]] | None:
    """Find the dossier a verb returned, alone or beside what it found."""
    if isinstance(result, Dossier):
        return result, ()
    if isinstance(result, tuple) and len(result) == 2 and isinstance(result[0], Dossier):
        return result[0], tuple(result[1])
    return None
