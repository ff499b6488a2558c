"""Dialogs that record one act."""
