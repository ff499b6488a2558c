"""Others' spreadsheets through the real window: laid out, read, split by someone outside, prices opened later."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests import small_tender
from tests.desk.test_foreign_journey import SCORES
from tests.desk.test_layouts import BOTH, HEADS, NONE_IN_IT, OWN, REGISTER, layout_of, workbook
from tests.gui.person import Person
from tests.gui.test_intake_journey import bids_page, boxes, choose_file
from tests.gui.test_journey import make_dossier, write_files

from tender_desk.core.bids import FileState, Part, PriceSheet, Receipt
from tender_desk.core.settling import Outcome
from tender_desk.desk import layouts, opening
from tender_desk.desk.arrivals import receipt_list
from tender_desk.desk.receipts import Given
from tender_desk.gui.dialogs.act import ActDialog
from tender_desk.gui.dialogs.mapping import MappingDialog
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.importing.lists import ReceiptLine
from tender_desk.importing.lists import receipt_list as list_form


@pytest.fixture
def dropped(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BidsPage:
    """The page of received files after a register, a workbook with both parts and another bidder's were dropped."""
    make_dossier(person, write_files(tmp_path), monkeypatch)
    folder = tmp_path / "vreemd"
    folder.mkdir()
    for file in (REGISTER, BOTH, OWN):
        (folder / Path(file.name).name).write_bytes(file.content)
    page = bids_page(person)
    page.receive([folder])
    person.settle()
    assert len(page.files.rows) == 3
    return page


def offered(person: Person, action_id: str) -> bool:
    return person.inside.frame.actions_[action_id].isEnabled()


def receipt(person: Person, name: str) -> Receipt:
    found = person.workspace.dossier.receipts
    assert isinstance(found, tuple)
    return next(one for one in found if one.name == name)


def lay_out(person: Person, action_id: str = "file.layout") -> None:
    """Open the mapping screen and keep what it proposes."""
    person.choose(action_id)
    person.settle()
    dialog = person.dialog(MappingDialog)
    assert isinstance(dialog, MappingDialog)
    assert dialog.form.keep.isEnabled(), dialog.form.error.text()
    dialog.form.keep.click()
    person.settle()


def test_nobody_in_the_evaluation_gets_to_see_a_foreign_file_or_to_lay_it_out(
    person: Person, dropped: BidsPage
) -> None:
    choose_file(person, dropped, "register.xlsx")
    assert not dropped.form.content.isVisible()
    assert "kan prijzen bevatten" in dropped.form.noContent.text()
    for action_id in ("file.layout", "file.read_with", "file.split", "file.no_prices"):
        assert not offered(person, action_id)
        assert person.inside.frame.actions_[action_id].statusTip()


def test_a_register_is_said_to_hold_no_prices_laid_out_and_read_as_three_bids(
    person: Person, dropped: BidsPage
) -> None:
    person.work_as("bakker")
    page = bids_page(person)
    choose_file(person, page, "register.xlsx")
    assert page.form.content.isVisible()
    person.choose("file.no_prices")
    person.confirm(reason=NONE_IN_IT)
    assert not offered(person, "file.no_prices")
    person.work_as("terpstra")
    page = bids_page(person)
    choose_file(person, page, "register.xlsx")
    assert page.form.content.isVisible()
    lay_out(person)
    assert [bid.bidder.name for bid in person.workspace.dossier.bids_in(1)] == ["Bod X", "Bod Y", "Bod Z"]
    assert receipt(person, "register.xlsx").state is FileState.READ
    assert [one.name for one in layouts.stored(layouts.folder())[0]] == ["register"]


def test_a_layout_made_by_someone_outside_lets_the_adviser_read_the_file(person: Person, dropped: BidsPage) -> None:
    person.work_as("bakker")
    page = bids_page(person)
    choose_file(person, page, "register.xlsx")
    lay_out(person)
    assert receipt(person, "register.xlsx").no_prices_by == "bakker"
    assert person.workspace.dossier.bids_in(1) == ()
    person.work_as("terpstra")
    page = bids_page(person)
    person.qtbot.waitUntil(lambda: any(row.found for row in page.files.rows), timeout=30_000)
    person.settle()
    choose_file(person, page, "register.xlsx")
    person.choose("file.read")
    person.settle()
    assert len(person.workspace.dossier.bids_in(1)) == 3


