"""Where the files beside the code lie (`ui/`, `sample_bids/`), and where the user's settings do."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parent.parent


def path(*parts: str) -> Path:
    """Find a file or folder such as `path("ui", "forms")`.

    An installed package holds copies of `ui/` and `sample_bids/`; in the repository they lie at the top.

    Raises:
        FileNotFoundError: it lies in neither place.
    """
    for base in (_PACKAGE, _REPOSITORY):
        found = base.joinpath(*parts)
        if found.exists():
            return found
    raise FileNotFoundError(
        f"{'/'.join(parts)} lies neither in {_PACKAGE} nor in {_REPOSITORY}; the installation is incomplete"
    )


def settings_dir() -> Path:
    """Return the folder of settings, logs and recent files; it may not exist yet.

    The environment variable `TENDER_DESK_HOME` moves it.
    """
    home = os.environ.get("TENDER_DESK_HOME")
    if home:
        return Path(home).expanduser().absolute()
    return platformdirs.user_config_path("tender-desk", appauthor=False)
