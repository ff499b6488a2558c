"""Beoordelen: each alone with score and motivation; the chair fixes what the team agreed; quality is made final."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QWidget

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.policy import Gate
from tender_desk.core.team import Role
from tender_desk.desk.annexes import annexes_of
from tender_desk.desk.scoring import record_agreed
from tender_desk.gui.actions import Actions
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import freeze_act, open_prices_act
from tender_desk.gui.dialogs.annexes import AnnexDialog
from tender_desk.gui.drafts import Draft, Drafts
from tender_desk.gui.generated.ui_scoring_page import Ui_ScoringPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.lot_words import bid_title
from tender_desk.gui.pages import scoring_rows
from tender_desk.gui.pages.scoring_panels import AgreedPanel, Entry, OwnPanel, ScorePanel
from tender_desk.gui.pages.scoring_rows import OWN, TEAM, TaskRow
from tender_desk.gui.standing import reached, scoring_blockers
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace


class ScoringPage(DeskPage):
    """What is to be scored at the left, question and answer in the middle, the score at the right."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons, drafts: Drafts) -> None:
        super().__init__("scoring", self.tr("Beoordelen"), workspace, actions, theme, icons)
        self._drafts = drafts
        self._mode = ""
        self._shown: TaskRow | None = None
        self.form = Ui_ScoringPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.tasks = TableModel((), ground=scoring_rows.task_ground, parent=self)
        dress(self.form.tasks, self.tasks, theme, icons, row=36)
        self.form.tasks.horizontalHeader().hide()
        self.own, self.team = OwnPanel(theme, icons, self.words), AgreedPanel(theme, icons, self.words)
        self.given = TableModel((), parent=self)
        dress(self.team.agreed.given, self.given, theme, icons)
        wrap_rows(self.team.agreed.given)
        self._panels: dict[str, ScorePanel] = {OWN: self.own, TEAM: self.team}
        for panel in (self.own, self.team):
            self.form.right.addWidget(_scrolling(panel))
            panel.typed.connect(self._typed)
            panel.next_asked.connect(self._next)
            panel.back_asked.connect(lambda: self._step(-1))
        self.own.complete.connect(self._record)
        self._modes_and_buttons()

    def draw(self) -> None:
        """Show what this person scores in the lot."""
        self._offer()
        modes = scoring_rows.modes_of(self.dossier, self.lot)
        reason = self._why_nothing(modes)
        if reason:
            self.show_reason(reason, locked=True)
            return
        self.show_body()
        self._mode = self._mode if self._mode in modes else modes[0]
        self.form.modes.setVisible(len(modes) > 1)
        self.form.ownMode.setChecked(self._mode == OWN)
        self.form.teamMode.setChecked(self._mode == TEAM)
        self.form.right.setCurrentIndex(list(self._panels).index(self._mode))
        self._fill_tasks()
        self._describe()
        self._show_task()

    def go_to(self, place: str) -> None:
        """Choose the first score that is missing, of the bid in `place` ("4/C") where it is named."""
        wanted = place.partition("/")[2]
        for number, row in enumerate(self.tasks.rows):
            if row.bid is not None and not row.done and wanted in ("", row.bid.code):
                self.form.tasks.selectRow(number)
                self._panels[self._mode].scale.take_focus()
                return

    def panes(self) -> list[QWidget]:
        """Tasks, answer and score are panes of their own."""
        return [self.form.left, self.form.middle, self.form.right]

    @property
    def chosen(self) -> TaskRow | None:
        """What is being scored."""
        row = self.form.tasks.currentIndex().row()
        return self.tasks.rows[row] if 0 <= row < len(self.tasks.rows) else None

    def _modes_and_buttons(self) -> None:
        self.form.ownMode.clicked.connect(lambda: self._choose_mode(OWN))
        self.form.teamMode.clicked.connect(lambda: self._choose_mode(TEAM))
        self.form.tasks.selectionModel().currentRowChanged.connect(lambda: self._show_task())
        for keys, step in (("Alt+Down", 1), ("Alt+Up", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._step(step))
        for keys, step in (("Alt+Right", 1), ("Alt+Left", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self._step_criterion(step))
        self.form.split.setSizes([self.theme.px(236), self.theme.px(600), self.theme.px(400)])
        self.form.split.setStretchFactor(1, 1)
        self.add_button("annexes")
        on_annexes = self.actions_["annexes"]
        on_annexes.triggered.connect(self._open_annexes)
        self._prices = self.add_button("prices.open", primary=True)
        self._freeze = self.add_button("freeze", primary=True)
        on = self.actions_
        on["freeze"].triggered.connect(
            lambda: self._dialog(ActDialog(freeze_act(self.workspace), self.workspace, self))
        )
        on["prices.open"].triggered.connect(
            lambda: self._dialog(ActDialog(open_prices_act(self.workspace), self.workspace, self))
        )
        self.icons.show_on(self.form.sealIcon, "lock", "muted")
        self.form.keyHint.setText(
            self.tr(
                "0–8 score · 1 voor een 10 · Alt+S sterk · Alt+Z zwak · Alt+↓ volgende inschrijving · "
                "Alt+→ volgend criterium · Ctrl+Enter opslaan en volgende · F6 volgend paneel"
            )
        )

    def _open_annexes(self) -> None:
        row = self.chosen
        if row is not None and row.bid is not None:
            AnnexDialog(self.workspace, row.bid, row.leaf, self.theme, self.icons, self).show()

    def _offer_annexes(self, row: TaskRow) -> None:
        count = len(annexes_of(self.dossier, row.bid)) if row.bid is not None else 0
        one, many = self.tr("{count} bijlage…"), self.tr("{count} bijlagen…")
        self.actions_["annexes"].setText(self.words.counted(count, one, many))
        self.actions_.allow("annexes", "" if count else self.tr("Bij deze inschrijving zijn geen bijlagen."))

    def _dialog(self, dialog: ActDialog) -> None:
        self._panels[self._mode].flush() if self._mode else None
        dialog.open()

    def _why_nothing(self, modes: tuple[str, ...]) -> str:
        if not reached(self.dossier, self.lot.number, Gate.OPENED):
            return self.tr("Beoordelen kan nadat twee personen de inschrijvingen hebben geopend.")
        if not self.lot.model.scored:
            return self.tr("In dit perceel wordt geen kwaliteit gescoord.")
        if not modes:
            return self.tr("In dit perceel bent u niet als beoordelaar aangewezen. Scores van anderen zijn verzegeld.")
        return ""

    def _fill_tasks(self) -> None:
        kept = self.chosen
        drafts = {
            (leaf.id, bid.code)
            for leaf in self.lot.model.scored
            for bid in self.dossier.bids_left(self.lot.number)
            if self._drafts.get(*self._key(leaf.id, bid.code)) is not None
        }
        rows = scoring_rows.task_rows(self.dossier, self.lot, self._mode, drafts)
        self.tasks.set_table(scoring_rows.task_columns(self.words, self.dossier.viewer.roles), rows)
        places = [number for number, row in enumerate(rows) if row.bid is not None]
        same = [n for n in places if kept and kept.bid and _same(rows[n], kept)]
        open_ones = [n for n in places if not rows[n].done]
        self.form.tasks.selectRow((same or open_ones or places or [0])[0])
        for number, row in enumerate(rows):
            self.form.tasks.setRowHeight(number, self.theme.px(32 if row.bid is None else 36))

    def _describe(self) -> None:
        heads = [row for row in self.tasks.rows if row.bid is None]
        done, total = sum(row.done for row in heads), sum(row.all for row in heads)
        self.form.progressText.setText(self.tr("{done} van {all} gescoord").format(done=done, all=total))
        self.form.progressPart.setText(f"{done * 100 // max(1, total)} %")
        self.form.progress.setRange(0, max(1, total))
        self.form.progress.setValue(done)
        final = self.dossier.act(self.lot.number, "quality_final")
        own = self.tr("U beoordeelt alleen. Scores van anderen ziet u pas als de kwaliteit definitief is.")
        agreement = self.words.term("agreement", self.lot.model.agreement)
        team = self.tr("Scores van het team · {agreement}").format(agreement=agreement)
        text = own if self._mode == OWN else team
        if final is not None:
            text = self.tr("Kwaliteit definitief sinds {at}").format(at=self.words.moment(final.at))
        self.set_about(text)
        sealed = self.tr("Prijzen zijn verzegeld tot de kwaliteit definitief is en twee personen ze openen.")
        priced = self.dossier.act(self.lot.number, "priced")
        opened = self.tr("Prijzen geopend op {at}.").format(at=self.words.moment(priced.at)) if priced else sealed
        self.form.seal.setText(opened)

    def _show_task(self) -> None:
        row = self.chosen
        if row is None or row.bid is None:
            return
        self._panels[self._mode].flush()
        self._shown = row
        self._offer_annexes(row)
        weight = self.words.number(row.leaf.points)
        about = self.tr("weegt {points} punten · {bid}").format(points=weight, bid=bid_title(row.bid.code))
        self.form.criterion.setText(f"{row.leaf.id} {row.leaf.name}")
        self.form.weighs.setText(about)
        self.form.question.setText(row.leaf.question)
        self.form.question.setVisible(bool(row.leaf.question))
        self.form.source.setText(scoring_rows.source_text(row.bid, row.leaf.id))
        self.form.answer.setFont(self.theme.font(14))
        self.form.answer.setHtml(scoring_rows.answer_html(row.bid, row.leaf.id))
        self.form.answer.document().setDocumentMargin(self.theme.px(24))
        self._show_score(row)

    def _show_score(self, row: TaskRow) -> None:
        assert row.bid is not None
        panel = self._panels[self._mode]
        draft = self._drafts.get(*self._key(row.leaf.id, row.bid.code))
        if self._mode == OWN:
            panel.set_open(not self.why_not("score") and not self._is_agreed(row))
            panel.show_score(row.leaf, draft or self._own_draft(row))
            return
        given = scoring_rows.given_scores(self.dossier, self.lot.number, row.leaf.id, row.bid.code)
        self.given.set_table(scoring_rows.given_columns(self.dossier, self.words), given)
        shown = sorted(one.score for one in given)
        self.team.agreed.spread.setText(f"{shown[0]}–{shown[-1]}" if shown else self.tr("nog geen scores"))
        consensus = self.lot.model.agreement == "consensus"
        self.team.agreed.agreeing.setVisible(consensus)
        refused = self.why_not("agree") if consensus else ""
        panel.set_open(consensus and not refused)
        average = self.tr("De score van het team is het gemiddelde; er wordt niets apart vastgesteld.")
        self.team.agreed.readOnly.setText(refused if consensus else average)
        panel.show_score(row.leaf, draft or self._agreed_draft(row))

    def _own_draft(self, row: TaskRow) -> Draft:
        code = row.bid.code if row.bid else ""
        own = scoring_rows.own_score(self.dossier, self.lot.number, row.leaf.id, code)
        return Draft(str(own.score), own.strong, own.weak) if own else Draft()

    def _agreed_draft(self, row: TaskRow) -> Draft:
        code = row.bid.code if row.bid else ""
        agreed = scoring_rows.agreed_score(self.dossier, self.lot.number, row.leaf.id, code)
        return Draft(str(agreed.score), agreed.strong, agreed.weak, agreed.reason) if agreed else Draft()

    def _is_agreed(self, row: TaskRow) -> bool:
        code = row.bid.code if row.bid else ""
        return scoring_rows.agreed_score(self.dossier, self.lot.number, row.leaf.id, code) is not None

    def _key(self, criterion: str, bid: str) -> tuple[object, ...]:
        return (self.workspace.path, self.dossier.viewer.id, self._mode, self.lot.number, criterion, bid)

    def _typed(self, draft: Draft) -> None:
        if self._shown is not None and self._shown.bid is not None:
            self._drafts.keep(draft, *self._key(self._shown.leaf.id, self._shown.bid.code))
            place = self.form.tasks.currentIndex().row()
            if self.tasks.rows[place] == self._shown and not self._shown.is_draft:
                self._shown = replace(self._shown, is_draft=True)
                self.tasks.change(place, self._shown)

    def _record(self, entry: Entry) -> None:
        row = self._shown
        if row is None or row.bid is None or self.why_not("score"):
            return
        own = scoring_rows.own_score(self.dossier, self.lot.number, row.leaf.id, row.bid.code)
        key = self._key(row.leaf.id, row.bid.code)
        if own is not None and (own.score, own.strong, own.weak) == (entry.score, entry.strong, entry.weak):
            self._drafts.drop(*key)
            return
        score = Score(
            lot=self.lot.number,
            bid=row.bid.code,
            criterion=row.leaf.id,
            member=self.dossier.viewer.id,
            score=entry.score,
            strong=entry.strong,
            weak=entry.weak,
        )
        self._drafts.drop(*key)
        if not self.workspace.record_score(self.tr("Score opslaan"), score):
            self._drafts.keep(self.own.draft(), *key)

    def _next(self) -> None:
        if self._mode == OWN:
            self.own.flush()
        elif not self._agree():
            return
        self._step(1)
        self._panels[self._mode].scale.take_focus()

    def _agree(self) -> bool:
        row, entry = self._shown, self.team.entry()
        if row is None or row.bid is None or entry is None:
            return False
        agreed = AgreedScore(
            lot=self.lot.number,
            bid=row.bid.code,
            criterion=row.leaf.id,
            score=entry.score,
            strong=entry.strong,
            weak=entry.weak,
            reason=entry.reason,
            by=self.dossier.viewer.id,
        )
        key = self._key(row.leaf.id, row.bid.code)
        kept = self.team.draft()
        self._drafts.drop(*key)
        done = self.workspace.act(self.tr("Consensusscore vaststellen"), record_agreed, agreed)
        if not done:
            self._drafts.keep(kept, *key)
        return done

    def _step(self, step: int) -> None:
        rows, here = self.tasks.rows, self.form.tasks.currentIndex().row()
        place = here + step
        while 0 <= place < len(rows) and rows[place].bid is None:
            place += step
        if 0 <= place < len(rows):
            self.form.tasks.selectRow(place)

    def _step_criterion(self, step: int) -> None:
        heads = [number for number, row in enumerate(self.tasks.rows) if row.bid is None]
        here = max((n for n, head in enumerate(heads) if head <= self.form.tasks.currentIndex().row()), default=0)
        if heads:
            self.form.tasks.selectRow(heads[(here + step) % len(heads)] + 1)

    def _choose_mode(self, mode: str) -> None:
        self._panels[self._mode].flush()
        self._mode = mode
        self._shown = None
        self.refresh()

    def _offer(self) -> None:
        blockers = scoring_blockers(self.dossier, self.lot.number)
        text = self.tr("nog {count}").format(count=blockers) if blockers else ""
        self.allow("freeze", "freeze", but=text)
        self.allow("prices.open", "open_prices")
        roles = set(self.dossier.viewer.roles)
        final = reached(self.dossier, self.lot.number, Gate.QUALITY_FINAL)
        self._freeze.setVisible(Role.CHAIR in roles and not final)
        self._prices.setVisible(Role.ADVISER in roles and (final or not self.lot.model.scored))


def _scrolling(panel: QWidget) -> QScrollArea:
    """A panel that scrolls where large text or a small screen leaves it too little room."""
    area = QScrollArea()
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _same(row: TaskRow, other: TaskRow) -> bool:
    assert row.bid is not None
    assert other.bid is not None
    return (row.leaf.id, row.bid.code) == (other.leaf.id, other.bid.code)
