"""Makes declarations (UEA, ESPD) in both families, as the published models have them, from a few answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape

from tender_desk.core.grounds import CATALOGUE, MANDATORY_GROUNDS

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
FIRST = (
    'xmlns:espd="urn:grow:names:specification:ubl:schema:xsd:ESPDResponse-1"'
    f' xmlns:cac="{UBL}CommonAggregateComponents-2" xmlns:cbc="{UBL}CommonBasicComponents-2"'
    ' xmlns:espd-cac="urn:grow:names:specification:ubl:schema:xsd:ESPD-CommonAggregateComponents-1"'
    ' xmlns:ccv="urn:isa:names:specification:ubl:schema:xsd:CCV-CommonAggregateComponents-1"'
    ' xmlns:ccv-cbc="urn:isa:names:specification:ubl:schema:xsd:CCV-CommonBasicComponents-1"'
)
LATER = (
    f'xmlns="{UBL}QualificationApplicationResponse-2" xmlns:cac="{UBL}CommonAggregateComponents-2"'
    f' xmlns:cbc="{UBL}CommonBasicComponents-2"'
)
CLEANING, ONLINE = "5f9f09f7-f701-432c-9fdc-c22c124a74c9", "7458d42a-e581-4640-9283-34ceb3ad4345"
ALL_MET = "7e7db838-eeac-46d9-ab39-42927486f22d"
NO_GROUND: Mapping[str, bool | None] = {legal.code: False for legal in MANDATORY_GROUNDS}


@dataclass(frozen=True)
class Answer:
    """What is answered to one criterion of the catalogue, or to one that is in no catalogue (`uuid`, `name`)."""

    yes: bool | None
    day: str = ""
    reason: str = ""
    measures: str = ""
    uuid: str = ""
    name: str = ""
    online: bool | None = None


@dataclass(frozen=True)
class Made:
    """A declaration; `version` is "1", "2" or "4"."""

    version: str = "4"
    name: str = "Duinroos Loopbaan B.V."
    kvk: str = "34120941"
    lots: tuple[str, ...] = ("LOT-0001",)
    issued: str = "2026-02-20"
    reference: str = "HLM-2026-001"
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def saying(self, answers: Mapping[str, bool | Answer | None]) -> Made:
        """The same with these answers, by catalogue code."""
        more = {code: one if isinstance(one, Answer) else Answer(one) for code, one in answers.items()}
        return replace(self, answers={**self.answers, **more})

    def xml(self) -> bytes:
        """Return the file."""
        return (self._first() if self.version == "1" else self._later()).encode()

    def _first(self) -> str:
        criteria = "".join(_first_criterion(_uuid(code, one), code, one) for code, one in self.answers.items())
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><espd:ESPDResponse {FIRST}>'
            f'<cbc:ID schemeVersionID="1.1">d1</cbc:ID><cbc:IssueDate>{self.issued}</cbc:IssueDate>'
            f"<cbc:ContractFolderID>{self.reference}</cbc:ContractFolderID>"
            f"<espd-cac:EconomicOperatorParty>{_party(self)}</espd-cac:EconomicOperatorParty>"
            f"{self._lots()}{criteria}</espd:ESPDResponse>"
        )

    def _lots(self) -> str:
        lot = "<cac:ProcurementProjectLot><cbc:ID>{}</cbc:ID></cac:ProcurementProjectLot>"
        return "".join(lot.format(one) for one in self.lots)

    def _later(self) -> str:
        asked, said = [], []
        for number, (code, one) in enumerate(self.answers.items(), start=1):
            question, responses = _later_criterion(f"C{number}", _uuid(code, one), _code(code, self.version), code, one)
            asked.append(question)
            said.append(responses)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><QualificationApplicationResponse {LATER}>'
            f"<cbc:ID>d1</cbc:ID><cbc:UUID>u1</cbc:UUID><cbc:ContractFolderID>{self.reference}</cbc:ContractFolderID>"
            f"<cbc:IssueDate>{self.issued}+01:00</cbc:IssueDate><cbc:VersionID>{self.version}.0.0</cbc:VersionID>"
            f"<cac:ContractingParty><cac:Party><cac:PartyName><cbc:Name>Gemeente</cbc:Name></cac:PartyName></cac:Party>"
            f"</cac:ContractingParty><cac:EconomicOperatorParty>{_party(self)}</cac:EconomicOperatorParty>"
            f"{self._lots()}{''.join(asked)}{''.join(said)}</QualificationApplicationResponse>"
        )


def _uuid(code: str, one: Answer) -> str:
    legal = CATALOGUE.get(code)
    return one.uuid or (legal.espd[0] if legal else code)


def _code(code: str, version: str) -> str:
    legal = CATALOGUE.get(code)
    codes = legal.espd[1:] if legal else ()
    return (codes[0] if version == "2" else codes[-1]) if codes else f"OTHER.{code}"


def _party(made: Made) -> str:
    kvk = f"<cac:PartyIdentification><cbc:ID>{made.kvk}</cbc:ID></cac:PartyIdentification>" if made.kvk else ""
    return f"<cac:Party>{kvk}<cac:PartyName><cbc:Name>{escape(made.name)}</cbc:Name></cac:PartyName></cac:Party>"


def _first_criterion(uuid: str, code: str, one: Answer) -> str:
    inner = f"<ccv:RequirementGroup><cbc:ID>{CLEANING}</cbc:ID>{_first_asked('INDICATOR', _flag(bool(one.measures)))}"
    inner += f"<ccv:RequirementGroup><cbc:ID>g</cbc:ID>{_first_asked('DESCRIPTION', _text(one.measures))}"
    inner += "</ccv:RequirementGroup></ccv:RequirementGroup>"
    more = _first_asked("DATE", f"<cbc:Date>{one.day}</cbc:Date>") if one.day else ""
    more += _first_asked("DESCRIPTION", _text(one.reason)) if one.reason else ""
    online = "" if one.online is None else _flag(one.online)
    return (
        f"<ccv:Criterion><cbc:ID>{uuid}</cbc:ID><cbc:TypeCode>{code}</cbc:TypeCode>"
        f"<cbc:Name>{escape(one.name or code)}</cbc:Name>"
        f"<ccv:RequirementGroup><cbc:ID>m</cbc:ID>{_first_asked('INDICATOR', _flag(one.yes))}{more}"
        f"{inner if one.measures else ''}</ccv:RequirementGroup>"
        f"<ccv:RequirementGroup><cbc:ID>{ONLINE}</cbc:ID>{_first_asked('INDICATOR', online)}</ccv:RequirementGroup>"
        "</ccv:Criterion>"
    )


def _first_asked(kind: str, response: str) -> str:
    said = f"<ccv:Response>{response}</ccv:Response>" if response else ""
    return (
        f'<ccv:Requirement responseDataType="{kind}"><cbc:ID>r</cbc:ID><cbc:Description>?</cbc:Description>{said}'
        "</ccv:Requirement>"
    )


def _flag(yes: bool | None) -> str:
    return "" if yes is None else f"<ccv-cbc:Indicator>{str(yes).lower()}</ccv-cbc:Indicator>"


def _text(text: str) -> str:
    return f"<cbc:Description>{escape(text)}</cbc:Description>"


def _later_criterion(tag: str, uuid: str, type_code: str, code: str, one: Answer) -> tuple[str, str]:
    """Return the questions of a criterion and, apart, its answers."""
    responses = []

    def asked(number: str, words: str, kind: str, value: str) -> str:
        if value:
            responses.append(
                f"<cac:TenderingCriterionResponse><cbc:ID>x</cbc:ID><cbc:ValidatedCriterionPropertyID>{tag}/{number}"
                f"</cbc:ValidatedCriterionPropertyID><cac:ResponseValue><cbc:ID>v</cbc:ID>{value}</cac:ResponseValue>"
                "</cac:TenderingCriterionResponse>"
            )
        return (
            f"<cac:TenderingCriterionProperty><cbc:ID>{tag}/{number}</cbc:ID><cbc:Description>{words}</cbc:Description>"
            f"<cbc:TypeCode>QUESTION</cbc:TypeCode><cbc:ValueDataTypeCode>{kind}</cbc:ValueDataTypeCode>"
            "</cac:TenderingCriterionProperty>"
        )

    indicator = _indicator(one.yes)
    top = asked("Q1", "Your answer", "INDICATOR", indicator)
    facts = asked("Q2", "Date of conviction", "DATE", one.day and f"<cbc:ResponseDate>{one.day}</cbc:ResponseDate>")
    facts += asked("Q3", "Reason", "DESCRIPTION", one.reason and _text(one.reason))
    cleaning = asked(
        "Q4", "Have you taken measures (Self-Cleaning)?", "INDICATOR", _indicator(True) if one.measures else ""
    )
    described = asked("Q5", "Please describe them", "DESCRIPTION", one.measures and _text(one.measures))
    online = asked("Q6", "Is this information available electronically?", "INDICATOR", _indicator(one.online))
    inner = _sub(f"{cleaning}{_sub(described)}")
    question = (
        f"<cac:TenderingCriterion><cbc:ID>{uuid}</cbc:ID><cbc:CriterionTypeCode>{type_code}</cbc:CriterionTypeCode>"
        f"<cbc:Name>{escape(one.name or code)}</cbc:Name><cac:TenderingCriterionPropertyGroup><cbc:ID>g</cbc:ID>{top}"
        f"{_sub(facts + inner)}</cac:TenderingCriterionPropertyGroup>"
        f"<cac:TenderingCriterionPropertyGroup><cbc:ID>{ONLINE}</cbc:ID>{online}</cac:TenderingCriterionPropertyGroup>"
        "</cac:TenderingCriterion>"
    )
    return question, "".join(responses)


def _sub(content: str) -> str:
    return (
        "<cac:SubsidiaryTenderingCriterionPropertyGroup><cbc:ID>s</cbc:ID>"
        f"{content}</cac:SubsidiaryTenderingCriterionPropertyGroup>"
    )


def _indicator(yes: bool | None) -> str:
    return "" if yes is None else f"<cbc:ResponseIndicator>{str(yes).lower()}</cbc:ResponseIndicator>"


def clean(version: str = "4", codes: Iterable[str] = ()) -> Made:
    """Return a declaration in which no mandatory ground applies, and these requirements are met."""
    return Made(version).saying({**NO_GROUND, **dict.fromkeys(codes, True)})
