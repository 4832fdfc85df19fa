"""Dataset folders to sources, observations and codelists; every fault of every file is gathered."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from cqtrade.errors import DatasetUnreadable, Fault, suggestion
from cqtrade.loader import codes, entries
from cqtrade.loader.documents import UnsoundFile, open_document, unreadable
from cqtrade.loader.fields import Fields
from cqtrade.model import Code, Codelists, Observation, short_ids
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cqtrade.loader.documents import Document
    from cqtrade.model import Indicator, Sector, Source, Subject

Entry = TypeVar("Entry", bound=Code)

_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TABLES = frozenset({"source", "observation", "omitted"})


@dataclass(frozen=True, slots=True)
class Contents:
    """All that some dataset folders hold, in the order of their file names.

    `digest` is the SHA-256 of the names and texts of the files.
    """

    codelists: Codelists
    sources: Mapping[str, Source]
    observations: tuple[Observation, ...]
    digest: str


@dataclass(slots=True)
class _Gathered:
    """What has been read so far, and what was wrong with it."""

    sectors: dict[str, Sector] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    observations: list[Observation] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)


def read(folders: Sequence[Path]) -> tuple[Contents, tuple[Fault, ...]]:
    """Read dataset folders; what has faults is left out and told.

    Raises DatasetUnreadable where a folder or a file is missing or closed.
    """
    so_far = _Gathered()
    for folder in folders:
        _read_folder(folder, so_far)
    return _contents(so_far), tuple(sorted(so_far.faults))


def _contents(so_far: _Gathered) -> Contents:
    sources = {
        name: replace(source, origin=_origin(name, so_far.sources))
        for name, source in so_far.sources.items()
    }
    shorts = short_ids({each.id for each in so_far.observations})
    observations = tuple(
        _placed(each, shorts[each.id], sources[each.source]) for each in so_far.observations
    )
    codelists = Codelists(
        sectors=so_far.sectors, indicators=so_far.indicators, subjects=so_far.subjects
    )
    return Contents(codelists, sources, observations, so_far.digest.hexdigest())


def _placed(observation: Observation, short: str, source: Source) -> Observation:
    withdrawn = source.withdrawn is not None
    return replace(observation, short=short, origin=source.origin, withdrawn=withdrawn)


def _origin(name: str, sources: Mapping[str, Source]) -> str:
    seen: list[str] = []
    while name in sources and name not in seen:
        seen.append(name)
        name = sources[name].adapts
    return seen[-1]


def _read_folder(folder: Path, so_far: _Gathered) -> None:
    _require_folder(folder)
    _read_codelist(folder / "sectors.toml", so_far.sectors, codes.sector_of, so_far)
    _read_codelist(folder / "indicators.toml", so_far.indicators, codes.indicator_of, so_far)
    _read_codelist(folder / "subjects.toml", so_far.subjects, codes.subject_of, so_far)
    for path in _source_files(folder):
        _read_source(path, so_far)


def _require_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            return
        what = "is no folder" if folder.exists() else "does not exist"
    except OSError as error:
        raise unreadable(folder, error) from None
    raise DatasetUnreadable(f"the dataset '{visible(str(folder))}' {what}")


def _source_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in (folder / "sources").iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        where = visible(str(folder))
        raise DatasetUnreadable(f"'{where}' is no dataset: it has no folder 'sources'") from None
    except OSError as error:
        raise unreadable(folder / "sources", error) from None


def _document(path: Path, so_far: _Gathered) -> Document | None:
    try:
        document = open_document(path)
    except UnsoundFile as unsound:
        so_far.faults.append(unsound.fault)
        return None
    named = f"{path.name}\0{len(document.text)}\0{document.text}"
    # A file name may hold bytes that are no text.
    so_far.digest.update(named.encode(errors="surrogatepass"))
    return document


def _read_codelist(
    path: Path, known: dict[str, Entry], make: Callable[[str, Fields], Entry], so_far: _Gathered
) -> None:
    document = _document(path, so_far)
    if document is None:
        return
    for code, table in document.tables.items():
        lines = document.lines_of(code)
        if not isinstance(table, dict) or not _CODE.fullmatch(code):
            complaint = f"'{visible(code)}' is no [code] of small letters, digits and hyphens"
            line = document.line_of(code)
            so_far.faults.append(Fault(document.file, line, "", complaint, "rename it"))
            continue
        fields = Fields(table, document.file, f"[{code}]", lines)
        entry = make(code, fields)
        if known.setdefault(code, entry) != entry:
            fields.fault("", f"'{code}' is another thing in another dataset", "rename one")
        so_far.faults += fields.faults


def _read_source(path: Path, so_far: _Gathered) -> None:
    document = _document(path, so_far)
    if document is None:
        return
    name = path.name.removesuffix(".toml")
    so_far.faults += _faults_of_file(name, document, so_far)
    if name not in so_far.sources:
        so_far.sources[name] = _source(name, document, so_far)
        so_far.observations += _observations(name, document, so_far)


def _faults_of_file(name: str, document: Document, so_far: _Gathered) -> Iterator[Fault]:
    if not _CODE.fullmatch(name):
        complaint = f"'{visible(name)}' is no name of small letters, digits and hyphens"
        yield Fault(document.file, 0, "", complaint, "rename the file")
    if name in so_far.sources:
        complaint = f"the source '{name}' is in another dataset too"
        yield Fault(document.file, 0, "", complaint, "rename one")
    for key in sorted(document.tables.keys() - _TABLES):
        complaint = f"'{visible(key)}' is no table of a source"
        near = suggestion(key, _TABLES)
        mend = f"did you mean '{near}'?" if near else "remove it"
        yield Fault(document.file, document.line_of(key), "", complaint, mend)


def _source(name: str, document: Document, so_far: _Gathered) -> Source:
    header = document.tables.get("source", {})
    table = header if isinstance(header, dict) else {}
    fields = Fields(table, document.file, "[source]", document.lines_of("source"))
    source = entries.source_of(name, fields)
    if header is table:
        so_far.faults += fields.faults
    else:
        complaint = "'source' should be written [source], once"
        so_far.faults.append(Fault(document.file, document.line_of("source"), "", complaint, ""))
    omitted = []
    for each in _tables("omitted", "omission", document, so_far):
        omitted.append(entries.omission_of(each))
        so_far.faults += each.faults
    return replace(source, omitted=tuple(omitted))


def _observations(name: str, document: Document, so_far: _Gathered) -> Iterator[Observation]:
    for fields in _tables("observation", "observation", document, so_far):
        observation = entries.observation_of(name, fields)
        so_far.faults += fields.faults
        if not fields.faults:
            yield observation


def _tables(key: str, noun: str, document: Document, so_far: _Gathered) -> Iterator[Fields]:
    several = document.tables.get(key, [])
    if not isinstance(several, list) or not all(isinstance(each, dict) for each in several):
        complaint = f"'{key}' should be written [[{key}]], once for each"
        so_far.faults.append(Fault(document.file, document.line_of(key), "", complaint, ""))
        return
    for number, table in enumerate(several):
        place = f"{noun} {number + 1}"
        yield Fields(table, document.file, place, document.lines_of(key, number))
