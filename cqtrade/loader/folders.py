"""Dataset folders to sources, observations and codelists; every fault of every file is gathered."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from cqtrade import paths
from cqtrade.errors import DatasetUnreadable, Fault, suggestion
from cqtrade.loader import codes, entries
from cqtrade.loader.documents import (
    UnsoundFile,
    open_document,
    plain_document,
    unreadable,
)
from cqtrade.loader.fields import Fields
from cqtrade.loader.lines import Lines
from cqtrade.model import Code, Codelists, Observation, short_ids
from cqtrade.text import visible, visible_path

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cqtrade.loader.documents import Document, PlainDocument
    from cqtrade.model import Indicator, Sector, Source, Subject

Entry = TypeVar("Entry", bound=Code)

_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TABLES = frozenset({"source", "observation", "omitted"})
ENDING = ".toml"
CODELISTS = ("sectors.toml", "indicators.toml", "subjects.toml")


@dataclass(frozen=True, slots=True)
class Contents:
    """All that some dataset folders hold, the figures in the order of the ids of their sources.

    `digest` is the SHA-256 of the names and texts of the files.
    """

    codelists: Codelists
    sources: Mapping[str, Source]
    observations: tuple[Observation, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What one source file holds; its figures know neither their short ids nor their origin yet.

    `digest` is the SHA-256 of its name and text. A file that is no document has no source.
    """

    source: Source | None
    observations: tuple[Observation, ...]
    faults: tuple[Fault, ...]
    digest: str


@dataclass(slots=True)
class Lists:
    """The codelists of some folders, what is wrong with them, and the digests of their files."""

    sectors: dict[str, Sector] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    @property
    def codelists(self) -> Codelists:
        """All three."""
        return Codelists(
            sectors=self.sectors,
            indicators=self.indicators,
            subjects=self.subjects,
            files=self.files,
        )


def read(folders: Sequence[Path]) -> tuple[Contents, tuple[Fault, ...]]:
    """Read dataset folders; what has faults is left out and told.

    Raises DatasetUnreadable where a folder or a file is missing or closed.
    """
    for folder in folders:
        require_folder(folder)
    lists = read_codelists(folders)
    faults, digests = list(lists.faults), list(lists.digests)
    files: dict[str, SourceFile] = {}
    for path in source_files(folders):
        file = read_source(path, files)
        faults += file.faults
        digests.append(file.digest)
        if file.source:
            files[file.source.id] = file
    return _contents(lists.codelists, files, digest_of(digests)), tuple(sorted(faults))


def origins_of(adapts: Mapping[str, str]) -> dict[str, str]:
    """Return the origin of each source: what it adapts in the end, itself where that is nothing."""
    origins: dict[str, str] = {}
    for name in adapts:
        path: dict[str, None] = {}
        at = name
        while at in adapts and at not in path and at not in origins:
            path[at] = None
            at = adapts[at]
        end = origins.get(at) or next(reversed(path), name)
        origins |= dict.fromkeys(path, end)
        if at in path:
            # Where some adapt each other, which is a fault, each adapts in the end the one before.
            loop = list(path)[list(path).index(at) :]
            origins |= zip(loop, [end, *loop], strict=False)
    return origins


def digest_of(digests: Iterable[str]) -> str:
    """Return the SHA-256 of a dataset whose files have *digests*, whatever their order."""
    return hashlib.sha256("".join(sorted(digests)).encode()).hexdigest()


def require_folder(folder: Path) -> None:
    """Raise DatasetUnreadable where *folder* is none, or closed."""
    try:
        if paths.is_folder(folder):
            return
        what = "is no folder" if paths.exists(folder) else "does not exist"
    except OSError as error:
        raise unreadable(folder, error) from None
    raise DatasetUnreadable(f"the dataset '{visible_path(folder)}' {what}")


