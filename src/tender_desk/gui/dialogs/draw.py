"""The dialogs of a draw: the invitation that goes before, and what came out; the program never draws."""

from collections.abc import Callable
from datetime import timedelta
from itertools import permutations

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tender_desk.core.drawing import Among, DrawInvitation, Holder, Manner, invitation_for
from tender_desk.core.tender import Lot
from tender_desk.desk.drawing import Announced, Drawn, invite_draw, record_draw
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, line, moment_field, paragraph, stated
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE
from tender_desk.wording.drawing import invitation_lines, method

translate = QCoreApplication.translate

MOST_LISTED = 4
"""Bids of a tie of which all orders are listed to choose from; a longer order is typed."""


def invite_dialog(workspace: Workspace, tie: tuple[str, ...], parent: QWidget, among: Among = Among.BIDS) -> ActDialog:
    """Recording to whom, when, where, by whom and how a draw was announced."""
    title, lot, words = translate("Draw", "Uitnodiging voor loting vastleggen"), workspace.lot, workspace.words
    manner = choice([(one, words.term("manner", one)) for one in Manner], translate("Draw", "Kies"))
    holder = choice([(one, words.term("holder", one)) for one in Holder], translate("Draw", "Kies"))
    names, place = line(translate("Draw", "Namen en functies, met ; ertussen")), line()
    tomorrow = (workspace.session.moment(workspace.dossier) + timedelta(days=1)).astimezone(ZONE)
    when = moment_field(tomorrow.replace(minute=0, second=0, microsecond=0))
    source = paragraph(translate("Draw", "Welk getal, waar en wanneer het verschijnt"), 2)
    earlier = invitation_for(workspace.dossier, lot.number, tie, among)
    again = line(translate("Draw", "Waarom er opnieuw wordt uitgenodigd"))

    def carry_out(second: str, reason: str) -> bool:
        announced = Announced(
            when=stated(when),
            manner=Manner(manner.currentData()),
            holder=Holder(holder.currentData()),
            names=_names(names.text()),
            place=place.text(),
            source=source.toPlainText(),
            bids=tie,
            reason=again.text(),
        )
        return workspace.act(title, invite_draw, lot.number, announced, among)

    people = translate("Draw", "De inschrijvers mogen bij de loting zijn of zich laten vertegenwoordigen.")
    act = Act(title, _about(lot, tie), people, title, carry_out)
    fields: list[tuple[str, QWidget]] = [
        (translate("Draw", "&Hoe"), manner),
        (translate("Draw", "&Wanneer"), when),
        (translate("Draw", "&Door"), holder),
        (translate("Draw", "&Namen"), names),
        (translate("Draw", "&Plaats"), place),
        (translate("Draw", "&Getal"), source),
    ]
    if earlier is not None:
        fields.append((translate("Draw", "&Reden"), again))
    dialog = ActDialog(act, workspace, parent, form_of(fields))

    def show() -> None:
        by_number = manner.currentData() == Manner.PUBLIC_NUMBER
        source.setEnabled(by_number)
        dialog.set_consequence(method(workspace.dossier, lot.number, words.language) if by_number else people)
        dialog.set_ready(manner.currentIndex() >= 0 and holder.currentIndex() >= 0)

    manner.currentIndexChanged.connect(show)
    holder.currentIndexChanged.connect(show)
    show()
    return dialog


def draw_dialog(workspace: Workspace, tie: tuple[str, ...], parent: QWidget, among: Among = Among.BIDS) -> ActDialog:
    """Recording what came out: the order that people drew, or the number that was announced."""
    title, lot, words = translate("Draw", "Uitkomst loting vastleggen"), workspace.lot, workspace.words
    invited = invitation_for(workspace.dossier, lot.number, tie, among)
    by_number = invited is not None and invited.manner is Manner.PUBLIC_NUMBER
    order, ordered = order_field(tie)
    number, place, names = line(), line(), line(translate("Draw", "Namen en functies, met ; ertussen"))
    witnesses, uninvited = line(translate("Draw", "Namen en functies")), line()
    holder = choice([(one, words.term("holder", one)) for one in Holder], translate("Draw", "Kies"))
    held = moment_field((invited.when if invited else workspace.session.moment(workspace.dossier)).astimezone(ZONE))
    if invited is not None:
        place.setText(invited.place)
        names.setText("; ".join(invited.names))
        holder.setCurrentIndex(holder.findData(invited.holder))

    def carry_out(second: str, reason: str) -> bool:
        drawn = Drawn(
            held=stated(held),
            order=() if by_number else ordered(),
            tie=tie,
            number=number.text() if by_number else "",
            place=place.text(),
            witnesses=witnesses.text(),
            holder=Holder(holder.currentData()),
            names=_names(names.text()),
            uninvited=uninvited.text(),
        )
        return workspace.act(title, record_draw, lot.number, drawn, among)

    fields: list[tuple[str, QWidget]] = [
        (translate("Draw", "&Getal"), number) if by_number else (translate("Draw", "&Volgorde, beste eerst"), order),
        (translate("Draw", "&Bekend op") if by_number else translate("Draw", "&Gehouden op"), held),
        (translate("Draw", "&Door"), holder),
        (translate("Draw", "&Namen"), names),
        (translate("Draw", "&Plaats"), place),
        (translate("Draw", "Ge&tuigen"), witnesses),
    ]
    if invited is None:
        fields.append((translate("Draw", "&Zonder uitnodiging, omdat"), uninvited))
    act = Act(title, _about(lot, tie), _rests_on(workspace, invited), title, carry_out)
    dialog = ActDialog(act, workspace, parent, form_of(fields))

    def check() -> None:
        dialog.set_ready(holder.currentIndex() >= 0 and bool(number.text().strip() if by_number else ordered()))

    for signal in (number.textChanged, _changed(order), holder.currentIndexChanged):
        signal.connect(check)
    check()
    return dialog


def order_field(tie: tuple[str, ...]) -> tuple[QComboBox | QLineEdit, Callable[[], tuple[str, ...]]]:
    """Return a field for the order of a tie, best first, and how it is read: every order listed while they are few."""
    if len(tie) > MOST_LISTED:
        typed = line(" > ".join(tie))
        return typed, lambda: tuple(part.strip() for part in typed.text().split(">") if part.strip())
    listed = choice([(" > ".join(order),) * 2 for order in permutations(tie)], translate("Draw", "Kies"))
    return listed, lambda: tuple(str(listed.currentData()).split(" > ")) if listed.currentIndex() >= 0 else ()


def _changed(field: QComboBox | QLineEdit) -> SignalInstance:
    return field.currentIndexChanged if isinstance(field, QComboBox) else field.textChanged


def _about(lot: Lot, tie: tuple[str, ...]) -> str:
    return f"{lot_title(lot.number)} {lot.name}: {', '.join(tie)}"


def _rests_on(workspace: Workspace, invited: DrawInvitation | None) -> str:
    if invited is None:
        return translate(
            "Draw",
            "Deze inschrijvers zijn niet uitgenodigd. Leg eerst de uitnodiging vast, of zeg waarom zij ontbreekt.",
        )
    return "\n".join(invitation_lines(workspace.dossier, invited, workspace.words.language))


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
