"""Typing a score on a free scale: a figure as people write it, exact, empty until there is one."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from tests.gui.desk import MakeDesk

from tender_desk.core.criteria import LabelledScale, Leaf, Level, NumericScale
from tender_desk.gui.pages.scoring import ScoringPage
from tender_desk.gui.score_input import LevelButton, ScoreInput

FREE = Leaf("K9", "Vrij cijfer", Fraction(10), NumericScale(Fraction(0), Fraction(100)))


@pytest.mark.parametrize(
    ("typed", "score"),
    [("7", Decimal(7)), ("7,5", Decimal("7.5")), ("7.25", Decimal("7.25")), ("zeven", None), ("", None), ("1e3", None)],
)
def test_a_typed_figure_is_the_score_and_anything_else_is_none(
    make_desk: MakeDesk, qtbot: QtBot, typed: str, score: Decimal | None
) -> None:
    page = make_desk("opened", "sanne").show("scoring")
    assert isinstance(page, ScoringPage)
    given = page.findChildren(ScoreInput)[0]
    given.set_leaf(FREE)
    field = given.findChildren(QLineEdit)[0]
    assert given.score is None
    qtbot.keyClicks(field, typed)
    assert given.score == score
    given.set_score(Decimal("8.5"))
    assert field.text() == "8,5"


def test_a_label_with_a_condition_is_offered_with_it(
    make_desk: MakeDesk,
) -> None:
    level = Level(Fraction(10), Fraction(1), "uitstekend", "in twee domeinen beter", ("intake", "nazorg"), 2)
    leaf = Leaf("K9", "Plan", Fraction(10), LabelledScale((Level(Fraction(0), Fraction(0), "niet"), level)))
    page = make_desk("opened", "sanne").show("scoring")
    assert isinstance(page, ScoringPage)
    given = page.findChildren(ScoreInput)[0]
    given.set_leaf(leaf)
    shown = [one.accessibleName() for one in given.findChildren(LevelButton)]
    assert any("uitstekend: in twee domeinen beter" in one for one in shown)
