"""A bidder's declaration is read in every version, says what was answered and no more, and harms nobody."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_bids.espd import ALL_MET, LATER, Answer, Made, clean

from tender_desk.core.grounds import CATALOGUE, by_espd
from tender_desk.core.problems import Problem
from tender_desk.importing.espd import Espd, day_of, is_espd, read_espd
from tender_desk.importing.reader import Direct, Processes, read_part

VERSIONS = ("1", "2", "4")
QUICK = settings(max_examples=40, deadline=None, derandomize=True, database=None)


def read(content: bytes) -> Espd:
    found, problems = read_espd(content, "uea.xml")
    assert found is not None, problems
    return found


def refused(content: bytes) -> str:
    found, (problem,) = read_espd(content, "uea.xml")
    assert found is None
    return problem.code


@pytest.mark.parametrize("version", VERSIONS)
def test_it_says_who_declares_for_which_lots_and_when(version: str) -> None:
    espd = read(clean(version).xml())
    assert (espd.bidder, espd.identifiers, espd.lots) == ("Duinroos Loopbaan B.V.", ("34120941",), ("LOT-0001",))
    assert (espd.issued, espd.reference) == (date(2026, 2, 20), "HLM-2026-001")
    assert espd.version.startswith(version)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("code", [code for code, legal in CATALOGUE.items() if legal.espd])
def test_every_ground_and_requirement_is_recognised_in_every_version(version: str, code: str) -> None:
    (one,) = read(Made(version).saying({code: True}).xml()).criteria
    found = by_espd(one.id, one.code)
    assert found is not None
    assert (found.code, one.answer) == (code, True)


@pytest.mark.parametrize("version", ["2", "4"])
@pytest.mark.parametrize(
    "code", ["crime-org", "CRITERION.EXCLUSION.CONVICTIONS.PARTICIPATION_IN_CRIMINAL_ORGANISATION"]
)
def test_a_criterion_is_recognised_by_its_code_where_its_identifier_is_another(version: str, code: str) -> None:
    content = Made(version).saying({"criminal_organisation": False}).xml()
    content = content.replace(CATALOGUE["criminal_organisation"].espd[0].encode(), b"C1")
    content = content.replace(b"<cbc:CriterionTypeCode>", b"<cbc:CriterionTypeCode>" + code.encode() + b"<!--", 1)
    content = content.replace(b"</cbc:CriterionTypeCode>", b"--></cbc:CriterionTypeCode>", 1)
    (one,) = read(content).criteria
    found = by_espd(one.id, one.code)
    assert found is not None
    assert found.code == "criminal_organisation"


@pytest.mark.parametrize("version", VERSIONS)
def test_a_conviction_comes_with_its_date_reason_and_measures(version: str) -> None:
    told = Answer(True, "2024-05-02", "Veroordeling rechtbank Haarlem.", "Nieuw bestuur en een meldpunt.")
    (one,) = read(Made(version).saying({"fraud": told}).xml()).criteria
    assert (one.answer, one.day) == (True, date(2024, 5, 2))
    assert one.measures == "Nieuw bestuur en een meldpunt."
    assert one.details == "Veroordeling rechtbank Haarlem."


@pytest.mark.parametrize("version", VERSIONS)
def test_a_question_that_is_not_answered_is_no_yes_whatever_else_is(version: str) -> None:
    told = Answer(None, measures="Nieuw bestuur.", online=True)
    (one,) = read(Made(version).saying({"fraud": told}).xml()).criteria
    assert one.answer is None
    assert not one.torn


def test_a_question_answered_both_ways_is_torn() -> None:
    content = Made("4").saying({"fraud": True}).xml()
    at = content.index(b"<cac:TenderingCriterionResponse>")
    end = content.index(b"</cac:TenderingCriterionResponse>") + len(b"</cac:TenderingCriterionResponse>")
    again = content[at:end].replace(b"true", b"false")
    (one,) = read(content[:end] + again + content[end:]).criteria
    assert (one.answer, one.torn) == (None, True)


def test_an_answer_to_a_question_the_file_does_not_name_is_kept_apart() -> None:
    content = Made("4").saying({"fraud": True}).xml()
    start, end = content.index(b"<cac:TenderingCriterion>"), content.index(b"</cac:TenderingCriterion>")
    espd = read(content[:start] + content[end + len(b"</cac:TenderingCriterion>") :])
    assert (espd.criteria, espd.loose) == ((), (("C1/Q1", "true"),))


def test_a_national_question_of_its_own_is_no_answer_to_the_european_one() -> None:
    content = Made("4").saying({"fraud": None}).xml()
    inside = b"<cac:SubTenderingCriterion><cac:TenderingCriterionPropertyGroup><cac:TenderingCriterionProperty>"
    inside += b"<cbc:ID>N1</cbc:ID><cbc:ValueDataTypeCode>INDICATOR</cbc:ValueDataTypeCode>"
    inside += b"</cac:TenderingCriterionProperty></cac:TenderingCriterionPropertyGroup></cac:SubTenderingCriterion>"
    said = b"<cac:TenderingCriterionResponse><cbc:ValidatedCriterionPropertyID>N1</cbc:ValidatedCriterionPropertyID>"
    said += b"<cac:ResponseValue><cbc:ResponseIndicator>true</cbc:ResponseIndicator></cac:ResponseValue>"
    said += b"</cac:TenderingCriterionResponse>"
    content = content.replace(b"</cac:TenderingCriterion>", inside + b"</cac:TenderingCriterion>")
    espd = read(content.replace(b"</QualificationApplicationResponse>", said + b"</QualificationApplicationResponse>"))
    assert (espd.criteria[0].answer, espd.loose) == (None, ())


def test_the_lots_a_version_2_form_asks_about_go_before_those_it_stands_for() -> None:
    told = {"lots": Answer(None, reason="3", uuid="8b9700b7-b13c-41e6-a220-6bbf8d5fab31")}
    content = Made("2").saying(told).xml().replace(b"OTHER.lots", b"CRITERION.OTHER.EO_DATA.LOTS_TENDERED")
    content = content.replace(b"<cbc:ValueDataTypeCode>DESCRIPTION", b"<cbc:ValueDataTypeCode>LOT_IDENTIFIER", 1)
    assert read(content).lots == ("3",)


def test_a_tender_without_lots_names_none() -> None:
    assert read(Made("1", lots=("0",)).xml()).lots == ()
    assert read(Made("4", lots=("LOT-0000",)).xml()).lots == ()


@pytest.mark.parametrize(("text", "found"), [("2026-02-20+01:00", date(2026, 2, 20)), ("2015-25-11", None), ("", None)])
def test_a_date_is_read_with_or_without_a_zone_and_never_made_up(text: str, found: date | None) -> None:
    assert day_of(text) == found


# --- what is no declaration -------------------------------------------------------------------------------------------

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><QualificationApplicationResponse>&c;'
    b"</QualificationApplicationResponse>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<QualificationApplicationResponse><ID>&x;</ID></QualificationApplicationResponse>"
)
DEEP = f"<QualificationApplicationResponse {LATER}>".encode() + b"<cac:Party>" * 5_000
REQUEST = clean().xml().replace(b"QualificationApplicationResponse", b"QualificationApplicationRequest")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (LAUGHS, "espd-doctype"),
        (OUTSIDE, "espd-doctype"),
        (b"<!DOCTYPE html><html/>", "espd-doctype"),
        (b"<Invoice/>", "espd-not-response"),
        (f'<Party xmlns="{LATER[7:90]}"/>'.encode(), "espd-not-xml"),
        (REQUEST, "espd-request"),
        (clean().xml()[:-200], "espd-not-xml"),
        (b"", "espd-not-xml"),
        (b"PK\x03\x04", "espd-not-xml"),
        (b"\xff\xfe\x00", "espd-not-xml"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "espd-not-xml"),
        (b"x" * (9 * 1024 * 1024), "espd-too-large"),
        (DEEP, "espd-too-large"),
    ],
    ids=[
        "billion laughs", "external entity", "doctype", "wrong root", "broken attribute", "request", "truncated",
        "empty", "zip", "noise", "unknown encoding", "large", "deep",
    ],
)  # fmt: skip
def test_what_is_no_declaration_is_refused_for_its_own_reason(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_too_many_elements_are_refused() -> None:
    head = f"<QualificationApplicationResponse {LATER}>".encode()
    content = head + b"<cac:Party/>" * 250_000 + b"</QualificationApplicationResponse>"
    assert refused(content) == "espd-too-large"


def test_a_hundred_megabytes_are_refused_in_the_process_that_reads_and_it_lives_on() -> None:
    reader = Processes()
    try:
        found, problems = read_part(reader, read_espd, b"<a>" + b"x" * (100 * 1024 * 1024), "groot.xml")
        assert (found, [problem.code for problem in problems]) == (None, ["espd-too-large"])
        espd, problems = read_part(reader, read_espd, clean().xml(), "uea.xml")
        assert problems == ()
        assert espd is not None
        assert espd.bidder == "Duinroos Loopbaan B.V."
    finally:
        reader.close()


@QUICK
@given(st.binary(max_size=400), st.integers(0, 3_000))
def test_whatever_stands_in_a_file_it_is_read_or_refused(noise: bytes, at: int) -> None:
    content = clean("2").xml()
    broken = content[:at] + noise + content[at + len(noise) :]
    found, problems = read_espd(broken, "uea.xml")
    assert (found is None) == bool(problems)


@QUICK
@given(st.sampled_from(VERSIONS), st.dictionaries(st.sampled_from(["fraud", "taxes", "bankruptcy"]), st.booleans()))
def test_answers_come_back_as_they_were_given(version: str, answers: dict[str, bool]) -> None:
    espd = read(Made(version).saying(dict(answers)).xml())
    found = {legal.code: one.answer for one in espd.criteria if (legal := by_espd(one.id, one.code))}
    assert found == answers


def test_a_file_is_told_to_be_a_declaration_without_reading_it() -> None:
    assert all(is_espd(clean(version).xml()) for version in VERSIONS)
    assert is_espd(clean().xml().decode().encode("utf-16"))
    assert not is_espd(b"<Invoice/>")
    assert not is_espd(b"PK ESPDResponse")


def test_what_is_read_comes_back_from_another_process_the_same() -> None:
    content = clean("4", ["references"]).saying({ALL_MET: True}).xml()
    reader = Processes()
    try:
        far = reader.call(read_espd, content, "uea.xml")
    finally:
        reader.close()
    assert not isinstance(far, Problem)
    assert far == Direct().call(read_espd, content, "uea.xml")
