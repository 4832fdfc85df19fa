"""Every phrase in Chinese, by the English one; a file for each room that speaks."""

from cqtrade.language.zh import (
    absence,
    analyses,
    chart,
    conflicts,
    counts,
    dataset,
    factcheck,
    figures,
    marks,
    money,
    periods,
    report,
    targets,
)

PHRASES: dict[str, str] = {
    **absence.PHRASES,
    **analyses.PHRASES,
    **chart.PHRASES,
    **conflicts.PHRASES,
    **counts.PHRASES,
    **dataset.PHRASES,
    **factcheck.PHRASES,
    **figures.PHRASES,
    **marks.PHRASES,
    **money.PHRASES,
    **periods.PHRASES,
    **report.PHRASES,
    **targets.PHRASES,
}
