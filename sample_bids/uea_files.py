"""Declarations (UEA) of the bidders of one lot, to read in by hand: good ones, one with a ground, a broken one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sample_bids.espd import Answer, Made, clean
from sample_bids.sample_entries import Entry

from tender_desk.core.tender import Tender

LOT = 7
FINE: Mapping[str, bool | Answer | None] = {"misconduct": False, "bankruptcy": False}
ASKED = ("insurance", "quality_certificate", "references")
TOLD = Answer(
    True,
    "2025-06-12",
    "Berisping door de tuchtrechter wegens onjuiste rapportages.",
    "De betrokken leidinggevende is vertrokken; elke rapportage wordt nu door twee mensen gelezen.",
)


def uea_files(tender: Tender, entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the files by name; the letters are those of the bids of the lot."""
    bidders = [one.bidder for one in entries if one.lot == LOT]

    def made(version: str, number: int) -> Made:
        bidder = bidders[number]
        own = replace(clean(version, ASKED), name=str(bidder["name"]), kvk=str(bidder["kvk"]), lots=(f"LOT-{LOT:04}",))
        return replace(own, issued="2027-02-22", reference=tender.reference).saying(FINE)

    return {
        "A-versie-4.xml": made("4", 0).xml(),
        "B-versie-2.xml": made("2", 1).xml(),
        "C-versie-1.xml": made("1", 2).xml(),
        "D-beroepsfout.xml": made("4", 3).saying({"misconduct": TOLD}).xml(),
        "D-afgebroken.xml": made("4", 3).xml()[:-400],
    }
