"""What the sample's people do with it, as a flat list of acts with their times in 2027."""

from __future__ import annotations

from collections.abc import Mapping

from sample_bids.sample_entries import Entry

from tender_desk.core.tender import LotKind, Tender

HEAD = """\
# Wat de mensen van het voorbeeld doen, in volgorde; `demo` voert dit uit. Gemaakt door make_sample.py.
#
# Elke [[act]] heeft `verb`, `person` (aanmeldnaam), `at` (Nederlandse tijd) en wat de handeling verder nodig heeft:
#   publish        lots
#   document       file: een gepubliceerd stuk, procedure, on: de dag van publicatie
#   page           lot, document (nummer), page: waar de criteria van het perceel staan
#   import         de hele map: alle bestanden van perceel-*, met ontvangst.xlsx
#   open           lots, second: de tweede persoon bij de opening
#   select         file: de selectielijst
#   exclude        lot, bid, ground (code van ExclusionGround), reason; demand: de eis die niet is gehaald
#   merge          file: een beoordelingsblad of het consensusblad
#   freeze         lots: de kwaliteit definitief, door de voorzitter
#   open-prices    lots, second
#   invite-draw    lot, when, manner, holder, names, place: de uitnodiging die aan de loting voorafgaat
#   draw           lot, order (beste eerst), witnesses, held (wanneer de loting is gehouden)
#   fix-ranking    lots
#   propose        lots, reasons, cover; record-proposal legt het concept vast (number)
#   decide         number, maker, decision_number, on, outcome, text

"""

REASONS = " ".join(
    (
        "Voor elk perceel wordt gegund aan de inschrijver die volgens het gepubliceerde model als eerste eindigt.",
        "De kwaliteit is per criterium door drie beoordelaars beoordeeld en was definitief vóór de prijzen opengingen.",
        "In de percelen 7 en 12 is het verschil tussen de eerste en de tweede klein; de motiveringen zijn daar door de",
        "jurist meegelezen. In perceel 9 stonden twee inschrijvingen gelijk op kwaliteit en prijs; volgens de",
        "aanbestedingsstukken heeft de loting beslist.",
    )
)
COVER = "Werkdeel WWB, met overgeboekte saldi; alle kosten blijven binnen het jaarlijkse maximum van € 18,75 miljoen."
WITNESSES = "Ellen Postma (voorzitter) en mr. Nadia El Idrissi (jurist) waren bij de loting aanwezig."
DRAW_HOLDERS = ("Joris Bakker, medewerker inkoop", "Anouk Terpstra, inkoopadviseur")
DRAW_LOT, DRAW_ORDER = 9, ("B", "A")


GUIDES = {"EU": "leidraad-europees.pdf", "OH": "leidraad-onderhands.pdf", "EO": "offerteaanvraag.pdf"}
"""The tender document of each procedure, below `stukken`."""
FRONT = 2
"""Pages before the first lot."""


def pages_of(tender: Tender) -> list[tuple[int, int, int]]:
    """Return for each competed lot the number of its document and the page its criteria stand on: a page per lot."""
    found = []
    for document, procedure in enumerate(GUIDES, start=1):
        lots = [lot for lot in tender.lots if lot.procedure == procedure]
        found += [(lot.number, document, FRONT + at) for at, lot in enumerate(lots, start=1) if lot.model.criteria]
    return sorted(found)


def acts_text(tender: Tender, bids: Mapping[tuple[int, str], Entry]) -> str:
    """Return acts.toml."""
    every = [lot.number for lot in tender.lots]
    competed = [lot.number for lot in tender.lots if lot.kind is not LotKind.SINGLE_SOURCE]
    single = [number for number in every if number not in competed]
    acts = [
        _act("publish", "terpstra", "2027-01-11 09:00", lots=every),
        *(
            _act(
                "document",
                "terpstra",
                f"2027-01-11 09:{10 + at}",
                file=f"stukken/{name}",
                procedure=one,
                on="2027-01-11",
            )
            for at, (one, name) in enumerate(GUIDES.items())
        ),
        *(
            _act("page", "terpstra", f"2027-01-11 09:{20 + at}", lot=lot, document=document, page=page)
            for at, (lot, document, page) in enumerate(pages_of(tender))
        ),
        _act("import", "terpstra", "2027-03-01 13:30", receipts="ontvangst.xlsx"),
        _act("open", "terpstra", "2027-03-01 14:00", lots=every, second="bakker"),
        _act("select", "terpstra", "2027-03-10 16:00", file="selectie.xlsx"),
    ]
    for (lot, code), entry in bids.items():
        if "exclude" in entry.source:
            ground, reason = entry.source["exclude"]
            failed = [id_ for id_, (state, _) in entry.source.get("selection", {}).items() if state == "not_met"]
            values = {"lot": lot, "bid": code, "ground": ground, "reason": reason}
            values |= {"demand": failed[0]} if failed else {}
            acts.append(_act("exclude", "terpstra", "2027-03-11 10:00", **values))
    for day, member in enumerate(("kuipers", "dewit", "amrani", "visser", "hoekstra"), start=11):
        acts.append(_act("merge", member, f"2027-03-{day} 16:30", file=f"scores/scores-{member}.xlsx"))
    acts += [
        _act("merge", "postma", "2027-03-18 16:45", file="scores/consensus.xlsx"),
        _act("freeze", "postma", "2027-03-22 11:40", lots=competed),
        _act("open-prices", "terpstra", "2027-03-22 14:05", lots=competed, second="bakker"),
        _act("open-prices", "terpstra", "2027-03-22 15:10", lots=single, second="bakker"),
        _act(
            "invite-draw",
            "terpstra",
            "2027-03-22 16:20",
            lot=DRAW_LOT,
            when="2027-03-23 10:00",
            manner="people",
            holder="officials",
            names=list(DRAW_HOLDERS),
            place="stadskantoor Haarlem, kamer 2.14",
        ),
        _act(
            "draw",
            "terpstra",
            "2027-03-23 10:15",
            lot=DRAW_LOT,
            order=list(DRAW_ORDER),
            witnesses=WITNESSES,
            held="2027-03-23 10:00",
        ),
        _act("fix-ranking", "terpstra", "2027-03-24 09:12", lots=competed),
        _act("propose", "terpstra", "2027-03-30 10:00", lots=competed, reasons=REASONS, cover=COVER),
        _act("record-proposal", "terpstra", "2027-03-30 15:30", number=1),
        _act(
            "decide",
            "vanloon",
            "2027-04-13 15:00",
            number=1,
            maker="college",
            decision_number="HLM-2027-114/B&W-03",
            on="2027-04-13",
            outcome="accepted",
            text="Conform voorstel besloten.",
        ),
    ]
    return HEAD + "\n".join(acts)


def _act(verb: str, person: str, at: str, **values: object) -> str:
    lines = ["[[act]]", f'verb = "{verb}"', f'person = "{person}"', f'at = "{at}"']
    lines += [f"{key} = {_toml(value)}" for key, value in values.items()]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return str(value) if isinstance(value, int) else '"' + str(value).replace('"', '\\"') + '"'
