"""A draft as the TOML of a source file, its keys aligned, what was guessed marked for review."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from cqtrade.model import Why
from cqtrade.text import unsafe_character, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cqtrade.drafting.candidates import Candidate
    from cqtrade.drafting.draft import Draft
    from cqtrade.drafting.headings import Heading
    from cqtrade.drafting.omissions import Omitted

    Line = tuple[str, str, str]

_SPACE = 4
_WIDEST = 60


def written(draft: Draft, heading: Heading) -> str:
    """Return *draft* as a source file."""
    tables = [
        _source(heading),
        *map(_observation, draft.observations),
        *map(_omission, draft.omitted),
    ]
    return "\n".join(tables)


def _source(heading: Heading) -> str:
    return _table(
        "[source]",
        [
            (
                key,
                _quoted(value) if isinstance(value, str) else _bare(value),
                heading.remarks.get(key, ""),
            )
            for key, value in heading.table.items()
        ],
    )


def _bare(value: int | date) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _observation(one: Candidate) -> str:
    places = one.places
    several = list(dict.fromkeys(words for _, words in places))
    printed = several if len(several) == 1 else [words for _, words in places]
    lines: list[Line] = [
        ("subject", _quoted(one.subject.word), one.subject.remark),
        ("sector", _quoted(one.sector.word), one.sector.remark),
        ("indicator", _quoted(one.indicator.word), one.indicator.remark),
        *_given("partner", one.partner, "who the words beside the figure name"),
        ("period", _quoted(one.period.word), one.period.remark),
        *((("kind", _quoted(one.kind.word), one.kind.remark),) if one.kind else ()),
        *_given("value", str(one.value or "")),
        *_given("growth", str(one.growth or "")),
        *_given("growth_basis", one.growth_basis, "what the growth is said to start from"),
        *((("also", _list(map(str, one.also)), ""),) if one.also else ()),
        *_given("among", one.among, "the whole that is named"),
        *((("inferred", _list(one.inferred), ""),) if one.inferred else ()),
        *_given("name", one.name, "another figure has this series and period"),
        ("at", f"[{', '.join(str(place) for place, _ in places)}]", ""),
        ("printed", _quoted(several[0]) if len(several) == 1 else _list(printed), ""),
    ]
    return _table("[[observation]]", lines)


def _omission(one: Omitted) -> str:
    at = str(one.at[0]) if len(one.at) == 1 else f"[{', '.join(map(str, one.at))}]"
    remark = "a guess" if one.why is not Why.PERIOD else ""
    return _table(
        "[[omitted]]",
        [("at", at, ""), ("printed", _quoted(one.printed), ""), ("why", _quoted(one.why), remark)],
    )


def _given(key: str, value: str, remark: str = "") -> Iterator[Line]:
    if value:
        yield key, _quoted(value), remark


def _table(header: str, lines: Sequence[Line]) -> str:
    width = max(len(key) for key, _, _ in lines)
    longest = max((len(value) for _, value, remark in lines if remark), default=0)
    return "\n".join([header, *(_line(*each, width, min(longest, _WIDEST)) for each in lines), ""])


def _line(key: str, value: str, remark: str, width: int, longest: int) -> str:
    line = f"{key:{width}} = {value}"
    return f"{line:{width + 3 + longest}}  # review: {visible(remark)}" if remark else line


def _list(several: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, several))}]"


def _quoted(text: str) -> str:
    """Return a text in quotes, as TOML reads it."""
    # What JSON writes of a text TOML reads, once the characters that TOML forbids are gone.
    return json.dumps(str(text), ensure_ascii=bool(unsafe_character(str(text))))
