"""The college proposal: the form of a college decision, from a template that runs in a sandbox."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import TenderDeskError, WrongFile
from tender_desk.desk import sample
from tender_desk.reports.word import college_proposal
from tender_desk.reports.word_template import default_template


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """Return the sample up to its recorded proposal."""
    return sample.play(tmp_path_factory.mktemp("sample") / "haarlem.tender", until="decide").load()


def text_of(content: bytes) -> str:
    """Return every paragraph and table cell of a document."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def with_field(text: str) -> bytes:
    """Return the template with a paragraph added to it."""
    document = Document(io.BytesIO(default_template("nl")))
    document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_it_has_the_headings_and_the_five_decision_points_of_a_college_proposal(dossier: Dossier) -> None:
    text = text_of(college_proposal(dossier, dossier.proposals[0], "nl"))
    for heading in ("Kernboodschap", "Behandelvoorstel voor commissie", "Relevante eerdere besluiten", "Inleiding"):
        assert heading in text
    for heading in ("Besluitpunten college", "Beoogd resultaat", "Argumenten", "Financiën", "Risico’s", "Bijlagen"):
        assert heading in text
    assert "kennis te nemen van het beoordelingsrapport (vertrouwelijke bijlage A)" in text
    assert (
        "perceel 7 (A sollicitatietraject) te gunnen aan Stichting Kadelicht voor ten hoogste €\u00a0747.000,00" in text
    )
    assert "geheimhouding op bijlage A op te leggen (art. 87 Gemeentewet)" in text
    assert "86,85 van 100 punten" in text


def test_an_excluded_bidder_is_never_named(dossier: Dossier) -> None:
    text = text_of(college_proposal(dossier, dossier.proposals[0], "nl"))
    winners = {dossier.bid(w.lot, w.bid).bidder.name for w in dossier.proposals[0].winners}
    excluded = {dossier.bid(e.lot, e.bid).bidder.name for e in dossier.exclusions} - winners
    assert excluded
    assert not [name for name in excluded if name in text]


def test_the_amounts_add_up_to_the_total(dossier: Dossier) -> None:
    proposal = dossier.proposals[0]
    rows = Document(io.BytesIO(college_proposal(dossier, proposal, "nl"))).tables[1].rows
    amounts = [row.cells[3].text for row in rows][1:]
    cents = [int(text.replace("€\u00a0", "").replace(".", "").replace(",", "")) for text in amounts]
    assert sum(cents[:-1]) == cents[-1] == int(proposal.total * 100)


def test_it_can_be_written_in_english_while_the_dossier_is_dutch(dossier: Dossier) -> None:
    text = text_of(college_proposal(dossier, dossier.proposals[0], "en"))
    assert "The college of mayor and aldermen decides:" in text
    assert "€747,000.00" in text


def test_a_municipality_can_use_its_own_template(dossier: Dossier) -> None:
    text = text_of(college_proposal(dossier, dossier.proposals[0], "nl", with_field("Zaaknummer {{ number }}.")))
    assert "Zaaknummer HLM-2027-114/B&W-01." in text


def test_markup_in_a_bidders_name_stays_text(dossier: Dossier) -> None:
    winner = dossier.proposals[0].winners[0]
    bids = tuple(
        replace(bid, bidder=replace(bid.bidder, name="Loop & <b>Baan</b> {{ 7*7 }}"))
        if (bid.lot, bid.code) == (winner.lot, winner.bid)
        else bid
        for bid in dossier.bids
    )
    text = text_of(college_proposal(replace(dossier, bids=bids), dossier.proposals[0], "nl"))
    assert "Loop & <b>Baan</b> {{ 7*7 }}" in text


@pytest.mark.parametrize(
    "attack", ["{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ subject.__init__.__globals__ }}"]
)
def test_a_template_cannot_reach_the_program(dossier: Dossier, attack: str) -> None:
    with pytest.raises(TenderDeskError, match="template-faulty"):
        college_proposal(dossier, dossier.proposals[0], "nl", with_field(attack))


def test_a_template_with_a_fault_is_refused_with_the_reason(dossier: Dossier) -> None:
    with pytest.raises(TenderDeskError, match="template-faulty"):
        college_proposal(dossier, dossier.proposals[0], "nl", with_field("{{ niet af"))


def test_another_file_is_no_template(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(WrongFile, match="template-not-word"):
        college_proposal(dossier, dossier.proposals[0], "nl", b"geen Word")
