"""Dossier: the tender as published, its procedures, lots, budgets and people, and the gate each lot has reached."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import lot_state
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Severity
from tender_desk.core.team import Member
from tender_desk.core.tender import Lot, LotKind, Procedure
from tender_desk.gui.actions import Actions
from tender_desk.gui.cells import Badge, TwoLines
from tender_desk.gui.desk_page import DeskPage
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.acts import publish_act
from tender_desk.gui.dialogs.kinds import ground_dialog
from tender_desk.gui.generated.ui_dossier_page import Ui_DossierPage
from tender_desk.gui.icons import Icons
from tender_desk.gui.limits import follow_text_size
from tender_desk.gui.lot_words import dossier_about, volume
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.lots import ground_line


@dataclass(frozen=True)
class LotRow:
    """A lot with its procedure and where it stands."""

    lot: Lot
    procedure: Procedure
    gate: Gate | None
    blockers: int


@dataclass(frozen=True)
class GroupRow:
    """A group's printed budget beside the sum of its lots; None where one of them is not known."""

    name: str
    printed: Decimal | None
    summed: Decimal | None

    @property
    def agrees(self) -> bool:
        """Whether both are the same, or cannot be compared."""
        return self.printed is None or self.summed is None or self.printed == self.summed


class DossierPage(DeskPage):
    """A row per lot; choosing one makes it the lot of the other pages."""

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__("dossier", self.tr("Dossier"), workspace, actions, theme, icons)
        self.form = Ui_DossierPage()
        self.form.setupUi(self.body)
        follow_text_size(self.body, theme)
        self.lots = self._table(self.form.lots, lot_columns(self, self.words), row=44)
        self.procedures = self._table(self.form.procedures, procedure_columns(self, self.words), row=44)
        self.groups = self._table(self.form.groups, group_columns(self, self.words), row=28)
        self.team = self._table(self.form.team, team_columns(self, self.words), row=28)
        self.form.lots.clicked.connect(self._chosen)
        self.form.lots.activated.connect(self._chosen)
        self._ground_button = self.add_button("lot.ground")
        self.add_button("publish", primary=True)
        actions["lot.ground"].triggered.connect(lambda: ground_dialog(self.workspace, self).open())
        actions["publish"].triggered.connect(self._publish)

    def draw(self) -> None:
        """Show everything."""
        tender = self.dossier.tender
        self.set_about(f"{tender.authority} · {dossier_about(self.dossier)}")
        self.lots.set_rows(lot_rows(self.dossier))
        self.form.lots.selectRow([lot.number for lot in tender.lots].index(self.lot.number))
        self.procedures.set_rows(tender.procedures)
        self.groups.set_rows(group_rows(self.dossier))
        self.team.set_rows(self.dossier.members)
        self.form.teamCount.setText(str(len(self.dossier.members)))
        budgets = [lot.budget for lot in tender.lots if lot.budget is not None]
        total = self.words.round_euro(sum(budgets, Decimal(0)))
        self.form.total.setText(self.tr("samen begroot {total}").format(total=total))
        self.form.cover.setText("\n".join(cover_lines(self.dossier, self.words)) or "–")
        single = self.lot.kind is LotKind.SINGLE_SOURCE
        self.allow("lot.ground", "model", but="" if single else self.tr("In dit perceel is mededinging."))
        self._ground_button.setVisible(single)
        published = all(self.dossier.act(lot.number, "published") for lot in tender.lots)
        self.allow("publish", "publish", but=self.tr("Alle percelen zijn gepubliceerd.") if published else "")

    def _table(self, view: QTableView, columns: list[Column], row: int) -> TableModel:
        model = TableModel(columns, parent=self)
        dress(view, model, self.theme, self.icons, row=row)
        return model

    def _chosen(self, index: QModelIndex) -> None:
        self.workspace.choose_lot(self.lots.rows[index.row()].lot.number)

    def _publish(self) -> None:
        ActDialog(publish_act(self.workspace), self.workspace, self).open()


def lot_rows(dossier: Dossier) -> list[LotRow]:
    """Return each lot with what the gates say of it."""
    rows = []
    for lot in dossier.tender.lots:
        state = lot_state(dossier, lot.number)
        blockers = sum(problem.severity is not Severity.NOTE for problem in state.missing)
        rows.append(LotRow(lot, dossier.tender.procedure_of(lot.number), state.passed, blockers))
    return rows


