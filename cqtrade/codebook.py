"""What the columns of exported tables hold: the type of each, its title, its meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Type(StrEnum):
    """What every cell of a column is; a cell may be empty."""

    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    TEXTS = "texts"
    TRUTH = "truth"


class Column(NamedTuple):
    """A column of a table: its name, what it holds in English and Chinese, what it refers to.

    `refers` is the table whose first column holds its codes, if there is one; `choices` are the
    only words that it may hold, if there are such.
    """

    name: str
    type: Type
    zh: str
    means: str
    refers: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False

    @property
    def exact(self) -> Column:
        """The column of digits beside a number that a form cannot hold whole."""
        means = f"The digits of {self.name}, where its number has more than this form holds."
        return Column(f"{self.name}_exact", Type.TEXT, f"{self.zh}（全部数字）", means)


class Held(NamedTuple):
    """A column and its cells as Python objects: texts, dates, numbers, lists of texts."""

    column: Column
    cells: list[object]


_HEDGES = ("about", "over", "nearly", "under", "at least", "at most")
_KINDS = ("reported", "target", "forecast", "rule", "rank")
_STATUSES = ("revised", "final", "estimated", "preliminary")
_IN_BASE_UNITS = "in base units, or in percent where the unit is %"

FIGURES = (
    Column("id", Type.TEXT, "标识", "source:subject/sector/indicator[/partner]@period[#name].",
           required=True),
    Column("source", Type.CODE, "来源", "The document that prints the figure.", "sources",
           required=True),
    Column("origin", Type.CODE, "源头", "The document that it goes back to: translations and"
           " rewrites of one document are one origin.", "sources", required=True),
    Column("subject", Type.CODE, "主体", "Whom it is about.", "subjects", required=True),
    Column("sector", Type.CODE, "行业或商品", "The product, industry, mode of trade or form of"
           " ownership.", "sectors", required=True),
    Column("indicator", Type.CODE, "指标", "What is measured.", "indicators", required=True),
    Column("partner", Type.CODE, "伙伴", "The counterpart area.", "subjects"),
    Column("period", Type.TEXT, "时期", "As the dataset writes it: 2024, 2025Q1-Q3, 2024-07,"
           " 2015-01..2015-05, 2023-12-31; annual, monthly or unknown where the source names no"
           " date.", required=True),
    Column("start", Type.DAY, "起始日", "The first day of the period."),
    Column("end", Type.DAY, "截止日", "The last day of the period."),
    Column("kind", Type.CODE, "类别", "What the figure claims to be.", choices=_KINDS,
           required=True),
    Column("value", Type.NUMBER, "数值", f"The number that is printed, {_IN_BASE_UNITS}."),
    Column("low", Type.NUMBER, "下限", f"The least that the words promise, {_IN_BASE_UNITS};"
           " empty where that is open."),
    Column("high", Type.NUMBER, "上限", f"The most that the words promise, {_IN_BASE_UNITS};"
           " empty where that is open."),
    Column("unit", Type.CODE, "单位", "An ISO 4217 currency (XXX where none is printed), %, pp for"
           " percentage points, or what is counted; empty for ranks."),
    Column("hedge", Type.CODE, "限定语", "How the source softens the value.", choices=_HEDGES),
    Column("growth", Type.NUMBER, "增长率", "The growth that the source states, in percent; empty"
           " where it is stated as an amount or in percentage points."),
    Column("growth_low", Type.NUMBER, "增长率下限", "The least growth that the words promise."),
    Column("growth_high", Type.NUMBER, "增长率上限", "The most growth that the words promise."),
    Column("growth_hedge", Type.CODE, "增长率限定语", "How the source softens the growth.",
           choices=_HEDGES),
    Column("growth_basis", Type.CODE, "增长基准", "yoy, real-yoy, average-annual or since:PERIOD."),
    Column("also", Type.TEXTS, "另印作", "The source's own conversions of the same figure."),
    Column("inferred", Type.TEXTS, "推断项", "What the source does not print and the curator"
           " inferred."),
    Column("by", Type.TEXT, "发布机构", "The body that the source credits."),
    Column("speaker", Type.CODE, "发言人", "Who said it.", "subjects"),
    Column("status", Type.CODE, "状态", "How settled the figure is.", choices=_STATUSES,
           required=True),
    Column("plan", Type.TEXT, "规划", "The plan of a target."),
    Column("at", Type.TEXTS, "位置", "The paragraphs or places of the document."),
    Column("printed", Type.TEXTS, "原文", "The figure's own words in the document."),
    Column("name", Type.TEXT, "别名", "What tells two figures of one series, period and source"
           " apart."),
    Column("among", Type.CODE, "范围", "The whole that a share or a rank is part of.", "subjects"),
    Column("cumulative_from", Type.TEXT, "累计起点", "The period at which a running total begins."),
    Column("note", Type.TEXT, "说明", "What a careful reader must know."),
    Column("doubt", Type.TEXT, "存疑", "Why the figure should not be trusted as it stands."),
    Column("citation", Type.TEXT, "引文", "The document and the place in it, as a citation."),
)  # fmt: skip

CONVERTED = (
    Column("converted_value", Type.NUMBER, "折算值", "The amount in the currency asked for."),
    Column("converted_low", Type.NUMBER, "折算值下限", "The least that it can be."),
    Column("converted_high", Type.NUMBER, "折算值上限", "The most that it can be."),
    Column("converted_unit", Type.CODE, "折算货币", "The currency asked for."),
    Column("rate", Type.NUMBER, "汇率", "What the amount was converted at."),
    Column("rate_low", Type.NUMBER, "汇率下限", "The least that the rate can be."),
    Column("rate_high", Type.NUMBER, "汇率上限", "The most that the rate can be."),
    Column("rate_basis", Type.TEXT, "汇率依据", "Whose rate it is, or why there is none."),
    Column("rate_source", Type.TEXTS, "汇率来源", "The figures that the rate is from."),
)  # fmt: skip

SOURCES = (
    Column("id", Type.TEXT, "标识", "The document's name in the dataset.", required=True),
    Column("title", Type.TEXT, "题名", "Its title, in its own language.", required=True),
    Column("publisher", Type.TEXT, "出版者", "Who published it.", required=True),
    Column("authors", Type.TEXTS, "作者", "Who wrote it."),
    Column("published", Type.TEXT, "发表日期", "A day, a month, a year, or empty if unknown."),
    Column("kind", Type.CODE, "类别", "Who speaks.", required=True,
           choices=("official", "wire", "news", "company", "dataset")),
    Column("language", Type.CODE, "语言", "Its language.", required=True),
    Column("url", Type.TEXT, "网址", "Where it was read."),
    Column("archived", Type.TEXT, "存档", "Where a copy is kept."),
    Column("accessed", Type.DAY, "访问日期", "When it was read."),
    Column("adapts", Type.CODE, "改编自", "The document that it rewrites or translates.",
           "sources"),
    Column("origin", Type.CODE, "源头", "The document that it goes back to.", "sources",
           required=True),
    Column("withdrawn", Type.DAY, "撤回日期", "When it was withdrawn from the dataset."),
    Column("figures", Type.COUNT, "数据条数", "How many of the figures here it prints.",
           required=True),
    Column("citation", Type.TEXT, "引文", "The document as a citation.", required=True),
)  # fmt: skip

_LABELS = (
    Column("code", Type.TEXT, "代码", "The code that the figures use.", required=True),
    Column("name", Type.TEXT, "名称", "Its labels in English and Chinese.", required=True),
    Column("en", Type.TEXT, "英文名称", "Its label in English.", required=True),
    Column("zh", Type.TEXT, "中文名称", "Its label in Chinese."),
    Column("aliases", Type.TEXTS, "其他名称", "Other names that it goes by."),
)
SECTORS = (
    *_LABELS,
    Column("kind", Type.CODE, "类别", "Along what it divides trade or industry.", required=True,
           choices=("product", "industry", "trade-mode", "ownership")),
    Column("parent", Type.CODE, "上级", "The whole that it is a part of.", "sectors"),
)  # fmt: skip
INDICATORS = (
    *_LABELS,
    Column("measure", Type.CODE, "量纲", "money, share, rate, rank, count or volume.",
           required=True),
    Column("of_what", Type.TEXT, "计量对象", "What is counted."),
    Column("flow", Type.TRUTH, "流量", "Whether it adds up over time; empty where it does neither"
           " that nor stand at a moment."),
)  # fmt: skip
SUBJECTS = (
    *_LABELS,
    Column("kind", Type.CODE, "类别", "What it is.", required=True,
           choices=("area", "company", "place", "person")),
    Column("within", Type.CODE, "所在地", "The area that it lies in.", "subjects"),
    Column("role", Type.TEXT, "职务", "Of a person, the office."),
)  # fmt: skip

_BY_NAME = {each.name: each for each in (*FIGURES, *CONVERTED)}


def of_figures(names: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of figures with *names*."""
    return tuple(_BY_NAME[name] for name in names)
