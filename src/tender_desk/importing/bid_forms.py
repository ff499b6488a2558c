"""The bid forms of a lot: part A for quality and part B for prices, out and back in."""

from tender_desk.importing.price_form import price_form
from tender_desk.importing.price_reader import PricePart, read_prices
from tender_desk.importing.quality_form import quality_form
from tender_desk.importing.quality_reader import read_quality

__all__ = ["PricePart", "price_form", "quality_form", "read_prices", "read_quality"]
