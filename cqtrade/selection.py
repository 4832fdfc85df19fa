"""Which observations are meant: codes and periods, each list meaning any of its members."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cqtrade.errors import QueryError

if TYPE_CHECKING:
    from cqtrade.model import Kind, Observation
    from cqtrade.period import Period


# What a statement of SQL can hold: of periods, each is a condition of its own.
MOST_PERIODS = 300
MOST_WORDS = 30_000


class Selection(NamedTuple):
    """A question in codes. An empty list asks nothing; `since` and `until` bound whole periods.

    Figures of withdrawn sources are left out unless `sources` names them.
    """

    sectors: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    since: Period | None = None
    until: Period | None = None
    sources: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()

    def checked(self) -> Selection:
        """Return it.

        Raises QueryError where `until` ends before `since` begins, or has no date, and where too
        many words are given.
        """
        self._require_few()
        for word, bound in (("since", self.since), ("until", self.until)):
            if bound and not bound.first:
                raise QueryError(f"'--{word} {bound}' names no date", "write a year, month or day")
        if self.since and self.until and self.until.last < self.since.first:  # type: ignore[operator]  # checked above
            hint = f"write --since {self.until} --until {self.since}"
            raise QueryError(f"--since {self.since} lies after --until {self.until}", hint)
        return self

    def picks(self, observation: Observation) -> bool:
        """Tell whether *observation* is meant."""
        return (
            _any(self.sectors, observation.sector)
            and _any(self.subjects, observation.subject)
            and _any(self.indicators, observation.indicator)
            and _any(self.partners, observation.partner)
            and _any(self.kinds, observation.kind)
            and _any(self.periods, observation.period)
            and self._in_time(observation.period)
            and self._from_source(observation)
        )

    def _require_few(self) -> None:
        for several, most in (
            (self.periods, MOST_PERIODS),
            (self.sectors, MOST_WORDS),
            (self.subjects, MOST_WORDS),
            (self.indicators, MOST_WORDS),
            (self.partners, MOST_WORDS),
            (self.sources, MOST_WORDS),
            (self.kinds, MOST_WORDS),
        ):
            if len(several) > most:
                hint = f"at most {most}; leave the option out, and choose from the answer"
                raise QueryError(f"{len(several)} words are too many for one option", hint)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was asked, so that everything is meant."""
        return self == Selection()

    def _in_time(self, period: Period) -> bool:
        if self.since and (not period.first or period.first < self.since.first):  # type: ignore[operator]  # has dates, see __post_init__
            return False
        return not self.until or bool(period.last and period.last <= self.until.last)  # type: ignore[operator]  # as above

    def _from_source(self, observation: Observation) -> bool:
        if self.sources:
            return observation.source in self.sources
        return not observation.withdrawn


def _any(wanted: tuple[object, ...], one: object) -> bool:
    return not wanted or one in wanted
