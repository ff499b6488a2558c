"""The dialog with the five questions of repair: who else is in the same situation, and what was done about them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Bid
from tender_desk.core.clarifications import REPAIR_QUESTIONS
from tender_desk.core.treatment import treated_otherwise
from tender_desk.desk import clarifying
from tender_desk.desk.clarifying import Wanted
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.bid_life import about_bid
from tender_desk.gui.dialogs.fields import choice, form_of, line, paragraph, show_row
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


class RepairForm:
    """The fields of the dialog, and what they say together."""

    def __init__(self, workspace: Workspace, bid: Bid, about: str) -> None:
        self._workspace, self._bid = workspace, bid
        self._demands = workspace.dossier.tender.lot(bid.lot).demands
        options = [(one.id, f"{one.id}  {one.text}") for one in self._demands]
        self.subject = choice(options, translate("Life", "Kies de eis"))
        self.subject.setCurrentIndex(self.subject.findData(about))
        self.question, self.otherwise = paragraph(lines=2), paragraph(lines=2)
        yes, no = translate("Life", "ja"), translate("Life", "nee")
        self.answers = [choice([(True, yes), (False, no)], "–") for _ in REPAIR_QUESTIONS]
        self.reasons = [line(translate("Life", "Reden")) for _ in REPAIR_QUESTIONS]
        rows: list[tuple[str, QWidget]] = [
            (translate("Life", "&Betreft"), self.subject),
            (translate("Life", "&Vraag aan de inschrijver"), self.question),
        ]
        for code, answer, reason in zip(REPAIR_QUESTIONS, self.answers, self.reasons, strict=True):
            reason.setAccessibleDescription(workspace.words.term("repair", code))
            rows += [(workspace.words.term("repair", code), answer), ("", reason)]
        rows.append((translate("Life", "&Anders dan anderen omdat"), self.otherwise))
        self.form = form_of(rows)
        for reason in self.reasons:
            reason.setAccessibleName(translate("Life", "Reden"))

    @property
    def demand(self) -> str:
        """The demand it is about, or ""."""
        return str(self.subject.currentData() or "")

    @property
    def wanted(self) -> Wanted:
        """What is asked."""
        question, otherwise = self.question.toPlainText(), self.otherwise.toPlainText()
        return Wanted(self._bid.lot, self._bid.code, self.demand, question, None, otherwise)

    def others(self) -> tuple[str, ...]:
        """The bids that were treated otherwise on the demand than the answers would treat this one."""
        if not self.demand or any(answer.currentIndex() < 0 for answer in self.answers):
            return ()
        offered = all(answer.currentData() for answer in self.answers)
        dossier = self._workspace.dossier
        return treated_otherwise(dossier, self._bid.lot, self.demand, self._bid.code, offered=offered)

    def said(self) -> list[str]:
        """Who else stands open on the demand, who was treated otherwise, and whether the documents rule repair out."""
        lines = []
        dossier = self._workspace.dossier
        peers = clarifying.same_situation(dossier, self._bid.lot, self.demand, self._bid.code) if self.demand else ()
        if peers:
            alike = translate("Life", "Op deze eis staan ook nog open: inschrijving {bids}.")
            lines.append(alike.format(bids=", ".join(peers)))
        if others := self.others():
            differs = translate("Life", "Anders behandeld op deze eis: inschrijving {bids}. Geef de reden.")
            lines.append(differs.format(bids=", ".join(others)))
        if self.ruled_out():
            lines.append(
                translate("Life", "De stukken stellen op een gebrek bij deze eis ongeldigheid: vraag 2 is nee.")
            )
        return lines

    def ruled_out(self) -> bool:
        """Whether the documents declare a bid invalid on a fault in the demand."""
        return any(one.id == self.demand and one.fatal for one in self._demands)

    def complete(self) -> bool:
        """Whether everything is filled in."""
        answered = all(answer.currentIndex() >= 0 for answer in self.answers)
        reasoned = all(one.text().strip() for one in self.reasons)
        explained = not self.others() or bool(self.otherwise.toPlainText().strip())
        return answered and reasoned and explained and bool(self.demand and self.question.toPlainText().strip())


def repair_dialog(workspace: Workspace, bid: Bid, about: str, parent: QWidget) -> ActDialog:
    """Answering the five questions of repair; one no and nothing is asked."""
    title = translate("Life", "Herstel beoordelen")
    form = RepairForm(workspace, bid, about)
    rule = translate(
        "Life", "Alleen waar alle vijf vragen ja zijn, wordt herstel gevraagd; anders is de eis niet voldaan."
    )

    def carry_out(second: str, why: str) -> bool:
        said = tuple(bool(answer.currentData()) for answer in form.answers)
        reasons = tuple(one.text() for one in form.reasons)
        return workspace.act(title, clarifying.ask_repair, form.wanted, said, reasons)

    act = Act(
        title=title,
        about=about_bid(bid),
        consequence=rule,
        verb=translate("Life", "Vastleggen"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, form.form)
    dialog.setMinimumWidth(720)

    def check() -> None:
        if form.ruled_out():
            form.answers[REPAIR_QUESTIONS.index("not_sanctioned")].setCurrentIndex(1)
        dialog.set_consequence(" ".join((rule, *form.said())))
        show_row(form.form, form.otherwise, bool(form.others()))
        dialog.set_ready(form.complete())

    for box in (form.subject, *form.answers):
        box.currentIndexChanged.connect(check)
    for text in (form.question, form.otherwise):
        text.textChanged.connect(check)
    for reason in form.reasons:
        reason.textChanged.connect(check)
    check()
    return dialog
