"""Tender Desk: from bid spreadsheets to the college's decision."""

__version__ = "0.1.0.dev0"
