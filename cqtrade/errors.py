"""Every way cqtrade says no: each error knows its sentence, its hint and its exit status.

CqtradeError
├── QueryError            2  the question cannot be read
│   ├── UnknownCode          a word that is in no codelist
│   ├── AmbiguousCode        a word that could be several codes
│   ├── PeriodError          a period that cannot be read
│   ├── QuantityError        a quantity that cannot be read
│   ├── SpanMismatch         two periods that do not compare
│   └── Undrawable           an answer that is no picture, or cannot be one here
├── DatasetRefused        3  the dataset has faults
├── DatasetUnreadable     4  the dataset cannot be read
├── IndexDamaged          4  its index broke off in the midst of a question
└── OutputUnwritable      5  the answer cannot be written
    └── PackageMissing       what would write it is not installed
"""

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import NamedTuple

from cqtrade.text import fold, visible, visible_path

MOST_OFFERED = 5


class Exit(IntEnum):
    """What the shell is told at the end."""

    ANSWERED = 0
    NOTHING = 1
    USAGE = 2
    REFUSED = 3
    UNREADABLE = 4
    UNWRITABLE = 5
    BUG = 6
    INTERRUPTED = 130
    READER_GONE = 141
    TERMINATED = 143


class CqtradeError(Exception):
    """Anything that stops an answer; `hint` is the way out, where there is one."""

    exit = Exit.BUG

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint


class QueryError(CqtradeError):
    """A question that cannot be read."""

    exit = Exit.USAGE


class UnknownCode(QueryError):
    """A word that is in no codelist; the nearest known words are the hint."""

    def __init__(self, kind: str, word: str, known: Collection[str]) -> None:
        super().__init__(f"no {kind} is called '{visible(word)}'", _nearest(word, known))


class AmbiguousCode(QueryError):
    """A word that could be the beginning of several codes."""

    def __init__(self, kind: str, word: str, codes: Collection[str]) -> None:
        several = ", ".join(sorted(codes)[:MOST_OFFERED])
        more = f" and {len(codes) - MOST_OFFERED} more" if len(codes) > MOST_OFFERED else ""
        sentence = f"'{visible(word)}' could be more than one {kind}"
        super().__init__(sentence, f"say which: {several}{more}")


class PeriodError(QueryError):
    """A period that cannot be read."""

    FORMS = "2024, 2024H1, 2024Q3, 2025Q1-Q3, 2025-07, 2015-01..2015-05, 2023-12-31, annual"

    def __init__(self, text: str, why: str = "") -> None:
        reason = f": {why}" if why else ""
        super().__init__(f"'{visible(text)}' is not a period{reason}", f"write one as {self.FORMS}")


class QuantityError(QueryError):
    """A quantity that cannot be read."""

    FORM = "[hedge] number [scale] unit, such as 'over 14 million units' or '8.4%'"

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f"'{visible(text)}' is not a quantity: {why}", f"write {self.FORM}")


class SpanMismatch(QueryError):
    """Two periods of different length or kind, which have no growth between them."""


class Undrawable(QueryError):
    """An answer that is no picture, or cannot be made one here."""

    def __init__(
        self,
        sentence: str = "of this answer there is no chart",
        hint: str = "there is one of series SERIES, compare, breakdown and targets",
    ) -> None:
        super().__init__(sentence, hint)


class Fault(NamedTuple):
    """One thing wrong in one place of a dataset, with the way to mend it."""

    file: str
    line: int
    place: str
    complaint: str
    mend: str

    def __str__(self) -> str:
        """Return `FILE:LINE: place: what is wrong; how to mend it`."""
        file = visible_path(self.file)
        where = f"{file}:{self.line}" if self.line else file
        place = f"{self.place}: " if self.place else ""
        mend = f"; {self.mend}" if self.mend else ""
        return f"{where}: {place}{self.complaint}{mend}"


class DatasetRefused(CqtradeError):
    """A dataset with faults: nothing of it is used until all are mended."""

    exit = Exit.REFUSED

    def __init__(self, faults: Sequence[Fault]) -> None:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}", "'cqtrade data check' lists every fault")
        self.faults = tuple(faults)


class DatasetUnreadable(CqtradeError):
    """A dataset that is missing or closed to us."""

    exit = Exit.UNREADABLE


class IndexDamaged(CqtradeError):
    """An index that broke off in the midst of a question: asked again, the files are read."""

    exit = Exit.UNREADABLE


class OutputUnwritable(CqtradeError):
    """An answer that cannot be written where it should go."""

    exit = Exit.UNWRITABLE


class PackageMissing(OutputUnwritable):
    """A form of files that a package writes which is not installed."""

    def __init__(self, package: str, form: str) -> None:
        sentence = f"{form} files are written by {package}, which is not installed"
        super().__init__(sentence, f"pip install {package}")


def suggestion(word: str, known: Collection[str]) -> str:
    """Return the known word nearest to *word*, or nothing where none is near."""
    from difflib import get_close_matches

    by_fold = {fold(each): each for each in known}
    close = get_close_matches(fold(word[:80]), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def _nearest(word: str, known: Collection[str]) -> str:
    nearest = suggestion(word, known)
    return f"did you mean '{visible(nearest)}'?" if nearest else ""
