"""What can be read from a foreign spreadsheet for a lot: a key per field, what belongs in it, words it goes by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tender_desk.core.bids import Part
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.per_lot import once_per_lot
from tender_desk.importing.quality_form import asked, declarations, left_out
from tender_desk.importing.vocabulary import label
from tender_desk.wording import LANGUAGES

IDENTIFICATION = frozenset({"bidder.name", "bidder.kvk"})
"""Keys that both parts need: whose it is."""

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "bidder.name": ("inschrijver", "naam", "organisatie", "bedrijfsnaam", "bieder", "leverancier", "aanbieder",
                    "bidder", "company", "supplier", "tenderer", "name of tenderer", "statutaire naam",
                    "naam onderneming"),
    "bidder.kvk": ("kvk", "kvk nummer", "kvk nr", "kamer van koophandel", "handelsregister", "coc number",
                   "trade register", "chamber of commerce", "registration number"),
    "bidder.legal_form": ("rechtsvorm", "legal form"),
    "bidder.address": ("adres", "straat", "vestigingsadres", "address", "street"),
    "bidder.town": ("plaats", "woonplaats", "vestigingsplaats", "postcode", "town", "city", "place"),
    "bidder.contact": ("contact", "contactpersoon", "contact person", "aanspreekpunt"),
    "bidder.email": ("e mail", "email", "mail", "mailadres", "e mailadres", "email address"),
    "validity": ("geldig tot", "gestanddoening", "gestanddoeningstermijn", "geldigheid", "offer valid until",
                 "validity"),
    "capacity": ("capaciteit", "capacity"),
    "sroi": ("sroi", "social return", "social return percentage"),
    "satisfaction": ("tevredenheid", "clienttevredenheid", "satisfaction"),
    "quality_mark": ("keurmerk", "certificaat", "quality mark", "certificate"),
    "placement_rate": ("plaatsing", "plaatsingspercentage", "placement rate"),
    "lead_time": ("doorlooptijd", "lead time"),
    "vat_basis": ("btw", "btw grondslag", "incl of excl btw", "vat", "vat basis"),
    "payment_model": ("betaalmodel", "bekostiging", "payment model"),
    "fixed_share": ("vast deel", "vaste deel", "fixed part", "fixed share"),
    "result_share": ("resultaatdeel", "variabel deel", "result part", "result share"),
    "total": ("totaal", "totaalprijs", "inschrijfprijs", "totale inschrijfsom", "total", "total price", "eindtotaal"),
    "declaration.UEA": ("uea", "uea bijgevoegd", "espd", "eigen verklaring"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One field: its key, what belongs in it (`kind` as the form readers know it), its part, its words on screen.

    `words` are the labels it may stand under, most telling first; `needed`: without it a bid cannot be read.
    """

    key: str
    kind: str
    part: Part
    words: tuple[str, ...]
    title: str
    needed: bool = False


@once_per_lot
def keys_of(tender: Tender, lot: Lot, language: str = "nl") -> Mapping[str, Key]:
    """Return every field a foreign file for this lot can hold, in the order of our own forms."""
    found = [key for key in _bidder(language) if key.key not in left_out(tender, lot)]
    found = [*found, *_criteria(lot), *_declared(tender, lot, language), *_tables(language)]
    found += _prices(lot, language)
    return {key.key: key for key in found}


def of_part(key: Key, part: Part) -> bool:
    """Tell whether a field belongs to a part; the bidder's name and number belong to both."""
    return key.part is part or key.key in IDENTIFICATION


def _field(field: layout.Field, part: Part, language: str, *, needed: bool = False) -> Key:
    name = f"field-{field.key.replace('.', '-').replace('_', '-')}"
    words = tuple(dict.fromkeys([*(label(name, one) for one in LANGUAGES), *SYNONYMS.get(field.key, ())]))
    kind = field.group if field.kind == "choice" else field.kind
    return Key(field.key, kind, part, words, label(name, language), needed)


def _bidder(language: str) -> list[Key]:
    return [_field(f, Part.QUALITY, language, needed=f.key == "bidder.name") for f in layout.BIDDER]


def _criteria(lot: Lot) -> list[Key]:
    found = []
    for leaf in asked(lot):
        words = tuple(one for one in (f"{leaf.id} {leaf.name}", leaf.id, leaf.name, leaf.question) if one)
        if leaf.measure:
            kind = "percentage" if leaf.measure.unit == "%" else f"number:{leaf.measure.unit}"
            found.append(Key(f"figure.{leaf.id}", kind, Part.QUALITY, words, words[0], needed=True))
        else:
            found.append(Key(f"answer.{leaf.id}", "answer", Part.QUALITY, words, words[0], needed=True))
    return found


def _declared(tender: Tender, lot: Lot, language: str) -> list[Key]:
    found = []
    for key, text in declarations(tender, lot, language):
        others = tuple(dict(declarations(tender, lot, one))[key] for one in LANGUAGES)
        words = (*SYNONYMS.get(f"declaration.{key}", ()), key, *others)
        found.append(Key(f"declaration.{key}", "yes", Part.QUALITY, words, f"{key} {text}"[:80]))
        explanation = label("column-explanation", language)
        found.append(Key(f"explanation.{key}", "text", Part.QUALITY, (f"{explanation} {key}",), f"{explanation} {key}"))
    return found


def _tables(language: str) -> list[Key]:
    found = []
    for prefix, count, columns in (
        ("reference", layout.REFERENCES, layout.REFERENCE_COLUMNS),
        ("partner", layout.PARTNERS, layout.PARTNER_COLUMNS),
    ):
        for number in range(1, count + 1):
            for name, kind in columns:
                words = tuple(_numbered(prefix, number, name, one) for one in LANGUAGES)
                title = _numbered(prefix, number, name, language)
                found.append(Key(f"{prefix}.{number}.{name}", kind, Part.QUALITY, words, title))
    return found


def _numbered(prefix: str, number: int, name: str, language: str) -> str:
    return f"{label(f'one-{prefix}', language)} {number} {label(f'column-{prefix}-{name}', language)}"


def _prices(lot: Lot, language: str) -> list[Key]:
    found = [_field(field, Part.PRICE, language) for field in layout.PRICE_FIELDS if field.key not in IDENTIFICATION]
    for line in lot.prices:
        words = (f"{line.id} {line.label}", line.id, line.label, f"prijs {line.label}", f"tarief {line.label}",
                 f"price {line.label}")  # fmt: skip
        title = f"{line.id} {line.label}"
        found.append(Key(f"price.{line.id}", "amount", Part.PRICE, words, title, needed=True))
        total = (f"totaal {line.id}", f"totaal {line.label}", f"total {line.id}", f"total {line.label}")
        found.append(Key(f"total.{line.id}", "amount", Part.PRICE, total, f"{label('price-sum', language)} {line.id}"))
    whole = (*SYNONYMS["total"], *(label("price-total", one) for one in LANGUAGES))
    return [*found, Key("total", "amount", Part.PRICE, whole, label("price-total", language))]
