"""The files beside the code are found in the repository and in an installed package; settings where they are told."""

from pathlib import Path

import pytest

from tender_desk import resources


@pytest.mark.parametrize("place", ["_PACKAGE", "_REPOSITORY"])
def test_a_file_is_found_in_the_package_and_in_the_repository(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = tmp_path / "here" / "ui" / "forms" / "start.ui"
    form.parent.mkdir(parents=True)
    form.touch()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "nowhere")
    monkeypatch.setattr(resources, "_REPOSITORY", tmp_path / "nowhere")
    monkeypatch.setattr(resources, place, tmp_path / "here")
    assert resources.path("ui", "forms", "start.ui") == form


def test_a_file_that_is_nowhere_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"ui/nothing\.ui lies neither in"):
        resources.path("ui", "nothing.ui")


def test_settings_lie_where_the_environment_says(home: Path) -> None:
    assert resources.settings_dir() == home


def test_settings_lie_where_the_platform_puts_them_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TENDER_DESK_HOME", "")
    assert resources.settings_dir().is_absolute()
    assert "tender-desk" in resources.settings_dir().parts
