"""What happens to a bid after it was received: versions, withdrawal, questions, repair, corrections, decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from tests import small_tender
from tests.small_tender import CLOSING, as_person

from tender_desk.core.bids import HIDDEN_NAME, Bid, FileState, Part, PriceSheet, Receipt
from tender_desk.core.clarifications import Correction, CorrectionGround, corrected
from tender_desk.core.gates import lot_state, passed
from tender_desk.core.lot_ranking import bid_price, rank_lot
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.core.settling import Outcome
from tender_desk.core.stated import Figure
from tender_desk.desk import arrivals, clarifying, dossiers, intake, opening, ranking, receipts, versions
from tender_desk.desk.clarifying import Change, Wanted
from tender_desk.desk.session import Session
from tender_desk.importing.book import CellInput
from tender_desk.importing.lists import ReceiptLine, receipt_list

LOT = small_tender.tender().lot(1)
WHY = "Bevestigd in de brief van de inschrijver van 4 maart."
YES, REASONS = (True,) * 5, ("Dat volgt uit het dossier zelf.",) * 5


def kept(session: Session, name: str) -> Receipt:
    """Return the receipt of a file by its name."""
    found = session.load().receipts
    assert isinstance(found, tuple)
    return next(receipt for receipt in found if receipt.name == name)


def second_version(
    session: Session, changed: dict[str, CellInput] | None = None, minutes: int = 1, kvk: str = "34120941"
) -> Receipt:
    """Hand in another part A of bidder A in lot 1, received so many minutes after the first."""
    content = small_tender.quality(LOT, "Duinroos Loopbaan B.V.", kvk, "62", **(changed or {}))
    file = receipts.Given("1/A2-deel-A.xlsx", content)
    moment = CLOSING - timedelta(minutes=60 - minutes)
    line = ReceiptLine(file.name, moment, "Duinroos Loopbaan B.V.")
    intake.import_files(session, [file, receipts.Given("lijst.xlsx", receipt_list("HLM-2026-001", [line]))])
    return kept(session, file.name)


def with_faults(folder: Path, **filled: CellInput) -> Session:
    """Return a dossier in which bid A of lot 1 was read in with the faults it has."""
    session = small_tender.new_dossier(folder)
    dossiers.publish(session)
    files = small_tender.bid_files()
    files[0] = receipts.Given(
        files[0].name, small_tender.quality(LOT, "Duinroos Loopbaan B.V.", "34120941", "62", **filled)
    )
    intake.import_files(session, [*files, small_tender.arrivals(files)])
    if kept(session, files[0].name).state is FileState.REFUSED:
        intake.read_in(session, [kept(session, files[0].name).id], despite=True)
    return session


def duinroos(session: Session) -> Bid:
    """Return the bid of Duinroos in lot 1, whatever its letter."""
    return next(bid for bid in session.load().bids_in(1) if bid.bidder.name.startswith("Duinroos"))


# --- versions ---------------------------------------------------------------------------------------------------------


def test_a_second_file_of_a_bidder_is_asked_about_and_replaces_the_first_when_somebody_says_so(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    new = second_version(session, {"answer.K1.1": "Een ander antwoord."})
    assert (new.state, [problem.code for problem in new.problems]) == (FileState.REFUSED, ["bidder-twice"])
    dossier = versions.replace_file(session, new.id, "A", "De inschrijver zond een verbeterde versie in.")
    bid = dossier.bid(1, "A")
    answer = bid.answer("K1.1")
    assert answer is not None
    assert (bid.version, answer.text, len(dossier.bids_in(1))) == (2, "Een ander antwoord.", 2)
    old = kept(session, "1/A-deel-A.xlsx")
    assert (old.state, old.replaced_by) == (FileState.REPLACED, new.id)


def test_what_a_version_changed_is_shown_cell_by_cell(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    new = second_version(session, {"answer.K1.1": "Een ander antwoord.", "bidder.email": None})
    versions.replace_file(session, new.id, "A", "De inschrijver zond een verbeterde versie in.")
    (earlier,) = versions.earlier_versions(session.load(), 1, "A", Part.QUALITY)
    found = versions.changed_cells(session, earlier.id)
    assert [(one.old, one.new) for one in found] == [
        ("bod@example.org", ""),
        ("Duinroos Loopbaan B.V. werkt met een vaste begeleider.", "Een ander antwoord."),
    ]
    assert found[1].place.startswith("Antwoorden!")


@pytest.mark.parametrize(
    ("minutes", "kvk", "code"),
    [(61, "34120941", "file-dealt-with"), (-1, "34120941", "version-not-later"), (5, "34120999", "")],
    ids=["after closing", "earlier than the first", "another bidder"],
)
def test_only_a_later_file_of_the_same_bidder_from_before_closing_replaces(
    tmp_path: Path, minutes: int, kvk: str, code: str
) -> None:
    session = small_tender.imported(tmp_path)
    new = second_version(session, None, minutes, kvk)
    with pytest.raises(TenderDeskError) as refused:
        versions.replace_file(session, new.id, "A", "De inschrijver zond een verbeterde versie in.")
    assert refused.value.code == (code or "file-dealt-with")
    assert kept(session, "1/A-deel-A.xlsx").state is FileState.READ


def test_a_bid_is_withdrawn_until_closing_only(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(TenderDeskError, match="withdrawn-after-closing"):
        versions.withdraw(session, 1, "A", CLOSING + timedelta(minutes=1), "Ingetrokken per brief van 2 maart.")
    dossier = versions.withdraw(session, 1, "A", CLOSING - timedelta(minutes=2), "Ingetrokken per brief van 2 maart.")
    exclusion = dossier.exclusion(1, "A")
    assert exclusion is not None
    assert exclusion.ground is ExclusionGround.WITHDRAWN
    assert [bid.code for bid in dossier.bids_left(1)] == ["B"]


# --- not read in ------------------------------------------------------------------------------------------------------


def test_a_part_a_that_is_not_read_in_stays_a_bid_that_waits_for_a_decision(tmp_path: Path) -> None:
    session = with_faults(tmp_path)
    content = small_tender.quality(LOT, "Kopergracht", "34120949", "60", **{"answer.K1.1": None})
    file = receipts.Given("1/C-deel-A.xlsx", content)
    intake.import_files(session, [file])
    dossier = intake.leave_unread(session, kept(session, file.name).id, "Het bestand kan niet worden beoordeeld.")
    bid = dossier.bid(1, "C")
    assert (bid.unread, bid.bidder.name) == (True, file.name)
    arrivals.set_arrival(session, kept(session, file.name).id, CLOSING - timedelta(hours=1), "Kopergracht")
    opened = opening.open_bids(session, (1,), "bakker")
    assert "unread-undecided" in {problem.code for problem in lot_state(opened, 1).missing}


def test_a_file_with_faults_is_taken_over_as_far_as_it_can_be_read_and_every_finding_waits(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": None, "bidder.kvk": "3412 094"})
    bid = duinroos(session)
    assert bid.answer("K1.1") is None
    assert {ask.code for ask in bid.asks} == {"answer-missing", "kvk-length"}
    opened = opening.open_bids(session, (1,), "bakker")
    assert passed(opened, 1) is Gate.OPENED
    assert [p.values["finding"] for p in lot_state(opened, 1).missing if p.code == "finding-open"] == [
        "answer-missing",
        "kvk-length",
    ]


# --- decisions on findings --------------------------------------------------------------------------------------------


def test_a_price_in_an_answer_is_decided_by_two_people(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": "Wij doen het voor € 4.980 per traject."})
    (ask,) = session.load().bid(1, "A").asks
    settle = (1, "A", ask.code, ask.place, Outcome.DISREGARDED, "Het bedrag staat los van het antwoord.")
    with pytest.raises(TenderDeskError, match="second-person"):
        clarifying.settle(session, *settle)
    with pytest.raises(TenderDeskError, match="second-person"):
        clarifying.settle(session, *settle, "terpstra")
    dossier = clarifying.settle(session, *settle, "bakker")
    assert dossier.bid(1, "A").asks == ()
    assert [(one.outcome, one.by, one.second) for one in dossier.settlements] == [
        (Outcome.DISREGARDED, "terpstra", "bakker")
    ]


def test_an_amount_in_an_answer_is_not_decided_by_correcting_the_answer(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": "Wij doen het voor € 4.980 per traject."})
    clarifying.correct(session, misread("Wij doen het zo.", "answer.K1.1"), "bakker")
    assert [one.code for one in session.load().bid(1, "A").asks] == ["price-in-answer"]


def test_a_finding_that_is_not_there_cannot_be_decided(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(TenderDeskError, match="finding-unknown"):
        clarifying.settle(session, 1, "A", "kvk-length", "Inschrijver!B7", Outcome.STANDS, WHY)


# --- clarification and repair -----------------------------------------------------------------------------------------


def test_an_open_question_to_a_bidder_holds_up_the_lot_until_its_answer_is_recorded(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    assert passed(session.load(), 1) is Gate.SELECTED
    dossier = clarifying.ask(session, Wanted(1, "A", "capacity", "Is 40 het aantal plaatsen per maand of per jaar?"))
    assert passed(dossier, 1) is Gate.OPENED
    for person in ("terpstra", "visser", "kuipers", "jansen"):
        assert passed(as_person(session, person).load(), 1) is Gate.OPENED
    dossier = clarifying.answer(session, 1, "Per jaar.", CLOSING + timedelta(days=9))
    assert passed(dossier, 1) is Gate.SELECTED
    (one,) = dossier.clarifications
    assert (one.answer, one.recorded_by) == ("Per jaar.", "terpstra")


def test_who_judges_answers_sees_that_a_question_is_open_but_not_what_was_asked(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    clarifying.ask(session, Wanted(1, "A", "bidder.name", "Is Duinroos Loopbaan B.V. de volledige naam?"))
    (one,) = as_person(session, "kuipers").load().clarifications
    assert (one.question, one.open) == (HIDDEN_NAME, True)


def test_repair_is_asked_where_all_five_questions_say_yes(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    dossier, told = clarifying.ask_repair(
        session, Wanted(1, "A", "G1", "Zend de ontbrekende bladzijde na."), YES, REASONS
    )
    assert told == ()
    states = {(f.bid, f.demand): f.state for f in dossier.findings if f.lot == 1}
    assert states["A", "G1"] is DemandState.REPAIR_ASKED
    dossier = clarifying.answer(session, 1, "Bijgevoegd.", CLOSING + timedelta(days=9))
    states = {(f.bid, f.demand): f.state for f in dossier.findings if f.lot == 1}
    assert states["A", "G1"] is DemandState.REPAIRED


@pytest.mark.parametrize("no", range(5))
def test_one_no_forbids_the_repair_and_is_kept_with_its_reason(tmp_path: Path, no: int) -> None:
    session = small_tender.opened(tmp_path)
    answers = tuple(number != no for number in range(5))
    reasons = tuple(f"Reden bij vraag nummer {number + 1}." for number in range(5))
    dossier, told = clarifying.ask_repair(session, Wanted(1, "A", "G1", "Zend de referentie na."), answers, reasons)
    assert [(one.code, one.values["number"]) for one in told] == [("repair-refused-demand", no + 1)]
    (one,) = dossier.clarifications
    assert (one.refused, one.open) == (True, False)
    finding = next(f for f in dossier.findings if (f.lot, f.bid, f.demand) == (1, "A", "G1"))
    assert (finding.state, finding.reason) == (DemandState.NOT_MET, reasons[no])
    with pytest.raises(TenderDeskError, match="clarification-closed"):
        clarifying.answer(session, one.number, "Toch.", CLOSING + timedelta(days=9))


@pytest.mark.parametrize("about", ["K1.1", "answer.K1.1", "Antwoorden!C7"])
def test_a_missing_answer_to_an_award_criterion_is_never_repaired(tmp_path: Path, about: str) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": None})
    bid = duinroos(session).code
    with pytest.raises(TenderDeskError, match="answer-never-repaired"):
        clarifying.ask_repair(session, Wanted(1, bid, about, "Zend het antwoord alsnog in."), YES, REASONS)
    change = Change(1, bid, "answer.K1.1", "Alsnog.", CorrectionGround.MISREAD, WHY, place="Antwoorden!C7")
    with pytest.raises(TenderDeskError, match="answer-never-repaired"):
        clarifying.correct(session, change, "bakker")


def test_a_question_is_about_something_of_the_bid(tmp_path: Path) -> None:
    with pytest.raises(TenderDeskError, match="about-unknown"):
        clarifying.ask(small_tender.opened(tmp_path), Wanted(1, "A", "bestaat.niet", "Wat bedoelt u hier precies?"))


def test_bids_in_the_same_situation_are_named_so_that_they_are_treated_alike(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    opening.open_bids(session, (1,), "bakker")
    assert clarifying.same_situation(session.load(), 1, "G1", "A") == ("B",)
    clarifying.ask_repair(session, Wanted(1, "B", "G1", "Zend de referentie na."), YES, REASONS)
    assert clarifying.same_situation(session.load(), 1, "G1", "A") == ()


# --- corrections ------------------------------------------------------------------------------------------------------


def misread(new: str, field: str = "figure.K2") -> Change:
    """Return the correction of something that was not taken over rightly."""
    return Change(1, "A", field, new, CorrectionGround.MISREAD, WHY)


def test_a_correction_counts_and_leaves_what_was_read_as_it_was(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    dossier = clarifying.correct(session, misread("64"), "bakker")
    figure = dossier.bid(1, "A").figure("K2")
    assert figure is not None
    assert figure.value == 64
    (one,) = dossier.corrections
    assert (one.old, one.new, one.by, one.second) == ("62", "64", "terpstra", "bakker")
    assert one.place.startswith("Antwoorden!")
    before = clarifying.correct(session, replace(misread("66"), reason=f"{WHY} En nog eens."), "bakker")
    assert [(c.old, c.new) for c in before.corrections] == [("62", "64"), ("64", "66")]


def test_a_correction_takes_two_people_a_reason_and_a_change(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    for change, second, code in (
        (misread("64"), "terpstra", "second-person"),
        (misread("62"), "bakker", "correction-changes-nothing"),
        (misread("-5", "price.P1"), "bakker", "too-early"),
        (misread("hallo", "hallo"), "bakker", "correction-field-unknown"),
        (misread("vijf", "reference.99.trajects"), "bakker", "correction-field-unknown"),
        (replace(misread("64"), place="Antwoorden!C7"), "bakker", "correction-place"),
        (replace(misread("Haarlem", "bidder.town"), place="Antwoorden!C7"), "bakker", "correction-place"),
        (misread(" "), "bakker", "correction-empty"),
        (misread("64", "figure.K9"), "bakker", "correction-field-unknown"),
        (replace(misread("64"), reason="kort"), "bakker", "reason-too-short"),
        (replace(misread("64"), ground=CorrectionGround.OBVIOUS_ERROR), "bakker", "correction-needs-bidder"),
    ):
        with pytest.raises(TenderDeskError) as refused:
            clarifying.correct(session, change, second)
        assert refused.value.code == code
    assert session.load().corrections == ()


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("figure.K2", "veel", "number-unreadable"),
        ("figure.K2", "101", "percentage-out-of-range"),
        ("figure.K2", "-5", "percentage-out-of-range"),
        ("bidder.kvk", "geen", "kvk-not-digits"),
        ("capacity", "1.500", "number-ambiguous"),
        ("capacity", "-5", "correction-negative"),
        ("declaration.UEA", "misschien", "yes-no-unreadable"),
    ],
)
def test_a_corrected_value_is_read_as_a_cell_would_be(tmp_path: Path, field: str, typed: str, code: str) -> None:
    session = small_tender.opened(tmp_path)
    with pytest.raises(TenderDeskError) as refused:
        clarifying.correct(session, misread(typed, field), "bakker")
    codes = [one.code for one in refused.value.problems] if isinstance(refused.value, Refused) else [refused.value.code]
    assert codes == [code]


@pytest.mark.parametrize(("typed", "kept"), [("64,5", "64.5"), ("64.5 %", "64.5"), ("64,50", "64.50")])
def test_a_corrected_number_is_written_as_people_write_it(tmp_path: Path, typed: str, kept: str) -> None:
    dossier = clarifying.correct(small_tender.opened(tmp_path), misread(typed), "bakker")
    assert [one.new for one in dossier.corrections] == [kept]


def test_fifteen_hundred_is_not_one_and_a_half_in_a_corrected_price(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    clarifying.ask(session, Wanted(1, "A", "price.P1", "Is de prijs per traject of per maand?"))
    clarifying.answer(session, 1, "1.500 euro per traject.", CLOSING + timedelta(days=30))
    for typed, code in (("1.500", "number-ambiguous"), ("-1500", "correction-negative")):
        change = Change(1, "A", "price.P1", typed, CorrectionGround.CLARIFIED, WHY, clarification=1)
        with pytest.raises(TenderDeskError) as refused:
            clarifying.correct(session, change, "bakker")
        assert code in {refused.value.code, str(refused.value).split(" ")[0]}
    dossier = clarifying.correct(session, replace(change, new="€ 1.500,-"), "bakker")
    assert bid_price(dossier, dossier.bid(1, "A")) == Fraction(150 * 1500 + 150 * 2400)


def test_an_answer_about_one_thing_carries_no_correction_of_another(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    clarifying.ask(session, Wanted(1, "A", "bidder.town", "In welke plaats bent u gevestigd?"))
    clarifying.answer(session, 1, "In Haarlem.", CLOSING + timedelta(days=30))
    change = Change(1, "A", "price.P1", "1", CorrectionGround.CLARIFIED, WHY, clarification=1)
    with pytest.raises(TenderDeskError, match="clarification-about-other"):
        clarifying.correct(session, change, "bakker")


def test_what_was_corrected_and_decided_on_one_version_says_nothing_of_the_next(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": "Wij doen het voor € 4.980 per traject."})
    (ask,) = session.load().bid(1, "A").asks
    clarifying.settle(session, 1, "A", ask.code, ask.place, Outcome.STANDS, WHY, "bakker")
    clarifying.correct(session, misread("90"), "bakker")
    new = second_version(session, {"answer.K1.1": "Nu voor € 1.200 per traject.", "answer.K2": "63"})
    dossier = versions.replace_file(session, new.id, "A", "De inschrijver zond een verbeterde versie in.")
    bid = dossier.bid(1, "A")
    assert bid.figure("K2") == Figure("K2", Decimal(63), bid.figures[0].place)
    assert [one.code for one in bid.asks] == ["price-in-answer"]
    assert (dossier.corrections_of(1), dossier.settlements_of(1)) == ((), ())
    assert (len(dossier.corrections), len(dossier.settlements)) == (1, 1)


def test_a_fault_in_part_b_stands_by_two_people_and_the_bidders_word_only(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path, {"A": "0", "B": "2500"})
    ask = session.load().bid(1, "A").asks[0]
    settle = (1, "A", ask.code, ask.place, Outcome.STANDS, "De inschrijver bevestigt dat het niets kost.")
    with pytest.raises(TenderDeskError, match="second-person"):
        clarifying.settle(session, *settle)
    with pytest.raises(TenderDeskError, match="settle-needs-bidder"):
        clarifying.settle(session, *settle, "bakker")
    clarifying.ask(session, Wanted(1, "A", "price.P1", "Klopt het dat dit niets kost?"))
    clarifying.answer(session, 1, "Ja, dat is inbegrepen.", CLOSING + timedelta(days=30))
    assert ask not in clarifying.settle(session, *settle, "bakker").bid(1, "A").asks


def test_quality_is_not_corrected_once_it_is_final_and_a_price_not_before_it_is_open(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    with pytest.raises(NotAllowed, match="too-early"):
        clarifying.correct(session, misread("2450", "price.P1"), "bakker")
    opening.freeze(as_person(session, "visser"), (1, 2))
    with pytest.raises(NotAllowed, match="too-late"):
        clarifying.correct(session, misread("64"), "bakker")


def test_a_price_is_corrected_with_the_bidders_own_word_and_the_ranking_follows(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    before = rank_lot(session.load(), 1)
    change = Change(1, "A", "price.P1", "3100", CorrectionGround.CLARIFIED, WHY)
    with pytest.raises(TenderDeskError, match="correction-needs-bidder"):
        clarifying.correct(session, change, "bakker")
    clarifying.ask(session, Wanted(1, "A", "price.P1", "Is de prijs per traject of per maand?"))
    with pytest.raises(TenderDeskError, match="clarification-not-answered"):
        clarifying.correct(session, replace(change, clarification=1), "bakker")
    with pytest.raises(Refused):
        ranking.fix_ranking(session, (1,))
    clarifying.answer(session, 1, "Per maand; per traject is het 3100.", CLOSING + timedelta(days=30))
    dossier = clarifying.correct(session, replace(change, clarification=1), "bakker")
    assert bid_price(dossier, dossier.bid(1, "A")) == Fraction(150 * 3100 + 150 * 2400)
    assert rank_lot(dossier, 1).places != before.places


def test_a_price_sheet_that_could_not_be_read_is_made_whole_by_corrections(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path, {"A": "2400", "B": "2500"})
    dossier = session.load()
    lot = dossier.tender.lot(1)
    unread = replace(dossier.bid(1, "A"), price=None)
    made = [
        Correction(
            number=number,
            lot=1,
            bid="A",
            field=field,
            place="",
            old="",
            new=new,
            ground=CorrectionGround.CLARIFIED,
            reason=WHY,
            by="terpstra",
            second="bakker",
            at=CLOSING,
        )
        for number, (field, new) in enumerate({"price.P1": "10", "price.P2": "20.5", "vat_basis": "excl"}.items())
    ]
    for count in range(len(made)):
        assert corrected(unread, made[:count], lot).price is None
    whole = corrected(unread, made, lot)
    assert isinstance(whole.price, PriceSheet)
    assert [line.unit_price for line in whole.price.lines] == [Decimal(10), Decimal("20.5")]


def test_a_figure_nobody_could_read_is_set_by_a_correction_and_its_finding_is_decided_with_it(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K2": "tweeënzestig"})
    bid = duinroos(session)
    (ask,) = bid.asks
    clarifying.correct(session, replace(misread("62"), bid=bid.code, place=ask.place), "bakker")
    assert duinroos(session).asks == ()
    figure = duinroos(session).figure("K2")
    assert figure == Figure("K2", Decimal(62), ask.place)


def test_an_evaluator_sees_a_corrected_figure_but_no_correction_of_who_bids(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    clarifying.correct(session, misread("64"), "bakker")
    clarifying.correct(session, misread("Haarlem Noord", "bidder.town"), "bakker")
    seen = as_person(session, "kuipers").load()
    assert [(one.field, one.reason) for one in seen.corrections] == [("figure.K2", HIDDEN_NAME)]
    figure = seen.bid(1, "A").figure("K2")
    assert figure is not None
    assert figure.value == 64
    assert seen.bid(1, "A").bidder.town == ""
