"""Everything Tender Desk knows and computes about a tender, as frozen values and pure functions."""
