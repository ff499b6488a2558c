"""Compiled from `ui/forms` by pyside6-uic; not edited by hand."""
