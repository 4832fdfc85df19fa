"""New inputs from old ones: pieces and bytes put in, taken out, doubled, moved."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fuzz.target import Target

_OF_BYTES = 0.3
_ODD = (b"\x00", b"\xff", b"\n", b'"', b"-", b"0", b"9", b" ", b"\xe4\xba\xbf", b"\xef\xbb\xbf")


def mutator(target: Target) -> Callable[[bytes, int, int], bytes]:
    """Return what makes another input of one, of at most so many bytes, by a seed."""

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)  # noqa: S311  # nothing is to be kept secret
        if random.random() < _OF_BYTES:
            return _of_bytes(data, random)[:longest]
        pieces = _pieces(data.decode(errors="surrogateescape"), target, random)
        for _ in range(random.choice((1, 1, 2, 4))):
            _change(pieces, target, random)
        return target.between.join(pieces).encode(errors="surrogateescape")[:longest]

    return mutate


def _of_bytes(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    end = min(len(data), start + random.choice((0, 1, 1, 2, 8)))
    inside = data[start:end]
    other = random.choice((b"", inside * 2, random.choice(_ODD), random.randbytes(1)))
    return data[:start] + other + data[end:]


def _pieces(text: str, target: Target, random: Random) -> list[str]:
    if target.between:
        return text.split(target.between)
    cuts = sorted(random.randint(0, len(text)) for _ in range(3))
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _change(pieces: list[str], target: Target, random: Random) -> None:
    place = random.randrange(len(pieces) + 1)
    match random.randrange(5):
        case 0:
            pieces.insert(place, random.choice(target.pieces))
        case 1:
            pieces[place : place + 1] = [random.choice(target.pieces)]
        case 2:
            del pieces[place : place + random.randint(1, 3)]
        case 3:
            pieces[place:place] = pieces[place : place + 1]
        case _:
            moved = pieces[place : place + 1]
            del pieces[place : place + 1]
            other = random.randrange(len(pieces) + 1)
            pieces[other:other] = moved
