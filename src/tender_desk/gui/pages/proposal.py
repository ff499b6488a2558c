"""Voorstel: lots, what blocks, the paper as text, its recording, the decision, and the papers to take out."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from tender_desk.core.award import Proposal, ProposalState
from tender_desk.desk import awarding, papers
from tender_desk.desk.previews import proposal_fields
from tender_desk.gui.actions import Actions
from tender_desk.gui.decided import Decided
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import decide_act, record_proposal_act
from tender_desk.gui.dialogs.choose_lots import ChooseLots
from tender_desk.gui.generated.ui_proposal_page import Ui_ProposalPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.page import ActionButton
from tender_desk.gui.pages import proposal_rows
from tender_desk.gui.pages.decision_form import DecisionForm
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import HTML_STYLE, Theme
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace


class ProposalPage(DeskPage):
    """Shows the newest proposal the chosen lot is in; a draft can be made over, a recorded one is decided on."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("proposal", self.tr("Voorstel"), workspace, actions, theme, icons)
        self._lots: tuple[int, ...] = ()
        self._shown = ""
        self.form = Ui_ProposalPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        ground = proposal_rows.finding_ground
        self.findings = TableModel(proposal_rows.finding_columns(), ground=ground, parent=self)
        dress(self.form.findings, self.findings, theme, icons)
        wrap_rows(self.form.findings)
        self.decision = DecisionForm(self.form, self.words, self)
        self.decision.decided.connect(self._decide)
        for code, name in (("nl", "Nederlands"), ("en", "English")):
            self.form.paperLanguage.addItem(name, code)
        self.form.paperLanguage.setCurrentIndex(self.form.paperLanguage.findData(self.words.language))
        self.form.paperLanguage.currentIndexChanged.connect(lambda: self.refresh())
        self._make_buttons()
        workspace.opened.connect(self._forget)
        workspace.lot_chosen.connect(self._forget)

    def draw(self) -> None:
        """Show proposal and decision."""
        proposal = proposal_rows.shown_proposal(self.dossier, self.lot.number)
        self._lots = self._chosen_lots(proposal)
        self._offer(proposal)
        if not proposal_rows.ranked_lots(self.dossier):
            text = self.tr("Een voorstel kan zodra van één perceel de rangorde is vastgesteld.")
            self.show_reason(text, locked=True)
            return
        self.show_body()
        self.set_about(self._about(proposal))
        self.findings.set_rows(proposal_rows.finding_rows(self.dossier, self._lots, proposal, self.words))
        self._show_draft(proposal)
        self._show_preview(proposal)
        self.decision.show_proposal(proposal, self._why_not_decide(proposal), self._decided_text(proposal))
        self.form.decisionState.setText(self.words.term("proposal", proposal.state) if proposal else "")
        head = self.dossier.log_head
        self.form.digest.setText(" ".join(head[place : place + 4] for place in range(0, len(head), 4)))
        self.form.logCount.setText(self.tr("{count} regels").format(count=self.dossier.version))

    def panes(self) -> list[QWidget]:
        """Findings, paper and forms are panes of their own."""
        return [self.form.left, self.form.middle, self.form.side]

    def _make_buttons(self) -> None:
        self.add_button("proposal.lots")
        self.add_button("proposal.record", primary=True)
        for action_id in ("report.excel", "report.word"):
            icon = self.actions_.commands[action_id].icon
            button = ActionButton(self.actions_[action_id], icon, self.theme, self.icons)
            self.form.outputs.addWidget(button)
        self.form.draft.clicked.connect(self._make_draft)
        self.form.copyDigest.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.form.digest.text().replace(" ", ""))
        )
        on = self.actions_
        on["proposal.lots"].triggered.connect(self._choose_lots)
        on["proposal.record"].triggered.connect(self._record)
        on["report.excel"].triggered.connect(self._write_report)
        on["report.word"].triggered.connect(self._write_proposal)

    def _forget(self) -> None:
        self._lots, self._shown = (), ""

    def _chosen_lots(self, proposal: Proposal | None) -> tuple[int, ...]:
        settled = proposal is not None and proposal.state is not ProposalState.DRAFT
        if self._lots and not settled:
            return self._lots
        return proposal_rows.lots_for(self.dossier, self.lot.number)

    def _about(self, proposal: Proposal | None) -> str:
        lots = ", ".join(str(lot) for lot in self._lots)
        one = len(self._lots) == 1
        named = self.tr("perceel {lots}") if one else self.tr("percelen {lots}")
        parts = [named.format(lots=lots)] if lots else []
        if proposal is not None:
            draft = self.tr("voorstel {number}, concept {draft} van {day}")
            day = self.words.day(proposal.at.date())
            parts.append(draft.format(number=proposal.number, draft=proposal.draft, day=day))
        return " · ".join([self.tr("Gunningsvoorstel voor het college van B&W"), *parts])

    def _show_draft(self, proposal: Proposal | None) -> None:
        key = f"{proposal.number}.{proposal.draft}.{proposal.state}" if proposal else "new"
        if key != self._shown:
            # Only a new draft replaces what stands in the fields; a redraw leaves what is being typed.
            self._shown = key
            self.form.reasons.setPlainText(proposal.reasons if proposal else "")
            named = awarding.cover_text(self.dossier.tender.cover)
            self.form.cover.setText(proposal.cover if proposal else named)
            self.form.cover.setCursorPosition(0)
        editable = (proposal is None or proposal.state is ProposalState.DRAFT) and not self.why_not_propose()
        for field in (self.form.reasons, self.form.cover):
            field.setReadOnly(not editable)
        self.form.draft.setVisible(editable)
        self.form.draft.setEnabled(bool(self._lots))
        self.form.draft.setText(self.tr("Nieuw concept maken") if proposal else self.tr("Concept maken"))
        state = self.tr("concept {draft}").format(draft=proposal.draft) if proposal else ""
        self.form.draftState.setText(state)

    def _show_preview(self, proposal: Proposal | None) -> None:
        self.form.preview.setVisible(proposal is not None)
        self.form.noPreview.setVisible(proposal is None)
        self.form.status.setText("")
        if proposal is None:
            text = self.tr("Nog geen voorstel. Vul de redenen in en kies Concept maken; hier verschijnt dan het stuk.")
            self.form.noPreview.setText(text)
            return
        words = Words(str(self.form.paperLanguage.currentData()))
        fields = proposal_fields(self.dossier, proposal, words.language)
        colours = {name: self.theme.colour(name).name() for name in ("ink", "line2", "muted")}
        kept = self.form.preview.verticalScrollBar().value()
        self.form.preview.setFont(self.theme.font(13))
        self.form.preview.document().setDefaultStyleSheet(HTML_STYLE)
        self.form.preview.setHtml(proposal_rows.paper_html(fields, words, colours))
        self.form.preview.document().setDocumentMargin(self.theme.px(24))
        self.form.preview.verticalScrollBar().setValue(kept)
        self.form.status.setText(str(fields["status"]))

    def _why_not_decide(self, proposal: Proposal | None) -> str:
        return "" if proposal is None else self.why_not("decide")

    def _decided_text(self, proposal: Proposal | None) -> str:
        decision = proposal.decision if proposal else None
        if decision is None:
            return ""
        facts = (
            self.words.term("maker", decision.maker),
            self.tr("besluit {number} van {day}").format(number=decision.number, day=self.words.day(decision.on)),
            self.words.term("proposal", decision.outcome),
            decision.mandate,
            decision.text,
        )
        return "\n".join(fact for fact in facts if fact)

    def why_not_propose(self) -> str:
        """The reason why this person may not propose, or ""."""
        return self.why_not("propose")

    def _offer(self, proposal: Proposal | None) -> None:
        draft = proposal is not None and proposal.state is ProposalState.DRAFT
        ranked = proposal_rows.ranked_lots(self.dossier)
        settled = self.tr("Dit voorstel is vastgelegd.") if proposal is not None and not draft else ""
        none = "" if ranked else self.tr("Van geen enkel perceel is de rangorde vastgesteld.")
        self.allow("proposal.lots", "propose", but=settled or none)
        count, total = len(self._lots), len(self.dossier.tender.lots)
        self.actions_["proposal.lots"].setText(
            self.tr("Percelen kiezen… ({count} van {total})").format(count=count, total=total)
        )
        first = self.tr("Maak eerst een concept.")
        self.allow("proposal.record", "propose", but=settled or ("" if draft else first))
        self.allow("report.excel", "report")
        self.allow("report.word", "report", but="" if proposal else first)

    def _choose_lots(self) -> None:
        lots = [self.dossier.tender.lot(number) for number in proposal_rows.ranked_lots(self.dossier)]
        dialog = ChooseLots(lots, self._lots, self.theme, self.icons, self)
        dialog.accepted.connect(lambda: self._take_lots(dialog.chosen()))
        dialog.open()

    def _take_lots(self, lots: tuple[int, ...]) -> None:
        self._lots = lots
        self.refresh()

    def _make_draft(self) -> None:
        reasons, cover = self.form.reasons.toPlainText(), self.form.cover.text()
        lots = self._lots
        done = self.workspace.act(self.tr("Concept maken"), awarding.propose, lots, reasons, cover)
        if done and self.lot.number not in lots:
            self.workspace.choose_lot(lots[0])

    def _record(self) -> None:
        proposal = proposal_rows.shown_proposal(self.dossier, self.lot.number)
        if proposal is not None:
            ActDialog(record_proposal_act(self.workspace, proposal), self.workspace, self).open()

    def _decide(self, decided: Decided) -> None:
        proposal = proposal_rows.shown_proposal(self.dossier, self.lot.number)
        if proposal is not None:
            ActDialog(decide_act(self.workspace, proposal, decided), self.workspace, self).open()

    def _write_report(self) -> None:
        what, path = self.tr("Beoordelingsrapport maken"), self._ask_path("award-report.xlsx", "Excel (*.xlsx)")
        if path is not None:
            self.workspace.look_beside(what, papers.award_report, path, self._language(), then=self._written)

    def _write_proposal(self) -> None:
        what, path = self.tr("Collegevoorstel maken"), self._ask_path("college-proposal.docx", "Word (*.docx)")
        proposal = proposal_rows.shown_proposal(self.dossier, self.lot.number)
        if path is not None and proposal is not None:
            given = (path, self._language(), proposal.number)
            self.workspace.look_beside(what, papers.college_proposal, *given, then=self._written)

    def _ask_path(self, name: str, kind: str) -> Path | None:
        folder = self.workspace.path.parent
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Opslaan als"), str(folder / name), kind)
        return Path(chosen) if chosen else None

    def _written(self, path: Path) -> None:
        self.workspace.told.emit(self.tr("Geschreven: {file}").format(file=path))

    def _language(self) -> str:
        return str(self.form.paperLanguage.currentData())
