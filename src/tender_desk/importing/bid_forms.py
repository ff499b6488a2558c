"""The forms of a lot that go out and come back: part A for quality, part B for prices, a request to participate."""

from tender_desk.importing.price_form import price_form
from tender_desk.importing.price_reader import PricePart, read_prices
from tender_desk.importing.quality_form import quality_form
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.request_form import request_form
from tender_desk.importing.request_reader import read_request

__all__ = ["PricePart", "price_form", "quality_form", "read_prices", "read_quality", "read_request", "request_form"]