def source_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Return the source files of *folders*, in the order of their names within each.

    Raises DatasetUnreadable where a folder holds no folder 'sources', or it is closed.
    """
    for folder in folders:
        try:
            found = [each for each in (folder / "sources").iterdir() if each.suffix == ENDING]
        except FileNotFoundError:
            where = visible_path(folder)
            complaint = f"'{where}' is no dataset: it has no folder 'sources'"
            raise DatasetUnreadable(complaint) from None
        except OSError as error:
            raise unreadable(folder / "sources", error) from None
        yield from sorted(found)


def read_codelists(folders: Iterable[Path]) -> Lists:
    """Read the codelists of *folders* as one.

    Raises DatasetUnreadable where a file is missing or closed.
    """
    lists = Lists()
    for folder in folders:
        sectors, indicators, subjects = (folder / name for name in CODELISTS)
        _read_codelist(sectors, lists.sectors, codes.sector_of, lists)
        _read_codelist(indicators, lists.indicators, codes.indicator_of, lists)
        _read_codelist(subjects, lists.subjects, codes.subject_of, lists)
    return lists


def plain_source(path: Path, taken: Collection[str]) -> tuple[Source, PlainDocument, str] | None:
    """Return the [source] of a file, its other tables as they are, and its digest.

    Nothing where anything is odd about the file, its name or its [source].
    Raises DatasetUnreadable where the file is missing or closed.
    """
    name = path.name.removesuffix(ENDING)
    document = plain_document(path)
    if document is None or name in taken or not _CODE.fullmatch(name):
        return None
    table = document.tables.get("source")
    if not isinstance(table, dict) or not document.tables.keys() <= _TABLES:
        return None
    fields = Fields(table, str(path), "[source]", Lines())
    try:
        source = entries.source_of(name, fields)
    except ValueError:
        # A number of more digits than can be shown.
        return None
    return None if fields.faults else (source, document, _digest_of(path, document.text))


def read_source(path: Path, taken: Collection[str] = ()) -> SourceFile:
    """Read one source file; an id that is *taken* is a fault.

    Raises DatasetUnreadable where the file is missing or closed.
    """
    try:
        document = open_document(path)
    except UnsoundFile as unsound:
        return SourceFile(None, (), (unsound.fault,), "")
    name = path.name.removesuffix(ENDING)
    faults = list(_faults_of_file(name, document, taken))
    digest = _digest_of(path, document.text)
    if name in taken:
        return SourceFile(None, (), tuple(faults), digest)
    source = _source(name, document, faults)
    observations = tuple(_observations(name, document, faults))
    return SourceFile(source, observations, tuple(faults), digest)


def _contents(codelists: Codelists, files: Mapping[str, SourceFile], digest: str) -> Contents:
    read = {name: file.source for name, file in sorted(files.items()) if file.source}
    origins = origins_of({name: source.adapts for name, source in read.items()})
    sources = {name: replace(source, origin=origins[name]) for name, source in read.items()}
    several = [each for name in sources for each in files[name].observations]
    shorts = short_ids({each.id for each in several})
    observations = (placed(each, shorts[each.id], sources[each.source]) for each in several)
    return Contents(codelists, sources, tuple(observations), digest)


def placed(observation: Observation, short: str, source: Source) -> Observation:
    """Return a figure that knows its short id, and what is known of its source."""
    withdrawn = source.withdrawn is not None
    return replace(observation, short=short, origin=source.origin, withdrawn=withdrawn)


def _digest_of(path: Path, text: str) -> str:
    named = f"{path.name}\0{text}"
    # A file name may hold bytes that are no text.
    return hashlib.sha256(named.encode(errors="surrogatepass")).hexdigest()


def _read_codelist(
    path: Path, known: dict[str, Entry], make: Callable[[str, Fields], Entry], lists: Lists
) -> None:
    try:
        document = open_document(path)
    except UnsoundFile as unsound:
        lists.faults.append(unsound.fault)
        return
    lists.digests.append(_digest_of(path, document.text))
    for code, table in document.tables.items():
        lines = document.lines_of(code)
        if not isinstance(table, dict) or not _CODE.fullmatch(code):
            complaint = f"'{visible(code)}' is no [code] of small letters, digits and hyphens"
            line = document.line_of(code)
            lists.faults.append(Fault(document.file, line, "", complaint, "rename it"))
            continue
        fields = Fields(table, document.file, f"[{code}]", lines)
        entry = make(code, fields)
        lists.files.setdefault((path.name, code), document.file)
        if known.setdefault(code, entry) != entry:
            fields.fault("", f"'{code}' is another thing in another dataset", "rename one")
        lists.faults += fields.faults


def _faults_of_file(name: str, document: Document, taken: Collection[str]) -> Iterator[Fault]:
    if not _CODE.fullmatch(name):
        complaint = f"'{visible(name)}' is no name of small letters, digits and hyphens"
        yield Fault(document.file, 0, "", complaint, "rename the file")
    if name in taken:
        complaint = f"the source '{name}' is in another dataset too"
        yield Fault(document.file, 0, "", complaint, "rename one")
    for key in sorted(document.tables.keys() - _TABLES):
        complaint = f"'{visible(key)}' is no table of a source"
        near = suggestion(key, _TABLES)
        mend = f"did you mean '{near}'?" if near else "remove it"
        yield Fault(document.file, document.line_of(key), "", complaint, mend)


def _source(name: str, document: Document, faults: list[Fault]) -> Source:
    header = document.tables.get("source", {})
    table = header if isinstance(header, dict) else {}
    fields = Fields(table, document.file, "[source]", document.lines_of("source"))
    source = entries.source_of(name, fields)
    if header is table:
        faults += fields.faults
    else:
        complaint = "'source' should be written [source], once"
        faults.append(Fault(document.file, document.line_of("source"), "", complaint, ""))
    omitted = []
    for each in _tables("omitted", "omission", document, faults):
        omitted.append(entries.omission_of(each))
        faults += each.faults
    return replace(source, omitted=tuple(omitted))


def _observations(name: str, document: Document, faults: list[Fault]) -> Iterator[Observation]:
    for fields in _tables("observation", "observation", document, faults):
        observation = entries.observation_of(name, fields)
        faults += fields.faults
        if not fields.faults:
            yield observation


def _tables(key: str, noun: str, document: Document, faults: list[Fault]) -> Iterator[Fields]:
    several = document.tables.get(key, [])
    if not isinstance(several, list) or not all(isinstance(each, dict) for each in several):
        complaint = f"'{key}' should be written [[{key}]], once for each"
        faults.append(Fault(document.file, document.line_of(key), "", complaint, ""))
        return
    for number, table in enumerate(several):
        place = f"{noun} {number + 1}"
        yield Fields(table, document.file, place, document.lines_of(key, number))
