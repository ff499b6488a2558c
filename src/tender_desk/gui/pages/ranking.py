"""Rangorde: the bids in order with how their points came about, the calculation of one, what to mind before fixing."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.drawing import invitations
from tender_desk.core.gates import ranking_blockers
from tender_desk.core.policy import Gate
from tender_desk.core.tender import LotKind
from tender_desk.gui import figures
from tender_desk.gui.actions import Actions
from tender_desk.gui.cells import Paragraph
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import fix_ranking_act
from tender_desk.gui.dialogs.criterion_facts import criterion_facts_dialog
from tender_desk.gui.dialogs.draw import draw_dialog, invite_dialog
from tender_desk.gui.generated.ui_ranking_page import Ui_RankingPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.legend import Legend
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.pages import ranking_checks, ranking_rows, ranking_steps
from tender_desk.gui.pages.ranking_rows import PlaceRow
from tender_desk.gui.standing import reached
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress, wrap_rows
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.drawing import invitation_letter
from tender_desk.wording.lots import kind_lines

_MOST_SHOWN = 6


class RankingPage(DeskPage):
    """Choosing a row shows its calculation."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("ranking", self.tr("Rangorde"), workspace, actions, theme, icons)
        self.form = Ui_RankingPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.places = TableModel((), ground=_place_ground, parent=self)
        self.steps = TableModel((), ground=ranking_steps.step_ground, parent=self)
        self.checks, self.before = TableModel(_paragraphs(), parent=self), TableModel(_paragraphs(), parent=self)
        dress(self.form.places, self.places, theme, icons, row=36)
        dress(self.form.steps, self.steps, theme, icons, row=36, head=28)
        for view, model in ((self.form.checks, self.checks), (self.form.before, self.before)):
            dress(view, model, theme, icons)
            wrap_rows(view)
        self.legend = Legend(theme, icons)
        self.form.legend.addWidget(self.legend)
        self.form.places.selectionModel().currentRowChanged.connect(lambda: self._show_steps())
        self._draw_buttons = [self.add_button("draw.invite"), self.add_button("draw")]
        self._letter_button = self.add_button("draw.letter")
        self.add_button("look.facts")
        self.add_button("ranking.fix", primary=True)
        actions["look.facts"].triggered.connect(lambda: criterion_facts_dialog(self.workspace, self).open())
        actions["draw.invite"].triggered.connect(lambda: self._about_tie(invite_dialog))
        actions["draw.letter"].triggered.connect(self._copy_letter)
        actions["draw"].triggered.connect(lambda: self._about_tie(draw_dialog))
        actions["ranking.fix"].triggered.connect(self._fix)

    def draw(self) -> None:
        """Show the ranking of the lot."""
        lot, ranking = self.lot, self.workspace.ranking()
        self._offer()
        if lot.rolling:
            self.show_reason("\n".join(kind_lines(self.dossier, lot.number, self.words.language)))
            return
        if not reached(self.dossier, lot.number, Gate.PRICED):
            text = self.tr("De rangorde volgt als de kwaliteit definitief is en twee personen de prijzen openen.")
            self.show_reason(text, locked=True)
            return
        self.show_body()
        self.set_about(self._about())
        # the letter of a bid in another lot is another bidder's
        kept = self.chosen.bid.code if self.chosen and self.chosen.bid.lot == lot.number else ""
        self.form.places.clearSpans()
        self.places.set_table(
            ranking_rows.place_columns(lot, self.words),
            ranking_rows.place_rows(self.dossier, lot, ranking, self.words),
        )
        for number, row in enumerate(self.places.rows):
            # Why a bid is out runs on over the figures it does not have.
            if row.place is None:
                self.form.places.setSpan(number, 2, 1, len(self.places.columns) - 2)
        codes = [row.bid.code for row in self.places.rows]
        self.form.places.selectRow(codes.index(kept) if kept in codes else 0)
        shown = min(_MOST_SHOWN, len(self.places.rows))
        self.form.places.setMinimumHeight(self.theme.px(30 + 36 * shown + 4))
        self._show_legend()
        self.checks.set_rows(ranking_checks.check_rows(self.dossier, lot, ranking, self.words))
        self.before.set_rows(ranking_checks.before_rows(self.dossier, lot, ranking, self.words))
        self._count()
        self._show_steps()

    @property
    def chosen(self) -> PlaceRow | None:
        """The bid whose calculation is shown."""
        row = self.form.places.currentIndex().row()
        return self.places.rows[row] if 0 <= row < len(self.places.rows) else None

    def _about(self) -> str:
        model = self.lot.model
        act = self.dossier.act(self.lot.number, "ranked")
        fixed = self.tr("Vastgesteld op {day}").format(day=self.words.moment(act.at)) if act else ""
        parts = [fixed or self.tr("Nog niet vastgesteld")]
        if self.lot.kind is LotKind.SINGLE_SOURCE:
            return " · ".join([self.tr("Offerte, geen rangorde"), *parts])
        if model.price is not None and not figures.in_euro(model):
            share = self.tr("{quality} punten kwaliteit, {price} punten prijs")
            quality, price = self.words.number(model.full_points), self.words.number(model.price.points)
            parts.append(share.format(quality=quality, price=price))
        parts.append(self.words.term("method", model.method))
        return " · ".join(parts)

    def _show_legend(self) -> None:
        model = self.lot.model
        if figures.in_euro(model) or model.price is None:
            self.legend.set_entries([], "")
            return
        entries = [(figures.bar_kind(place), one.id) for place, one in enumerate(model.criteria)]
        full = self.words.number(model.full_points + model.price.points)
        note = self.tr("op schaal van {full} punten").format(full=full)
        self.legend.set_entries([*entries, ("price", self.tr("Prijs"))], note)

    def _count(self) -> None:
        good = sum(row.icon == "check" for row in self.checks.rows)
        judged = sum(row.icon in {"check", "warning"} for row in self.checks.rows)
        text = self.tr("{good} van {all} in orde").format(good=good, all=judged)
        self.form.checkCount.setText(text)
        fixed = reached(self.dossier, self.lot.number, Gate.RANKED)
        todo = len(self.before.rows)
        self.form.beforeCount.setText("" if fixed else self.tr("{count} te doen").format(count=todo))

    def _show_steps(self) -> None:
        row, lot, ranking = self.chosen, self.lot, self.workspace.ranking()
        code = row.bid.code if row else ""
        rows = ranking_steps.step_rows(self.dossier, lot, ranking, code, self.words) if code else []
        self.steps.set_table(ranking_steps.step_columns(lot, self.words), rows)
        self.form.stepsOf.setText(f"{row.bid.code}  {row.bid.bidder.name}" if row else "")
        rounding = self.words.say(f"term.rounding.{lot.model.rounding.at}", decimals=lot.model.rounding.decimals)
        self.form.rounding.setText(self.tr("Afronding: {rounding}.").format(rounding=rounding))

    def _offer(self) -> None:
        ranking, number = self.workspace.ranking(), self.lot.number
        blockers = len(ranking_blockers(self.dossier, number))
        text = (
            self.words.counted(blockers, self.tr("{count} blokkade"), self.tr("{count} blokkades")) if blockers else ""
        )
        self.allow("ranking.fix", "fix_ranking", but=text)
        scored = self.lot.model.scored
        self.allow("look.facts", "facts", but="" if scored else self.tr("In dit perceel wordt niets beoordeeld."))
        published = "lot" in self.lot.model.ties
        no_tie = self.tr("Er is geen gelijke stand die door loting wordt beslist.")
        for action, row in (("draw.invite", "invite_draw"), ("draw", "draw")):
            self.allow(action, row, but="" if ranking.ties and published else no_tie)
        for button in self._draw_buttons:
            button.setVisible(bool(ranking.ties) and published)

        invited = invitations(self.dossier, number)
        self._letter_button.setVisible(bool(invited))
        self.allow(
            "draw.letter", "see.prices", but="" if invited else self.tr("Er is nog niet voor een loting uitgenodigd.")
        )

    def _copy_letter(self) -> None:
        """Put what the invited bidders are written on the clipboard: the letter itself goes by the platform."""
        one = invitations(self.dossier, self.lot.number)[-1]
        QGuiApplication.clipboard().setText(invitation_letter(self.dossier, one, self.words.language))
        self.workspace.told.emit(self.tr("De brief voor de loting staat op het klembord."))

    def _about_tie(self, dialog: Callable[[Workspace, tuple[str, ...], QWidget], ActDialog]) -> None:
        ties = self.workspace.ranking().ties
        if ties:
            dialog(self.workspace, ties[0], self).open()

    def _fix(self) -> None:
        ActDialog(fix_ranking_act(self.workspace), self.workspace, self).open()


def _paragraphs() -> list[Column]:
    def text(paragraph: Paragraph) -> str:
        return paragraph.text

    return [Column("", text, cell=lambda r: r, tip=text)]


def _place_ground(row: PlaceRow) -> str:
    return "accent-bg" if row.place is not None and row.place.rank == 1 else ""
