"""What there is to type: every command, its arguments and its options, and what each takes.

The command line itself is slow to import, so this repeats what it says; a test holds the two
against one another.
"""

# What an argument or an option takes: nothing, something that no list holds, files or folders,
# names of columns with commas between them, one of several words, or the kinds of words that it
# takes with spaces between them.
FLAG = None
ANYTHING = ""
FILES = "files"
FOLDERS = "folders"
COLUMNS = "columns"

# After an argument: it may be given again and again.
AGAIN = "..."

Takes = str | tuple[str, ...] | None
Options = dict[str, tuple[Takes, str]]

KINDS = ("reported", "target", "forecast", "rule", "rank")
COLUMN_NAMES = (
    "id", "source", "origin", "subject", "sector", "indicator", "partner",
    "period", "start", "end", "kind", "value", "low", "high", "unit", "hedge",
    "growth", "growth_low", "growth_high", "growth_hedge", "growth_basis",
    "also", "inferred", "by", "speaker", "status", "plan", "at", "printed", "name",
    "among", "cumulative_from", "note", "doubt", "citation",
)  # fmt: skip

_HELP: Options = {
    "--help": (FLAG, "Show this message and exit."),
    "-h": (FLAG, "Show this message and exit."),
}
_SELECTING: Options = {
    "--sector": ("sector", "A product, an industry, a mode of trade."),
    "--company": ("company", "A company."),
    "--subject": ("area company", "An area, a company, a place."),
    "--indicator": ("indicator", "What is measured."),
    "--partner": ("partner", "A counterpart area."),
    "--period": ("period timeless", "2024, 2025Q1-Q3, 2024-01, 2023-12-31, annual."),
    "--since": ("period", "Only periods that begin then or later."),
    "--until": ("period", "Only periods that end then or earlier."),
    "--source": ("source", "A document."),
    "--kind": (KINDS, "reported, target, forecast, rule or rank."),
}
_FORMATS = (
    *("table", "csv", "tsv", "json", "jsonl", "markdown"),
    *("chart", "svg", "png", "html"),
)
_READING: Options = {
    "--output": (FILES, "Write there; its ending is the format."),
    "-o": (FILES, "Write there; its ending is the format."),
    "--lang": (
        ("en", "zh"),
        "The language of tables, charts and pages; CSV and JSON have none.",
    ),
    "--currency": (
        ("USD", "CNY"),
        "Money in it too, at a rate of the same period; left alone where none is known.",
    ),
    "--data": (
        FOLDERS,
        "A dataset; several are read as one. Unless given: the shipped one.",
    ),
    "--strict": (FLAG, "Understand whole names only, and match every word of a search."),
    **_HELP,
}
_ANSWERING: Options = {
    "--format": (
        _FORMATS,
        "Unless given: a table on a terminal, CSV elsewhere; a chart of 'chart'.",
    ),
    "-f": (_FORMATS, "Unless given: a table on a terminal, CSV elsewhere; a chart of 'chart'."),
    "--columns": (COLUMNS, "Only these columns of CSV, TSV or JSON."),
    "--color": (("auto", "always", "never"), "Colour in tables."),
    "--bom": (FLAG, "Begin CSV with a byte order mark, as Excel wants it."),
    **_READING,
}
_STYLES = (
    *("plain", "gbt7714", "gbt7714-2015", "apa", "chicago", "mla"),
    *("bibtex", "ris", "csl-json"),
)
_LISTED = "plain, gbt7714, gbt7714-2015, apa, chicago, mla, bibtex, ris or csl-json."
_CITING: Options = {
    "--citations": (_STYLES, f"How to cite, below tables or in the column 'citation': {_LISTED}"),
}
_SHOWING: Options = {**_ANSWERING, **_CITING}
_BOTH: Options = {**_SELECTING, **_SHOWING}
_FORMS = ("csv", "jsonl", "parquet", "xlsx", "sqlite", "bundle", "sdmx-csv")
_OF_ANY_FILE = ("--output", "-o", "--citations", "--bom", "--currency", "--data", "--strict")
_EXPORTING: Options = {
    **_SELECTING,
    "--to": (_FORMS, "Unless given: by the ending."),
    "--datasette": (FLAG, "Beside FILE.sqlite, what Datasette shows of it: FILE-metadata.json."),
    **{each: _SHOWING[each] for each in _OF_ANY_FILE},
    **_HELP,
}

ROOT: Options = {"--version": (FLAG, "Show the version and leave."), **_HELP}
# A command that has commands of its own, and what it is for.
GROUPS = {
    "chart": "Draw a series, a comparison, a breakdown or targets.",
    "data": "Check, draft and describe a dataset.",
}
GROUP: Options = _HELP

