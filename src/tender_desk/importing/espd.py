"""Reads the European declaration (UEA, ESPD) of a bidder from its XML: who declares what, nothing guessed.

Two families exist. Versions 2 to 4 are UBL (`QualificationApplicationResponse`): the questions stand in
`TenderingCriterion`, the answers apart and by the identifier of the question. Version 1 (`ESPDResponse`) has each
answer inside its question. See https://docs.ted.europa.eu/ESPD-EDM and the model of 2016 (ESPD-EDM 1.0.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from tender_desk.core.problems import Problem
from tender_desk.importing.reading.limits import Unreadable
from tender_desk.importing.reading.xml import Attributes, parse

LARGEST = 8
"""Megabytes: the largest published example has 1.2."""
MOST_ELEMENTS = 200_000
LONGEST = 4_000
"""Characters of one answer that are kept."""
_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
_GROW, _ISA = "urn:grow:names:specification:ubl:schema:xsd:", "urn:isa:names:specification:ubl:schema:xsd:"
SPACES = (
    f"{_UBL}QualificationApplicationResponse-2",
    f"{_UBL}QualificationApplicationRequest-2",
    f"{_UBL}CommonAggregateComponents-2",
    f"{_UBL}CommonBasicComponents-2",
    f"{_GROW}ESPDResponse-1",
    f"{_GROW}ESPDRequest-1",
    f"{_GROW}ESPD-CommonAggregateComponents-1",
    f"{_GROW}ESPD-CommonBasicComponents-1",
    f"{_ISA}CEV-CommonAggregateComponents-1",
    f"{_ISA}CEV-CommonBasicComponents-1",
    f"{_ISA}CCV-CommonAggregateComponents-1",
    f"{_ISA}CCV-CommonBasicComponents-1",
)
RESPONSES = frozenset({"QualificationApplicationResponse", "ESPDResponse"})
REQUESTS = frozenset({"QualificationApplicationRequest", "ESPDRequest"})
TEXTS = frozenset(
    {
        "ID", "UUID", "Name", "Description", "Indicator", "ResponseIndicator", "ResponseDate", "Date", "IssueDate",
        "CriterionTypeCode", "TypeCode", "ValueDataTypeCode", "ValidatedCriterionPropertyID", "VersionID",
        "CustomizationID", "ProfileExecutionID", "ContractFolderID", "ResponseID", "ResponseCode", "Code",
        "ResponseURI", "URI", "ResponseAmount", "Amount", "ResponseNumeric", "ResponseQuantity", "Quantity",
        "Percent", "CompanyID", "EndpointID", "EvidenceID",
    }
)  # fmt: skip
ANSWERS = (
    "ResponseDate", "Date", "Description", "ResponseID", "ResponseCode", "Code", "ResponseURI", "URI",
    "ResponseAmount", "Amount", "ResponseNumeric", "ResponseQuantity", "Quantity", "Percent",
)  # fmt: skip
"""Where an answer that is no yes or no stands, inside a response."""
CLEANING_GROUPS = frozenset({"41dd2e9b-1bfd-44c7-93ee-56bd74a4334b", "5f9f09f7-f701-432c-9fdc-c22c124a74c9"})
"""The groups of questions about self-cleaning, by their identifier in versions 1 and 2."""
CLEANING_WORDS = ("self-cleaning", "self cleaning", "zelfreinig")
"""How versions 3 and 4, whose groups have no fixed identifier, word that question."""
ONLINE_GROUPS = frozenset({"7458d42a-e581-4640-9283-34ceb3ad4345", "9026e403-3eb6-4705-a9e9-e21a1efc867d"})
ONLINE_WORDS = ("lectroni", "lektroni", "lettroni")
"""The groups that ask whether proof is to be had electronically, and the word in the languages of the Union."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of a criterion with its answer: text as it stands there, `yes` where it is yes or no."""

    question: str
    kind: str
    text: str
    yes: bool | None = None
    cleaning: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion of the form with what the bidder answered.

    `answer` is yes or no to its own question: that of a group at the top that asks neither about self-cleaning nor
    about where proof is to be had. None where it is not answered, or has no such question; `torn` where it is answered
    yes and no both. `day` is the one date among the answers, None where there are none or several; `measures` what is
    stated about self-cleaning.
    """

    id: str
    code: str
    name: str
    answer: bool | None
    answers: tuple[Answered, ...] = ()
    torn: bool = False

    @property
    def day(self) -> date | None:
        """The only date that was answered."""
        days = {found for one in self.answers if one.kind == "DATE" and (found := day_of(one.text)) is not None}
        return days.pop() if len(days) == 1 else None

    @property
    def measures(self) -> str:
        """What is stated about self-cleaning, as it stands there."""
        return " ".join(one.text for one in self.answers if one.cleaning and one.yes is None and one.text)

    @property
    def details(self) -> str:
        """The other answers in words."""
        return " ".join(one.text for one in self.answers if one.kind == "DESCRIPTION" and not one.cleaning and one.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Espd:
    """A declaration as read: what it is, of whom, for which lots, with its criteria.

    `loose` are answers to questions that the file does not name, as (identifier, answer).
    """

    version: str
    id: str
    issued: date | None
    reference: str
    bidder: str
    identifiers: tuple[str, ...]
    lots: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    loose: tuple[tuple[str, str], ...] = ()


def is_espd(content: bytes) -> bool:
    """Tell whether a file says in its first characters that it is a declaration; nothing of it is parsed."""
    head = content[:4096].replace(b"\0", b"")
    return b"<" in head and any(name.encode() in head for name in (*RESPONSES, *REQUESTS))


def read_espd(content: bytes, name: str) -> tuple[Espd | None, tuple[Problem, ...]]:
    """Read a declaration; None where it cannot be read, with the reason.

    Codes: `espd-too-large`, `espd-not-xml`, `espd-doctype`, `espd-not-response`, `espd-request`.
    """
    if len(content) > LARGEST * 1024 * 1024:
        return None, (Problem("espd-too-large", "", {"most": LARGEST}, file=name),)
    try:
        root = _tree(content)
    except Unreadable as error:
        codes = {"doctype": "espd-doctype", "file-too-large": "espd-too-large"}
        code = codes.get(error.code, "espd-not-xml" if error.code == "damaged" else error.code)
        return None, (Problem(code, "", {"most": LARGEST, **error.values}, file=name),)
    return (_first_version(root) if root.name == "ESPDResponse" else _ubl(root)), ()


@dataclass(slots=True)
class _Node:
    """An element while the file is read."""

    name: str
    attributes: Attributes
    text: str = ""
    children: list[_Node] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[_Node]:
        """Yield the children with one of these names."""
        return (child for child in self.children if child.name in names)

    def get(self, *path: str) -> str:
        """Return the text at the end of a path of names, '' where there is none."""
        found = self.at(*path)
        return found.text if found else ""

    def at(self, *path: str) -> _Node | None:
        """Return the first element at the end of a path of names."""
        found: _Node | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def below(self, name: str) -> Iterator[_Node]:
        """Yield every element of a name below, in order of the file."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.below(name)


