"""The dialog that puts a bid aside: which bid, on what ground and demand, and why."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tender_desk.core.dossier import Dossier
from tender_desk.core.excluding import before_excluding, handed_in
from tender_desk.core.grounds import Duty
from tender_desk.core.selection import Demand, DemandState, ExclusionGround
from tender_desk.core.treatment import stand_alike, treated_otherwise
from tender_desk.desk import selecting
from tender_desk.desk.selecting import Why, finding_of
from tender_desk.desk.session import SHORTEST_REASON
from tender_desk.gui.dialogs.act import Act, ActDialog
from tender_desk.gui.dialogs.fields import choice, form_of, paragraph, show_row
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.stage import BIDS, CANDIDATES, Stage
from tender_desk.gui.workspace import Workspace
from tender_desk.wording import ZONE
from tender_desk.wording.selected import found_lines

translate = QCoreApplication.translate


class ExcludeForm:
    """The fields of the dialog, and what they say together."""

    def __init__(self, workspace: Workspace, bid: str, stage: Stage) -> None:
        self._workspace, self._stage = workspace, stage
        left = self._dossier.bids_left(workspace.lot.number)
        self.bids = choice([(one.code, f"{one.code}  {one.bidder.name}") for one in left], translate("Exclude", "Kies"))
        self.bids.setCurrentIndex(self.bids.findData(bid))
        self.grounds = choice([], translate("Exclude", "Kies"))
        self.demands = choice([], translate("Exclude", "Kies de eis"))
        self.proportion, self.otherwise = paragraph(lines=2), paragraph(lines=2)
        self.form = form_of(
            [
                (_who(stage), self.bids),
                (translate("Exclude", "&Grond"), self.grounds),
                (translate("Exclude", "&Eis"), self.demands),
                (translate("Exclude", "E&venredig omdat"), self.proportion),
                (translate("Exclude", "&Anders dan anderen omdat"), self.otherwise),
            ]
        )

    @property
    def _dossier(self) -> Dossier:
        return self._stage.dossier(self._workspace)

    @property
    def bid(self) -> str:
        """The chosen bid, or ""."""
        return str(self.bids.currentData() or "")

    @property
    def ground(self) -> ExclusionGround | None:
        """The chosen ground."""
        chosen = self.grounds.currentData()
        return ExclusionGround(chosen) if chosen else None

    @property
    def demand(self) -> Demand | None:
        """The chosen demand."""
        return selecting.demand_of(self._dossier, self._workspace.lot.number, self.demands.currentData() or "")

    @property
    def why(self) -> Why:
        """What goes with the reason."""
        return Why(
            demand=self.demand.id if self.demand else "",
            proportion=self.proportion.toPlainText(),
            otherwise=self.otherwise.toPlainText(),
        )

    def offer_grounds(self) -> None:
        """Offer what fits the bid: what was chosen stays, and of a late bid lateness is chosen."""
        before = self.grounds.currentData()
        lot = self._workspace.lot.number
        fitting = self._stage.grounds(self._workspace.dossier, lot, self.bid) if self.bid else ()
        self.grounds.clear()
        for ground in fitting:
            self.grounds.addItem(self._workspace.words.term("ground", ground), ground)
        late = ExclusionGround.LATE if ExclusionGround.LATE in fitting else None
        wanted = before or late
        self.grounds.setCurrentIndex(fitting.index(wanted) if wanted in fitting else -1)

    def offer_demands(self) -> None:
        """Offer the demands of the chosen ground; one that stands as not met, or the only one, is chosen."""
        dossier, lot = self._dossier, self._workspace.lot.number
        fitting = selecting.demands_for(dossier, lot, self.ground) if self.ground else ()
        before = self.demands.currentData()
        self.demands.clear()
        for one in fitting:
            self.demands.addItem(f"{one.id}  {one.text}", one.id)
        failed = [one.id for one in fitting if _failed(self._dossier, self._workspace.lot.number, self.bid, one)]
        ids = [one.id for one in fitting]
        wanted = before if before in ids else next(iter(failed), ids[0] if len(ids) == 1 else None)
        self.demands.setCurrentIndex(ids.index(wanted) if wanted in ids else -1)

    def others_treated(self) -> tuple[str, ...]:
        """The bids that were treated otherwise on the demand."""
        if self.demand is None or not self.bid:
            return ()
        dossier, lot = self._dossier, self._workspace.lot.number
        return treated_otherwise(dossier, lot, self.demand.id, self.bid, offered=False)

    def show_fields(self) -> None:
        """Show the fields that the choices ask for."""
        about_ground = self.ground is ExclusionGround.EXCLUSION_GROUND
        optional = about_ground and self.demand is not None and self.demand.duty is not Duty.MANDATORY
        show_row(self.form, self.demands, self.demands.count() > 0)
        show_row(self.form, self.proportion, optional)
        show_row(self.form, self.otherwise, bool(self.others_treated()))

    def missing(self) -> list[str]:
        """Sentences about what keeps the bid from being put aside as chosen."""
        words, lot = self._workspace.words, self._workspace.lot.number
        dossier = self._dossier
        found = []
        if self.ground is ExclusionGround.EXCLUSION_GROUND and self.demand is not None and self.bid:
            one = finding_of(dossier, lot, self.bid, self.demand.id)
            day, proportion = handed_in(dossier, lot, self.bid, ZONE), " ".join(self.why.proportion.split())
            problems = before_excluding(self.demand, one, day, proportion, SHORTEST_REASON)
            found += [words.problem(problem) for problem in problems]
        return found

    def said(self) -> list[str]:
        """What is known of the bid on the demand, and who else stands there."""
        dossier, lot = self._dossier, self._workspace.lot.number
        if self.demand is None or not self.bid:
            return []
        one = finding_of(dossier, lot, self.bid, self.demand.id)
        lines = list(found_lines(dossier, one, self._workspace.words.language)) if one else []
        if alike := stand_alike(dossier, lot, self.demand.id, self.bid):
            text = translate("Exclude", "Op deze eis staan ook open of niet voldaan: inschrijving {bids}.")
            lines.append(text.format(bids=", ".join(alike)))
        if others := self.others_treated():
            text = translate("Exclude", "Op deze eis kreeg wel herstel: inschrijving {bids}. Geef de reden.")
            lines.append(text.format(bids=", ".join(others)))
        return lines


def _who(stage: Stage) -> str:
    return translate("Exclude", "&Gegadigde") if stage is CANDIDATES else translate("Exclude", "&Inschrijving")


def exclude_dialog(workspace: Workspace, bid: str, parent: QWidget, stage: Stage = BIDS) -> ActDialog:
    """Putting a bid of the chosen lot aside; `bid` is chosen beforehand where one was looked at."""
    offers = translate("Exclude", "Inschrijving terzijde leggen")
    asks = translate("Exclude", "Aanmelding terzijde leggen")
    title = asks if stage is CANDIDATES else offers
    lot = workspace.lot
    form = ExcludeForm(workspace, bid, stage)
    of_bid = translate(
        "Exclude", "De inschrijving doet niet meer mee. Zij blijft bewaard, en de reden komt in de brief."
    )
    of_candidate = translate(
        "Exclude", "De gegadigde wordt niet uitgenodigd. De aanmelding blijft bewaard, en de reden komt in de brief."
    )
    consequence = of_candidate if stage is CANDIDATES else of_bid

    def carry_out(second: str, reason: str) -> bool:
        assert form.ground is not None
        return workspace.act(title, stage.exclude, lot.number, form.bid, form.ground, reason, form.why)

    act = Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=consequence,
        verb=translate("Exclude", "Terzijde leggen"),
        carry_out=carry_out,
        needs_reason=True,
        danger=True,
    )
    dialog = ActDialog(act, workspace, parent, form.form)
    dialog.setMinimumWidth(640)

    def check() -> None:
        form.show_fields()
        missing = form.missing()
        dialog.set_consequence("\n".join([consequence, *form.said(), *missing]))
        needs_demand = form.ground is ExclusionGround.EXCLUSION_GROUND and form.demand is None
        explained = not form.others_treated() or len(" ".join(form.why.otherwise.split())) >= SHORTEST_REASON
        dialog.set_ready(bool(form.bid and form.ground) and not missing and not needs_demand and explained)

    def demands_too() -> None:
        form.offer_demands()
        check()

    def all_of_it() -> None:
        form.offer_grounds()
        demands_too()

    form.bids.currentIndexChanged.connect(all_of_it)
    form.grounds.currentIndexChanged.connect(demands_too)
    form.demands.currentIndexChanged.connect(check)
    form.proportion.textChanged.connect(check)
    form.otherwise.textChanged.connect(check)
    all_of_it()
    return dialog


def _failed(dossier: Dossier, lot: int, bid: str, demand: Demand) -> bool:
    one = finding_of(dossier, lot, bid, demand.id)
    return one is not None and one.state is DemandState.NOT_MET
