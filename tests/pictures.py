"""Makes the pictures of the screens in `docs/pictures` from the sample dossier, without a screen.

    python tests/pictures.py [--out docs/pictures]

The sample is played up to where each picture needs it; every picture is 1440 × 900, one at 1366 × 768, one in dark
colours.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from tender_desk.app import App
from tender_desk.core.assessments import Score
from tender_desk.desk import arrivals, dossiers, receipts, sample
from tender_desk.desk.scoring import record_score
from tender_desk.gui.furnish import Interior
from tender_desk.gui.page import Page
from tender_desk.gui.pages.bids import BidsPage
from tender_desk.gui.pages.compare import ComparePage
from tender_desk.gui.pages.rehearsal import RehearsalPage
from tender_desk.gui.pages.scoring import ScoringPage

LOT = 7
STRONG = "Vaste begeleider en wekelijks contact; afspraken met werkgevers zijn concreet beschreven."
WEAK = "Wat er gebeurt bij dreigende uitval, blijft algemeen beschreven."


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the page, the stage of the sample, who looks, and what is done before it is taken."""

    name: str
    step: str
    stage: str
    person: str = "terpstra"
    size: tuple[int, int] = (1440, 900)
    scheme: str = "light"
    prepare: Callable[[Page], None] = lambda page: None


def show_findings(page: Page) -> None:
    """Choose the file with the most findings, once every file was looked at."""
    assert isinstance(page, BidsPage)
    settle(lambda: page.workspace.jobs.busy)
    counts = [len(row.problems) for row in page.files.rows]
    page.form.files.selectRow(counts.index(max(counts)))


def begin_a_score(page: Page) -> None:
    """Show a score of which the weak points are still missing."""
    assert isinstance(page, ScoringPage)
    page.go_to("")
    QTest.keyClick(page.own.scale, Qt.Key.Key_6)
    page.own.form.strong.setPlainText("Degelijke groepstraining met werkmap; leerdoelen vooraf vastgelegd.")
    page.own.form.weak.setFocus()


def unfold(page: Page) -> None:
    """Unfold the second criterion below the first."""
    assert isinstance(page, ComparePage)
    page.form.table.activated.emit(page.table.index(2, 0))


def unfold_with_dots(page: Page) -> None:
    """The same with everyone's scores as dots."""
    page.actions_["compare.individual"].setChecked(True)
    unfold(page)


def rehearse_poorly(page: Page) -> None:
    """Let one bid ask a third less and be poor, so that there is something to find."""
    assert isinstance(page, RehearsalPage)
    bids = page.bids
    last = bids.rowCount() - 1
    bids.setData(bids.index(last, 1), "349.000,00")
    for column in range(2, bids.columnCount()):
        bids.setData(bids.index(last, column), "2")


PICTURES = (
    Picture("1-start", "start", ""),
    Picture("2-dossier", "dossier", "decided"),
    Picture("3-inschrijvingen", "bids", "received", prepare=show_findings),
    Picture("4-selectie", "selection", "decided"),
    Picture("5-beoordelen", "scoring", "scoring", "kuipers", prepare=begin_a_score),
    Picture("6-consensus", "scoring", "agreed", "postma"),
    Picture("7-rangorde", "ranking", "priced"),
    Picture("8-vergelijken", "compare", "priced", prepare=unfold),
    Picture("9-vergelijken-donker", "compare", "priced", scheme="dark", prepare=unfold_with_dots),
    Picture("10-vergelijken-1366x768", "compare", "priced", size=(1366, 768), prepare=unfold),
    Picture("11-voorstel", "proposal", "proposed"),
    Picture("12-criteria", "criteria", "made"),
    Picture("13-proefdraaien", "rehearsal", "made", prepare=rehearse_poorly),
)


def play(folder: Path) -> dict[str, Path]:
    """Make the sample at each stage a picture needs; returns the files by stage."""
    stages = {"made": "publish", "received": "open", "scoring": "merge", "agreed": "freeze", "priced": "fix-ranking"}
    stages |= {"proposed": "record-proposal", "decided": ""}
    files = {stage: folder / f"{stage}.tender" for stage in stages}
    for stage, until in stages.items():
        sample.play(files[stage], until or None).store.close()
    session = dossiers.open_dossier(files["received"], "terpstra")
    broken = sample.folder().parent / "broken"
    arrivals.receive(session, receipts.collect([broken / "cijfer-onleesbaar.xlsx", broken / "antwoord-ontbreekt.xlsx"]))
    session.store.close()
    score_half(files["scoring"], "kuipers")
    return files


def score_half(path: Path, person: str) -> None:
    """Give the first half of an evaluator's scores in the lot of the pictures."""
    session = dossiers.open_dossier(path, person)
    dossier = session.load()
    mine = {one.criterion for one in dossier.assignments if one.member == person and one.lot == LOT}
    tasks = [(leaf.id, bid.code) for leaf in dossier.tender.lot(LOT).model.scored for bid in dossier.bids_left(LOT)]
    own = [task for task in tasks if task[0] in mine]
    for place, (criterion, bid) in enumerate(own[: len(own) // 2]):
        score = Decimal((8, 8, 6, 8)[place % 4])
        one = Score(lot=LOT, bid=bid, criterion=criterion, member=person, score=score, strong=STRONG, weak=WEAK)
        dossier = record_score(session, dossier, one)
    session.store.close()


def settle(busy: Callable[[], bool]) -> None:
    """Let events and jobs come to rest."""
    wait(30)
    while busy():
        wait(20)
    wait(60)


def wait(milliseconds: int) -> None:
    """Handle events for a while; a loop of its own lets jobs beside the window run meanwhile, `qWait` does not."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def window_of(picture: Picture, files: dict[str, Path]) -> App:
    """A window as the picture needs it, with its dossier open."""
    app = App(["tender-desk"], files.get(picture.stage), picture.person)
    app.preferences.put(scheme=picture.scheme, name="Anouk Terpstra", language="nl")
    app.show()
    app.window.resize(*picture.size)
    settle(lambda: app._interior is None or app.interior.openings is None)
    settle(lambda: app.interior.jobs.busy)
    return app


def take(picture: Picture, files: dict[str, Path], target: Path) -> None:
    """Take one picture."""
    app = window_of(picture, files)
    inside: Interior = app.interior
    if picture.stage and inside.workspace is not None:
        inside.workspace.choose_lot(LOT)
        inside.frame.show_page(picture.step)
        page = inside.frame.page
        assert page is not None
        settle(lambda: inside.jobs.busy)
        picture.prepare(page)
    settle(lambda: inside.jobs.busy)
    app.window.grab().save(str(target / f"{picture.name}.png"))
    app.window.close()
    inside.leave()
    app.window.deleteLater()


def main() -> None:
    """Play the sample and take every picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parents[1] / "docs" / "pictures")
    target: Path = parser.parse_args().out
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        files = play(Path(home))
        for picture in (*PICTURES[1:], PICTURES[0]):
            # Settings of its own for each picture; Start comes last and shows what the proposal's window remembered.
            named = picture.name if picture.stage else PICTURES[-1].name
            os.environ["TENDER_DESK_HOME"] = str(Path(home) / named)
            take(picture, files, target)
            sys.stdout.write(f"{target / picture.name}.png\n")


if __name__ == "__main__":
    main()
