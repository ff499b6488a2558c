"""Changing a published model: what it stands on before, what it changes after; an error of transfer by two people."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSpinBox, QWidget

from tender_desk.core.criteria import AwardModel
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.publication import ChangeKind, model_differences
from tender_desk.desk import publishing
from tender_desk.desk.publishing import OF_KIND, Basis
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.acts import second_people
from tender_desk.gui.dialogs.documents import document_choice
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.life import difference_line

translate = QCoreApplication.translate
MOST_SHOWN = 12


def change_dialog(workspace: Workspace, begin: Callable[[Basis], None], parent: QWidget) -> ActDialog:
    """Beginning a change: which kind, on which page of which document, why, and who confirms an error of transfer."""
    title, lot, words = translate("Change", "Model wijzigen"), workspace.lot, workspace.words
    kinds = choice([(kind, words.term("change", kind)) for kind in ChangeKind], translate("Change", "Kies"))
    documents, page = document_choice(workspace), QSpinBox()
    page.setRange(1, 1)
    seconds = second_people(workspace)
    second = choice(seconds, translate("Change", "Kies wie het bevestigt"))

    def carry_out(_: str, reason: str) -> bool:
        given = ChangeKind(kinds.currentData()), documents.currentData(), page.value(), reason
        basis = Basis(*given, str(second.currentData() or "") if given[0] is ChangeKind.TRANSFER else "")
        try:
            publishing.check_basis(workspace.session, workspace.dossier, lot.number, basis)
        except TenderDeskError as error:
            workspace.failed.emit(title, error)
            return False
        begin(basis)
        return True

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Change",
            "Tot de sluiting wijzigt een gepubliceerd model alleen bij nota of rectificatie. Daarna niet meer: dan kan "
            "alleen worden hersteld wat verkeerd is overgenomen uit het stuk.",
        ),
        verb=translate("Change", "Wijziging beginnen"),
        carry_out=carry_out,
        needs_reason=True,
    )
    missing = translate(
        "Change", "Zo’n stuk is hier nog niet bewaard. Bewaar de nota of rectificatie eerst bij Gepubliceerde stukken."
    )
    rows: list[tuple[str, QWidget]] = [
        (translate("Change", "&Grond"), kinds),
        (translate("Change", "&Stuk"), documents),
        (translate("Change", "Blad&zijde"), page),
        (translate("Change", "&Bevestigd door"), second),
    ]
    form = form_of(rows)
    dialog = ActDialog(act, workspace, parent, form)

    def check() -> None:
        transfer = kinds.currentData() == ChangeKind.TRANSFER
        form.layout().setRowVisible(second, transfer)  # type: ignore[union-attr]
        found = workspace.dossier.document(documents.currentData() or 0)
        page.setRange(1, found.pages if found else 1)
        fits = found is not None and (transfer or found.kind is OF_KIND.get(kinds.currentData()))
        dialog.set_ready(kinds.currentIndex() >= 0 and fits and (not transfer or second.currentIndex() >= 0))
        wanted = OF_KIND.get(kinds.currentData())
        here = [one for one in workspace.dossier.documents if one.procedure == lot.procedure]
        there = transfer or kinds.currentIndex() < 0 or any(one.kind is wanted for one in here)
        dialog.set_consequence(act.consequence if there else missing)

    for box in (kinds, documents, second):
        box.currentIndexChanged.connect(check)
    check()
    return dialog


def record_act(workspace: Workspace, basis: Basis, model: AwardModel, carry_out: Callable[[str], bool]) -> Act:
    """Recording a change: everything that differs, one line each."""
    title, lot = translate("Change", "Wijziging vastleggen"), workspace.lot
    found = model_differences(lot.model, model)
    lines = [difference_line(one, workspace.words.language) for one in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        lines.append(translate("Change", "en nog {count} verschillen").format(count=len(found) - MOST_SHOWN))
    second = f" · {workspace.dossier.name_of(basis.second)}" if basis.second else ""
    text = translate(
        "Change", "Het model wordt zoals het op de bladzijde staat; formulieren van vóór de wijziging zijn verouderd."
    )
    return Act(
        title=title,
        about=f"{lot_title(lot.number)} · {workspace.words.term('change', basis.kind)}{second}",
        consequence="\n".join([text, *lines]),
        verb=title,
        carry_out=lambda second, reason: carry_out(title),
    )
