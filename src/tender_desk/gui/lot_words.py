"""How a lot and its bids are named on screen."""

from PySide6.QtCore import QCoreApplication

from tender_desk.core.criteria import Branch, Leaf
from tender_desk.core.dossier import Dossier
from tender_desk.core.tender import Lot
from tender_desk.gui.context_bar import LotLine
from tender_desk.gui.words import Words

translate = QCoreApplication.translate

_PLURAL = {"traject": "trajecten", "toets": "toetsen", "diagnose": "diagnoses", "plaats": "plaatsen", "uur": "uren"}


def lot_title(number: int) -> str:
    """Return "Perceel 4"."""
    return translate("Lots", "Perceel {number}").format(number=number)


def volume(lot: Lot, words: Words) -> str:
    """Return "150 trajecten", or the document's own words where it gives no figure."""
    if lot.volume.minimum is None:
        return lot.volume.note
    unit = lot.volume.unit
    if words.language == "nl" and lot.volume.minimum != 1:
        unit = _PLURAL.get(unit, unit)
    return f"{words.number(lot.volume.minimum)} {unit}"


def lot_line(dossier: Dossier, lot: Lot, words: Words) -> LotLine:
    """Return the lot as the selector shows it."""
    kind = words.term("lot", lot.kind) if lot.rolling else ""
    parts = [words.term("procedure", dossier.tender.procedure_of(lot.number).kind), kind, volume(lot, words)]
    if lot.budget is not None:
        parts.append(translate("Lots", "begroot {amount}").format(amount=words.round_euro(lot.budget)))
    return LotLine(lot.number, lot_title(lot.number), lot.name, " · ".join(part for part in parts if part))


def bid_title(code: str) -> str:
    """Return "Inschrijving C", as one speaks of a bid whose bidder is not named."""
    return translate("Lots", "Inschrijving {code}").format(code=code)


def criterion_title(criterion: Leaf | Branch) -> str:
    """Return "K1.2 Begeleiding naar werk"."""
    return f"{criterion.id} {criterion.name}"


def dossier_about(dossier: Dossier) -> str:
    """Return "HLM-2027-114 · 3 procedures · 17 percelen"."""
    procedures, lots = len(dossier.tender.procedures), len(dossier.tender.lots)
    one_or_more = translate("Lots", "{count} procedures") if procedures != 1 else translate("Lots", "{count} procedure")
    lots_text = translate("Lots", "{count} percelen") if lots != 1 else translate("Lots", "{count} perceel")
    parts = [dossier.tender.reference, one_or_more.format(count=procedures), lots_text.format(count=lots)]
    if dossier.tender.practice:
        parts.append(translate("Lots", "oefendossier"))
    return " · ".join(parts)
