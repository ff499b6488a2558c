"""Painting of table cells and headers, in the colours of the theme."""
