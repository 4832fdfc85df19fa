"""Made-up datasets in our format: `python -m tests.benchmarks.generate N DIR --per-file 100`.

Of one seed and size there is one dataset. It has no fault, and some figures are the same in every
size, scattered over the files, so that a question about them has as many rows in all:

    sector umbrellas                20 figures
    compare 2001 2002               40 series; nothing else speaks of these years
    find monsoon                    20 figures, by a word of their notes
    company qingyu-parasols         10 figures
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.benchmarks import invented, wording
from tests.benchmarks.world import LAST_YEAR, Cell, Series, Span, some_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.benchmarks.invented import Cast

PROBE_SECTOR, PROBE_WORD, PROBE_YEARS = "umbrellas", "monsoon", (2001, 2002)
PROBE_COMPANY = "qingyu-parasols"
_MAKERS = (PROBE_COMPANY, *(f"parasol-works-{number}" for number in range(1, 8)))
_MEASURES = ("exports", "output-value", "output", "sales-volume", "overseas-sales")
_WITH_THE_WORD = 20
# One file in so many is a translation or rewrite of one shortly before it.
_ADAPTED, _BACK = 25, 10
_PUBLISHERS = (
    ("Chongqing Gazette", "重庆公报"),
    ("Trade Monitor", "外贸观察"),
    ("River Daily", "江城日报"),
    ("Industry Wire", "工业快讯"),
    ("Customs Bulletin", "海关统计"),
    ("West China News", "西部新闻"),
)
_KINDS = ("news", "official", "wire", "company", "dataset")
_BODIES = ("Chongqing Customs", "Municipal Statistics Bureau", "Commerce Commission", "重庆海关")
_OMITTED = (
    ("last year", "period"),
    ("one of", "idiom"),
    ("B2B", "name"),
    ("dozens", "unquantified"),
)
_CODES = {
    "sectors.toml": """\
[umbrellas]
en      = "Umbrellas"
zh      = "雨伞"
aliases = ["umbrella", "yusan"]
kind    = "product"
parent  = "foreign-trade"

