"""What a dialog edits: a model, and what becomes of a change of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tender_desk.core.criteria import AwardModel

Apply = Callable[[str, AwardModel, Mapping[str, str], Mapping[str, tuple[str, ...]]], bool]
"""Takes what the person called it, the changed model, renamed criteria (old to new), who scores what; tells if done."""


@dataclass(frozen=True)
class Edit:
    """The model as it is edited now; `consequence` says what follows from a change."""

    model: AwardModel
    apply: Apply
    consequence: str
