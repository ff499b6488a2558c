"""The form of the decision on the proposal page: fields in, a `Decided` out, and what is still missing."""

from datetime import date

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from tender_desk.core.award import DecisionMaker, Proposal, ProposalState
from tender_desk.gui.decided import Decided
from tender_desk.gui.generated.ui_proposal_page import Ui_ProposalPage
from tender_desk.gui.plain import plain_tip
from tender_desk.gui.words import Words

_WAITING = frozenset({ProposalState.RECORDED, ProposalState.DEFERRED})


class DecisionForm(QObject):
    """`decided(Decided)` goes out when the form is handed in."""

    decided = Signal(object)

    def __init__(self, form: Ui_ProposalPage, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.form, self._words = form, words
        self._makers, self._outcomes = QButtonGroup(self), QButtonGroup(self)
        self.makers: dict[DecisionMaker, QRadioButton] = {
            DecisionMaker.COLLEGE: form.college,
            DecisionMaker.MANDATE: form.mandate,
        }
        self.outcomes: dict[ProposalState, QRadioButton] = {
            ProposalState.ACCEPTED: form.accepted,
            ProposalState.AMENDED: form.amended,
            ProposalState.REJECTED: form.rejected,
            ProposalState.DEFERRED: form.deferred,
        }
        for maker in self.makers.values():
            self._makers.addButton(maker)
            maker.toggled.connect(self._check)
        for outcome in self.outcomes.values():
            self._outcomes.addButton(outcome)
            outcome.toggled.connect(self._check)
        form.college.setChecked(True)
        form.on.setDate(QDate.currentDate())
        form.number.textChanged.connect(self._check)
        form.mandateText.textChanged.connect(self._check)
        form.decisionText.textChanged.connect(self._check)
        form.decide.clicked.connect(lambda: self.decided.emit(self.filled_in()))
        form.decisionError.hide()

    def show_proposal(self, proposal: Proposal | None, why_not: str, decided: str) -> None:
        """Open the form where a recorded proposal waits for its decision; else say what is, or what comes first."""
        waits = proposal is not None and proposal.state in _WAITING
        self.form.decisionForm.setVisible(waits and not why_not)
        first = self.tr("Vast te leggen als het voorstel is vastgelegd.")
        self.form.decided.setText(decided or (why_not if waits else first))
        self.form.decided.setVisible(bool(self.form.decided.text()) and not (waits and not why_not and not decided))
        self._check()

    def filled_in(self) -> Decided:
        """What stands in the form."""
        maker = next(key for key, button in self.makers.items() if button.isChecked())
        outcome = next((key for key, button in self.outcomes.items() if button.isChecked()), ProposalState.ACCEPTED)
        on = self.form.on.date().toPython()
        assert isinstance(on, date)
        mandate = self.form.mandateText.text() if maker is DecisionMaker.MANDATE else ""
        return Decided(maker, self.form.number.text(), on, outcome, self.form.decisionText.toPlainText(), mandate)

    def missing(self) -> str:
        """What the form still needs, in a sentence; "" for nothing."""
        filled = self.filled_in()
        if not any(button.isChecked() for button in self.outcomes.values()):
            return self.tr("Kies wat is besloten.")
        if not filled.decision_number.strip():
            return self.tr("Vul het nummer op de besluitenlijst in.")
        if filled.maker is DecisionMaker.MANDATE and not filled.mandate.strip():
            return self.tr("Noem functie en mandaatbesluit.")
        if filled.outcome is ProposalState.AMENDED and not filled.text.strip():
            return self.tr("Zeg wat is gewijzigd.")
        return ""

    def _check(self) -> None:
        self.form.mandateRow.setVisible(self.form.mandate.isChecked())
        self.form.textRow.setVisible(not self.form.accepted.isChecked())
        missing = self.missing()
        self.form.decide.setEnabled(not missing)
        self.form.decide.setToolTip(plain_tip(missing))
