"""The bids of the sample: who bids, what they answer and ask, and the two forms they hand in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sample_bids.sample_tender import NO_ANSWER, lot_source, reference_count, words_of
from sample_bids.sample_words import Written, load, pick, write

from tender_desk.core.tender import Lot, Tender
from tender_desk.importing.amounts import AMSTERDAM
from tender_desk.importing.bid_forms import price_form, quality_form
from tender_desk.importing.book import CellInput
from tender_desk.importing.quality_form import declarations

CLIENTS = ("Gemeente Duinveen", "Gemeente Spaarnmeer", "Regio Kustland", "Gemeente Oosterwaard", "Gemeente Lisserdam")
LOT_OF_THE_PICTURES = 7


@dataclass(frozen=True)
class Entry:
    """One bid of the sample: what bids.toml says, and the answers it leads to by criterion."""

    source: dict[str, Any]
    answers: dict[str, Written]

    @property
    def lot(self) -> int:
        """The lot it is for."""
        return int(self.source["lot"])

    @property
    def key(self) -> str:
        """The bidder's key in bidders.toml."""
        return str(self.source["bidder"])

    @property
    def bidder(self) -> dict[str, Any]:
        """Everything about the bidder."""
        found: dict[str, Any] = load("bidders.toml")[self.key]
        return found

    @property
    def received(self) -> datetime:
        """When part A arrived."""
        day, month, hour, minute, second = (int(part) for part in re.split(r"[- :]", self.source["at"]))
        return datetime(2027, month, day, hour, minute, second, tzinfo=AMSTERDAM)

    @property
    def received_b(self) -> datetime:
        """When part B arrived: about a minute later."""
        return self.received + timedelta(seconds=28 + pick(f"{self.lot}/{self.key}/B", 64))

    def file(self, part: str) -> str:
        """Return the path of part `A` or `B` below the folder of the sample."""
        return f"perceel-{self.lot:02d}/{short_name(self.bidder['name'])}-deel-{part}.xlsx"

    @property
    def annexes(self) -> dict[str, tuple[str, int]]:
        """Title and number of pages of each annex, by its path below the folder of the sample."""
        folder = f"perceel-{self.lot:02d}/{short_name(self.bidder['name'])}"
        listed = self.source.get("annexes", [])
        return {f"{folder}-bijlage-{at}.pdf": (title, pages) for at, (title, pages) in enumerate(listed, start=1)}


def short_name(name: str) -> str:
    """Return the part of a bidder's name that a file is called by."""
    bare = re.sub(r"^(Stichting|St\.|Combinatie|Vereniging|Coöperatie|Adviesgroep)\s+", "", name)
    bare = re.sub(r"\s+(B\.V\.|U\.A\.)$", "", bare).replace(" & ", "-")
    ascii_only = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    words = ascii_only.split()
    return "-".join(words[:2] if words[0] == "Van" else words[:1])


def entries() -> tuple[Entry, ...]:
    """Return every bid, in the order of the lots and then of receipt."""
    seen: Counter[tuple[int, str, int, str]] = Counter()
    found = []
    listed = sorted(load("bids.toml")["bid"], key=lambda one: one["lot"])
    for source in listed:
        answers = {
            criterion: _answer(source, criterion, levels, place, seen)
            for place, (criterion, levels) in enumerate(source.get("levels", {}).items())
        }
        found.append(Entry(source, answers))
    return tuple(sorted(found, key=lambda entry: (entry.lot, entry.received)))


def _answer(
    source: dict[str, Any], criterion: str, levels: str, place: int, seen: Counter[tuple[int, str, int, str]]
) -> Written:
    """Compose an answer; bids of one lot that are equally good on an aspect get another wording each."""
    lot = source["lot"]
    topic = {id_: topic for id_, topic, _ in lot_source(lot)["criteria"]}[criterion]
    variants = []
    for number, level in enumerate(levels):
        variants.append(lot + seen[lot, criterion, number, level])
        seen[lot, criterion, number, level] += 1
    bidder = load("bidders.toml")[source["bidder"]]
    around = ("", "") if place > 1 else (bidder["open"][place], bidder["slot"][place])
    return write(topic, levels, variants, f"{lot}/{source['bidder']}/{topic}", words_of(lot), around)


def texts(entry: Entry) -> dict[str, str]:
    """Return the written answers by criterion."""
    if entry.lot == LOT_OF_THE_PICTURES:
        written: dict[str, dict[str, Any]] = load("lot-7.toml")[entry.key]
        return {criterion: one["text"].strip() for criterion, one in written.items() if "text" in one}
    return {criterion: one.text for criterion, one in entry.answers.items() if one.topic != NO_ANSWER}


