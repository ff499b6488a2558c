"""The final acts in words: object, consequence, verb, and the verb of the desk that carries each out."""

from PySide6.QtCore import QCoreApplication

from tender_desk.core.award import Proposal
from tender_desk.core.gates import without_price
from tender_desk.core.team import Role
from tender_desk.desk import awarding, dossiers, opening, ranking
from tender_desk.gui.decided import Decided
from tender_desk.gui.dialogs.act import Act
from tender_desk.gui.lot_words import lot_title
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


def second_people(workspace: Workspace) -> list[tuple[str, str]]:
    """Who may be the second person: not the one who acts."""
    dossier = workspace.dossier
    return [(m.id, m.name) for m in dossier.with_role(Role.SECOND) if m.id != dossier.viewer.id]


def publish_act(workspace: Workspace) -> Act:
    """Publishing what is not published yet."""
    dossier = workspace.dossier
    left = [lot for lot in dossier.tender.lots if not dossier.act(lot.number, "published")]
    title = translate("Acts", "Publicatie vastleggen")
    return Act(
        title=title,
        about=translate("Acts", "{count} percelen van {name}").format(count=len(left), name=dossier.tender.name),
        consequence=translate(
            "Acts", "Percelen, criteria, weging en methode staan daarna vast. Na de sluiting verandert er niets meer."
        ),
        verb=translate("Acts", "Publicatie vastleggen"),
        carry_out=lambda second, reason: workspace.act(title, dossiers.publish),
    )


def open_act(workspace: Workspace) -> Act:
    """Opening the bids of the chosen lot by two people; bids without a part B are named while it can be mended."""
    lot = workspace.lot
    title = translate("Acts", "Inschrijvingen openen")
    without = without_price(workspace.dossier, lot.number)
    named = ", ".join(f"{one.values['bid']} {one.values['name']}" for one in without)
    alert = translate("Acts", "Zonder deel B (prijs): {bids}. Na de opening kan geen bestand meer worden aangewezen.")
    return Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Acts",
            "Twee personen openen samen. Daarna staat de lijst van inschrijvingen vast; de prijzen blijven verzegeld.",
        )
        + (f" {alert.format(bids=named)}" if without else ""),
        verb=translate("Acts", "Opening vastleggen"),
        carry_out=lambda second, reason: workspace.act(title, opening.open_bids, (lot.number,), second),
        seconds=second_people(workspace),
        needs_second=True,
    )


def freeze_act(workspace: Workspace) -> Act:
    """Making quality final in the chosen lot."""
    lot = workspace.lot
    title = translate("Acts", "Kwaliteit definitief maken")
    return Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Acts", "Scores en motiveringen staan daarna samen vast. Pas dan kunnen de prijzen worden geopend."
        ),
        verb=translate("Acts", "Kwaliteit definitief maken"),
        carry_out=lambda second, reason: workspace.act(title, opening.freeze, (lot.number,)),
    )


def open_prices_act(workspace: Workspace) -> Act:
    """Opening the prices of the chosen lot by two people."""
    lot = workspace.lot
    title = translate("Acts", "Prijzen openen")
    return Act(
        title=title,
        about=f"{lot_title(lot.number)} {lot.name}",
        consequence=translate(
            "Acts", "Deel B van elke inschrijving wordt nu gelezen. Het zegel is daarmee voorgoed verbroken."
        ),
        verb=translate("Acts", "Prijzen openen"),
        carry_out=lambda second, reason: workspace.act(title, opening.open_prices, (lot.number,), second),
        seconds=second_people(workspace),
        needs_second=True,
    )


def fix_ranking_act(workspace: Workspace) -> Act:
    """Fixing the ranking of the chosen lot."""
    lot = workspace.lot
    title = translate("Acts", "Rangorde vaststellen")
    first = workspace.ranking().places[0] if workspace.ranking().places else None
    name = workspace.dossier.bid(lot.number, first.bid).bidder.name if first else "–"
    return Act(
        title=title,
        about=translate("Acts", "{lot} {name}: eerste is {first}").format(
            lot=lot_title(lot.number), name=lot.name, first=name
        ),
        consequence=translate(
            "Acts", "De rangorde wordt vastgelegd met een controlegetal van model, scores en prijzen."
        ),
        verb=translate("Acts", "Rangorde vaststellen"),
        carry_out=lambda second, reason: workspace.act(title, ranking.fix_ranking, (lot.number,)),
    )


def record_proposal_act(workspace: Workspace, proposal: Proposal) -> Act:
    """Recording a proposal with the fingerprint of what it stands on."""
    title = translate("Acts", "Voorstel vastleggen")
    lots = ", ".join(str(lot) for lot in proposal.lots)
    total = workspace.words.euro(proposal.total)
    return Act(
        title=title,
        about=translate("Acts", "Voorstel {number}: percelen {lots}, samen {total}").format(
            number=proposal.number, lots=lots, total=total
        ),
        consequence=translate(
            "Acts", "Winnaars en bedragen worden vastgelegd met hun controlegetal. Daarna volgt het besluit."
        ),
        verb=title,
        carry_out=lambda second, reason: workspace.act(title, awarding.record_proposal, proposal.number),
    )


def decide_act(workspace: Workspace, proposal: Proposal, decision: Decided) -> Act:
    """Recording what the decision-maker decided."""
    title = translate("Acts", "Besluit vastleggen")
    outcome = workspace.words.term("proposal", decision.outcome)
    return Act(
        title=title,
        about=translate("Acts", "Voorstel {number}: {outcome}").format(number=proposal.number, outcome=outcome),
        consequence=translate(
            "Acts", "Besluit {decision} van {day}. Een vastgelegd besluit wordt niet meer gewijzigd."
        ).format(decision=decision.decision_number, day=workspace.words.day(decision.on)),
        verb=title,
        carry_out=lambda second, reason: workspace.act(
            title,
            awarding.decide,
            proposal.number,
            maker=decision.maker,
            decision_number=decision.decision_number,
            on=decision.on,
            outcome=decision.outcome,
            text=decision.text,
            mandate=decision.mandate,
        ),
    )