def _tree(content: bytes) -> _Node:
    """Return the root of a response. Raises Unreadable."""
    top = _Node("", {})
    stack, count = [top], 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS:
            raise Unreadable("file-too-large")
        if len(stack) == 1:
            _check_root(name)
        node = _Node(name, attributes)
        stack[-1].children.append(node)
        stack.append(node)

    def end(_: str, text: str) -> None:
        stack.pop().text = " ".join(text.split())[:LONGEST]

    parse(content, SPACES, start, end, texts=TEXTS)
    if not top.children:
        raise Unreadable("espd-not-response", root="–")
    return top.children[0]


def _check_root(name: str) -> None:
    if name in REQUESTS:
        raise Unreadable("espd-request")
    if name not in RESPONSES:
        raise Unreadable("espd-not-response", root=name[:60])


def day_of(text: str) -> date | None:
    """Return the day of a date as XML writes it, with or without a zone; None for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _yes(text: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())


def _head(root: _Node, party: _Node | None, version: str) -> dict[str, object]:
    """Return what both families say of the document and its bidder."""
    ids = [one.get("ID") for one in party.all("PartyIdentification")] if party else []
    names = [one.get("Name") for one in party.all("PartyName")] if party else []
    legal = [one.get("CompanyID") for one in party.all("PartyLegalEntity")] if party else []
    tax = [one.get("CompanyID") for one in party.all("PartyTaxScheme")] if party else []
    return {
        "version": version,
        "id": root.get("UUID") or root.get("ID"),
        "issued": day_of(root.get("IssueDate")),
        "reference": root.get("ContractFolderID"),
        "bidder": next((one for one in names if one), ""),
        "identifiers": tuple(dict.fromkeys(one for one in (*ids, *legal, *tax) if one)),
    }


def _lots(root: _Node) -> tuple[str, ...]:
    """Return the lots the form names; `0` and `LOT-0000` stand for a tender without lots."""
    named = (one.get("ID") for one in root.all("ProcurementProjectLot"))
    return tuple(dict.fromkeys(one for one in named if one and one.rstrip("0").upper() not in {"", "LOT-"}))


# --- versions 2 to 4 --------------------------------------------------------------------------------------------------


def _ubl(root: _Node) -> Espd:
    given: dict[str, list[_Node]] = {}
    for one in root.all("TenderingCriterionResponse"):
        given.setdefault(one.get("ValidatedCriterionPropertyID"), []).append(one)
    named: set[str] = set()
    criteria = tuple(_ubl_criterion(one, given, named) for one in root.all("TenderingCriterion"))
    loose = tuple((key, _words(response)) for key, several in given.items() if key not in named for response in several)
    party = root.at("EconomicOperatorParty", "Party")
    version = root.get("VersionID") or root.get("ProfileExecutionID") or root.get("CustomizationID")
    chosen = tuple(
        answer.text
        for one in criteria
        for answer in one.answers
        if answer.kind in {"LOT_IDENTIFIER", "LOT_ID"} and one.code.upper().endswith(("LOTS_TENDERED", "LOTS-TENDERED"))
    )
    return Espd(
        **_head(root, party, version),  # type: ignore[arg-type]  # the keys of one function, the fields of one class
        lots=tuple(dict.fromkeys(chosen)) or _lots(root),
        criteria=criteria,
        loose=loose,
    )


def _ubl_criterion(criterion: _Node, given: dict[str, list[_Node]], named: set[str]) -> Criterion:
    groups = list(criterion.all("TenderingCriterionPropertyGroup"))
    answers = [one for group in groups for one in _ubl_group(group, given, named, cleaning=False)]
    for national in criterion.all("SubTenderingCriterion"):
        # a national question of its own: it is known, and no answer to the European one
        named.update(one.get("ID") for one in national.below("TenderingCriterionProperty"))
    own = _own_question(groups, "TenderingCriterionProperty", lambda one: one.get("ValueDataTypeCode"))
    said = [_said(response) for response in given.get(own.get("ID"), [])] if own else []
    return _criterion(criterion, criterion.get("CriterionTypeCode"), answers, said)


def _criterion(criterion: _Node, code: str, answers: list[Answered], said: list[bool | None]) -> Criterion:
    """Return a criterion with what was said to its own question, once or more often."""
    kinds = {one for one in said if one is not None}
    answer = kinds.pop() if len(kinds) == 1 else None
    return Criterion(criterion.get("ID"), code, criterion.get("Name"), answer, tuple(answers), len(kinds) > 1)


def _own_question(groups: list[_Node], name: str, kind: Callable[[_Node], str]) -> _Node | None:
    """Return the question whose yes or no is the answer to the criterion; None where it has none."""
    for group in groups:
        asked = list(group.all(name))
        words = [one.get("Description").lower() for one in asked]
        if _about(group, words, CLEANING_GROUPS, CLEANING_WORDS) or _about(group, words, ONLINE_GROUPS, ONLINE_WORDS):
            continue
        found = next((one for one in asked if kind(one).upper() == "INDICATOR"), None)
        if found is not None:
            return found
    return None


def _ubl_group(group: _Node, given: dict[str, list[_Node]], named: set[str], *, cleaning: bool) -> list[Answered]:
    asked = list(group.all("TenderingCriterionProperty"))
    about = cleaning or _about_cleaning(group, asked)
    answers = []
    for one in asked:
        named.add(one.get("ID"))
        kind, question = one.get("ValueDataTypeCode").upper(), one.get("Description")
        answers += [_answered(response, question, kind, cleaning=about) for response in given.get(one.get("ID"), [])]
    for inner in group.all("SubsidiaryTenderingCriterionPropertyGroup"):
        answers += _ubl_group(inner, given, named, cleaning=about)
    return answers


def _about_cleaning(group: _Node, asked: list[_Node]) -> bool:
    return _about(group, [one.get("Description").lower() for one in asked], CLEANING_GROUPS, CLEANING_WORDS)


def _about(group: _Node, questions: list[str], groups: frozenset[str], words: tuple[str, ...]) -> bool:
    return group.get("ID").lower() in groups or any(word in question for question in questions for word in words)


def _answered(response: _Node, question: str, kind: str, *, cleaning: bool) -> Answered:
    yes = _said(response)
    return Answered(question, kind, "" if yes is not None else _words(response), yes, cleaning)


def _said(response: _Node) -> bool | None:
    """Return the yes or no of a response."""
    found = (_yes(one.text) for name in ("ResponseIndicator", "Indicator") for one in response.below(name))
    return next((one for one in found if one is not None), None)


def _words(response: _Node) -> str:
    """Return an answer as it stands there: a yes or no by its XML word, else its values."""
    found = [one.text for name in ("ResponseIndicator", "Indicator", *ANSWERS) for one in response.below(name)]
    return " ".join(dict.fromkeys(text for text in found if text))[:LONGEST]


# --- version 1 --------------------------------------------------------------------------------------------------------


def _first_version(root: _Node) -> Espd:
    party = root.at("EconomicOperatorParty", "Party")
    criteria = []
    for criterion in root.all("Criterion"):
        groups = list(criterion.all("RequirementGroup"))
        answers = [one for group in groups for one in _requirements(group, cleaning=False)]
        own = _own_question(groups, "Requirement", lambda one: one.attributes.get("responseDataType", ""))
        said = [_said(response) for response in own.all("Response")] if own else []
        criteria.append(_criterion(criterion, criterion.get("TypeCode"), answers, said))
    return Espd(
        **_head(root, party, _scheme_version(root)),  # type: ignore[arg-type]  # as above
        lots=_lots(root),
        criteria=tuple(criteria),
    )


def _scheme_version(root: _Node) -> str:
    identifier = root.at("ID")
    stated = identifier.attributes.get("schemeVersionID", "") if identifier else ""
    return f"1 ({stated})" if stated else "1"


def _requirements(group: _Node, *, cleaning: bool) -> list[Answered]:
    asked = list(group.all("Requirement"))
    about = cleaning or _about_cleaning(group, asked)
    answers = []
    for one in asked:
        kind = one.attributes.get("responseDataType", "").upper()
        found = (_answered(response, one.get("Description"), kind, cleaning=about) for response in one.all("Response"))
        answers += list(found)
    for inner in group.all("RequirementGroup"):
        answers += _requirements(inner, cleaning=about)
    return answers
