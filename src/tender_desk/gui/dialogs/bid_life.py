"""The dialogs about one bid: deciding on a finding, asking the bidder, taking the answer, correcting a value."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Ask, Bid
from tender_desk.core.clarifications import CorrectionGround, is_price, value_of
from tender_desk.core.settling import Outcome
from tender_desk.desk import clarifying
from tender_desk.desk.clarifying import Change, Wanted
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.acts import second_people
from tender_desk.gui.dialogs.fields import choice, form_of, line, moment_field, paragraph, set_lines, stated
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Verb, Workspace
from tender_desk.importing.layouts.keys import keys_of
from tender_desk.wording import ZONE

translate = QCoreApplication.translate


def about_bid(bid: Bid) -> str:
    """Return which bid a dialog is about."""
    return f"{lot_title(bid.lot)} · {bid.code}  {bid.bidder.name}"


def settle_dialog(
    workspace: Workspace, bid: Bid, ask: Ask, sentence: str, parent: QWidget, verb: Verb = clarifying.settle
) -> ActDialog:
    """Deciding on a finding: it stays as it stands, or is left out of account; some take two people.

    `verb` records it: of a bid, or of what a candidate handed in.
    """
    title = translate("Life", "Besluiten over de melding")
    words, two = workspace.words, clarifying.by_two(workspace.dossier, bid, ask)
    outcome = choice([(one, words.term("outcome", one)) for one in Outcome], translate("Life", "Kies"))

    def carry_out(second: str, reason: str) -> bool:
        chosen = Outcome(outcome.currentData())
        return workspace.act(title, verb, bid.lot, bid.code, ask.code, ask.place, chosen, reason, second)

    act = Act(
        title=title,
        about=about_bid(bid),
        consequence=f"{ask.place}: {sentence}" if ask.place else sentence,
        verb=translate("Life", "Besluit vastleggen"),
        carry_out=carry_out,
        seconds=second_people(workspace),
        needs_second=two,
        needs_reason=True,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Life", "&Besluit"), outcome)]))
    outcome.currentIndexChanged.connect(lambda index: dialog.set_ready(index >= 0))
    dialog.set_ready(False)
    return dialog


def clarify_dialog(workspace: Workspace, bid: Bid, about: str, parent: QWidget) -> ActDialog:
    """Recording a question to the bidder about what is meant."""
    title = translate("Life", "Vraag verduidelijking")
    subject, question = line(translate("Life", "Eis, onderdeel of cel")), paragraph()
    subject.setText(about)

    def carry_out(second: str, reason: str) -> bool:
        wanted = Wanted(bid.lot, bid.code, subject.text(), question.toPlainText())
        return workspace.act(title, clarifying.ask, wanted)

    act = Act(
        title=title,
        about=about_bid(bid),
        consequence=translate(
            "Life", "Vraag wat er bedoeld is, niet om iets aan te vullen. Tot het antwoord wacht de rangorde."
        ),
        verb=translate("Life", "Vraag vastleggen"),
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Life", "&Betreft"), subject),
        (translate("Life", "&Vraag"), question),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))
    question.textChanged.connect(lambda: dialog.set_ready(bool(question.toPlainText().strip())))
    dialog.set_ready(False)
    return dialog


def answer_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Recording what a bidder answered."""
    title = translate("Life", "Antwoord van inschrijver vastleggen")
    waiting = [one for one in workspace.dossier.clarifications_of(workspace.lot.number) if one.open]
    which = choice(
        [(one.number, f"{one.number}. {one.bid} · {one.question}") for one in waiting], translate("Life", "Kies")
    )
    which.setCurrentIndex(0 if len(waiting) == 1 else -1)
    text, received = paragraph(), moment_field(workspace.session.moment(workspace.dossier).astimezone(ZONE))

    def carry_out(second: str, reason: str) -> bool:
        return workspace.act(title, clarifying.answer, which.currentData(), text.toPlainText(), stated(received))

    act = Act(
        title=title,
        about=f"{lot_title(workspace.lot.number)} {workspace.lot.name}",
        consequence=translate(
            "Life", "Neem het antwoord letterlijk over. Wat het verandert, is daarna een correctie met twee personen."
        ),
        verb=translate("Life", "Antwoord vastleggen"),
        carry_out=carry_out,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Life", "&Vraag"), which),
        (translate("Life", "&Antwoord"), text),
        (translate("Life", "&Ontvangen"), received),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))

    def check() -> None:
        dialog.set_ready(which.currentIndex() >= 0 and bool(text.toPlainText().strip()))

    which.currentIndexChanged.connect(check)
    text.textChanged.connect(check)
    check()
    return dialog