# Of each command: what it is for, what its arguments take, its options.
COMMANDS: dict[str, tuple[str, tuple[Takes, ...], Options]] = {
    "sector": (
        "Show everything known of a sector, or all sectors.",
        ("sector",),
        {"--deep": (FLAG, "The figures of its parts too."), **_BOTH},
    ),
    "company": (
        "Show everything known of a company, or all companies.",
        ("company",),
        _BOTH,
    ),
    "facts": (
        "Show the figures of any selection; all of them if none is made.",
        (),
        _BOTH,
    ),
    "find": (
        "Find figures by free text, in English or Chinese, the most relevant first.",
        ("sector company area indicator", AGAIN),
        {"--limit": (ANYTHING, "How many at the most."), **_BOTH},
    ),
    "series": (
        "Show a series through time with its growth, or all series.",
        ("series",),
        _BOTH,
    ),
    "show": (
        "Show one figure whole: as printed, its bounds, who said it, who else prints it.",
        ("id short",),
        _SHOWING,
    ),
    "compare": (
        "Compare two periods: growth printed, implied and stated, with its bounds.",
        ("period", "period"),
        {
            "--all": (FLAG, "The series with a figure for only one of the two too."),
            **_BOTH,
        },
    ),
    "breakdown": (
        "Break a sector down: its parts, their shares and growth, what each adds, what is left.",
        ("sector", "period"),
        {
            "--by": (
                ("product", "industry", "trade-mode", "ownership", "partner"),
                "Along what; unless given, the first that has parts.",
            ),
            "--subject": ("area company", "Whose trade or industry."),
            "--indicator": ("indicator", "Unless given, exports if any."),
            "--partner": ("partner", "Only the trade with this area."),
            "--sort": (("value", "growth", "contribution"), "The greatest part first."),
            **_SHOWING,
        },
    ),
    "targets": (
        "Show targets and forecasts beside the newest reports: gap, multiple, growth still needed.",
        (),
        _BOTH,
    ),
    "fx": (
        "Show every exchange rate: printed ones, and those that sources' own conversions imply.",
        (),
        _BOTH,
    ),
    "conflicts": (
        "Show figures that cannot all be right: the computation, its bounds and the likely cause.",
        (),
        {"--strength": (("contradiction", "doubt"), "Only these; both unless given."), **_BOTH},
    ),
    "factcheck": (
        "Check the figures of a draft, English or Chinese, against the sources.",
        (FILES,),
        {"--cite": (FLAG, "The draft itself, with a footnote to each figure."), **_SHOWING},
    ),
    "sources": (
        "Show one document and all its figures, or all documents.",
        ("source",),
        _BOTH,
    ),
    "cite": (
        "Cite figures with their place, or documents.",
        ("source id short", AGAIN),
        {
            "--style": (_STYLES, f"How to write them: {_LISTED}"),
            "-s": (_STYLES, f"How to write them: {_LISTED}"),
            **_ANSWERING,
        },
    ),
    "export": (
        "Write any selection to a file for other programs: all figures if none is made.",
        (),
        _EXPORTING,
    ),
    "data check": (
        "Check a dataset: its form, its sense, and with --texts every figure against its text.",
        (),
        {
            "--texts": (FOLDERS, "Prove every figure against the texts there too."),
            **_ANSWERING,
        },
    ),
    "data draft": (
        "Draft the source file of an article, English or Chinese, for a curator to review.",
        (FILES,),
        {
            "--source": (ANYTHING, "Its id, the name of its file."),
            "--title": (ANYTHING, "Unless given: its first line."),
            "--publisher": (ANYTHING, "Who published it."),
            "--url": (ANYTHING, "Where it was read."),
            "--published": (ANYTHING, "2025-10-21, 2025-10 or 2025; the year dates its figures."),
            "--language": (ANYTHING, "Unless given: guessed from its letters."),
            "--kind": (("official", "wire", "news", "company", "dataset"), "Unless given: news."),
            "--output": (FILES, "Unless given: standard output."),
            "-o": (FILES, "Unless given: standard output."),
            "--force": (FLAG, "Replace a file that is there."),
            "--data": (
                FOLDERS,
                "A dataset whose codes are guessed. Unless given: the shipped one.",
            ),
            **_HELP,
        },
    ),
    "data info": (
        "Show where the dataset is, what is in it, and its digest.",
        (),
        _ANSWERING,
    ),
    "report": (
        "Write a page to read, print and pass on: figures, charts, citations, conflicts, data.",
        ("sector company series period timeless", AGAIN),
        {
            "--deep": (FLAG, "The parts of sectors too."),
            **_SELECTING,
            **_READING,
            **_CITING,
        },
    ),
    "completion": (
        "Print what makes a shell complete the commands and words of cqtrade.",
        (("bash", "zsh", "fish"),),
        _HELP,
    ),
}
COMMANDS |= {
    f"chart {name}": COMMANDS[name] for name in ("series", "compare", "breakdown", "targets")
}