def group_rows(dossier: Dossier) -> list[GroupRow]:
    """Return printed and summed budget per group."""
    rows = []
    for group in dossier.tender.groups:
        budgets = [lot.budget for lot in dossier.tender.lots_in(group.name)]
        known = [budget for budget in budgets if budget is not None]
        rows.append(GroupRow(group.name, group.budget, sum(known, Decimal(0)) if len(known) == len(budgets) else None))
    return rows


def cover_lines(dossier: Dossier, words: Words) -> list[str]:
    """Return the named cover, line by line: the program names it and does not compute it."""
    lines = []
    for cover in dossier.tender.cover:
        amount = f": {words.round_euro(cover.amount)}" if cover.amount is not None else ""
        note = f" ({cover.note})" if cover.note else ""
        lines.append(f"{cover.name}{amount}{note}")
    return lines


def lot_columns(page: DossierPage, words: Words) -> list[Column]:
    """What is shown of a lot."""
    return [
        Column("", lambda r: str(r.lot.number), sort=lambda r: r.lot.number, right=True, bold=True, width=40),
        Column(
            page.tr("Perceel"),
            lambda r: r.lot.name,
            cell=lambda r: TwoLines(r.lot.name, r.lot.group),
            sort=lambda r: r.lot.name.casefold(),
            tip=lambda r: r.lot.name,
        ),
        Column(
            page.tr("Procedure"),
            lambda r: words.term("procedure", r.procedure.kind),
            cell=lambda r: TwoLines(words.term("procedure", r.procedure.kind), volume(r.lot, words), bold=False),
            tip=lambda r: lot_tip(r, words),
            width=146,
        ),
        Column(
            page.tr("Per stuk €"),
            lambda r: words.number(r.lot.unit_budget, 0) if r.lot.unit_budget is not None else "–",
            sort=lambda r: r.lot.unit_budget,
            right=True,
            width=84,
        ),
        Column(
            page.tr("Begroot €"),
            lambda r: words.number(r.lot.budget, 0) if r.lot.budget is not None else "–",
            sort=lambda r: r.lot.budget,
            right=True,
            width=84,
        ),
        Column(
            page.tr("Stand"),
            lambda r: words.term("gate", r.gate or "none"),
            cell=lambda r: _gate_badge(r, words),
            sort=lambda r: words.term("gate", r.gate or "none"),
            width=164,
        ),
    ]


def lot_tip(row: LotRow, words: Words) -> str:
    """Return the procedure and the kind of a lot; of a single source also its ground."""
    parts = [row.procedure.name, words.term("lot", row.lot.kind)]
    return "\n".join([*parts, ground_line(row.lot, words.language)] if row.lot.kind is LotKind.SINGLE_SOURCE else parts)


def _gate_badge(row: LotRow, words: Words) -> Badge:
    done = row.gate is Gate.DECIDED
    detail = str(row.blockers) if row.blockers else ""
    return Badge(words.term("gate", row.gate or "none"), "ok" if done else "plain", "check" if done else "", detail)


def procedure_columns(page: DossierPage, words: Words) -> list[Column]:
    """What is shown of a procedure."""
    return [
        Column(page.tr("Procedure"), lambda r: r.name, cell=lambda r: TwoLines(r.name, r.owner), tip=lambda r: r.name),
        Column(
            page.tr("Sluiting"),
            lambda r: words.moment(r.closing),
            cell=lambda r: TwoLines(words.moment(r.closing), words.term("procedure", r.kind), bold=False),
            width=150,
        ),
    ]


def group_columns(page: DossierPage, words: Words) -> list[Column]:
    """What is shown of a group's budget."""
    return [
        Column(page.tr("Groep"), lambda r: r.name, tip=lambda r: r.name),
        Column(page.tr("Stukken €"), lambda r: _amount(r.printed, words), right=True, width=96),
        Column(
            page.tr("Som €"),
            lambda r: _amount(r.summed, words),
            right=True,
            width=96,
            token=lambda r: "text" if r.agrees else "warn",
        ),
    ]


def team_columns(page: DossierPage, words: Words) -> list[Column]:
    """What is shown of a person."""

    def roles(member: Member) -> str:
        return words.terms("role", member.roles)

    return [
        Column(page.tr("Naam"), lambda r: r.name, bold=True),
        Column(page.tr("Rol"), roles, tip=roles, token=lambda r: "muted", width=190),
    ]


def _amount(value: Decimal | None, words: Words) -> str:
    return "–" if value is None else words.number(value, 0)
