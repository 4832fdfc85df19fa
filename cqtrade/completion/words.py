"""The word list of a dataset: where it is kept, and what in it begins as somebody has typed.

Each line is a kind, a word and what it means, with tabs between them; the lines are in the order of
their bytes in lower case. The first line says of which folders they are. A kind with `~` after it
is of names that stand for a code, which is what its words mean.
"""

import os
import stat

TITLE = "cqtrade words 1"
ENDING = ".words"
NAME = "words.txt"
NAMES = "~"

# A longer list is none of ours.
_LONGEST = 16 * 2**20
# So many words are listed whole; of more, only how they go on as far as the next of these.
_MOST = 200
_STEPS = ":/@"
_MOST_STEPS = 2_000
_PUNCTUATION = dict.fromkeys(map(ord, "-_./:@#,+%="))


def heading(folders: list[str]) -> bytes:
    """Return the first line of the list of *folders*."""
    return "\t".join([TITLE, *folders]).encode(errors="surrogateescape") + b"\n"


def is_safe(word: str) -> bool:
    """Tell whether a shell takes *word* as it stands: nothing in it is a command or a pattern."""
    return word[:1].isalnum() and word.translate(_PUNCTUATION).isalnum()


def read(folders: list[str]) -> bytes:
    """Return the list of *folders*, of the shipped dataset where none is named.

    Empty where there is none, or none that can be read.
    """
    for path, title in _places(folders):
        raw = _raw(path)
        if raw.startswith(title):
            return raw
    return b""


def beginning(raw: bytes, kind: str, typed: str) -> dict[str, str]:
    """Return the words of a list that begin with *typed* in either case, and what they mean.

    Where they are many, each is cut where the next part of it ends, as a path is; where they are
    too many even so, there are none.
    """
    if not typed.isprintable():
        return {}
    start = f"{kind}\t{typed}"
    found: dict[str, str] = {}
    place = _first(raw, start)
    for _ in range(_MOST):
        place, word, meaning = _at(raw, place, start)
        if not place:
            return found
        if is_safe(word):
            found[word] = meaning
    return _steps(raw, kind, typed)


def _steps(raw: bytes, kind: str, typed: str) -> dict[str, str]:
    found: dict[str, str] = {}
    start = f"{kind}\t{typed}"
    place = _first(raw, start)
    for _ in range(_MOST_STEPS):
        place, word, meaning = _at(raw, place, start)
        if not place:
            return found
        step = _step(word, len(typed))
        if is_safe(step):
            found[step] = meaning if step == word else ""
        if step != word:
            place = max(place, _first(raw, f"{kind}\t{step}", past=b"\xff"))
    return {}


def _step(word: str, typed: int) -> str:
    ends = [end for each in _STEPS if (end := word.find(each, typed) + 1)]
    return word[: min(ends, default=len(word))]


def _first(raw: bytes, start: str, past: bytes = b"") -> int:
    """Return where the first line stands that is not before *start*."""
    key = start.encode(errors="replace").lower() + past
    # What is after the last end of a line is no line.
    low, high = raw.find(b"\n") + 1, raw.rfind(b"\n") + 1
    while low < high:
        begin = raw.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = raw.find(b"\n", begin)
        if raw[begin:end].lower() < key:
            low = end + 1
        else:
            high = begin
    return low


def _at(raw: bytes, place: int, start: str) -> tuple[int, str, str]:
    """Return where the line after the one at *place* stands, its word and what that means.

    Nought, and nothing, where it does not begin with *start*.
    """
    end = raw.find(b"\n", place)
    if end < 0:
        return 0, "", ""
    line = raw[place:end]
    if not line.lower().startswith(start.encode(errors="replace").lower()):
        return 0, "", ""
    _, word, meaning, *_ = (*line.decode(errors="replace").split("\t"), "", "")
    return end + 1, word, meaning if meaning.isprintable() else ""


def _places(folders: list[str]) -> list[tuple[str, bytes]]:
    """Return where the list may be, and how it has to begin there."""
    if folders:
        return _kept([os.path.abspath(each) for each in folders])  # noqa: PTH100  # pathlib is slow
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  # as above
    installed = f"{package}{os.sep}_data"
    if os.path.isdir(installed):  # noqa: PTH112  # as above
        return [(f"{installed}{os.sep}{NAME}", heading([])), *_kept([installed])]
    return _kept([f"{os.path.dirname(package)}{os.sep}data"])  # noqa: PTH120  # as above


def _kept(folders: list[str]) -> list[tuple[str, bytes]]:
    from cqtrade import cache

    place = cache.place(folders, os.environ)
    return [(f"{place}{ENDING}", heading(folders))] if place else []


def _raw(path: str) -> bytes:
    """Return what is in a file, nothing where it is none or cannot be read."""
    try:
        # What is no file, such as a pipe, must not be waited for.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except (OSError, ValueError):
        return b""
    try:
        of_file = os.fstat(descriptor)
        if not stat.S_ISREG(of_file.st_mode) or of_file.st_size > _LONGEST:
            return b""
        return os.read(descriptor, of_file.st_size)
    except OSError:
        return b""
    finally:
        os.close(descriptor)


_BINARY = getattr(os, "O_BINARY", 0)
