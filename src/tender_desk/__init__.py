"""Tender Desk: scoring offers for a municipal tender, offline."""
