"""The command line: exit statuses, messages with their place, nothing half-written, no traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from tests import restricted, small_tender

from tender_desk import resources
from tender_desk.cli import main
from tender_desk.importing.lists import ReceiptLine, receipt_list
from tender_desk.importing.tender_workbook import write_tender

CASES = Path(__file__).parent / "core" / "cases"
HAARLEM = resources.path("sample_bids", "haarlem")


class Run:
    """Runs verbs and keeps what they printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        """Run one verb; returns its exit status."""
        self.capsys.readouterr()
        status = main([str(one) for one in arguments])
        self.out, self.err = self.capsys.readouterr()
        assert "Traceback" not in self.err
        return status

    def json(self, *arguments: object) -> tuple[int, dict[str, object]]:
        """Run one verb with --json; returns exit status and document."""
        status = self(*arguments, "--json")
        found: dict[str, object] = json.loads(self.out)
        return status, found


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs verbs."""
    return Run(capsys)


@pytest.fixture
def dossier(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a dossier made on the command line, with its bids beside it."""
    source = tmp_path / "tender.xlsx"
    source.write_bytes(write_tender(small_tender.tender(practice=True), small_tender.MEMBERS, small_tender.ASSIGNMENTS))
    for file in small_tender.bid_files():
        path = tmp_path / "bids" / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    files = small_tender.bid_files()
    (tmp_path / "bids" / "ontvangst.xlsx").write_bytes(small_tender.arrivals(files).content)
    monkeypatch.setenv("TENDER_DESK_PERSON", "terpstra")
    assert run("new", tmp_path / "klein", "--from", source) == 0
    return tmp_path / "klein.tender"


def test_score_prints_a_line_of_json_per_case(run: Run) -> None:
    assert run("score", CASES / "w1-ratio-60.json", CASES / "w15-lot-of-the-pictures.json") == 0
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert [place["total"] for place in lines[1]["ranking"]] == ["86.85", "86.23", "85.95", "80.36"]
    assert next(iter(lines[0])) == "file"


