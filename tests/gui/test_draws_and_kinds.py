"""Draws, special kinds of lot and second looks in the window: what is offered, asked, recorded and shown."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QWidget
from tests import small_tender
from tests.core.test_drawing import second_order
from tests.desk import test_admission as house
from tests.gui.desk import Desk, MakeDesk

from tender_desk.core.admission import admissions
from tender_desk.core.drawing import Holder, Manner, held_draws, invitations
from tender_desk.core.second_look import chosen_facts
from tender_desk.core.tender import SourceGround
from tender_desk.desk import admitting
from tender_desk.desk.drawing import invite_draw
from tender_desk.desk.session import Session
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.draw import MOST_LISTED, order_field
from tender_desk.gui.pages.dossier import DossierPage, lot_tip
from tender_desk.gui.pages.ranking import RankingPage
from tender_desk.gui.pages.rehearsal import RehearsalPage
from tender_desk.gui.pages.selection import SelectionPage

W = TypeVar("W", bound=QWidget)
SOURCE = "Slotstand AEX van die dag volgens Euronext, met twee decimalen."


def taken(make_desk: MakeDesk, session: Session, lot: int) -> Desk:
    """A window on another dossier."""
    desk = make_desk("published", "anouk")
    desk.workspace.take(session, lot)
    return desk


def asked(desk: Desk, action: str) -> ActDialog:
    assert desk.frame.actions_[action].isEnabled(), desk.frame.actions_[action].statusTip()
    desk.frame.actions_[action].trigger()
    dialog = desk.dialog(ActDialog)
    assert isinstance(dialog, ActDialog)
    return dialog


def named(dialog: ActDialog, kind: type[W], name: str) -> W:
    """The field of a dialog by what its label says."""
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def pick(dialog: ActDialog, name: str, value: object) -> None:
    box = named(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def carry_out(dialog: ActDialog) -> None:
    assert dialog.form.carry.isEnabled()
    dialog.form.carry.click()
    assert not dialog.isVisible(), dialog.form.error.text()


def texts(rows: Iterable[object]) -> str:
    return "\n".join(str(getattr(row, "text", "")) for row in rows)


def wait(session: Session, until: datetime) -> None:
    assert isinstance(session.clock, small_tender.Clock)
    session.clock.time = max(session.clock.time, until)


def test_a_draw_is_announced_and_its_outcome_recorded_as_announced(make_desk: MakeDesk, tmp_path: Path) -> None:
    session = small_tender.tied(tmp_path)
    desk = taken(make_desk, session, 2)
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    dialog = asked(desk, "draw.invite")
    assert not dialog.form.carry.isEnabled()
    assert not named(dialog, QPlainTextEdit, "Getal").isEnabled()
    pick(dialog, "Hoe", Manner.PEOPLE)
    pick(dialog, "Door", Holder.OFFICIALS)
    named(dialog, QLineEdit, "Namen").setText("; ".join(small_tender.OFFICIALS))
    named(dialog, QLineEdit, "Plaats").setText("stadhuis, kamer 2")
    carry_out(dialog)
    (invited,) = invitations(session.load(), 2)
    page.actions_["draw.letter"].trigger()
    assert "stadhuis, kamer 2" in QGuiApplication.clipboard().text()
    wait(session, invited.when)
    dialog = asked(desk, "draw")
    assert "Uitnodiging 1" in dialog.form.consequence.text()
    pick(dialog, "Volgorde, beste eerst", "B > A")
    named(dialog, QLineEdit, "Getuigen").setText("Beide inschrijvers waren vertegenwoordigd.")
    carry_out(dialog)
    (held,) = held_draws(session.load(), 2)
    assert (held.order, held.invitation, held.place) == (("B", "A"), 1, "stadhuis, kamer 2")
    shown = texts(page.checks.rows)
    assert "Uitnodiging 1 voor de loting" in shown
    assert "Loting: B > A" in shown


def test_from_a_number_the_window_asks_the_number_and_shows_every_step(make_desk: MakeDesk, tmp_path: Path) -> None:
    session = small_tender.tied(tmp_path)
    desk = taken(make_desk, session, 2)
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    dialog = asked(desk, "draw.invite")
    pick(dialog, "Hoe", Manner.PUBLIC_NUMBER)
    assert "SHA-256" in dialog.form.consequence.text()
    pick(dialog, "Door", Holder.NOTARY)
    named(dialog, QLineEdit, "Namen").setText("mr. De Wit, notaris")
    named(dialog, QPlainTextEdit, "Getal").setPlainText(SOURCE)
    carry_out(dialog)
    (invited,) = invitations(session.load(), 2)
    wait(session, invited.when)
    dialog = asked(desk, "draw")
    assert not dialog.form.carry.isEnabled()
    named(dialog, QLineEdit, "Getal").setText("912,34")
    carry_out(dialog)
    expected = second_order(session.load().tender.reference, 2, "912,34", ["A", "B"])
    assert [row.bid.code for row in page.places.rows] == expected
    assert f"1. {expected[0]}: SHA-256(" in texts(page.checks.rows)


def test_a_draw_without_invitation_asks_why_and_a_second_invitation_too(make_desk: MakeDesk, tmp_path: Path) -> None:
    session = small_tender.tied(tmp_path)
    desk = taken(make_desk, session, 2)
    desk.show("ranking")
    dialog = asked(desk, "draw")
    assert named(dialog, QLineEdit, "Zonder uitnodiging, omdat").isVisible()
    named(dialog, QDateTimeEdit, "Gehouden op")
    pick(dialog, "Volgorde, beste eerst", "A > B")
    pick(dialog, "Door", Holder.OFFICIALS)
    dialog.form.carry.click()
    assert dialog.isVisible()
    assert "niet voor een loting uitgenodigd" in dialog.form.error.text()
    dialog.reject()
    desk.workspace.act("x", invite_draw, 2, small_tender.announced(session.clock() + timedelta(hours=1)))
    assert named(asked(desk, "draw.invite"), QLineEdit, "Reden").isVisible()


def test_of_a_long_tie_the_order_is_typed(make_desk: MakeDesk) -> None:
    make_desk("published", "anouk")
    field, read = order_field(tuple("ABCDEFG"[: MOST_LISTED + 1]))
    assert isinstance(field, QLineEdit)
    field.setText("B > A>C")
    assert read() == ("B", "A", "C")
    field.deleteLater()


def test_bids_of_an_open_house_are_admitted_on_the_selection_page(make_desk: MakeDesk, tmp_path: Path) -> None:
    session = house.opened(tmp_path)
    house.meets(session, "A")
    desk = taken(make_desk, session, 2)
    page = desk.show("selection")
    assert isinstance(page, SelectionPage)
    dialog = asked(desk, "admit")
    pick(dialog, "Inschrijving", "A")
    named(dialog, QLineEdit, "Opmerking").setText("Referentie nagebeld.")
    carry_out(dialog)
    assert [one.bid for one in admissions(session.load(), 2)] == ["A"]
    assert "A  Duinroos Loopbaan B.V.: toegelaten op" in page.form.out.text()
    assert "B  Stichting Kadelicht: nog geen besluit." in page.form.out.text()
    ranking = desk.show("ranking")
    assert "toegelaten op" in ranking.reason
    desk.workspace.choose_lot(1)
    desk.show("selection")
    assert not desk.frame.actions_["admit"].isEnabled()


@pytest.mark.parametrize("step", ["dossier", "criteria", "bids", "selection", "scoring", "ranking", "proposal"])
def test_every_page_opens_on_an_open_house_whatever_was_decided(step: str, make_desk: MakeDesk, tmp_path: Path) -> None:
    session = house.opened(tmp_path)
    house.meets(session, "A")
    admitting.admit(session, 2, "A")
    house.accepted(session)
    desk = taken(make_desk, session, 2)
    assert desk.show(step).isVisible()


def test_the_ground_of_a_single_source_is_asked_on_the_dossier_page(make_desk: MakeDesk, tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    desk = taken(make_desk, session, 3)
    page = desk.show("dossier")
    assert isinstance(page, DossierPage)
    dialog = asked(desk, "lot.ground")
    pick(dialog, "Grond", SourceGround.RESERVED)
    dialog.form.reason.setPlainText("Voorbehouden aan een sociale werkplaats.")
    carry_out(dialog)
    row = next(row for row in page.lots.rows if row.lot.number == 3)
    assert row.lot.ground is SourceGround.RESERVED
    assert "art. 2.82" in lot_tip(row, page.words)
    desk.workspace.choose_lot(1)
    assert not desk.frame.actions_["lot.ground"].isEnabled()


def test_a_quotation_is_shown_without_rank_and_with_its_ground(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = taken(make_desk, small_tender.priced(tmp_path), 3)
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    assert page.places.index(0, 0).data() == "–"
    assert "art. 2.32" in texts(page.checks.rows)


def test_pairs_for_a_second_look_stand_below_the_checks_and_facts_can_be_chosen(make_desk: MakeDesk) -> None:
    desk = make_desk("priced", "anouk")
    page = desk.show("ranking")
    assert isinstance(page, RankingPage)
    shown = texts(page.checks.rows)
    assert "6 criteria × 4 inschrijvingen: 24 van 24 gescoord" in shown
    assert "Voor een tweede blik: K1.1 Diagnose en intake: A en B hebben dezelfde score (8)" in shown
    assert "voor een tweede blik; het beoordelingsrapport noemt ze alle" not in shown
    dialog = asked(desk, "look.facts")
    pick(dialog, "Criterium", "K1.1")
    box = next(one for one in dialog.findChildren(QCheckBox) if one.text() == "doorlooptijd")
    box.setChecked(True)
    carry_out(dialog)
    assert chosen_facts(desk.workspace.dossier, 4) == {"K1.1": ("lead_time",)}
    dialog = asked(desk, "look.facts")
    pick(dialog, "Criterium", "K1.1")
    assert next(one for one in dialog.findChildren(QCheckBox) if one.text() == "doorlooptijd").isChecked()


def test_where_nothing_is_compared_there_is_nothing_to_rehearse(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = taken(make_desk, small_tender.new_dossier(tmp_path), 3)
    page = desk.show("rehearsal")
    assert isinstance(page, RehearsalPage)
    assert "niet met elkaar vergeleken" in page.reason
