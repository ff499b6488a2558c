"""The small acts on a model: taking a criterion out, making it common or own, keeping a model for another time."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from tender_desk.core.criteria import Criterion
from tender_desk.core.modelling import find, removed
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.tender import UNWEIGHED
from tender_desk.desk import modelling
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.edit import Edit
from tender_desk.gui.dialogs.fields import form_of, line
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


def _about(workspace: Workspace, criterion: Criterion) -> str:
    return f"{lot_title(workspace.lot.number)} · {criterion.id} {criterion.name}"


def remove_act(workspace: Workspace, edit: Edit, criterion: Criterion) -> Act:
    """Taking a criterion out of the edited model, with all below it."""
    title = translate("Modelling", "Criterium verwijderen")
    model = replace(edit.model, criteria=removed(edit.model.criteria, criterion.id))
    return Act(
        title=title,
        about=_about(workspace, criterion),
        consequence=translate(
            "Modelling", "Het criterium en wat eronder hangt verdwijnen uit dit perceel, met wie het zou beoordelen."
        ),
        verb=translate("Modelling", "Verwijderen"),
        carry_out=lambda second, reason: edit.apply(title, model, {}, {}),
        danger=True,
    )


def common_act(workspace: Workspace, criterion: Criterion) -> Act:
    """Making a criterion common to all lots that are not published."""
    title = translate("Modelling", "Criterium gemeenschappelijk maken")
    dossier = workspace.dossier
    others = [
        one.number
        for one in dossier.tender.lots
        if one.kind not in UNWEIGHED
        and not dossier.act(one.number, "published")
        and find(one.model.criteria, criterion.id) is None
    ]
    listed = ", ".join(map(str, others)) or "–"
    return Act(
        title=title,
        about=_about(workspace, criterion),
        consequence=translate(
            "Modelling",
            "Alle percelen die niet gepubliceerd zijn krijgen dit criterium zoals het hier is. Percelen die er een "
            "afwijking van hebben, houden die. Erbij komt het in perceel: {lots}. Laat daarna hun punten weer kloppen "
            "en wijs er beoordelaars voor aan.",
        ).format(lots=listed),
        verb=translate("Modelling", "Gemeenschappelijk maken"),
        carry_out=lambda second, reason: workspace.act(
            title, modelling.make_common, workspace.lot.number, criterion.id
        ),
    )


def own_act(workspace: Workspace, criterion: Criterion) -> Act:
    """Letting a common criterion no longer be common."""
    title = translate("Modelling", "Niet meer gemeenschappelijk")
    return Act(
        title=title,
        about=_about(workspace, criterion),
        consequence=translate("Modelling", "Elk perceel houdt het criterium, vanaf nu als eigen criterium."),
        verb=translate("Modelling", "Eigen maken"),
        carry_out=lambda second, reason: workspace.act(title, modelling.make_own, criterion.id),
    )


def restore_act(workspace: Workspace, criterion: Criterion) -> Act:
    """Letting the lot take over a common criterion again."""
    title = translate("Modelling", "Gemeenschappelijk criterium overnemen")
    return Act(
        title=title,
        about=_about(workspace, criterion),
        consequence=translate("Modelling", "Het criterium wordt in dit perceel weer zoals het gemeenschappelijk is."),
        verb=translate("Modelling", "Overnemen"),
        carry_out=lambda second, reason: workspace.act(title, modelling.as_common, workspace.lot.number, criterion.id),
    )


def keep_dialog(workspace: Workspace, parent: QWidget) -> ActDialog:
    """Keeping the lot's model by a name on this computer, for other tenders."""
    title = translate("Modelling", "Model bewaren")
    name, over = line(), QCheckBox(translate("Modelling", "Een bestaand model met deze naam &vervangen"))
    model = workspace.lot.model

    def carry_out(second: str, reason: str) -> bool:
        try:
            path = modelling.keep(modelling.folder(), name.text().strip(), model, over=over.isChecked())
        except (TenderDeskError, OSError) as error:
            workspace.failed.emit(title, error)
            return False
        workspace.told.emit(translate("Modelling", "Bewaard: {file}").format(file=path))
        return True

    act = Act(
        title=title,
        about=f"{lot_title(workspace.lot.number)} {workspace.lot.name}",
        consequence=translate("Modelling", "Criteria, schalen en methode blijven op deze computer bewaard."),
        verb=translate("Modelling", "Bewaren"),
        carry_out=carry_out,
    )
    dialog = ActDialog(act, workspace, parent, form_of([(translate("Modelling", "&Naam"), name), ("", over)]))
    name.textChanged.connect(lambda: dialog.set_ready(bool(name.text().strip())))
    dialog.set_ready(False)
    return dialog