[parasols]
en      = "Parasols"
zh      = "阳伞"
kind    = "product"
parent  = "foreign-trade"
""",
    "subjects.toml": "\n".join(
        f'[{code}]\nen      = "{code.replace("-", " ").title()}"\nkind    = "company"\n'
        'within  = "chongqing"\nsectors = ["parasols"]\n'
        for code in _MAKERS
    ),
}


def write(size: int, folder: Path, per_file: int = 100, seed: int = 1) -> None:
    """Write a dataset of *size* figures into *folder*, so many in a file.

    Raises ValueError where the figures that are in every size do not fit in.
    """
    files = max(1, size // per_file)
    probes = tuple(_probes())
    if size < 2 * len(probes) or size % per_file:
        raise ValueError(f"{size} figures cannot be made, {per_file} in a file")
    people = invented.cast(size)
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for name, text in invented.codelists(people, _CODES).items():
        (folder / name).write_text(text, encoding="utf-8")
    for number in range(files):
        mine = [(place, cell) for place, cell in enumerate(probes) if _home(place, files) == number]
        text = _Document(seed, number, people, per_file - len(mine)).text(mine)
        (sources / f"{_name(number)}.toml").write_text(text, encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Write the dataset that is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.generate",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("size", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--per-file", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    write(asked.size, asked.folder, asked.per_file, asked.seed)


def _probes() -> Iterator[Cell]:
    """Yield the cells that are in every size: those to compare, then those of the sector."""
    for maker in _MAKERS:
        for measure in _MEASURES:
            for year in PROBE_YEARS:
                yield Cell(Series(maker, "parasols", measure), Span(str(year), year))
    for measure in ("exports", "output"):
        for year in range(LAST_YEAR - 9, LAST_YEAR + 1):
            yield Cell(Series("chongqing", PROBE_SECTOR, measure), Span(str(year), year))


def _home(place: int, files: int) -> int:
    """Return the file that the probe of a *place* is in: each far from the one before."""
    return place * 7919 % files


def _name(number: int) -> str:
    return f"bulletin-{number:06d}"


class _Document:
    """One source file, of which chance decides by its number alone."""

    def __init__(self, seed: int, number: int, people: Cast, figures: int) -> None:
        self._seed = seed
        self._number = number
        self._people = people
        self._figures = figures
        self._chance = Random(f"{seed}/{number}/words")  # noqa: S311  # nothing is secret
        self._chinese = self._chance.random() < 0.2
        self._paragraph = 1

    def text(self, probes: Sequence[tuple[int, Cell]]) -> str:
        """Return the file, with *probes* among its figures."""
        cells: list[tuple[int | None, Cell]] = [(None, cell) for cell in self._cells()]
        for probe in probes:
            cells.insert(self._chance.randrange(len(cells) + 1), probe)
        parts = [self._source()]
        for place, cell in cells:
            parts.append(self._figure(cell) if place is None else self._probe(place, cell))
            if self._chance.random() < 0.12:
                parts.append(self._omitted())
        return "\n".join(parts)

    def _cells(self) -> list[Cell]:
        """Return what it speaks of; a translation speaks of what its original does."""
        number = self._adapted if self._adapted is not None else self._number
        chance = Random(f"{self._seed}/{number}/cells")  # noqa: S311  # nothing is secret
        seen: dict[tuple[Series, str], Cell] = {}
        while len(seen) < self._figures:
            cell = some_cell(chance, self._people)
            seen.setdefault((cell.series, cell.span.text), cell)
        return list(seen.values())

    @property
    def _adapted(self) -> int | None:
        if self._number % _ADAPTED != _ADAPTED - 1:
            return None
        return self._number - 1 - self._number * 31 % _BACK

    def _source(self) -> str:
        chance = self._chance
        keys = {
            "title": _quoted(invented.title(chance, chinese=self._chinese)),
            "publisher": _quoted(chance.choice(_PUBLISHERS)[self._chinese]),
            "url": _quoted(f"https://news.example.org/{self._number:06d}"),
            "accessed": f"2026-{chance.randint(1, 11):02d}-{chance.randint(1, 22):02d}",
            "language": _quoted("zh" if self._chinese else "en"),
            "kind": _quoted(chance.choice(_KINDS)),
        }
        if chance.random() < 0.5:
            keys["published"] = f"{chance.randint(2004, 2025)}-{chance.randint(1, 12):02d}-15"
        if chance.random() < 0.3:
            keys["authors"] = f'["{invented.sentence(chance, 2).title()}"]'
        if self._adapted is not None:
            keys["adapts"] = _quoted(_name(self._adapted))
        return _table("[source]", keys)

    def _figure(self, cell: Cell) -> str:
        chance = self._chance
        keys = self._keys(cell)
        if cell.span.year > LAST_YEAR:
            keys |= {"kind": _quoted("target"), "plan": _quoted("15th Five-Year Plan")}
        elif chance.random() < 0.4:
            keys["growth"] = _quoted(wording.growth(cell.series.growth, chance))
            if chance.random() < 0.1:
                del keys["value"]
                keys.pop("also", None)
        if cell.person and chance.random() < 0.2:
            keys["speaker"] = _quoted(cell.person)
        self._add_remarks(keys)
        return _table("[[observation]]", keys)

    def _probe(self, place: int, cell: Cell) -> str:
        keys = self._keys(cell)
        keys.pop("also", None)
        if place < _WITH_THE_WORD:
            keys["note"] = _quoted(f"Sold before the {PROBE_WORD}.")
        return _table("[[observation]]", keys)

    def _keys(self, cell: Cell) -> dict[str, str]:
        series = cell.series
        said = wording.amount(cell.level, series.unit, self._chance, chinese=self._chinese)
        keys = {
            "subject": _quoted(series.subject),
            "sector": _quoted(series.sector),
            "indicator": _quoted(series.indicator),
            "period": _quoted(cell.span.text),
            "value": _quoted(said.value),
            "at": self._place(),
            "printed": _quoted(said.printed),
        }
        if series.partner:
            keys["partner"] = _quoted(series.partner)
        if series.unit == "CNY" and not said.hedged and self._chance.random() < 0.1:
            keys["also"] = f'["{_in_dollars(cell.level)}"]'
        return keys

    def _add_remarks(self, keys: dict[str, str]) -> None:
        chance = self._chance
        if chance.random() < 0.2:
            keys["note"] = _quoted(f"{invented.sentence(chance, chance.randint(6, 24))}.")
        if chance.random() < 0.15:
            keys["by"] = _quoted(chance.choice(_BODIES))
        if chance.random() < 0.05:
            keys["inferred"] = '["period"]'
        if chance.random() < 0.04:
            keys["status"] = _quoted(chance.choice(("preliminary", "revised", "estimated")))
        if chance.random() < 0.003:
            keys["doubt"] = _quoted(f"{invented.sentence(chance, 8)}.")

    def _place(self) -> str:
        chance = self._chance
        self._paragraph += chance.random() < 0.7
        kind = chance.random()
        if kind < 0.04:
            return f'["table {chance.randint(1, 9)}"]'
        if kind < 0.1:
            return f"[{self._paragraph}, {self._paragraph + chance.randint(1, 9)}]"
        return f"[{self._paragraph}]"

    def _omitted(self) -> str:
        printed, why = self._chance.choice(_OMITTED)
        keys = {"at": str(self._paragraph), "printed": _quoted(printed), "why": _quoted(why)}
        return _table("[[omitted]]", keys)


def _in_dollars(level: float) -> str:
    dollars = level / 6.8
    size, scale = (1e9, "billion") if dollars >= 1e9 else (1e6, "million")
    return f"{dollars / size:.4g} {scale} USD" if dollars >= 1e5 else f"{dollars:,.0f} USD"


def _table(header: str, keys: dict[str, str]) -> str:
    return "\n".join([header, *(f"{key:<9} = {value}" for key, value in keys.items()), ""])


def _quoted(text: str) -> str:
    return f'"{text}"'


if __name__ == "__main__":
    main(sys.argv[1:])
