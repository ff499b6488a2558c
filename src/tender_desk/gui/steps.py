"""The steps of the rail: their names, icons and the state each shows."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

Kind = Literal["none", "done", "progress", "attention", "blocker", "locked"]


@dataclass(frozen=True)
class Step:
    """One step of the process as a view on the dossier."""

    code: str
    title: str
    icon: str


@dataclass(frozen=True)
class StepState:
    """A state as shape and text: a check, "n/m", a triangle or octagon with a count, or a lock with its reason."""

    kind: Kind = "none"
    text: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Todo:
    """One thing to do: what, how urgent, and the step it leads to with an optional place on that page."""

    kind: Literal["blocker", "attention", "next"]
    text: str
    step: str
    place: str = ""
    lot: int | None = None


def all_steps() -> tuple[Step, ...]:
    """The steps that are built, in the order of the process."""
    return (
        Step("dossier", translate("Steps", "Dossier"), "folder"),
        Step("criteria", translate("Steps", "Criteria"), "sheet"),
        Step("bids", translate("Steps", "Inschrijvingen"), "inbox"),
        Step("selection", translate("Steps", "Selectie"), "shield"),
        Step("scoring", translate("Steps", "Beoordelen"), "pencil"),
        Step("ranking", translate("Steps", "Rangorde"), "bars"),
        Step("compare", translate("Steps", "Vergelijken"), "columns"),
        Step("proposal", translate("Steps", "Voorstel"), "document"),
    )


def spoken_state(state: StepState) -> str:
    """The state in words, for a screen reader and the tooltip."""
    words = {
        "none": "",
        "done": translate("Steps", "gereed"),
        "progress": translate("Steps", "bezig, {text}").format(text=state.text),
        "attention": translate("Steps", "let op, {text}").format(text=state.text),
        "blocker": translate("Steps", "blokkade, {text}").format(text=state.text),
        "locked": translate("Steps", "nog niet beschikbaar"),
    }[state.kind]
    return f"{words}: {state.reason}" if state.reason else words
