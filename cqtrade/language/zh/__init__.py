"""Every phrase in Chinese, by the English one; a file for each room that speaks."""

from cqtrade.language.zh import chart, counts, report

PHRASES: dict[str, str] = {**chart.PHRASES, **counts.PHRASES, **report.PHRASES}
