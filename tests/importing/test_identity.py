"""What a form is, is known without opening a sheet; anything else is simply not ours."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing.forms import LOT, TENDER, altered, part_b

from tender_desk.importing.book import Book
from tender_desk.importing.identity import PART, FormIdentity, FormKind, fingerprint, identify
from tender_desk.importing.properties import OLE2, _of_section


def written(identity: FormIdentity) -> bytes:
    book = Book(identity, "titel")
    book.sheet("Blad", (10,))
    return book.finish()


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize("kind", list(FormKind))
def test_an_identity_survives_writing_and_a_save_by_another_program(kind: FormKind) -> None:
    identity = FormIdentity(kind=kind, tender="T-1", lot=7, model="abc", member="kuipers", issue=12, language="en")
    assert identify(written(identity)) == identity
    assert identify(altered(written(identity), lambda book: None)) == identity
    bare = FormIdentity(kind=kind)
    assert identify(written(bare)) == bare


def test_only_the_properties_are_read() -> None:
    with zipfile.ZipFile(io.BytesIO(part_b())) as archive:
        alone = zipped({PART: archive.read(PART), "xl/worksheets/sheet1.xml": b"never looked at"})
    identity = identify(alone)
    assert identity is not None
    assert identity.kind is FormKind.BID_B


def foreign() -> bytes:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return stream.getvalue()


PROPERTY = (
    b'<property xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'name="TenderDesk.%s"><v>%s</v></property>'
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen zip",
        foreign(),
        part_b()[:4000],
        zipped({PART: b"<broken"}),
        zipped({PART: b'<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>'}),
        zipped({PART: b" " * 70_000}),
        zipped({PART: b"<p>" + PROPERTY % (b"kind", b"bid-z") + PROPERTY % (b"version", b"1") + b"</p>"}),
        zipped({PART: b"<p>" + PROPERTY % (b"kind", b"bid-a") + PROPERTY % (b"version", b"one") + b"</p>"}),
        zipped({PART: b"<p>" + PROPERTY % (b"kind", b"bid-a") + b"</p>"}),
    ],
    ids=["empty", "text", "foreign", "cut off", "broken", "doctype", "large", "kind", "version", "no version"],
)
def test_anything_else_is_not_ours(content: bytes) -> None:
    assert identify(content) is None


def test_the_fingerprint_changes_with_what_bidders_answer_to_and_with_nothing_else() -> None:
    mark = fingerprint(TENDER, LOT)
    assert len(mark) == 16
    assert mark == fingerprint(TENDER, replace(LOT, budget=Decimal(1), name="Andere naam", contract_term=""))
    same = replace(LOT.prices[0], quantity=Decimal("150.00"))
    assert mark == fingerprint(TENDER, replace(LOT, prices=(same, *LOT.prices[1:])))
    assert LOT.model.price is not None
    other = replace(LOT.model.price, parameters=MappingProxyType({"slope": LOT.model.price.points}))
    for changed in (
        replace(LOT, prices=LOT.prices[:1]),
        replace(LOT, demands=()),
        replace(LOT, number=8),
        replace(LOT, model=replace(LOT.model, ties=())),
        replace(LOT, model=replace(LOT.model, price=other)),
    ):
        assert fingerprint(TENDER, changed) != mark
    assert fingerprint(replace(TENDER, reference="T-2"), LOT) != mark


def stating(**stated: str) -> bytes:
    lines = (PROPERTY % (k.encode(), v.encode()) for k, v in stated.items())
    return zipped({PART: b"<p>" + b"".join(lines) + b"</p>"})


@pytest.mark.parametrize("language", ["de", "../../../tmp/x", "NL", ""])
def test_a_language_without_sentences_is_not_trusted_and_the_form_stays_ours(language: str) -> None:
    identity = identify(stating(kind="bid-b", version="1", lot="7", language=language))
    assert identity == FormIdentity(kind=FormKind.BID_B, lot=7, language="nl")


@pytest.mark.parametrize(
    "stated",
    [
        {"lot": "0"},
        {"lot": "-1"},
        {"lot": "10000"},
        {"lot": "9" * 20},
        {"lot": "9" * 5000},
        {"lot": "\u0663"},
        {"lot": "1_0"},
        {"issue": "1000000001"},
        {"issue": "-5"},
        {"version": "9" * 12},
        {"member": "../../pwned"},
        {"member": "k" * 65},
        {"member": "kui pers"},
    ],
    ids=str,
)
def test_numbers_and_names_this_program_never_writes_make_a_form_foreign(stated: dict[str, str]) -> None:
    assert identify(stating(**({"kind": "score-sheet", "version": "1"} | stated))) is None


def test_a_form_of_a_later_version_is_still_recognised() -> None:
    identity = identify(stating(kind="bid-a", version="12", lot="9999", member="s.kuipers-2_b", issue="0"))
    assert identity is not None
    assert (identity.version, identity.lot, identity.member, identity.issue) == (12, 9999, "s.kuipers-2_b", 0)


OFFICE = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>%s</office:meta></office:document-meta>'
)
KEPT = '<meta:user-defined meta:name="TenderDesk.%s">%s</meta:user-defined>'


def test_an_opendocument_form_says_what_it_is_in_its_meta_data() -> None:
    stated = {"kind": "bid-b", "version": "1", "tender": "T-1", "lot": "7"}
    meta = OFFICE % "".join(KEPT % pair for pair in stated.items())
    expected = FormIdentity(kind=FormKind.BID_B, tender="T-1", lot=7)
    assert identify(zipped({"mimetype": b"ods", "meta.xml": meta.encode(), "content.xml": b"<never"})) == expected


@given(st.binary(max_size=400), st.integers(0, 2**32 - 1))
def test_hostile_property_sets_give_nothing_or_text_but_never_hang_or_raise_more_than_a_short_read(
    noise: bytes, number: int
) -> None:
    section = struct.pack("<II", 8, number) + noise
    try:
        assert all(isinstance(value, str) for value in _of_section(section).values())
    except (struct.error, KeyError):
        return


@given(st.binary(max_size=2_000))
def test_an_old_excel_container_full_of_noise_is_not_ours(noise: bytes) -> None:
    assert identify(OLE2 + noise) is None


def test_the_same_part_twice_is_not_believed() -> None:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as archive:
        warnings.simplefilter("ignore")
        for kind in ("bid-a", "bid-b"):
            part = b"<p>" + PROPERTY % (b"kind", kind.encode()) + PROPERTY % (b"version", b"1") + b"</p>"
            archive.writestr(PART, part)
    assert identify(stream.getvalue()) is None
