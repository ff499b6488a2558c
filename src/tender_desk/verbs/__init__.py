"""What each verb of the command line does: options in, text and a document out."""

from tender_desk.verbs.judging import act, check, decide, rank
from tender_desk.verbs.layouts import layouts_verb
from tender_desk.verbs.outcome import Outcome, problem_documents
from tender_desk.verbs.papers import demo, letters, notice, openingrecord, proposal, report
from tender_desk.verbs.rehearsing import case, models_verb, score
from tender_desk.verbs.taking_in import forms, import_bids, merge, new, scoresheets, template

__all__ = [
    "Outcome", "act", "case", "check", "decide", "demo", "forms", "import_bids", "layouts_verb", "letters", "merge",
    "models_verb", "new", "notice", "openingrecord", "problem_documents", "proposal", "rank", "report", "score",
    "scoresheets", "template",
]  # fmt: skip
