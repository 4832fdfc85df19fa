"""An article to the observations and omissions of its source file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cqtrade.drafting.article import Article
from cqtrade.drafting.drafter import Drafter
from cqtrade.drafting.omissions import Hints, omissions
from cqtrade.factcheck.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.drafting.candidates import Candidate
    from cqtrade.drafting.omissions import Omitted
    from cqtrade.model import Codelists, Observation
    from cqtrade.numerals import Mention


@dataclass(frozen=True, slots=True)
class Draft:
    """The figures and the omissions of a source file, and how many numbers are in neither.

    The last hold a character that no source file may hold, or are longer than any text of one.
    """

    observations: tuple[Candidate, ...]
    omitted: tuple[Omitted, ...]
    left_out: tuple[tuple[int, Mention], ...]


def draft(
    text: str, codelists: Codelists, observations: Iterable[Observation] = (), year: int = 0
) -> Draft:
    """Return a candidate for every figure of *text*, and an omission for every other number.

    *observations* are figures of the same dataset, in whose sectors those of the text may be too;
    *year* is the one in which the text was published, 0 where that is unknown. Raises TooLong
    where it has too many numbers for one file. No codelist may be empty. Time is linear in the
    length of *text*.
    """
    vocabulary = Vocabulary(codelists)
    article = Article.read(text, vocabulary)
    drafter = Drafter(article, vocabulary, codelists, observations, year)
    found = drafter.candidates()
    covered = {place for each in found for place in each.accounts}
    figured = (
        mention
        for paragraph in article.paragraphs
        for mention in paragraph.mentions
        if (paragraph.number, mention.start) in covered
    )
    rest = omissions(article.paragraphs, covered, Hints.of(figured, codelists))
    return Draft(found, rest.omitted, rest.left_out)
