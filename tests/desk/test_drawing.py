"""Drawing lots: the invitation goes before, then people draw or a number that did not exist yet decides."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests import small_tender
from tests.core.test_drawing import second_order
from tests.small_tender import announced, as_person, drawn, tied

from tender_desk.core.drawing import Holder, Manner, held_draws, invitations
from tender_desk.core.gates import passed
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, TenderDeskError
from tender_desk.desk import acts, drawing, ranking
from tender_desk.desk.session import Session
from tender_desk.wording.drawing import draw_lines, invitation_letter

SOURCE = "Slotstand AEX van die dag volgens Euronext, met twee decimalen."
AGAIN = "De eerste uitnodiging noemde een verkeerde kamer."


def soon(session: Session, **later: float) -> datetime:
    """A moment after the dossier's clock."""
    return session.clock() + timedelta(**(later or {"hours": 1}))


def wait(session: Session, until: datetime) -> None:
    """Let the dossier's clock pass a moment."""
    clock = session.clock
    assert isinstance(clock, small_tender.Clock)
    clock.time = max(clock.time, until)


def places(session: Session) -> list[tuple[str, int]]:
    return [(place.bid, place.rank) for place in rank_lot(session.load(), 2).places]


def invited(folder: Path, **more: Any) -> tuple[Session, datetime]:
    session = tied(folder)
    when = soon(session)
    drawing.invite_draw(session, 2, announced(when, **more))
    return session, when


def test_a_draw_follows_its_invitation_and_is_as_invited_where_nothing_else_is_said(tmp_path: Path) -> None:
    session, when = invited(tmp_path)
    wait(session, when)
    seen = "J. Duin namens Duinroos was aanwezig."
    drawing.record_draw(session, 2, drawing.Drawn(held=when, order=("B", "A"), witnesses=seen))
    (held,) = held_draws(session.load(), 2)
    assert (held.invitation, held.place, held.holder, held.names, held.uninvited) == (
        1,
        "stadhuis, kamer 2",
        Holder.OFFICIALS,
        small_tender.OFFICIALS,
        "",
    )
    assert places(session) == [("B", 1), ("A", 2)]
    assert passed(ranking.fix_ranking(session, (2,)), 2) is Gate.RANKED


def test_a_draw_is_not_held_before_the_time_it_was_announced_for(tmp_path: Path) -> None:
    session, when = invited(tmp_path)
    wait(session, when)
    with pytest.raises(TenderDeskError, match="draw-before-invited"):
        drawing.record_draw(session, 2, drawn("A", "B", held=when - timedelta(minutes=1)))
    with pytest.raises(TenderDeskError, match="draw-in-future"):
        drawing.record_draw(session, 2, drawn("A", "B", held=when + timedelta(days=30)))
    assert held_draws(session.load(), 2) == ()


def test_a_draw_nobody_was_invited_to_needs_the_reason_why(tmp_path: Path) -> None:
    session = tied(tmp_path)
    with pytest.raises(TenderDeskError, match="draw-not-invited"):
        drawing.record_draw(session, 2, drawn("B", "A", uninvited="haast"))
    drawing.record_draw(session, 2, drawn("B", "A"))
    assert held_draws(session.load(), 2)[0].uninvited.startswith("Beide inschrijvers zagen")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"names": ("Een ambtenaar",)}, "draw-holder-missing"),
        ({"names": ("Dezelfde", "dezelfde ")}, "draw-holder-missing"),
        ({"holder": Holder.NOTARY, "names": ()}, "draw-holder-missing"),
        ({"place": "x"}, "draw-place-missing"),
        ({"manner": Manner.PUBLIC_NUMBER, "source": "de AEX"}, "draw-source-missing"),
        ({"bids": ("A", "C")}, "draw-not-the-tie"),
        ({"when": small_tender.CLOSING}, "draw-moment-passed"),
    ],
)
def test_an_invitation_that_lacks_something_is_refused(tmp_path: Path, change: dict[str, Any], code: str) -> None:
    session = tied(tmp_path)
    given = {"when": soon(session)} | change
    with pytest.raises(TenderDeskError, match=code):
        drawing.invite_draw(session, 2, announced(**given))
    assert invitations(session.load(), 2) == ()


def test_only_the_adviser_invites_and_only_where_a_draw_was_published(tmp_path: Path) -> None:
    session = tied(tmp_path)
    with pytest.raises(NotAllowed, match="not-your-role"):
        drawing.invite_draw(as_person(session, "kuipers"), 2, announced(soon(session)))
    with pytest.raises(NotAllowed, match="too-early"):
        drawing.invite_draw(session, 1, announced(soon(session)))


