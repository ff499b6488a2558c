"""What a whole import costs beside what python-calamine needs for the same cells.

python tests/benchmarks/importing.py

Registered with digests, read in the process with limits, checked, stored in one transaction. Sets: 200 own forms A with
80 questions and answers of 50 to 2,000 characters; 200 workbooks of others of three sheets (40, 60 and 80 rows) by a
layout; one register of 5,000 bids by 60 columns by a layout. Prints per set the median ratio [lowest-highest] over
interleaved rounds, the highest memory of the program itself, and the longest gap of a ticker of one millisecond while
a thread imports. The limit is 4 x, the aim 2.5 x.
"""

from __future__ import annotations

import io
import random
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[2]))

from openpyxl.utils.cell import get_column_letter
from tests import small_tender
from tests.benchmarks.reading import answer, calamine, longest_gap, shown, timed

from tender_desk.core.criteria import SCALES, AwardModel, Leaf, Measure, PriceRule, Rounding
from tender_desk.core.many import look_for_cycles_less
from tender_desk.core.tender import Tender
from tender_desk.desk import dossiers, intake
from tender_desk.desk.laying_out import import_with_layout
from tender_desk.desk.receipts import Given
from tender_desk.desk.session import Session
from tender_desk.importing.bid_forms import quality_form
from tender_desk.importing.layouts.layout import Layout, LayoutKind, Notation, plain
from tender_desk.importing.tender_workbook import write_tender

ROUNDS, BIDS, ROWS = 7, 200, 5_000
QUESTIONS, FIGURES = 80, 20
MEMBER = "terpstra"


@dataclass(frozen=True)
class Scene:
    """Files, a published dossier without bids, and what imports the files into a copy of it."""

    name: str
    files: list[Given]
    tender: Path
    run: Callable[[Session, list[Given]], object]
    bids: int


def tender_of(leaves: tuple[Leaf, ...]) -> Tender:
    """Return a tender of one lot with the criteria asked for."""
    base = small_tender.tender()
    model = AwardModel(
        "weighted_sum",
        leaves,
        PriceRule("lowest_price_ratio", Fraction(20)),
        Rounding("criterion", 2),
        ("price", "lot"),
    )
    lot = replace(base.lots[0], model=model)
    return replace(base, lots=(lot,), procedures=base.procedures[:1], groups=base.groups[:1])


def questions(number: int) -> tuple[Leaf, ...]:
    """Return criteria with a written answer."""
    return tuple(
        Leaf(f"K{one}", f"Vraag {one}", Fraction(1), SCALES["0-10"], question="Hoe?", answered=True)
        for one in range(1, number + 1)
    )


def published(folder: Path, tender: Tender) -> tuple[Path, Tender]:
    """Return a published dossier of a tender and the tender as it was published."""
    folder.mkdir()
    source = folder / "tender.xlsx"
    source.write_bytes(write_tender(tender, small_tender.MEMBERS, ()))
    session, _ = dossiers.new_dossier(folder / "empty.tender", source, clock=small_tender.Clock())
    dossiers.publish(session)
    return folder / "empty.tender", session.load().tender


def own_forms(folder: Path) -> Scene:
    """Our own form A, filled in: seven sheets, 80 answers."""
    path, tender = published(folder / "own", tender_of(questions(QUESTIONS)))
    files = []
    for number in range(BIDS):
        luck = random.Random(number)
        filled: dict[str, str] = {"bidder.name": f"Bureau {luck.random()}", "bidder.kvk": str(10_000_000 + number)}
        filled |= {f"answer.{leaf.id}": answer(luck) for leaf in tender.lots[0].model.leaves}
        files.append(Given(f"{number:03}/A.xlsx", quality_form(tender, tender.lots[0], filled=filled)))
    return Scene(f"{BIDS} own forms", files, path, intake.import_files, BIDS)


def of_others(folder: Path) -> Scene:
    """Workbooks of three sheets with 40, 60 and 80 rows, taken in by a layout."""
    path, _ = published(folder / "others", tender_of(questions(QUESTIONS)))
    places = {"bidder.name": "Inschrijver!B1", "bidder.kvk": "Inschrijver!B2"}
    places |= {f"answer.K{row}": f"Antwoorden!C{row + 1}" for row in range(1, QUESTIONS + 1)}
    layout = Layout("proef", LayoutKind.WORKBOOK, "Antwoorden", places, None, Notation.COMMA, {"A1": "criterium"})
    files = [Given(f"{number:03}.xlsx", _of_others(number)) for number in range(BIDS)]

    def run(session: Session, given: list[Given]) -> object:
        return import_with_layout(session, given, 1, layout)

    return Scene(f"{BIDS} workbooks by a layout", files, path, run, BIDS)


