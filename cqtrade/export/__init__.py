"""Figures into files for other programs: one small file a form, one line here."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from cqtrade.errors import PackageMissing, QueryError, UnknownCode
from cqtrade.text import visible

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts


class Form(StrEnum):
    """The forms that figures can be exported in."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"
    SQLITE = "sqlite"
    BUNDLE = "bundle"
    SDMX_CSV = "sdmx-csv"

    @classmethod
    def of(cls, word: str) -> Form:
        """Return the form called *word*; raises UnknownCode."""
        if word not in set(cls):
            raise UnknownCode("form", word, [str(each) for each in cls])
        return cls(word)


# The longer ending comes first where one ends as another does.
ENDINGS = {
    ".sdmx.csv": Form.SDMX_CSV,
    ".csv": Form.CSV,
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".parquet": Form.PARQUET,
    ".xlsx": Form.XLSX,
    ".sqlite": Form.SQLITE,
    ".sqlite3": Form.SQLITE,
    ".db": Form.SQLITE,
    ".zip": Form.BUNDLE,
    "/": Form.BUNDLE,
}
TEXTS = frozenset({Form.CSV, Form.JSONL, Form.SDMX_CSV})
# Where each form is written.
_WRITERS = {
    Form.CSV: ("lines", "write_csv"),
    Form.JSONL: ("lines", "write_jsonl"),
    Form.PARQUET: ("parquet", "write"),
    Form.XLSX: ("xlsx", "write"),
    Form.SQLITE: ("sqlite", "write"),
    Form.BUNDLE: ("bundle", "write"),
    Form.SDMX_CSV: ("sdmx", "write"),
}
# What is needed to write a form, and is no part of every installation.
_PACKAGES = {Form.PARQUET: ("pyarrow", "pyarrow"), Form.XLSX: ("xlsxwriter", "XlsxWriter")}


class Writer(Protocol):
    """Writes figures into an empty file."""

    def __call__(self, facts: Facts, path: Path, /) -> None:
        """Write *facts* to *path*."""


def form_of(name: str) -> Form:
    """Return the form that the ending of a file's *name* stands for; a folder ends in `/`.

    Raises QueryError where it stands for none.
    """
    lowered = name.lower().replace("\\", "/")
    for ending, form in ENDINGS.items():
        if lowered.endswith(ending):
            return form
    raise QueryError(
        f"'{visible(name)}' does not end as a form does", f"end it in {known_endings()}"
    )


def known_endings() -> str:
    """Return the endings in words."""
    *others, last = ENDINGS
    return f"{', '.join(others)} or {last} for a folder"


def save(facts: Facts, path: str | Path, form: str | None = None) -> None:
    """Write *facts* to a file, or to a folder whose name ends in `/`.

    The form goes by the ending unless it is named. What was at *path* is replaced when all is
    written, and else stays. SDMX-CSV leaves out the figures that name no date. Raises QueryError
    where no form is meant, PackageMissing where something is not installed, OutputUnwritable.
    """
    from cqtrade.export import placing

    name = str(path)
    wanted = Form.of(form) if form else form_of(name)
    placing.into(name, wanted, facts, writer(wanted))


def writer(form: Form) -> Writer:
    """Return what writes figures in a *form*.

    Raises PackageMissing where it needs what is not installed.
    """
    module, package = _PACKAGES.get(form, ("", ""))
    if module and find_spec(module) is None:
        raise PackageMissing(package, form)
    room, function = _WRITERS[form]
    write: Writer = getattr(import_module(f"cqtrade.export.{room}"), function)
    return write