def test_a_stored_layout_that_fits_is_named_and_used_after_a_confirmation(person: Person, dropped: BidsPage) -> None:
    layouts.keep(layouts.folder(), layout_of(OWN, "Platform X"))
    choose_file(person, dropped, "offerte.xlsx")
    person.qtbot.waitUntil(lambda: offered(person, "file.read_with"), timeout=30_000)
    assert person.inside.frame.actions_["file.read_with"].text() == "Inlezen met indeling Platform X…"
    person.choose("file.read_with")
    assert person.workspace.dossier.bids_in(1) == ()
    person.confirm()
    person.settle()
    (bid,) = person.workspace.dossier.bids_in(1)
    assert bid.bidder.name == "Zandlei B.V."
    choose_file(person, dropped, "offerte.xlsx")
    assert not dropped.form.content.isVisible()


def test_a_combined_file_is_split_by_someone_outside_read_by_the_adviser_and_priced_when_prices_open(
    person: Person, dropped: BidsPage
) -> None:
    name = "offerte-met-prijs.xlsx"
    person.work_as("bakker")
    page = bids_page(person)
    choose_file(person, page, name)
    lay_out(person, "file.split")
    person.confirm()
    person.settle()
    whole = receipt(person, name)
    assert (whole.part, whole.state) == (Part.BOTH, FileState.SEALED)
    person.work_as("terpstra")
    page = bids_page(person)
    person.qtbot.waitUntil(lambda: any(row.found for row in page.files.rows), timeout=30_000)
    person.settle()
    choose_file(person, page, "offerte-met-prijs (deel A).xlsx")
    person.qtbot.waitUntil(page.form.content.isVisible, timeout=30_000)
    shown = (
        [text for sheet in page.sheets.view.sheets for _, row in sheet.rows for text in row] if page.sheets.view else []
    )
    assert "Zandlei B.V." in shown
    assert "4980" not in shown
    choose_file(person, page, "offerte-met-prijs (deel B).xlsx")
    assert not page.form.content.isVisible()
    person.choose("files.read")
    person.settle()
    (bid,) = person.workspace.dossier.bids_in(1)
    assert bid.part_b
    session = person.workspace.session
    for other in ("register.xlsx", "offerte.xlsx"):
        choose_file(person, page, other)
        person.choose("file.skip")
        person.confirm(reason="Een ander bestand van dezelfde inschrijver geldt.")
    lines = [ReceiptLine(name, small_tender.CLOSING - timedelta(hours=1), "Zandlei B.V.")]
    halves = [f"offerte-met-prijs (deel {letter}).xlsx" for letter in "AB"]
    lines += [ReceiptLine(half, small_tender.CLOSING - timedelta(hours=1), "Zandlei B.V.") for half in halves]
    receipt_list(session, Given("lijst.xlsx", list_form(small_tender.tender().reference, lines)))
    small_tender.finish_lot(session, 1, {key: score for key, score in SCORES.items() if key[0] == "A"})
    opening.open_prices(session, (1,), "bakker")
    person.workspace.reload()
    (bid,) = person.workspace.dossier.bids_in(1)
    assert isinstance(bid.price, PriceSheet)
    assert [line.unit_price for line in bid.price.lines] == [4980, 250]
    page = bids_page(person)
    choose_file(person, page, name)
    person.qtbot.waitUntil(page.form.content.isVisible, timeout=30_000)


def test_what_is_asked_about_a_row_is_decided_at_the_bid_of_that_row(
    person: Person, dropped: BidsPage, tmp_path: Path
) -> None:
    row = ("Bod Q", "9047226", "Tekst.", 60, "ja")
    file = Given("vragen.xlsx", workbook([HEADS, ("Bod P", "90472269", "Tekst.", 60, "ja"), row]))
    (tmp_path / file.name).write_bytes(file.content)
    layouts.keep(layouts.folder(), layout_of(file, "vragen"))
    dropped.receive([tmp_path / file.name])
    person.settle()
    choose_file(person, dropped, file.name)
    person.qtbot.waitUntil(lambda: offered(person, "file.read_with"), timeout=30_000)
    person.choose("file.read_with")
    person.confirm()
    person.settle()
    choose_file(person, dropped, file.name)
    codes = [problem.code for problem in dropped.findings.rows]
    dropped.form.findings.selectRow(codes.index("kvk-length"))
    person.choose("finding.settle")
    dialog = person.dialog(ActDialog)
    (outcome,) = boxes(dialog)
    outcome.setCurrentIndex(outcome.findData(Outcome.STANDS))
    person.confirm(reason=NONE_IN_IT)
    (settled,) = person.workspace.dossier.settlements
    assert (settled.bid, settled.place) == ("B", "Sheet!B3")
    assert person.workspace.dossier.bid(1, "B").asks == ()
