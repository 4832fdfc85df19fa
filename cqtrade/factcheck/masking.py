"""What of a draft is no prose: code, addresses, tags, marks, footnotes, titles of sources.

It is blanked out, so that everything else stays in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})")
_FRONT = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# Each of them reads on to a mark that ends it in the same line, or not at all.
_NO_PROSE = re.compile(
    r"""(?m:^\s{0,3}>(?:[ ]{0,3}>)*)
    | <!--(?:[^-\n]|-(?!->)){0,1000}-->
    | `[^`\n]{0,1000}`
    | <[^<>\n]{1,300}>
    | \]\([^()\n]{0,1000}\)                       # where a link leads to
    | https?://[^\s<>"'，。；、）)]+
    | \[\^[^\]\n]{1,40}\]:?                # footnotes
    | \[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]
    | \bpara\.\s\d+(?:,\s\d+)*
    | \baccessed\s\d{1,2}\s[A-Z][a-z]+\s\d{4}
    | \*{1,3} | ~~ | (?<![^\W_])_{1,2}(?=\S) | (?<=\S)_{1,2}(?![^\W_]) | !?\[(?=[^\]\n]{0,300}\]\()
    """,
    re.VERBOSE,
)


def masked(text: str, titles: Iterable[str] = ()) -> str:
    """Return *text* with a blank for every character that is no prose, its lines unbroken.

    *titles* are those of sources: the figure of a title that is cited is no claim.
    """
    bare = _FRONT.sub(_blanks, "".join(_outside_fences(text)))
    bare = _NO_PROSE.sub(_blanks, bare)
    known = [re.escape(title) for title in titles if title]
    return re.sub("|".join(known), _blanks, bare, flags=re.IGNORECASE) if known else bare


def _outside_fences(text: str) -> Iterator[str]:
    fence = ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence:
            ends = found and found["mark"].startswith(fence) and not line[found.end() :].strip()
            fence = "" if ends else fence
            yield _blank(line)
        elif found:
            fence = found["mark"]
            yield _blank(line)
        else:
            yield line


def _blanks(found: re.Match[str]) -> str:
    return _blank(found.group())


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)
