"""The dialog with everything a finding on one demand stands on: proof, event, self-cleaning."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.bids import Bid
from tender_desk.core.excluding import handed_in
from tender_desk.core.selection import Demand, DemandKind, DemandState, Facts
from tender_desk.desk.selecting import Judged, documents_of, facts_of, named_grounds
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.bid_life import about_bid
from tender_desk.gui.dialogs.fields import choice, day_in, day_line, form_of, line, paragraph
from tender_desk.gui.stage import BIDS, Stage
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE
from tender_desk.wording.selected import published_line, term_line

translate = QCoreApplication.translate


class FactsForm:
    """The fields of the dialog; those about a ground only where the demand is one."""

    def __init__(self, workspace: Workspace, bid: Bid, demand: Demand, facts: Facts) -> None:
        words = workspace.words
        files = documents_of(workspace.dossier, bid.lot, bid.code)
        self._ground = demand.kind is DemandKind.EXCLUSION_GROUND
        self.document = line(translate("Facts", "Wat het bewijs is"))
        self.document.setText(facts.document)
        none = translate("Facts", "geen bestand")
        self.file = choice([(None, none), *((one.id, one.name) for one in files)], none)
        self.file.setCurrentIndex(max(0, self.file.findData(facts.receipt)))
        self.dated = day_line(facts.dated)
        grounds = named_grounds(demand) if self._ground else ()
        self.ground = choice(
            [("", "–"), *((one.code, words.term("legal", one.code)) for one in grounds)], translate("Facts", "Kies")
        )
        self.ground.setCurrentIndex(max(0, self.ground.findData(facts.ground)))
        self.event = day_line(facts.event)
        self.measures = paragraph(lines=2)
        self.measures.setPlainText(facts.measures)
        answers = [(None, translate("Facts", "nog te beoordelen")), (True, translate("Facts", "ja"))]
        self.suffices = choice([*answers, (False, translate("Facts", "nee"))], "–")
        self.suffices.setCurrentIndex({None: 0, True: 1, False: 2}[facts.suffices])
        self.judged = paragraph(translate("Facts", "Waarom de maatregelen wel of niet volstaan"), lines=2)
        self.judged.setPlainText(facts.judged)

    def rows(self) -> list[tuple[str, QWidget]]:
        """The fields with their labels."""
        rows: list[tuple[str, QWidget]] = [
            (translate("Facts", "&Bewijs"), self.document),
            (translate("Facts", "Be&stand"), self.file),
            (translate("Facts", "&Datum op het bewijs"), self.dated),
        ]
        if not self._ground:
            return rows
        return [
            *rows,
            (translate("Facts", "&Grond die van toepassing is"), self.ground),
            (translate("Facts", "Datum van &vonnis of feit"), self.event),
            (translate("Facts", "&Maatregelen die de inschrijver noemt"), self.measures),
            (translate("Facts", "&Zelfreiniging volstaat"), self.suffices),
            (translate("Facts", "&Oordeel over de zelfreiniging"), self.judged),
        ]

    def facts(self) -> Facts:
        """What stands in the fields; ValueError where a date is none."""
        return Facts(
            document=self.document.text().strip(),
            receipt=self.file.currentData(),
            dated=day_in(self.dated),
            ground=str(self.ground.currentData() or ""),
            event=day_in(self.event),
            measures=self.measures.toPlainText().strip(),
            suffices=self.suffices.currentData(),
            judged=self.judged.toPlainText().strip(),
        )


def facts_dialog(
    workspace: Workspace,
    bid: Bid,
    demand: Demand,
    state: DemandState,
    reason: str,
    parent: QWidget,
    stage: Stage = BIDS,
) -> ActDialog:
    """Recording state, reason and facts of one demand for one bid; the look-back is worked out while one types."""
    title = translate("Facts", "Bewijs en feiten")
    words, dossier = workspace.words, stage.dossier(workspace)
    form = FactsForm(workspace, bid, demand, facts_of(dossier, Judged(bid.lot, bid.code, demand.id, state)))
    states = [one for one in DemandState if one is not DemandState.EXCLUDED]
    shown = choice([(one, words.term("demand", one)) for one in states], "–")
    shown.setCurrentIndex(shown.findData(state))
    why = paragraph(lines=2)
    why.setPlainText(reason)
    reference = handed_in(dossier, bid.lot, bid.code, ZONE)

    def carry_out(second: str, _: str) -> bool:
        now = DemandState(shown.currentData())
        one = Judged(bid.lot, bid.code, demand.id, now, why.toPlainText(), facts=form.facts())
        return workspace.act(title, stage.judge, [one])

    act = Act(
        title=title,
        about=f"{about_bid(bid)} · {demand.id}",
        consequence=demand.text,
        verb=translate("Facts", "Vastleggen"),
        carry_out=carry_out,
    )
    state_row: list[tuple[str, QWidget]] = [(translate("Facts", "S&tand"), shown), (translate("Facts", "&Reden"), why)]
    dialog = ActDialog(act, workspace, parent, form_of([*state_row, *form.rows()]))
    dialog.setMinimumWidth(680)

    def check() -> None:
        """Say how the look-back works out; a date that is none keeps the dialog from being carried out."""
        try:
            facts = form.facts()
        except ValueError:
            dialog.set_consequence(translate("Facts", "Schrijf een datum als 24-3-2027."))
            dialog.set_ready(False)
            return
        term = term_line(demand, facts, reference, words.language)
        lines = (demand.text, published_line(demand, words.language), term)
        dialog.set_consequence("\n".join(one for one in lines if one))
        dialog.set_ready(True)

    for field in (form.dated, form.event):
        field.textChanged.connect(check)
    form.ground.currentIndexChanged.connect(check)
    check()
    return dialog
