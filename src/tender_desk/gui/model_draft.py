"""A change of a published model that is not recorded yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tender_desk.core.criteria import AwardModel
from tender_desk.desk.publishing import Basis


@dataclass(frozen=True)
class Draft:
    """A change of a published model that is not recorded yet: what it stands on and the model so far."""

    basis: Basis
    model: AwardModel
    renamed: Mapping[str, str] = field(default_factory=dict)
    appointed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
