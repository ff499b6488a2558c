"""What a paper will say, before it is written: the same fields that go into the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tender_desk.core.award import Proposal
from tender_desk.core.dossier import Dossier
from tender_desk.reports import word


def proposal_fields(dossier: Dossier, proposal: Proposal, language: str) -> Mapping[str, Any]:
    """Return the fields of the college proposal by name: texts, and lists of one text per paragraph."""
    return word.fields(dossier, proposal, language)