def test_lots_are_not_drawn_where_that_was_not_published(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    with pytest.raises(TenderDeskError, match="draw-not-published"):
        drawing.invite_draw(session, 3, announced(soon(session)))
    with pytest.raises(TenderDeskError, match="draw-not-published"):
        drawing.record_draw(session, 3, drawn("A", "B"))


def test_whoever_invites_again_says_why_and_both_stay_on_record(tmp_path: Path) -> None:
    session, when = invited(tmp_path)
    with pytest.raises(TenderDeskError, match="draw-invited-already"):
        drawing.invite_draw(session, 2, announced(when + timedelta(hours=1)))
    drawing.invite_draw(session, 2, announced(when + timedelta(hours=1), reason=AGAIN))
    assert [(one.number, one.reason) for one in invitations(session.load(), 2)] == [(1, ""), (2, AGAIN)]
    shown = "\n".join(draw_lines(session.load(), 2, "nl"))
    assert "Uitnodiging 1" in shown
    assert AGAIN.rstrip(".") in shown


def test_from_a_public_number_the_order_is_computed_and_every_step_printed(tmp_path: Path) -> None:
    session, when = invited(tmp_path, manner=Manner.PUBLIC_NUMBER, source=SOURCE, place="")
    wait(session, when)
    with pytest.raises(TenderDeskError, match="draw-by-number"):
        drawing.record_draw(session, 2, drawn("A", "B", held=when))
    for wrong in ("geen", "9.1234e2", "912,34 (1-4-2027)", "9\N{ARABIC-INDIC DIGIT ONE}2,34", " "):
        with pytest.raises(TenderDeskError, match="draw-number-missing"):
            drawing.record_draw(session, 2, drawn(held=when, number=wrong))
    drawing.record_draw(session, 2, drawing.Drawn(held=when, number=" 912,34 "))
    dossier = session.load()
    expected = second_order(dossier.tender.reference, 2, "912,34", ["A", "B"])
    assert [bid for bid, _ in places(session)] == expected
    for language in ("nl", "en"):
        shown = draw_lines(dossier, 2, language)
        assert any("SHA-256" in text and "|2|" in text for text in shown[:3])
        assert [text[:4] for text in shown[-2:]] == [f"1. {expected[0]}", f"2. {expected[1]}"]
        assert all(f"{dossier.tender.reference}|2|91234|" in text for text in shown[-2:])


def test_a_number_that_was_not_announced_decides_nothing(tmp_path: Path) -> None:
    session, when = invited(tmp_path)
    wait(session, when)
    with pytest.raises(TenderDeskError, match="draw-by-people"):
        drawing.record_draw(session, 2, drawn(held=when, number="912,34"))
    with pytest.raises(TenderDeskError, match="draw-by-people"):
        drawing.record_draw(session, 2, drawn(held=when))
    assert places(session) == [("A", 1), ("B", 1)]


def test_a_draw_recorded_wrongly_is_recorded_again_with_the_reason(tmp_path: Path) -> None:
    session = tied(tmp_path)
    for change, code in (({"place": "x"}, "draw-place-missing"), ({"witnesses": "Jan"}, "draw-witnesses-missing")):
        with pytest.raises(TenderDeskError, match=code):
            drawing.record_draw(session, 2, drawn("A", "B", **change))
    drawing.record_draw(session, 2, drawn("A", "B"))
    with pytest.raises(TenderDeskError, match="draw-recorded-already"):
        drawing.record_draw(session, 2, drawn("B", "A"))
    why = "De volgorde was bij het vastleggen omgedraaid."
    drawing.record_draw(session, 2, drawn("B", "A", correction=why))
    assert places(session) == [("B", 1), ("A", 2)]
    assert why.rstrip(".") in draw_lines(session.load(), 2, "en")[-1]


def test_a_draw_names_every_bid_of_the_tie(tmp_path: Path) -> None:
    session = tied(tmp_path)
    for order in (("B",), ("B", "B"), ("A", "C")):
        with pytest.raises(TenderDeskError, match="draw-not-the-tie"):
            drawing.record_draw(session, 2, drawn(*order))


def test_another_holder_than_invited_is_named_anew(tmp_path: Path) -> None:
    session, when = invited(tmp_path)
    wait(session, when)
    notary = drawn("A", "B", held=when, holder=Holder.NOTARY, names=())
    with pytest.raises(TenderDeskError, match="draw-holder-missing"):
        drawing.record_draw(session, 2, notary)
    drawing.record_draw(session, 2, drawn("A", "B", held=when, holder=Holder.NOTARY, names=("mr. De Wit",)))
    assert held_draws(session.load(), 2)[0].names == ("mr. De Wit",)


def test_the_letter_says_what_bidders_may_know(tmp_path: Path) -> None:
    session, _ = invited(tmp_path)
    dossier = session.load()
    (one,) = invitations(dossier, 2)
    assert "u mag aanwezig zijn of zich laten vertegenwoordigen" in invitation_letter(dossier, one, "nl")
    drawing.invite_draw(
        session,
        2,
        announced(soon(session), manner=Manner.PUBLIC_NUMBER, source=SOURCE, place="", reason=AGAIN),
    )
    dossier = session.load()
    letter = invitation_letter(dossier, invitations(dossier, 2)[1], "en")
    assert "does not exist yet" in letter
    assert f"{dossier.tender.reference}|2|DIGITS|A" in letter


def test_the_command_line_reaches_both_acts(tmp_path: Path) -> None:
    session = tied(tmp_path)
    when = soon(session).isoformat()
    names = "M. Visser, jurist; T. Bakker, inkoop"
    given = {"when": when, "manner": "public_number", "by": "officials", "names": names, "source": SOURCE}
    acts.perform(session, "invite-draw", "2", given)
    wait(session, datetime.fromisoformat(when))
    acts.perform(session, "draw", "2", {"held": when, "number": "912,34"})
    (held,) = held_draws(session.load(), 2)
    assert list(held.order) == second_order(session.load().tender.reference, 2, "912,34", ["A", "B"])
    assert held.names == ("M. Visser, jurist", "T. Bakker, inkoop")
