"""An answer is written whole, or not at all and the reason is told."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import threading
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import given

from cqtrade.errors import OutputUnwritable
from cqtrade.render import ink
from tests.shown import safe_texts

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")


def failing(number: int) -> OSError:
    """Return the error of the operating system with a number."""
    return OSError(number, os.strerror(number))


# Standard output


@pytest.mark.parametrize(
    ("text", "encoding", "written"),
    [
        pytest.param("é 汽\n", "utf-8", "é 汽\n".encode(), id="UTF-8"),
        pytest.param("é 汽\n", "cp1252", b"\xe9 \\u6c7d\n", id="cp1252"),
        pytest.param("é 汽 😀\n", "ascii", b"\\xe9 \\u6c7d \\U0001f600\n", id="ASCII"),
        pytest.param("é", "utf-16-le", b"\xe9\x00", id="UTF-16"),
        pytest.param("\udcff", "utf-8", b"\\udcff", id="a byte that is no text"),
    ],
)
def test_what_an_encoding_lacks_is_written_by_its_number(
    text: str,
    encoding: str,
    written: bytes,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding=encoding))
    ink.write(text, always_utf8=False)

    assert capfdbinary.readouterr().out == written


def test_what_machines_read_is_utf8_in_every_encoding(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding="ascii"))
    ink.write("é 汽\n", always_utf8=True)

    assert capfdbinary.readouterr().out == "é 汽\n".encode()


def test_an_output_without_a_stream_is_written_as_utf8(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    ink.write("é", always_utf8=False)

    assert capfdbinary.readouterr().out == "é".encode()


def test_an_output_that_takes_little_at_a_time_gets_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = bytearray()

    def take_three(_descriptor: int, raw: memoryview) -> int:
        taken.extend(raw[:3])
        return len(raw[:3])

    monkeypatch.setattr(os, "write", take_three)
    ink.write("over 14 million units", always_utf8=True)

    assert taken == b"over 14 million units"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "cannot write output: no space left on device"),
        (errno.EBADF, "cannot write output: bad file descriptor"),
        (errno.EFBIG, "cannot write output: file too large"),
    ],
)
@POSIX
def test_an_output_that_cannot_be_written_is_told(
    number: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise failing(number)

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(OutputUnwritable) as caught:
        ink.write("text", always_utf8=True)

    assert str(caught.value) == sentence


def test_a_reader_that_is_gone_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(ink.ReaderGone):
        ink.write("text", always_utf8=True)


# What a library prints


def test_what_is_printed_is_written_in_the_end(capfd: pytest.CaptureFixture[str]) -> None:
    with ink.gathering():
        print("help é")  # noqa: T201  # as a library does
        before = capfd.readouterr().out

    assert (before, capfd.readouterr().out) == ("", "help é\n")


def test_what_was_printed_is_written_where_something_fails(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail_after_printing() -> None:
        print("help")  # noqa: T201  # as a library does
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), ink.gathering():
        fail_after_printing()

    assert capfd.readouterr().out == "help\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_a_library_is_told_whether_it_prints_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    with ink.gathering():
        told = sys.stdout.isatty()

    assert told is terminal


def test_a_library_is_told_the_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding="cp1252"))
    with ink.gathering():
        told = sys.stdout.encoding

    assert told == "cp1252"


# Files


def listed(folder: Path) -> list[str]:
    """Return the names of all files in a folder."""
    return sorted(path.name for path in folder.iterdir())


@given(text=safe_texts())
def test_a_file_holds_the_text_in_utf8(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "answer"
    ink.save(f"{text}\n", path)

    assert path.read_bytes() == f"{text}\n".encode()


def test_a_file_of_the_name_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    path.write_text("a longer answer of yesterday")
    ink.save("new", path)

    assert path.read_text() == "new"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    name = os.fsdecode(("汽" * 60 + ".csv").encode())
    ink.save("new", tmp_path / name)

    assert listed(tmp_path) == [name]


def test_what_is_no_text_is_written_by_its_number(tmp_path: Path) -> None:
    ink.save("\udcff", tmp_path / "answer.csv")

    assert (tmp_path / "answer.csv").read_bytes() == b"\\udcff"


def test_line_ends_are_those_of_the_text(tmp_path: Path) -> None:
    ink.save("a\nb\n", tmp_path / "answer.csv")

    assert (tmp_path / "answer.csv").read_bytes() == b"a\nb\n"


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_a_file_keeps_its_permissions(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    path.touch()
    path.chmod(mode)
    ink.save("new", path)

    assert stat.S_IMODE(path.stat().st_mode) == mode


@POSIX
def test_a_new_file_has_the_permissions_that_are_usual(tmp_path: Path) -> None:
    before = os.umask(0o027)
    ink.save("new", tmp_path / "answer.csv")
    os.umask(before)

    assert stat.S_IMODE((tmp_path / "answer.csv").stat().st_mode) == 0o640


@POSIX
@pytest.mark.parametrize("there", [True, False], ids=["to a file", "to nothing yet"])
def test_a_link_stays_a_link(tmp_path: Path, *, there: bool) -> None:
    place, link = tmp_path / "place.csv", tmp_path / "link.csv"
    if there:
        place.write_text("old")
    link.symlink_to(place)
    ink.save("new", link)

    assert (link.is_symlink(), place.read_text()) == (True, "new")


@POSIX
def test_a_pipe_with_a_name_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    ink.save("new", pipe)
    reader.join(10)

    assert (read, listed(tmp_path)) == (["new"], ["pipe"])


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_an_old_file_survives_a_failure(
    step: str, fault: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "answer.csv"
    path.write_text("old")

    def refuse(*_: object) -> None:
        raise failing(fault)

    monkeypatch.setattr(Path, step, refuse)
    with pytest.raises(OutputUnwritable):
        ink.save("new", path)

    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {"answer.csv": "old"}


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        ink.save("new", tmp_path / "answer.csv")

    assert listed(tmp_path) == []


@POSIX
@pytest.mark.parametrize(
    ("place", "why"),
    [
        pytest.param("folder", "it is a folder", id="a folder"),
        pytest.param("nowhere/x.csv", "no such file or directory", id="a folder that is missing"),
        pytest.param("file/x.csv", "not a directory", id="a file as a folder"),
        pytest.param("x" * 300, "file name too long", id="a name too long"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(place: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputUnwritable, match=f": {why}$"):
        ink.save("new", tmp_path / place)


def test_a_folder_closed_to_us_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The superuser writes everywhere, so the refusal is played.
    def refuse(**_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(OutputUnwritable) as caught:
        ink.save("new", tmp_path / "x.csv")

    assert str(caught.value) == f"cannot write '{tmp_path / 'x.csv'}': permission denied"


@POSIX
def test_a_strange_name_is_told_legibly() -> None:
    with pytest.raises(OutputUnwritable) as caught:
        ink.save("new", Path("nowhere/\x1b]0;pwned\x07\udcff.csv"))

    assert str(caught.value) == (
        r"cannot write 'nowhere/\x1b]0;pwned\x07\xff.csv': no such file or directory"
    )


def test_a_picture_is_saved_byte_for_byte(tmp_path: Path) -> None:
    ink.save(b"\x89PNG\r\n\xff", tmp_path / "drawn.png")

    assert (tmp_path / "drawn.png").read_bytes() == b"\x89PNG\r\n\xff"


def test_a_picture_goes_into_a_pipe_byte_for_byte(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    ink.write(b"\x89PNG\r\n\xff", always_utf8=False)

    assert capfdbinary.readouterr().out == b"\x89PNG\r\n\xff"
