"""The whole job on the sample: its people act at their own times in 2027, as `acts.toml` beside the workbooks says."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from tender_desk import resources
from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.criteria import walk
from tender_desk.core.drawing import Holder, Manner
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.publication import DocumentKind
from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import (
    awarding,
    dossiers,
    drawing,
    intake,
    opening,
    publishing,
    ranking,
    receipts,
    scoring,
    selecting,
)
from tender_desk.desk.session import Session

MARK = ".made-by-tender-desk-demo"
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
ADVISER = "terpstra"


def folder() -> Path:
    """Return where the sample's workbooks lie."""
    return resources.path("sample_bids", "haarlem")


def prepare_folder(target: Path) -> Path:
    """Return an empty folder for the demo; an existing one is replaced only if demo made it."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise TenderDeskError("demo-folder", folder=str(target))
    if target.exists() and any(target.iterdir()):
        if not (target / MARK).exists():
            raise TenderDeskError("demo-folder", folder=str(target))
        shutil.rmtree(target)
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).touch()
    return target


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY"))


def acts() -> list[dict[str, Any]]:
    """Return the sample's acts in order."""
    found: list[dict[str, Any]] = tomllib.loads((folder() / "acts.toml").read_text("utf-8"))["act"]
    return found


def _moment(act: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(act["at"]).replace(tzinfo=DUTCH_TIME)


def play(path: Path, until: str | None = None, progress: Callable[[int, int], None] | None = None) -> Session:
    """Make the sample dossier and perform its acts; returns the adviser's session.

    `until` stops before the first act with that verb, so that someone can practise from there. `progress` is told how
    many of how many acts are done.
    """
    listed = acts()
    start = _moment(listed[0]) - timedelta(days=1)
    session, _ = dossiers.new_dossier(path, folder() / "tender.xlsx", ADVISER, lambda: start)
    for done, act in enumerate(listed):
        if act["verb"] == until:
            break
        if progress is not None:
            progress(done, len(listed))
        time = _moment(act)
        VERBS[act["verb"]](replace(session, person=act["person"], clock=lambda time=time: time), act)  # type: ignore[misc]
    return Session(session.store, ADVISER)


def _lots(act: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(act["lots"])


def _file(name: str) -> receipts.Given:
    path = folder() / name
    return receipts.Given(path.name, dossiers.read_bytes(path))


def _import(session: Session, act: Mapping[str, Any]) -> None:
    bids = [given for given in receipts.collect([folder()]) if given.name.startswith("perceel-")]
    intake.import_files(session, [*bids, _file(act["receipts"])])


def _document(session: Session, act: Mapping[str, Any]) -> None:
    file, on = _file(act["file"]), date.fromisoformat(act["on"])
    publishing.keep_document(session, file, DocumentKind.DOCUMENT, act["procedure"], on)


def _page(session: Session, act: Mapping[str, Any]) -> None:
    criteria = session.load().tender.lot(act["lot"]).model.criteria
    pages = {"": act["page"]} | {node.id: act["page"] for _, node in walk(criteria)}
    publishing.point(session, act["lot"], act["document"], pages)


def _exclude(session: Session, act: Mapping[str, Any]) -> None:
    why = selecting.Why(demand=act.get("demand", ""))
    selecting.exclude(session, act["lot"], act["bid"], ExclusionGround(act["ground"]), act["reason"], why)


def _invite_draw(session: Session, act: Mapping[str, Any]) -> None:
    announced = drawing.Announced(
        when=datetime.fromisoformat(act["when"]).replace(tzinfo=DUTCH_TIME),
        manner=Manner(act["manner"]),
        holder=Holder(act["holder"]),
        names=tuple(act["names"]),
        place=act["place"],
    )
    drawing.invite_draw(session, act["lot"], announced)


def _draw(session: Session, act: Mapping[str, Any]) -> None:
    held = datetime.fromisoformat(act["held"]).replace(tzinfo=DUTCH_TIME)
    drawn = drawing.Drawn(held=held, order=tuple(act["order"]), witnesses=act["witnesses"])
    drawing.record_draw(session, act["lot"], drawn)


def _decide(session: Session, act: Mapping[str, Any]) -> None:
    awarding.decide(
        session,
        act["number"],
        maker=DecisionMaker(act["maker"]),
        decision_number=act["decision_number"],
        on=date.fromisoformat(act["on"]),
        outcome=ProposalState(act["outcome"]),
        text=act.get("text", ""),
        mandate=act.get("mandate", ""),
    )


VERBS: Mapping[str, Callable[[Session, Mapping[str, Any]], object]] = MappingProxyType(
    {
        "publish": lambda session, act: dossiers.publish(session, _lots(act)),
        "document": _document,
        "page": _page,
        "import": _import,
        "open": lambda session, act: opening.open_bids(session, _lots(act), act["second"]),
        "select": lambda session, act: selecting.take_list(session, _file(act["file"])),
        "exclude": _exclude,
        "merge": lambda session, act: scoring.merge(session, _file(act["file"])),
        "freeze": lambda session, act: opening.freeze(session, _lots(act)),
        "open-prices": lambda session, act: opening.open_prices(session, _lots(act), act["second"]),
        "invite-draw": _invite_draw,
        "draw": _draw,
        "fix-ranking": lambda session, act: ranking.fix_ranking(session, _lots(act)),
        "propose": lambda session, act: awarding.propose(session, _lots(act), act["reasons"], act["cover"]),
        "record-proposal": lambda session, act: awarding.record_proposal(session, act["number"]),
        "decide": _decide,
    }
)
