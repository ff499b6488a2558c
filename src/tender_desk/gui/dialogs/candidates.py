"""The dialogs about candidates: who judges them, one score with its motivation, a draw, who is invited."""

import contextlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tender_desk.core.criteria import LabelledScale, Leaf
from tender_desk.core.numbers import NUMBER, exact
from tender_desk.core.shortlisting import choice_of, committee
from tender_desk.desk import candidates
from tender_desk.desk.candidates import Given
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, day_in, day_line, form_of, paragraph
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE

translate = QCoreApplication.translate


def _about(workspace: Workspace) -> str:
    return f"{lot_title(workspace.lot.number)} {workspace.lot.name}"


def committee_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Appointing who judges the candidates of the lot; whoever scores its bids is not offered."""
    title, dossier, lot = (
        translate("Candidates", "Selectiecommissie aanwijzen"),
        workspace.dossier,
        workspace.lot.number,
    )
    scoring = {one.member for one in dossier.assignments if one.lot == lot}
    known = committee(dossier, lot)
    listed, column = QWidget(), QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    listed.setLayout(column)
    boxes: dict[str, QCheckBox] = {}
    for member in dossier.members:
        if member.id not in scoring:
            boxes[member.id] = QCheckBox(f"{member.name} · {workspace.words.terms('role', member.roles)}")
            boxes[member.id].setChecked(member.id in known)
            column.addWidget(boxes[member.id])

    def chosen() -> tuple[str, ...]:
        return tuple(member for member, box in boxes.items() if box.isChecked())

    act = Act(
        title=title,
        about=_about(workspace),
        consequence=translate(
            "Candidates",
            "De commissie geeft per gegadigde en criterium één score met motivering. Wie straks de inschrijvingen "
            "beoordeelt, kan er niet in zitten.",
        ),
        verb=translate("Candidates", "Aanwijzen"),
        carry_out=lambda second, reason: workspace.act(title, candidates.appoint, lot, chosen()),
    )
    dialog = ActDialog(act, workspace, parent, listed)
    for box in boxes.values():
        box.toggled.connect(lambda: dialog.set_ready(bool(chosen())))
    dialog.set_ready(bool(chosen()))
    return dialog


class ScoreForm:
    """The fields of one score: whose, on what, which, and why."""

    def __init__(self, workspace: Workspace, code: str) -> None:
        self._workspace, lot = workspace, workspace.lot
        rule = lot.shortlist
        self._leaves = rule.model.scored if rule is not None else ()
        out = {one.bid for one in workspace.dossier.candidate_exclusions if one.lot == lot.number}
        left = [one for one in workspace.dossier.candidates_in(lot.number) if one.code not in out]
        pick = translate("Candidates", "Kies")
        self.who = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in left], pick)
        self.who.setCurrentIndex(self.who.findData(code))
        self.criterion = choice([(leaf.id, f"{leaf.id}  {leaf.name}") for leaf in self._leaves], pick)
        self.criterion.setCurrentIndex(0 if len(self._leaves) == 1 else -1)
        self.score = choice([], pick)
        self.score.setEditable(True)
        self.strong, self.weak, self.reason = paragraph(lines=2), paragraph(lines=2), paragraph(lines=2)
        self.widget = form_of(
            [
                (translate("Candidates", "&Gegadigde"), self.who),
                (translate("Candidates", "&Criterium"), self.criterion),
                (translate("Candidates", "&Score"), self.score),
                (translate("Candidates", "St&erk"), self.strong),
                (translate("Candidates", "&Zwak"), self.weak),
                (translate("Candidates", "&Waarom deze score"), self.reason),
            ]
        )

    @property
    def leaf(self) -> Leaf | None:
        """The chosen criterion."""
        return next((one for one in self._leaves if one.id == self.criterion.currentData()), None)

    def offer_scores(self) -> None:
        """Offer the levels of the criterion's scale, and fill in what was recorded before."""
        self.score.clear()
        scale = self.leaf.scale if self.leaf else None
        for level in scale.levels if isinstance(scale, LabelledScale) else ():
            self.score.addItem(self._workspace.words.typed(level.score))
        before = next(
            (
                one
                for one in self._workspace.dossier.candidate_scores
                if (one.lot, one.bid) == (self._workspace.lot.number, self.who.currentData())
                and self.leaf is not None
                and one.criterion == self.leaf.id
            ),
            None,
        )
        self.score.setEditText(self._workspace.words.typed(before.score) if before else "")
        for text, said in ((self.strong, "strong"), (self.weak, "weak"), (self.reason, "reason")):
            text.setPlainText(getattr(before, said) if before else "")

    def answer(self) -> str:
        """What the chosen candidate answered to the criterion."""
        code, lot = self.who.currentData(), self._workspace.lot.number
        for one in self._workspace.dossier.candidates_in(lot):
            for answer in one.answers if one.code == code else ():
                if self.leaf is not None and answer.criterion == self.leaf.id:
                    return answer.text
        return ""

    def given(self) -> Given | None:
        """What is filled in, None while a candidate, a criterion or a number on the scale is missing."""
        text = self.score.currentText().strip().replace(",", ".").replace("\N{MINUS SIGN}", "-")
        leaf = self.leaf
        if leaf is None or leaf.scale is None or not self.who.currentData() or not NUMBER.fullmatch(text):
            return None
        if not leaf.scale.holds(exact(text)):
            return None
        return Given(
            lot=self._workspace.lot.number,
            candidate=self.who.currentData(),
            criterion=leaf.id,
            score=Decimal(text),
            strong=self.strong.toPlainText(),
            weak=self.weak.toPlainText(),
            reason=self.reason.toPlainText(),
        )


