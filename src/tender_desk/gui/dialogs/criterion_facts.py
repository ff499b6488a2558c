"""The dialog that says which stated facts a criterion is about."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from tender_desk.core.second_look import chosen_facts, known_facts
from tender_desk.desk.looking import choose_facts
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace
from tender_desk.wording.second_look import fact_name

translate = QCoreApplication.translate


def criterion_facts_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Ticking the facts of one criterion; without any all figures that bids state are compared."""
    title, lot, dossier = translate("CriterionFacts", "Feiten bij criterium"), workspace.lot, workspace.dossier
    listed = [(leaf.id, f"{leaf.id}  {leaf.name}") for leaf in lot.model.scored]
    criterion = choice(listed, translate("CriterionFacts", "Kies een criterium"))
    boxes = _boxes(workspace)

    def carry_out(second: str, reason: str) -> bool:
        ticked = tuple(fact for fact, box in boxes.items() if box.isChecked())
        return workspace.act(title, choose_facts, lot.number, str(criterion.currentData()), ticked)

    def show() -> None:
        chosen = chosen_facts(dossier, lot.number).get(str(criterion.currentData()), ())
        for fact, box in boxes.items():
            box.setChecked(fact in chosen)
        dialog.set_ready(criterion.currentIndex() >= 0)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "CriterionFacts",
            "Kies waar de gepubliceerde deelvragen naar vragen; zonder keuze tellen alle opgegeven cijfers. "
            "Scores en rangorde hangen er niet van af.",
        ),
        verb=translate("CriterionFacts", "Feiten vastleggen"),
        carry_out=carry_out,
    )
    fields: list[tuple[str, QWidget]] = [
        (translate("CriterionFacts", "&Criterium"), criterion),
        (translate("CriterionFacts", "Feiten"), _grid(boxes)),
    ]
    dialog = ActDialog(act, workspace, parent, form_of(fields))
    criterion.currentIndexChanged.connect(show)
    show()
    return dialog


def _boxes(workspace: Workspace) -> dict[str, QCheckBox]:
    """Return a box to tick per fact."""
    lot, language = workspace.lot, workspace.words.language
    names = {leaf.id: leaf.name for leaf in lot.model.leaves}
    known = known_facts(workspace.dossier, lot.number)
    return {fact: QCheckBox(fact_name(fact, names, language).replace("&", "&&")) for fact in known}


def _grid(boxes: dict[str, QCheckBox]) -> QWidget:
    grid, layout = QWidget(), QGridLayout()
    grid.setLayout(layout)
    layout.setContentsMargins(0, 0, 0, 0)
    for at, box in enumerate(boxes.values()):
        layout.addWidget(box, at // 2, at % 2)
    return grid
