"""The core knows no files and no settings, so its tests need no folder each: that is a quarter of their time."""

import pytest


@pytest.fixture(autouse=True)
def home() -> None:
    """Stand in place of the fixture that gives every test a folder."""
