"""A label that carries a condition asks for it to be filled in: which domains were better, by name."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from tests import builders
from tests.builders import levels, read

from tender_desk.core.assessments import check_motivation
from tender_desk.core.criteria import LabelledScale, Leaf, Level, can_be_named
from tender_desk.core.documents import from_document, to_document
from tender_desk.core.model_document import model_fingerprint, write_model
from tender_desk.core.score_case import CaseRefused
from tender_desk.core.tender import Tender

F = Fraction
DOMAINS = ("intake", "begeleiding", "nazorg", "contact met werkgevers")
BEST = Level(F(10), F(1), "uitstekend", "in ten minste drie domeinen beter", DOMAINS, 3)
LEAF = Leaf("K1", "Plan", F(40), LabelledScale((Level(F(0), F(0), "niet"), Level(F(6), F(3, 5), "goed"), BEST)))


@pytest.mark.parametrize(
    ("strong", "have"),
    [
        ("Beter in intake, begeleiding en nazorg dan het programma van eisen vraagt.", None),
        ("Beter in INTAKE, Nazorg en Contact  met\nwerkgevers: concreet en getoetst.", None),
        ("Beter in intake en nazorg, en verder ook in alles wat er nog meer is.", 2),
        ("Uitstekend in ten minste drie domeinen, zonder te zeggen welke dat zijn.", 0),
    ],
)
def test_the_best_label_needs_its_domains_named(strong: str, have: int | None) -> None:
    found = check_motivation(LEAF, Decimal(10), strong, "", "7/A")
    assert [(one.code, one.values["have"]) for one in found] == ([] if have is None else [("condition-unnamed", have)])
    if have is not None:
        assert found[0].values["domains"] == DOMAINS


@pytest.mark.parametrize(
    ("domains", "needs", "text", "named"),
    [
        (("werk", "zorg"), 2, "Een netwerk voor verzorging in de wijk.", ()),
        (("wonen", "beschermd wonen"), 2, "Beter in beschermd wonen.", ("beschermd wonen",)),
        (("wonen", "beschermd wonen"), 2, "Wonen en beschermd wonen.", ("wonen", "beschermd wonen")),
        (("coördinatie",), 1, "De coo\N{COMBINING DIAERESIS}rdinatie is helder.", ("coördinatie",)),
        (("nazorg",), 1, "Vaste na\N{SOFT HYPHEN}zorg.", ("nazorg",)),
        (("nazorg",), 1, "Vaste na-\n  zorg na afloop.", ("nazorg",)),
        (("re-integratie",), 1, "Sterke reïntegratie.", ("re-integratie",)),
        (("intake", "nazorg"), 2, "Het verloop intake-nazorg is sluitend.", ("intake", "nazorg")),
        (("werk, inkomen",), 1, "Meerwaarde op werk, inkomen.", ("werk, inkomen",)),
        ((), 0, "Niets te noemen.", ()),
    ],
)
def test_a_domain_is_named_as_whole_words_whatever_its_accents_and_hyphens(
    domains: tuple[str, ...], needs: int, text: str, named: tuple[str, ...]
) -> None:
    assert Level(F(1), F(1), "goed", "beter", domains, needs).named_in(text) == named


@pytest.mark.parametrize(
    ("domains", "needs", "possible"),
    [
        (("werk", "zorg"), F(2), True),
        (("werk", "Werk"), F(2), False),
        (("werk", "werk", "zorg"), F(2), False),
        (("werk",), F(1, 2), False),
        (("werk",), F(0), False),
        (("werk", "-"), F(1), False),
    ],
)
def test_so_many_different_domains_must_exist(domains: tuple[str, ...], needs: F, possible: bool) -> None:
    assert can_be_named(domains, needs) is possible


def test_another_label_needs_none() -> None:
    words = "Een degelijke aanpak met vaste momenten.", "Wat er bij uitval gebeurt blijft algemeen."
    assert check_motivation(LEAF, Decimal(6), *words, "7/A") == ()


def test_what_is_named_among_the_weak_points_counts_too() -> None:
    weak = "Intake, begeleiding en nazorg zijn hier minder uitgewerkt dan gevraagd."
    low = replace(LEAF, scale=LabelledScale((replace(BEST, score=F(0), fraction=F(0)), Level(F(10), F(1)))))
    assert check_motivation(low, Decimal(0), "", weak, "7/A") == ()


def test_conditions_are_kept_with_the_model_and_leave_the_fingerprint_of_scales_without_them_alone() -> None:
    model = builders.model(levels("K1", "60", ("0", "0"), ("10", "1")), method=builders.weighted(points="40"))
    before = model_fingerprint(model)
    assert "condition" not in str(write_model(model))
    conditional = replace(model, criteria=(replace(LEAF, points=F(60)),))
    tender = builders.tender(builders.lot(7, of=conditional))
    assert from_document(Tender, to_document(tender)) == tender
    assert model_fingerprint(conditional) != before


@pytest.mark.parametrize(
    "wrong",
    [
        {"condition": "beter", "domains": ["a"]},
        {"condition": "beter", "domains": ["a"], "needs": 2},
        {"condition": "beter", "domains": ["a", "a"], "needs": 2},
        {"condition": "beter", "domains": ["a"], "needs": "1"},
        {"domains": ["a"], "needs": 1},
        {"condition": "beter", "domains": [""], "needs": 1},
    ],
)
def test_half_a_condition_is_refused(wrong: dict[str, object]) -> None:
    leaf = levels("K1", "60", ("0", "0"), ("10", "1"))
    leaf["scale"]["levels"][1] |= wrong
    with pytest.raises(CaseRefused):
        read(builders.case(criteria=[leaf]))
