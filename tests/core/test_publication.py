"""What was published and what changed since, value by value."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from tests import builders
from tests.builders import scale, weighted

from tender_desk.core.modelling import find, with_criterion
from tender_desk.core.publication import Difference, DocumentKind, PagePointer, PublishedDocument, model_differences

AT = datetime(2027, 1, 11, 9, tzinfo=UTC)
BEFORE = builders.model(scale("K1", "40"), scale("K2", "20"), method=weighted(points="40"), ties=["quality"])


def changed(id_: str, **more: object) -> list[Difference]:
    leaf = find(BEFORE.criteria, id_)
    assert leaf is not None
    return list(model_differences(BEFORE, with_criterion(BEFORE, replace(leaf, **more), id_)))  # type: ignore[arg-type]


def test_a_change_is_told_value_by_value_with_its_criterion() -> None:
    assert changed("K1", points=Fraction(45)) == [Difference("K1.points", "40", "45")]
    assert changed("K2", answered=True) == [Difference("K2.answered", "", "True")]
    assert changed("K1") == []


def test_a_criterion_that_moved_is_the_same_criterion() -> None:
    turned = replace(BEFORE, criteria=BEFORE.criteria[::-1])
    assert model_differences(BEFORE, turned) == ()


def test_what_is_added_or_gone_is_told() -> None:
    without = replace(BEFORE, criteria=BEFORE.criteria[:1], ties=())
    found = {one.at: (one.old, one.new) for one in model_differences(BEFORE, without)}
    assert found["K2.points"] == ("20", "")
    assert found["ties.1"] == ("quality", "")
    assert {one.at: one.new for one in model_differences(without, BEFORE)}["K2.points"] == "20"


def test_a_dossier_finds_a_document_and_where_a_criterion_stands() -> None:
    document = PublishedDocument(
        number=2,
        kind=DocumentKind.DOCUMENT,
        procedure="P1",
        name="leidraad.pdf",
        sha256="0" * 64,
        size=1,
        pages=9,
        published=date(2027, 1, 11),
        at=AT,
    )
    pointer = PagePointer(lot=7, criterion="K1", document=2, page=4, by="a", at=AT)
    dossier = builders.dossier("published", documents=(document,), pointers=(pointer,))
    assert dossier.document(2) == document
    assert dossier.document(1) is None
    assert dossier.pointer(7, "K1") == pointer
    assert dossier.pointer(7, "") is None


@pytest.mark.parametrize("parent", ["", "K1"])
def test_a_criterion_is_put_into_a_model(parent: str) -> None:
    new = replace(BEFORE.criteria[0], id="K9")
    model = with_criterion(BEFORE, new, parent=parent)
    assert find(model.criteria, "K9") == new
