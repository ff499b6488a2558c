"""The nota van inlichtingen as a Word document: numbered questions, anonymous, each with its answer."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier
from tender_desk.core.notices import Notice
from tender_desk.reports.paper import facts, finished, heading, paper, paragraph, table
from tender_desk.wording import moment, say

COLUMNS = {"number": 1.2, "about": 2.6, "question": 6.0, "answer": 6.2}


def notice_paper(dossier: Dossier, notice: Notice, language: str) -> bytes:
    """Return a published nota as a .docx file; who asked does not stand in it."""

    def word(code: str, **values: object) -> str:
        return say(f"notice.{code}", language, **values)

    tender = dossier.tender
    procedure = next(one for one in tender.procedures if one.id == notice.procedure)
    document = paper(f"{tender.authority} · {tender.reference}", word("footer", number=notice.number))
    if tender.practice:
        paragraph(document, say("report.practice", language))
    heading(document, word("title", number=notice.number), 0)
    facts(
        document,
        [
            (word("tender"), tender.name),
            (word("procedure"), procedure.name),
            (word("published"), moment(notice.at, language)),
            (word("closing"), moment(procedure.closing, language)),
        ],
    )
    paragraph(document, word("part-of-documents"))
    asked = [one for one in dossier.questions if (one.procedure, one.notice) == (notice.procedure, notice.number)]
    rows = [
        [str(index), _about(one.field, language), one.published_text, one.answer] for index, one in enumerate(asked, 1)
    ]
    table(document, [(word(f"head-{name}"), width) for name, width in COLUMNS.items()], rows)
    return finished(document)


def _about(field: str, language: str) -> str:
    if not field:
        return say("notice.whole", language)
    lot, _, rest = field.partition("/")
    text = say("lot-short", language, lot=lot)
    return f"{text}, {rest}" if rest else text
