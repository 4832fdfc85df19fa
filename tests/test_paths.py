"""What stands at a path, or that nothing does; anything else is told."""

import errno
import os
from pathlib import Path

import pytest

from cqtrade import paths

ASKED = (paths.exists, paths.is_file, paths.is_folder)


def test_a_file_a_folder_and_nothing_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")

    told = {
        name: [asked(tmp_path / name) for asked in ASKED]
        for name in (".", "file", "nothing", "file/within", "loop")
    }

    assert told == {
        ".": [True, False, True],
        "file": [True, True, False],
        "nothing": [False, False, False],
        "file/within": [False, False, False],
        "loop": [False, False, False],
    }


@pytest.mark.parametrize("code", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG])
@pytest.mark.parametrize("asked", ASKED, ids=lambda each: each.__name__)
def test_what_cannot_be_seen_is_not_taken_for_nothing(
    monkeypatch: pytest.MonkeyPatch, asked: object, code: int
) -> None:
    def fail(_: object) -> None:
        raise OSError(code, "as told")

    monkeypatch.setattr(os, "stat", fail)

    assert callable(asked)
    with pytest.raises(OSError, match="as told"):
        asked(Path("x"))
