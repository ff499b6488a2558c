"""Reads files that nobody has checked: what they are, what is in them, and everything a person must know of them."""
