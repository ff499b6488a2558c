"""The legal grounds and requirements a tender can publish, with article, look-back and the codes of the ESPD (UEA)."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Duty(StrEnum):
    """Whether the law prescribes a ground (art. 2.86) or lets the authority choose it (art. 2.87)."""

    MANDATORY = "mandatory"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Legal:
    """A ground or requirement of the law. `look_back` is in years, None where the law gives none.

    `espd` are the identifiers it has in the European form: the UUID, which is the same in every version, and the codes
    of versions 1, 2 and 3-4. They are compared without regard to capitals.
    """

    code: str
    article: str
    duty: Duty | None = None
    look_back: int | None = None
    espd: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    """The codes of the grounds that one demand takes together."""


def _convicted(code: str, letter: str, uuid: str, second: str, fourth: str) -> Legal:
    article = f"2.86 lid 2 {letter}"
    espd = (uuid, f"CRITERION.EXCLUSION.CONVICTIONS.{second}", fourth)
    return Legal(code=code, article=article, duty=Duty.MANDATORY, look_back=5, espd=espd)


def _unpaid(code: str, uuid: str, second: str, fourth: str) -> Legal:
    espd = (uuid, f"CRITERION.EXCLUSION.CONTRIBUTIONS.{second}", fourth)
    return Legal(code=code, article="2.86 lid 4", duty=Duty.MANDATORY, espd=espd)


def _chosen(code: str, letter: str, years: int | None, *espd: str) -> Legal:
    return Legal(code=code, article=f"2.87 lid 1 {letter}", duty=Duty.OPTIONAL, look_back=years, espd=espd)


def _fit(code: str, article: str, *espd: str) -> Legal:
    return Legal(code=code, article=article, espd=espd)


MANDATORY_GROUNDS = (
    _convicted(
        "criminal_organisation",
        "a",
        "005eb9ed-1347-4ca3-bb29-9bc0db64e1ab",
        "PARTICIPATION_IN_CRIMINAL_ORGANISATION",
        "crime-org",
    ),
    _convicted("corruption", "b", "c27b7c4e-c837-4529-b867-ed55ce639db5", "CORRUPTION", "corruption"),
    _convicted("fraud", "c", "297d2323-3ede-424e-94bc-a91561e6f320", "FRAUD", "fraud"),
    _convicted("money_laundering", "d", "47112079-6fec-47a3-988f-e561668c3aef", "MONEY_LAUNDERING", "finan-laund"),
    _convicted("terrorism", "e", "d486fb70-86b3-4e75-97f2-0d71b5697c7d", "TERRORIST_OFFENCES", "terr-offence"),
    _convicted(
        "human_trafficking",
        "f",
        "d789d01a-fe03-4ccd-9898-73f9cfa080d1",
        "CHILD_LABOUR-HUMAN_TRAFFICKING",
        "human-traffic",
    ),
    _unpaid("taxes", "b61bbeb7-690e-4a40-bc68-d6d4ecfaa3d4", "PAYMENT_OF_TAXES", "tax-pay"),
    _unpaid("social_premiums", "7d85e333-bbab-49c0-be8d-c36d71a72f5e", "PAYMENT_OF_SOCIAL_SECURITY", "socsec-pay"),
)
"""The grounds of art. 2.86: a final judgment of at most five years old, or unpaid taxes or premiums (lid 4)."""

_SOCIAL, _BUSINESS = "CRITERION.EXCLUSION.SOCIAL.", "CRITERION.EXCLUSION.BUSINESS."
_MISCONDUCT, _INTEREST = "CRITERION.EXCLUSION.MISCONDUCT.", "CRITERION.EXCLUSION.CONFLICT_OF_INTEREST."

OPTIONAL_GROUNDS = (
    _chosen(
        "environment_law",
        "a",
        3,
        "a80ddb62-d25b-4e4e-ae22-3968460dc0a9",
        f"{_SOCIAL}ENVIRONMENTAL_LAW",
        "envir-law",
    ),
    _chosen("social_law", "a", 3, "a261a395-ed17-4939-9c75-b9ff1109ca6e", f"{_SOCIAL}SOCIAL_LAW", "socsec-law"),
    _chosen("labour_law", "a", 3, "a34b70d6-c43d-4726-9a88-8e2b438424bf", f"{_SOCIAL}LABOUR_LAW", "labour-law"),
    _chosen("bankruptcy", "b", None, "d3732c09-7d62-4edc-a172-241da6636e7c", f"{_BUSINESS}BANKRUPTCY", "bankruptcy"),
    _chosen("insolvency", "b", None, "396f288a-e267-4c20-851a-ed4f7498f137", f"{_BUSINESS}INSOLVENCY", "insolvency"),
    _chosen(
        "creditors",
        "b",
        None,
        "68918c7a-f5bc-4a1a-a62f-ad8983600d48",
        f"{_BUSINESS}CREDITORS_ARRANGEMENT",
        "cred-arran",
    ),
    _chosen(
        "like_bankruptcy",
        "b",
        None,
        "daffa2a9-9f8f-4568-8be8-7b8bf306d096",
        f"{_BUSINESS}BANKRUPTCY_ANALOGOUS",
        "bankr-nat",
    ),
    _chosen(
        "liquidator",
        "b",
        None,
        "8fda202a-0c37-41bb-9d7d-de3f49edbfcb",
        f"{_BUSINESS}LIQUIDATOR_ADMINISTERED",
        "liq-admin",
    ),
    _chosen(
        "suspended", "b", None, "166536e2-77f7-455c-b018-70582474e4f6", f"{_BUSINESS}ACTIVITIES_SUSPENDED", "susp-act"
    ),
    _chosen(
        "misconduct",
        "c",
        3,
        "514d3fde-1e3e-4dcd-b02a-9f984d5bbda3",
        f"{_MISCONDUCT}MC_PROFESSIONAL",
        "prof-misconduct",
    ),
    _chosen(
        "distortion",
        "d",
        3,
        "56d13e3d-76e8-4f23-8af6-13e60a2ee356",
        f"{_MISCONDUCT}MARKET_DISTORTION",
        "distorsion",
        "distortion",
    ),
    _chosen(
        "conflict",
        "e",
        None,
        "b1b5ac18-f393-4280-9659-1367943c1a2e",
        f"{_INTEREST}PROCEDURE_PARTICIPATION",
        "partic-confl",
    ),
    _chosen(
        "preparation",
        "f",
        None,
        "61874050-5130-4f1c-a174-720939c7b483",
        f"{_INTEREST}PROCEDURE_PREPARATION",
        "prep-confl",
    ),
    _chosen("performance", "g", 3, "3293e92b-7f3e-42f1-bee6-a7641bb04251", f"{_INTEREST}EARLY_TERMINATION", "sanction"),
    _chosen(
        "false_statement",
        "h",
        3,
        "696a75b2-6107-428f-8b74-82affb67e184",
        f"{_INTEREST}MISINTERPRETATION",
        "misrepresent",
    ),
    _chosen("influence", "i", 3),
    _chosen("taxes_otherwise", "j", None),
)
"""The grounds of art. 2.87. Lid 2 looks back three years on conduct; a situation that lasts has no such term."""

_ABILITY = "CRITERION.SELECTION.TECHNICAL_PROFESSIONAL_ABILITY."
_STANDING = "CRITERION.SELECTION.ECONOMIC_FINANCIAL_STANDING."

REQUIREMENTS = (
    _fit(
        "professional_register",
        "2.98",
        "6ee55a59-6adb-4c3a-b89f-e62a7ad7be7f",
        "CRITERION.SELECTION.SUITABILITY.PROFESSIONAL_REGISTER_ENROLMENT",
        "prof-regist",
    ),
    _fit(
        "trade_register",
        "2.98",
        "87b3fa26-3549-4f92-b8e0-3fd8f04bf5c7",
        "CRITERION.SELECTION.SUITABILITY.TRADE_REGISTER_ENROLMENT",
        "trade-regist",
    ),
    _fit(
        "turnover",
        "2.91",
        "499efc97-2ac1-4af2-9e84-323c2ca67747",
        f"{_STANDING}TURNOVER.GENERAL_YEARLY",
        "gen-year-to",
    ),
    _fit("insurance", "2.91", "7604bd40-4462-4086-8763-a50da51a869c", f"{_STANDING}RISK_INDEMNITY_INSURANCE"),
    _fit(
        "references",
        "2.93",
        "5e506c16-26ab-4e32-bb78-b27f87dc0565",
        f"{_ABILITY}REFERENCES.SERVICES_DELIVERY_PERFORMANCE",
        "service-perform",
    ),
    _fit("manpower", "2.93", "1f49b3f0-d50f-43f6-8b30-4bafab108b9b", "year-manpower"),
    _fit(
        "quality_certificate",
        "2.96",
        "d726bac9-e153-4e75-bfca-c5385587766d",
        f"{_ABILITY}CERTIFICATES.QUALITY_ASSURANCE.QA_INDEPENDENT_CERTIFICATE",
        "qu-certif-indep",
    ),
    _fit(
        "environment_certificate",
        "2.97",
        "8ed65e48-fd0d-444f-97bd-4f58da632999",
        f"{_ABILITY}CERTIFICATES.ENVIRONMENTAL_MANAGEMENT.ENV_INDEPENDENT_CERTIFICATE",
        "envir-certif-indep",
    ),
)
"""Suitability requirements (art. 2.90-2.98) that have a question of their own in the form."""

ALL_MANDATORY = Legal(
    code="all_mandatory",
    article="2.86",
    duty=Duty.MANDATORY,
    look_back=5,
    many=tuple(one.code for one in MANDATORY_GROUNDS),
)
"""All of art. 2.86 as one demand. Each ground in it keeps its own term."""

EVERY_REQUIREMENT = frozenset(
    {
        "7e7db838-eeac-46d9-ab39-42927486f22d",
        "criterion.selection.all_satisfied",
        "criterion.selection.all",
        "selection.all_criteria_satisfied",
    }
)
"""How the form calls the one answer that all selection criteria are met (part IV, α)."""

CATALOGUE: Mapping[str, Legal] = MappingProxyType(
    {one.code: one for one in (ALL_MANDATORY, *MANDATORY_GROUNDS, *OPTIONAL_GROUNDS, *REQUIREMENTS)}
)
"""Every ground and requirement by its code.

