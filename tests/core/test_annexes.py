"""Which pages of the annexes are judged where the tender sets a limit on them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import receipt

from tender_desk.core.annexes import pages_judged
from tender_desk.core.bids import Part, Receipt

QUICK = settings(max_examples=40, deadline=None, derandomize=True, database=None)


def annex(number: int, name: str, pages: int | None) -> Receipt:
    return receipt(number, name=name, pages=pages, part=Part.ANNEX, bid="A")


@st.composite
def annexes(draw: st.DrawFn) -> list[Receipt]:
    """Annexes in the order they came in; some share a name, some have no pages that can be counted."""
    files = draw(st.lists(st.tuples(st.sampled_from("aAbBcC"), st.none() | st.integers(1, 9)), max_size=6))
    return draw(st.permutations([annex(number, f"{name}.pdf", pages) for number, (name, pages) in enumerate(files)]))


limits = st.none() | st.integers(0, 40)


def test_pages_count_in_order_of_the_files_names_until_the_limit_is_reached() -> None:
    files = (annex(1, "cv.pdf", 4), annex(2, "Aanpak.pdf", 3), annex(3, "bewijs.pdf", 2))
    assert pages_judged(files, 4) == {2: 3, 3: 1, 1: 0}
    assert list(pages_judged(files, 4)) == [2, 3, 1]


def test_capitals_do_not_change_the_order_and_of_one_name_the_first_to_come_counts_first() -> None:
    files = (annex(3, "CV.pdf", 5), annex(2, "cv.pdf", 5), annex(1, "Bewijs.pdf", 5))
    assert pages_judged(files, 7) == {1: 5, 2: 2, 3: 0}


def test_a_picture_counts_as_one_page() -> None:
    assert pages_judged((annex(1, "foto.png", None), annex(2, "plan.pdf", 3)), 2) == {1: 1, 2: 1}


def test_without_a_limit_every_page_is_judged() -> None:
    assert pages_judged((annex(1, "foto.png", None), annex(2, "plan.pdf", 300)), None) == {1: 1, 2: 300}
    assert pages_judged((), None) == pages_judged((), 5) == {}


@given(annexes(), limits)
@QUICK
def test_exactly_as_many_pages_are_judged_as_there_are_and_the_limit_allows(
    files: list[Receipt], limit: int | None
) -> None:
    found = pages_judged(tuple(files), limit)
    whole = {one.id: one.pages or 1 for one in files}
    assert found.keys() == whole.keys()
    assert all(0 <= found[number] <= pages for number, pages in whole.items())
    total = sum(whole.values())
    assert sum(found.values()) == (total if limit is None else min(limit, total))


@given(annexes(), limits)
@QUICK
def test_the_order_in_which_annexes_came_in_decides_nothing(files: list[Receipt], limit: int | None) -> None:
    found = pages_judged(tuple(files), limit)
    again = pages_judged(tuple(reversed(files)), limit)
    assert list(again.items()) == list(found.items())
    names = {one.id: one.name.casefold() for one in files}
    assert [names[number] for number in found] == sorted(names.values())


@given(annexes(), st.integers(0, 40))
@QUICK
def test_no_page_of_a_file_is_judged_before_those_of_the_file_ahead_of_it_are(files: list[Receipt], limit: int) -> None:
    found = list(pages_judged(tuple(files), limit).items())
    whole = {one.id: one.pages or 1 for one in files}
    for (ahead, judged), (_, after) in pairwise(found):
        assert after == 0 or judged == whole[ahead]