def score_dialog(workspace: Workspace, code: str, parent: QWidget) -> ActDialog:
    """Recording the committee's one score for a candidate on a criterion, with what is strong and weak."""
    title = translate("Candidates", "Score van de selectiecommissie")
    form = ScoreForm(workspace, code)

    def carry_out(second: str, reason: str) -> bool:
        given = form.given()
        return given is not None and workspace.act(title, candidates.score_candidate, given)

    consequence = translate("Candidates", "De motivering komt in de brief aan deze gegadigde.")
    act = Act(
        title=title,
        about=_about(workspace),
        consequence=consequence,
        verb=translate("Candidates", "Score vastleggen"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, form.widget)
    dialog.setMinimumWidth(640)

    def show() -> None:
        form.offer_scores()
        answer = form.answer()
        dialog.set_consequence(f"{answer}\n\n{consequence}" if answer else consequence)
        dialog.set_ready(form.given() is not None)

    form.who.currentIndexChanged.connect(show)
    form.criterion.currentIndexChanged.connect(show)
    form.score.editTextChanged.connect(lambda: dialog.set_ready(form.given() is not None))
    show()
    return dialog


MOST_OPEN = 8
"""How much of what is still open the dialog names."""


def invite_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Fixing who is invited; where they are fewer than asked for, with the reason."""
    title, dossier, lot = translate("Candidates", "Gegadigden uitnodigen"), workspace.dossier, workspace.lot
    choice_now = choice_of(dossier, lot.number)
    asked = lot.shortlist.invited if lot.shortlist is not None else 0
    names = {one.code: one.bidder.name for one in dossier.candidates_in(lot.number)}
    invited = ", ".join(f"{code} {names[code]}" for code in choice_now.invited)
    text = translate(
        "Candidates",
        "Uitgenodigd worden: {names}. Daarna staat de lijst van gegadigden vast; alleen zij kunnen inschrijven.",
    )
    open_left = [workspace.words.problem(one) for one in candidates.shortlist_open(dossier, lot.number)]
    if open_left:
        first = translate("Candidates", "Nog niet mogelijk:")
        text = "\n".join([first, *open_left[:MOST_OPEN]])
    act = Act(
        title=title,
        about=_about(workspace),
        consequence=text.format(names=invited or "–") if not open_left else text,
        verb=translate("Candidates", "Keuze vastleggen"),
        carry_out=lambda second, reason: workspace.act(title, candidates.shortlist, (lot.number,), reason),
        needs_reason=len(choice_now.invited) < asked,
    )
    return ActDialog(act, workspace, parent)


def letters_dialog(workspace: Workspace, then: Callable[[date | None], None], parent: QWidget) -> ActDialog:
    """Asking on which day the letters leave, before they are written."""
    title = translate("Candidates", "Brieven aan gegadigden")
    day = day_line(workspace.session.moment(workspace.dossier).astimezone(ZONE).date())

    def carry_out(second: str, reason: str) -> bool:
        then(day_in(day))
        return True

    act = Act(
        title=title,
        about=_about(workspace),
        consequence=translate("Candidates", "Vanaf de dag van verzending telt de termijn om bezwaar te maken."),
        verb=translate("Candidates", "Map kiezen…"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Candidates", "&Verzonden op"), day)]))

    def check() -> None:
        with contextlib.suppress(ValueError):
            dialog.set_ready(day_in(day) is not None)
            return
        dialog.set_ready(False)

    day.textChanged.connect(check)
    check()
    return dialog