def _of_others(number: int) -> bytes:
    luck, stream = random.Random(number), io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("Inschrijver")
    page.write_row(0, 0, ["Naam", f"Bureau {luck.random()}"])
    page.write_row(1, 0, ["KvK", str(10_000_000 + number)])
    for row in range(2, 40):
        page.write_row(row, 0, [f"Veld {row}", f"waarde {luck.random()}"])
    page = book.add_worksheet("Planning")
    for row in range(60):
        page.write_row(row, 0, [f"stap {row}", "maand", *(luck.randint(1, 900) for _ in range(4))])
        page.write_formula(row, 6, f"=C{row + 1}+D{row + 1}", None, luck.randint(1, 900))
        page.write_formula(row, 7, f"=E{row + 1}+F{row + 1}", None, luck.randint(1, 900))
    page = book.add_worksheet("Antwoorden")
    page.write_row(0, 0, ["Criterium", "Vraag", "Antwoord"])
    for row in range(1, QUESTIONS + 1):
        said = answer(luck)
        page.write_row(row, 0, [f"K{row}", f"Vraag {row}", said, len(said.split())])
    book.close()
    return stream.getvalue()


def register(folder: Path) -> Scene:
    """One table with a bid per row: name, number, 38 short answers and 20 figures."""
    figures = tuple(
        Leaf(f"F{number}", f"Waarde {number}", Fraction(1), measure=Measure("highest_ratio", unit="%"))
        for number in range(1, FIGURES + 1)
    )
    asked = questions(60 - 2 - FIGURES)
    path, _ = published(folder / "register", tender_of((*asked, *figures)))
    keys = ["bidder.name", "bidder.kvk", *(f"answer.{leaf.id}" for leaf in asked), *(f"figure.{f.id}" for f in figures)]
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("Register")
    page.write_row(0, 0, keys)
    luck = random.Random(1)
    for row in range(1, ROWS + 1):
        page.write_row(row, 0, [f"Bureau {luck.random()}", str(10_000_000 + row)])
        page.write_row(row, 2, [f"tekst {luck.randint(0, 3000)}" for _ in asked])
        page.write_row(row, 2 + len(asked), [luck.randint(100, 10_000) / 100 for _ in figures])
    book.close()
    places = {key: get_column_letter(column) for column, key in enumerate(keys, 1)}
    layout = Layout("proef", LayoutKind.REGISTER, "Register", places, 1, Notation.COMMA, {"A1": plain(keys[0])})

    def run(session: Session, given: list[Given]) -> object:
        return import_with_layout(session, given, 1, layout)

    return Scene(f"register of {ROWS} x 60", [Given("register.xlsx", stream.getvalue())], path, run, ROWS)


def one_import(scene: Scene, folder: Path) -> Callable[[], None]:
    """Return an import into a new copy of the scene's dossier; what it left is checked."""
    path = folder / "copy.tender"
    shutil.copyfile(scene.tender, path)
    session = dossiers.open_dossier(path, MEMBER, clock=small_tender.Clock())

    def run() -> None:
        scene.run(session, scene.files)
        session.store.close()

    return run


def main() -> None:
    """Measure and print."""
    look_for_cycles_less()  # as the program does when it starts
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for make in (own_forms, of_others, register):
            scene = make(folder)
            pairs = [(file.content, file.name) for file in scene.files]
            one_import(scene, folder)()  # the process that reads is there from now on
            session = dossiers.open_dossier(folder / "copy.tender", MEMBER)
            assert len(session.load().bids) == scene.bids, scene.name
            ratios = []
            for _ in range(ROUNDS):
                alone = timed(lambda: calamine(pairs))  # noqa: B023  called here
                ratios.append(timed(one_import(scene, folder)) / alone)
            gap = longest_gap(one_import(scene, folder))
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{scene.name}: {shown(ratios)} x calamine, longest gap {gap:.1f} ms, {memory:.0f} MB")


if __name__ == "__main__":
    main()
