"""Lists of texts as one text of the index; what a dataset holds has no control characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN = "\x1f"
# A place that is a number of a paragraph, not words.
_NUMBER = "\x1e"


def joined(texts: Iterable[str]) -> str | None:
    """Return *texts* as one, nothing where there are none."""
    several = tuple(texts)
    return _BETWEEN.join(several) if several else None


def parted(text: str | None) -> tuple[str, ...]:
    """Return the texts that `joined` made one."""
    return () if text is None else tuple(text.split(_BETWEEN))


def joined_places(places: Iterable[int | str]) -> str | None:
    """Return places as one text."""
    return joined(f"{_NUMBER}{each}" if isinstance(each, int) else each for each in places)


def parted_places(text: str | None) -> tuple[int | str, ...]:
    """Return the places that `joined_places` made one text."""
    return tuple(int(each[1:]) if each.startswith(_NUMBER) else each for each in parted(text))