def fields_of(workspace: Workspace, bid: Bid) -> list[tuple[str, str]]:
    """Return the fields of a bid that can be corrected now, each with the words a person knows it by."""
    tender, words = workspace.dossier.tender, workspace.words
    lot = tender.lot(bid.lot)
    titles = {key: one.title for key, one in keys_of(tender, lot, words.language).items()}
    found = [(f"answer.{leaf.id}", f"{leaf.id} {leaf.name}") for leaf in lot.model.leaves if leaf.answered]
    found += [(f"figure.{leaf.id}", f"{leaf.id} {leaf.name}") for leaf in lot.model.leaves if leaf.measure]
    found += [(one, words.field(one)) for one in ("bidder.name", "bidder.kvk", "bidder.town", "bidder.legal_form")]
    found += [(one.field, titles.get(one.field) or words.field(one.field)) for one in bid.statements]
    if workspace.dossier.act(bid.lot, "priced") is not None:
        prices = [(f"price.{asked.id}", f"{asked.id} {asked.label}") for asked in lot.prices]
        sheet = [(one, words.field(one)) for one in ("vat_basis", "payment_model", "fixed_share")]
        return [*prices, *sheet]
    return found


def correct_dialog(workspace: Workspace, bid: Bid, place: str, parent: QWidget) -> ActDialog:
    """Correcting one value by two people: what it was, what it becomes, on which ground, after which answer."""
    title = translate("Life", "Waarde corrigeren")
    words = workspace.words
    field = choice(fields_of(workspace, bid), translate("Life", "Kies"))
    at = next((i for i in range(field.count()) if place and _place(bid, field.itemData(i)) == place), -1)
    field.setCurrentIndex(at)
    old, new = paragraph(lines=4), paragraph(lines=4)
    old.setReadOnly(True)
    ground = choice([(one, words.term("correction", one)) for one in CorrectionGround], translate("Life", "Kies"))
    answered = [c for c in workspace.dossier.clarifications_of(bid.lot, bid.code) if c.answered is not None]
    after = choice([(c.number, f"{c.number}. {c.question}") for c in answered], translate("Life", "geen"))

    def carry_out(second: str, reason: str) -> bool:
        change = Change(
            lot=bid.lot,
            bid=bid.code,
            field=str(field.currentData()),
            new=new.toPlainText().strip(),
            ground=CorrectionGround(ground.currentData()),
            reason=reason,
            clarification=after.currentData(),
            place=place if field.currentIndex() == at or value_of(bid, str(field.currentData())) is None else "",
        )
        return workspace.act(title, clarifying.correct, change, second)

    act = Act(
        title=title,
        about=about_bid(bid),
        consequence=translate(
            "Life", "Wat er stond, blijft bewaard; de correctie staat in elk verslag met reden en beide personen."
        ),
        verb=translate("Life", "Correctie vastleggen"),
        carry_out=carry_out,
        seconds=second_people(workspace),
        needs_second=True,
        needs_reason=True,
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Life", "&Onderdeel"), field),
        (translate("Life", "Nu"), old),
        (translate("Life", "&Wordt"), new),
        (translate("Life", "&Grond"), ground),
        (translate("Life", "Na &antwoord op vraag"), after),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(rows))

    def check() -> None:
        code = str(field.currentData() or "")
        known = value_of(bid, code)
        nothing = translate("Life", "niets") if code else ""
        stands = known[0] if known else nothing
        if old.toPlainText() != stands:
            old.setPlainText(stands)
        for one in (old, new):
            set_lines(one, 5 if code.startswith("answer.") else 1)
        new.setPlaceholderText("1457.50" if is_price(code) else "")
        filled = bool(new.toPlainText().strip())
        dialog.set_ready(field.currentIndex() >= 0 and ground.currentIndex() >= 0 and filled)

    field.currentIndexChanged.connect(check)
    ground.currentIndexChanged.connect(check)
    new.textChanged.connect(check)
    check()
    return dialog


def _place(bid: Bid, field: object) -> str:
    known = value_of(bid, str(field))
    return known[1] if known else ""
