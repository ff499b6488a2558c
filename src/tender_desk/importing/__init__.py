"""Spreadsheets in, and the forms that come back: bytes in, values and problems out."""