Articles and terms are those of the Aanbestedingswet 2012 as far as practice cites them; they are what a tender begins
with and can change (Directive 2014/24/EU, art. 57 and 58). The UUIDs and codes are those of ESPD-EDM 1.0, 2.1 and 4.
"""

_BY_ESPD: Mapping[str, Legal] = MappingProxyType(
    {identifier.casefold(): legal for legal in CATALOGUE.values() for identifier in legal.espd}
)


def by_espd(*identifiers: str) -> Legal | None:
    """Return the ground or requirement that one of these identifiers of the form stands for; None for any other."""
    known = (_BY_ESPD.get(one.strip().casefold()) for one in identifiers)
    return next((one for one in known if one is not None), None)


def grounds_in(code: str) -> tuple[Legal, ...]:
    """Return the grounds a catalogue code stands for: those it takes together, or itself; none for another code."""
    legal = CATALOGUE.get(code)
    if legal is None:
        return ()
    return tuple(CATALOGUE[one] for one in legal.many) if legal.many else (legal,)


def mandatory_left_out(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the mandatory grounds (art. 2.86) that none of these catalogue codes stands for."""
    covered = {one.code for code in codes for one in grounds_in(code)}
    return tuple(one.code for one in MANDATORY_GROUNDS if one.code not in covered)


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; the last of February where there is no 29th."""
    year = day.year + years
    last = calendar.monthrange(year, day.month)[1]
    return day.replace(year=year, day=min(day.day, last))