def test_score_goes_on_after_a_file_that_is_no_case_and_exits_with_2(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(
        '{"format": "tender-desk-score-case/1", "method": {"name": "weighted_sum"}, "criteria": [], "bids": []}'
    )
    assert run("score", bad, CASES / "w1-ratio-60.json", tmp_path / "absent.json") == 2
    assert len(run.out.splitlines()) == 1
    assert f"{bad}: method.price: missing" in run.err
    assert "absent.json: file:" in run.err


def test_score_exits_with_1_where_a_case_has_problems(run: Run) -> None:
    assert run("score", CASES / "w13-price-zero.json") == 1


def test_score_explains_each_figure_in_the_language_asked_for(run: Run) -> None:
    assert run("score", "--explain", "--language", "en", CASES / "w8-ratio-40.json") == 0
    steps = json.loads(run.out)["ranking"][0]["explain"]
    assert {"formula": "weight × lowest price ÷ own price"}.items() <= next(
        s for s in steps if s["at"] == "price"
    ).items()


def test_new_lists_every_problem_of_a_tender_workbook_and_makes_nothing(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.xlsx"
    assert run("template", empty) == 0
    assert run("new", tmp_path / "x", "--from", empty) in {1, 2}
    assert "leeg.xlsx" in run.err
    assert not (tmp_path / "x.tender").exists()
    assert run("template", empty) == 2


def test_nobody_acts_without_saying_who_they_are(dossier: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TENDER_DESK_PERSON")
    assert run("check", dossier) == 2
    assert "--as" in run.err
    assert run("check", dossier, "--as", "mol") == 2
    assert "mol" in run.err
    assert run("check", dossier, "--as", "kuipers") in {0, 1}


def test_the_whole_way_on_the_command_line(dossier: Path, run: Run, tmp_path: Path) -> None:
    assert run("act", dossier, "publish", "--lot", "all") == 0
    assert run("import", dossier, tmp_path / "bids") == 0
    assert "verzegeld" in run.out
    assert run("act", dossier, "open", "--lot", "1-3", "with=bakker") == 0
    status, checked = run.json("check", dossier, "--lot", "1")
    assert status == 1
    assert [lot["passed"] for lot in checked["lots"]] == ["opened"]  # type: ignore[attr-defined]
    for lot, bids in (("1", "AB"), ("2", "AB"), ("3", "A")):
        for bid in bids:
            assert run("act", dossier, "demand", "--lot", lot, f"bid={bid}", "demand=G1", "state=declared") == 0
    for (bid, criterion), score in small_tender.SCORES.items():
        given = [f"bid={bid}", f"criterion={criterion}", f"score={score}"]
        words = [f"strong={small_tender.STRONG}", f"weak={small_tender.WEAK}"]
        lot = str(small_tender.lot_of(criterion))
        for member in ("kuipers", "haan"):
            assert run("act", dossier, "score", "--lot", lot, *given, *words, "--as", member) == 0
        if lot == "1":
            agreed = [*given, *words, "reason=Eens."]
            assert run("act", dossier, "consensus", "--lot", lot, *agreed, "--as", "visser") == 0
    assert run("rank", dossier) == 1
    assert run("act", dossier, "freeze", "--lot", "all", "--as", "visser") == 0
    assert run("act", dossier, "open-prices", "--lot", "all", "with=bakker") == 0
    status, ranked = run.json("rank", dossier, "--lot", "1", "--explain")
    assert status == 0
    assert [(p["id"], p["total"]) for p in ranked["lots"][0]["ranking"]] == [("B", "94.8"), ("A", "88.79")]  # type: ignore[index]
    assert run("act", dossier, "fix-ranking", "--lot", "all") == 0
    assert run("decide", dossier, "propose", "--lot", "1,2,3", "reasons=De beste inschrijving.") == 0
    assert run("decide", dossier, "record", "proposal=1") == 0
    decision = ["proposal=1", "by=college", "number=2027/12", "date=2026-03-02", "outcome=accepted"]
    assert run("decide", dossier, "decision", *decision) == 0
    assert run("report", dossier, "-o", tmp_path / "rapport") == 0
    assert run("proposal", dossier, "-o", tmp_path / "voorstel.docx") == 0
    assert (tmp_path / "rapport.xlsx").stat().st_size > 10_000
    assert (tmp_path / "voorstel.docx").stat().st_size > 10_000
    status, checked = run.json("check", dossier)
    assert {lot["passed"] for lot in checked["lots"]} == {"decided"}  # type: ignore[attr-defined]


def test_what_is_missing_is_listed_and_nothing_is_done(dossier: Path, run: Run) -> None:
    assert run("decide", dossier, "propose", "--lot", "1", "reasons=x") == 1
    assert "rangorde is nog niet vastgesteld" in run.err
    status, document = run.json("decide", dossier, "propose", "--lot", "1", "reasons=x")
    assert status == 1
    assert document["done"] is False


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("act", "dance"), "dance"),
        (("act", "open", "--lot", "99", "with=bakker"), "99"),
        (("act", "open", "with=bakker"), "--lot"),
        (("act", "open", "--lot", "1"), "with="),
        (("act", "open", "--lot", "1", "with=bakker", "colour=red"), "colour"),
        (("act", "demand", "--lot", "1", "bid=A", "demand=G1", "state=perhaps"), "perhaps"),
        (("act", "score", "--lot", "1", "bid=A", "criterion=K1.1", "score=acht"), "acht"),
        (("act", "arrival", "file=x", "received=gisteren", "from=A"), "x"),
    ],
)
def test_wrong_use_exits_with_2_and_says_what_is_expected(
    dossier: Path, run: Run, arguments: tuple[str, ...], words: str
) -> None:
    verb, *rest = arguments
    assert run(verb, dossier, *rest) == 2
    assert words in run.err


