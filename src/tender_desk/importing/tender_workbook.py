"""The tender workbook: everything that is published about a tender, with its team."""

from tender_desk.importing.tender_reader import TenderFile, read_tender
from tender_desk.importing.tender_template import template, write_tender

__all__ = ["TenderFile", "read_tender", "template", "write_tender"]