def part_a(entry: Entry, tender: Tender) -> bytes:
    """Return part A of a bid."""
    return quality_form(tender, tender.lot(entry.lot), "nl", filled_a(entry, tender))


def filled_a(entry: Entry, tender: Tender) -> dict[str, CellInput]:
    """Return what a bidder fills in on part A, by key."""
    lot = tender.lot(entry.lot)
    filled: dict[str, CellInput] = _who(entry) | _states(entry, lot)
    filled |= {f"answer.{criterion}": text for criterion, text in texts(entry).items()}
    for criterion, figure in entry.source.get("figures", {}).items():
        filled[f"answer.{criterion}"] = Decimal(figure) if figure.isdecimal() else figure
    partners = entry.bidder.get("partners", [])
    for key, _ in declarations(tender, lot, "nl"):
        filled[f"declaration.{key}"] = None if key == "UEA-D" and not partners else "ja"
    for number, (name, kvk, role, share) in enumerate(partners, start=1):
        called = {"lead": "penvoerder", "partner": "combinant"}[role]
        values = {"name": name, "kvk": kvk, "role": called, "share": f"{share} %", "uea": "ja"}
        filled |= {f"partner.{number}.{field}": value for field, value in values.items()}
    return filled | _references(entry, lot)


def _who(entry: Entry) -> dict[str, CellInput]:
    one = entry.bidder
    domain = re.sub(r"[^a-z]", "", short_name(one["name"]).lower())
    return {
        "bidder.name": one["name"],
        "bidder.kvk": one["kvk"],
        "bidder.legal_form": one["form"],
        "bidder.address": one["address"],
        "bidder.town": one["town"],
        "bidder.contact": one["contact"],
        "bidder.email": f"aanbesteding@{domain}.example",
    }


def _states(entry: Entry, lot: Lot) -> dict[str, CellInput]:
    one, volume = entry.bidder, lot.volume.minimum
    capacity = (
        None if volume is None else int(volume) + int(volume) * pick(f"{entry.lot}/{entry.key}/capacity", 5) // 10
    )
    return {
        "validity": date(2027, 9, 1),
        "most_lots": one["lots"],
        "preference": one["preference"],
        "capacity": capacity,
        "sroi": f"{one['sroi']} %",
        "placement_definition": "arbeidsovereenkomst van ten minste zes maanden en 24 uur per week",
        "satisfaction": one["satisfaction"],
        "quality_mark": one["mark"],
        "annexes": f"Plan van aanpak perceel {entry.lot}.pdf; Referenties.pdf",
    }


def _references(entry: Entry, lot: Lot) -> dict[str, CellInput]:
    """Return two references; the first meets G3 unless the bid is one that fails it."""
    source = lot_source(entry.lot)
    asked = reference_count(source) if "minimum" in source else 20
    fails = "G3" in entry.source.get("selection", {})
    filled: dict[str, CellInput] = {}
    for number in (1, 2):
        key = f"{entry.lot}/{entry.key}/reference/{number}"
        count = asked + pick(key, 60) if number == 1 else 20 + pick(key, 40)
        if fails:
            count = 41 if number == 1 else 18
        start = 2022 + number
        values: dict[str, CellInput] = {
            "client": CLIENTS[pick(key + "/client", 3) + number - 1],
            "subject": f"{lot.group}: {lot.name}" if not fails else "Loopbaanadvies voor werkgevers en werkzoekenden",
            "period": f"{start}–{start + 2}",
            "count": count,
            "success": f"{38 + pick(key + '/success', 30)} %",
            "contact": "op verzoek",
        }
        filled |= {f"reference.{number}.{field}": value for field, value in values.items()}
    return filled


def part_b(entry: Entry, tender: Tender) -> bytes:
    """Return part B of a bid, its prices typed the way this bidder types them."""
    lot = tender.lot(entry.lot)
    filled: dict[str, CellInput] = {
        "bidder.name": entry.bidder["name"],
        "bidder.kvk": entry.bidder["kvk"],
        "vat_basis": "excl. btw",
        "payment_model": "no cure less pay",
        "fixed_share": "60 %",
        "result_share": "40 %",
    }
    for line, price in zip(lot.prices, entry.source["prices"], strict=True):
        filled[f"price.{line.id}"] = typed(Decimal(price), entry.source["write"])
    return price_form(tender, lot, "nl", filled)


def typed(price: Decimal, notation: str) -> CellInput:
    """Return an amount as a number cell (`number`) or as text: `euro` € 4.980,00, `dutch` 4.980,00, `comma` 4980,00."""
    if notation == "number":
        return price
    whole, cents = f"{price:.2f}".split(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return {"euro": f"€ {grouped},{cents}", "dutch": f"{grouped},{cents}", "comma": f"{whole},{cents}"}[notation]
