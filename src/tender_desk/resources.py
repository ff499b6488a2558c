"""Where the files that are not Python lie: `ui/`, `sample_bids/` and `docs/`."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _roots() -> tuple[Path, ...]:
    # A wheel and a built application carry the folders inside the package; a checkout has them at the top.
    return (_PACKAGE, _PACKAGE.parent.parent)


def path(*parts: str) -> Path:
    """The file or folder `parts`, from the package if it is there, else from the repository.

    The path is returned also when nothing lies there, so that the error names it.
    """
    candidates = [root.joinpath(*parts) for root in _roots()]
    return next((found for found in candidates if found.exists()), candidates[-1])