def test_an_import_keeps_good_files_and_exits_with_1_where_one_is_bad(dossier: Path, run: Run, tmp_path: Path) -> None:
    run("act", dossier, "publish", "--lot", "all")
    (tmp_path / "bids" / "1" / "brief.docx").write_bytes(b"een brief")
    assert run("import", dossier, tmp_path / "bids") == 1
    assert "1/brief.docx" in run.err
    _, document = run.json("import", dossier, tmp_path / "bids", "--dry-run")
    assert "1/brief.docx" in str(document)


def test_a_path_that_is_no_dossier_exits_with_2(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "brief.tender"
    other.write_text("geen dossier")
    assert run("rank", other, "--as", "terpstra") == 2
    assert run("rank", tmp_path / "absent.tender", "--as", "terpstra") == 2


def test_score_sheets_go_out_once_and_come_back(dossier: Path, run: Run, tmp_path: Path) -> None:
    run("act", dossier, "publish", "--lot", "all")
    run("import", dossier, tmp_path / "bids")
    run("act", dossier, "open", "--lot", "1-3", "with=bakker")
    assert run("scoresheets", dossier, "--out", tmp_path / "bladen") == 0
    assert run("scoresheets", dossier, "--out", tmp_path / "bladen") == 2
    sheet = tmp_path / "bladen" / "scores-kuipers.xlsx"
    assert run("merge", dossier, sheet, "--as", "kuipers") == 0
    assert run("merge", dossier, sheet, "--as", "bakker") == 1


def test_acts_are_listed_with_their_keys(run: Run) -> None:
    assert run("act", "--list") == 0
    assert "open --lot … with=…" in run.out


def test_the_demo_leaves_its_files_and_replaces_only_its_own_folder(run: Run, tmp_path: Path) -> None:
    assert run("demo", "--no-window", "--out", tmp_path / "demo") == 0
    names = {path.name for path in (tmp_path / "demo").iterdir()}
    assert {"haarlem.tender", "award-report.xlsx", "college-proposal.docx"} <= names
    assert "1 B Stichting Kadelicht kwaliteit 60,40 prijs 26,45 totaal 86,85" in " ".join(run.out.split())
    assert run.out.count("\nPerceel ") + run.out.startswith("Perceel ") == 17
    mine = tmp_path / "eigen"
    mine.mkdir()
    (mine / "brief.txt").write_text("niet weggooien")
    assert run("demo", "--no-window", "--out", mine) == 2
    assert (mine / "brief.txt").read_text() == "niet weggooien"


def test_no_verb_needs_the_libraries_of_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from tender_desk.cli import main\n"
        f"sys.exit(main(['score', {str(CASES / 'w1-ratio-60.json')!r}]) or main(['act', '--list']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert '"total": "60"' in done.stdout


def test_without_qt_the_window_says_what_to_do() -> None:
    code = "import sys; sys.modules['PySide6'] = None\nfrom tender_desk.cli import main\nsys.exit(main([]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "run.py" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_error_is_a_json_document_too(run: Run, tmp_path: Path) -> None:
    status, document = run.json("check", tmp_path / "absent.tender", "--as", "terpstra")
    assert status == 2
    assert document["done"] is False
    assert "bestaat niet" in str(document)


def test_an_act_names_its_lots_and_those_it_left_out(dossier: Path, run: Run) -> None:
    assert run("act", dossier, "publish", "--lot", "1,2") == 0
    assert "(percelen 1, 2)" in run.out
    assert run("act", dossier, "--lot", "all", "publish") == 0
    assert "(perceel 3)" in run.out
    assert "percelen 1, 2" in run.out


@pytest.mark.parametrize("lots", ["5-3", "1-999999999999", "x", "0"])
def test_lots_that_are_not_there_are_refused(dossier: Path, run: Run, lots: str) -> None:
    assert run("check", dossier, "--lot", lots) == 2


def test_odd_arguments_end_in_a_sentence(dossier: Path, run: Run, tmp_path: Path) -> None:
    for arguments in (
        ("",),
        ("check", ""),
        ("score", "/dev/null"),
        ("act", dossier, "score", "--lot", "1", "bid=A", "criterion=K1.1", "score=1e9999999"),
        ("decide", dossier, "record", f"proposal={'9' * 5000}"),
        ("act", dossier, "arrival", "file=x", "received=0001-01-01T00:00:00", "from=A"),
        ("report", dossier, "-o", tmp_path / "rapport.pdf"),
    ):
        assert run(*arguments) in {1, 2}, arguments
        assert run.err, arguments


def test_a_reader_who_has_seen_enough_ends_the_program_quietly(dossier: Path) -> None:
    command = f"{sys.executable} -m tender_desk act --list | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_the_forms_go_out_on_the_command_line(dossier: Path, run: Run, tmp_path: Path) -> None:
    assert run("forms", dossier, "--out", tmp_path / "uit") == 1
    run("act", dossier, "publish", "--lot", "all")
    assert run("forms", dossier, "--out", tmp_path / "uit") == 0
    assert len(list((tmp_path / "uit").iterdir())) == 6


def test_an_evaluator_with_another_role_is_refused_with_the_name(run: Run, tmp_path: Path) -> None:
    from dataclasses import replace

    from tender_desk.core.team import Role

    both = tuple(
        replace(one, roles=(*one.roles, Role.CHAIR)) if one.id == "kuipers" else one for one in small_tender.MEMBERS
    )
    source = tmp_path / "tender.xlsx"
    source.write_bytes(write_tender(small_tender.tender(), both, small_tender.ASSIGNMENTS))
    assert run("new", tmp_path / "x", "--from", source) == 1
    assert "Sanne Kuipers" in run.err
    assert not (tmp_path / "x.tender").exists()


def test_a_foreign_file_is_proposed_laid_out_by_name_and_read_with_it(
    run: Run, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.desk.test_layouts import BOTH, OWN

    monkeypatch.setenv("TENDER_DESK_HOME", str(tmp_path / "home"))
    for file in (OWN, BOTH):
        (tmp_path / Path(file.name).name).write_bytes(file.content)
    own = tmp_path / "offerte.xlsx"
    assert run("act", dossier, "publish", "--lot", "all") == 0
    assert run("layouts") == 0
    assert run("layouts", "show", "eigen") == 2
    assert run("layouts", "propose", dossier, own, "--lot", "1", "--dry-run") == 0
    assert "B1" in run.out
    assert run("layouts", "propose", dossier, own, "--lot", "1", "-o", "eigen") == 0
    assert run("layouts", "propose", dossier, own, "--lot", "1", "-o", "eigen") == 2
    assert run("layouts", "propose", dossier, own) == 2
    status, listed = run.json("layouts")
    assert (status, [one["name"] for one in listed["layouts"]]) == (0, ["eigen"])  # type: ignore[attr-defined]
    assert run.json("layouts", "show", "eigen")[1]["kind"] == "workbook"
    assert run("import", dossier, own, "--lot", "1", "--layout", "eigen", "--dry-run") == 0
    assert run("import", dossier, own, "--lot", "1", "--layout", "onbekend") == 2
    assert run("import", dossier, own, "--layout", "eigen") == 2
    assert run("import", dossier, own, "--lot", "1") == 1
    assert "‘eigen’" in run.err
    assert run("import", dossier, own, "--lot", "1", "--layout", "eigen") == 0
    assert "Zandlei" in run.out


def test_a_file_with_both_halves_is_split_by_the_second_person_alone(
    run: Run, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.desk.test_layouts import BOTH

    monkeypatch.setenv("TENDER_DESK_HOME", str(tmp_path / "home"))
    both = tmp_path / "beide.xlsx"
    both.write_bytes(BOTH.content)
    assert run("act", dossier, "publish", "--lot", "all") == 0
    assert run("import", dossier, both, "--lot", "1") == 1
    assert run("layouts", "propose", dossier, both, "--lot", "1", "-o", "beide") == 1
    assert run("layouts", "propose", dossier, both, "--lot", "1", "-o", "beide", "--as", "bakker") == 0
    split = ("act", dossier, "split", "file=beide.xlsx", "layout=beide", "--lot", "1")
    assert run(*split) == 1
    assert run(*split, "--as", "bakker") == 0
    assert run("import", dossier, both, "--lot", "1", "--layout", "beide") == 1


def test_a_register_and_its_prices_go_from_import_to_ranking_on_the_command_line(
    run: Run, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.desk.test_foreign_journey import PRICE_HEADS
    from tests.desk.test_layouts import REGISTER, workbook

    monkeypatch.setenv("TENDER_DESK_HOME", str(tmp_path / "home"))
    rows = [(f"Bod {c}", f"9047226{n}", 2000 + 100 * n, 10, "excl. btw") for n, c in enumerate("XYZ")]
    bids, prices = tmp_path / "register.xlsx", tmp_path / "prijzen.xlsx"
    bids.write_bytes(REGISTER.content)
    prices.write_bytes(workbook([PRICE_HEADS, *rows]))
    lines = [ReceiptLine(path.name, small_tender.CLOSING - timedelta(hours=1), "") for path in (bids, prices)]
    listed = tmp_path / "lijst.xlsx"
    listed.write_bytes(receipt_list(small_tender.tender().reference, lines))
    assert run("act", dossier, "publish", "--lot", "all") == 0
    assert run("import", dossier, bids, prices, listed, "--lot", "1") == 1
    for path in (bids, prices):
        propose = ("layouts", "propose", dossier, path, "--lot", "1", "-o", path.stem)
        assert run(*propose) == 1
        assert "prijzen" in run.err
        assert run(*propose, "--as", "bakker") == 0
        assert run("import", dossier, path, "--lot", "1", "--layout", path.stem) == 0
    no_prices = ("act", dossier, "no-prices", "file=register.xlsx", "reason=Alle bladen bekeken: geen bedragen.")
    assert run(*no_prices) == 1
    assert run(*no_prices, "--as", "bakker") == 0
    assert run("act", dossier, "open", "--lot", "1", "with=bakker") == 0
    words = ("strong=Vaste begeleider van intake tot nazorg.", "weak=De nazorg blijft algemeen beschreven.")
    for bid, score in (("A", "8"), ("B", "10"), ("C", "6")):
        assert run("act", dossier, "demand", "--lot", "1", f"bid={bid}", "demand=G1", "state=declared") == 0
        for criterion in ("K1.1", "K1.2"):
            given = (f"bid={bid}", f"criterion={criterion}", f"score={score}", *words)
            for member in ("kuipers", "haan"):
                assert run("act", dossier, "score", "--lot", "1", *given, "--as", member) == 0
            agreed = ("consensus", "--lot", "1", *given, "reason=Het team is het eens.")
            assert run("act", dossier, *agreed, "--as", "visser") == 0
    assert run("act", dossier, "freeze", "--lot", "1", "--as", "visser") == 0
    assert run("act", dossier, "open-prices", "--lot", "1", "with=bakker") == 0
    assert run("act", dossier, "fix-ranking", "--lot", "1") == 0
    assert run("rank", dossier, "--lot", "1") == 0
    assert [line for line in run.out.splitlines() if "Bod" in line] != []
    assert run.out.index("Bod Y") < run.out.index("Bod X") < run.out.index("Bod Z")


def test_a_folder_of_foreign_workbooks_is_imported_with_one_layout(
    run: Run, dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.desk.test_layouts import QUALITY, layout_of, workbook

    from tender_desk.desk import layouts
    from tender_desk.desk.receipts import Given

    monkeypatch.setenv("TENDER_DESK_HOME", str(tmp_path / "home"))
    folder = tmp_path / "offertes"
    folder.mkdir()
    for number in range(5):
        own: list[tuple[object, ...]] = [
            ("Organisatie", f"Bod {number}"),
            ("KvK", str(10000000 + number)),
            *QUALITY[2:],
        ]
        (folder / f"{number}.xlsx").write_bytes(workbook(own))
    layouts.keep(layouts.folder(), layout_of(Given("0.xlsx", (folder / "0.xlsx").read_bytes()), "Platform X"))
    assert run("act", dossier, "publish", "--lot", "all") == 0
    assert run("import", dossier, folder, "--lot", "1", "--layout", "platform x") == 0
    assert [f"Bod {number}" in run.out for number in range(5)] == [True] * 5


def test_a_file_name_writes_no_line_of_its_own_on_the_terminal(dossier: Path, run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "x.xlsx\nperceel-9.xlsx: ingelezen\x1b[2K\u202e.xlsx"
    bad.write_bytes(b"kapot")
    for more in ((), ("--json",)):
        run("import", dossier, bad, *more)
        assert not {"\x1b", "\u202e"} & set(run.out + run.err)
        assert not [line for line in (run.out + run.err).splitlines() if line.startswith("perceel-9")]


# --- models and rehearsal ---------------------------------------------------------------------------------------------


def test_a_model_is_changed_rehearsed_and_kept_before_publication(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = tmp_path / "tender.xlsx", tmp_path / "nieuw.tender"
    source.write_bytes(write_tender(small_tender.tender(), small_tender.MEMBERS, small_tender.ASSIGNMENTS))
    monkeypatch.setenv("TENDER_DESK_PERSON", "terpstra")
    assert run("new", path, "--from", source) == 0
    assert run("act", path, "model", "--lot", "1", "name=qcbs_70_30") == 0
    assert run("case", path, "--lot", "1", "-o", tmp_path / "proef.json") == 0
    assert run("case", path, "--lot", "1", "-o", tmp_path / "proef.json") == 1
    assert "--over" in run.err
    assert run("case", path, "--lot", "1", "-o", tmp_path / "proef.json", "--over") == 0
    assert run("models", "show", "qcbs_70_30") == 0
    assert run("score", tmp_path / "proef.json", "--rehearse", "--language", "en") == 0
    found = json.loads(run.out)
    assert [one["id"] for one in found["rehearsal"]["weights"]] == ["K1", "K2", "price"]
    texts = [one["text"] for one in found["rehearsal"]["findings"]]
    assert any(text.startswith("One step on K1.1") for text in texts)
    assert {one["severity"] for one in found["rehearsal"]["findings"]} <= {"ask", "note"}
    assert run("models", "keep", "Mijn model", path, "--lot", "1") == 0
    assert run("models", "keep", "Mijn model", path, "--lot", "1") == 2
    status, listed = run.json("models")
    assert status == 0
    assert listed["own"] == ["Mijn model"]
    assert run("models", "show", "mijn model") == 0
    assert json.loads(run.out)["method"]["price"]["points"] == "30"
    assert run("act", path, "model", "--lot", "2", "name=Mijn model") == 0
    assert run("act", path, "model", "--lot", "2", f"file={tmp_path / 'proef.json'}") == 0
    assert run("act", path, "make-common", "--lot", "1", "criterion=K1") == 0
    assert run("act", path, "assign", "--lot", "2", "criterion=K1.1", "members=kuipers,haan") == 0
    assert run("act", path, "publish", "--lot", "all") == 0
    assert run("act", path, "model", "--lot", "1", "name=qcbs_70_30") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("models", "show"),
        ("models", "keep", "Naam"),
        ("models", "show", "Weg"),
        ("case", "{dossier}", "-o", "weg.json"),
        ("act", "{dossier}", "model", "--lot", "1"),
        ("act", "{dossier}", "model", "--lot", "1", "name=a", "file=b"),
    ],
)
def test_wrong_use_of_models_and_cases_is_told(dossier: Path, run: Run, words: tuple[str, ...]) -> None:
    assert run(*(word.format(dossier=dossier) for word in words)) == 2
    assert run.err


def test_result_based_payment_is_set_ranked_and_explained(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, path = tmp_path / "tender.xlsx", tmp_path / "nieuw.tender"
    source.write_bytes(write_tender(small_tender.tender(), small_tender.MEMBERS, small_tender.ASSIGNMENTS))
    monkeypatch.setenv("TENDER_DESK_PERSON", "terpstra")
    assert run("new", path, "--from", source) == 0
    wanted = ("figure=placement", "rate=own", "placement=K2", "share-start=50", "share-placement=50")
    assert run("act", path, "payment", "--lot", "1", *wanted[:-1], "share-placement=40") == 1
    assert "90" in run.err
    assert run("act", path, "payment", "--lot", "1", *wanted) == 0
    status, found = run.json("check", path, "--lot", "1")
    assert status == 0
    assert "rate-counted-twice" in json.dumps(found)
    assert run("act", path, "payment", "--lot", "1", "rate=own") == 2
    assert "figure" in run.err
    assert run("act", path, "payment", "--lot", "1") == 0
    assert "rate-counted-twice" not in json.dumps(run.json("check", path, "--lot", "1")[1])


def test_candidates_are_ranked_explained_and_written_to_on_the_command_line(run: Run, tmp_path: Path) -> None:
    session = restricted.shortlisted(tmp_path)
    session.store.close()
    path, who = session.store.path, ("--as", "terpstra")
    assert run("rank", path, "--candidates", "--explain", *who) == 0
    assert "2  G-C  Wilgentak Advies B.V.  69,00 punten  uitgenodigd" in run.out
    assert "niveau 6 geeft 60 %" in run.out
    status, found = run.json("rank", path, "--candidates", *who)
    assert status == 0
    lots = found["lots"]
    assert isinstance(lots, list)
    lot = lots[0]
    assert (lot["invited"], lot["threshold"], lot["fixed"]) == (["G-A", "G-C"], "69", True)
    assert run("letters", path, "--out", tmp_path / "brieven", "--sent", "2027-04-16", *who) == 0
    assert len(list((tmp_path / "brieven").glob("*.docx"))) == 4
    assert run("letters", path, "--out", tmp_path / "brieven", "--sent", "2027-04-16", *who) == 2
    assert run("letters", path, "--out", tmp_path / "meer", "--sent", "morgen", *who) == 2
    assert run("rank", path, "--candidates", "--as", "kuipers") == 1
    assert "kwaliteit definitief" in run.out
    for kind in ("invitation", "rejection"):
        assert run("template", tmp_path / f"{kind}.docx", "--paper", kind) == 0


def test_a_tender_without_a_restricted_lot_has_no_candidates_to_rank(dossier: Path, run: Run) -> None:
    assert run("rank", dossier, "--candidates") == 1
    assert "geen niet-openbaar perceel" in run.err


def test_an_open_tie_among_candidates_is_named_on_the_command_line(run: Run, tmp_path: Path) -> None:
    session = restricted.tied(tmp_path)
    session.store.close()
    assert run("rank", session.store.path, "--candidates", "--as", "terpstra") == 0
    assert "Gelijk op de laatste plaats: G-A, G-B" in run.out
    assert "uitgenodigd\n" not in run.out  # nobody is before the choice is recorded
    assert run("check", session.store.path, "--as", "terpstra") == 1
    assert "G-A, G-B staan gelijk" in run.out
