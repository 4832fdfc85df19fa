"""`cqtrade fx`, and `--currency` on every command that shows money."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from cqtrade.columns import COLUMNS
from cqtrade.dataset import load
from cqtrade.errors import QueryError
from cqtrade.fx import conversion
from cqtrade.sheet import comparison, converted, fx
from tests.builders import SEED, a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask, Told

SECTORS = a_product("automobiles") + a_product("food") + a_code("currency", kind="industry")
INDICATORS = (
    an_amount("exports", flow=True)
    + a_code("cny-per-usd", unit="rate")
    + a_code("cny-per-100-usd", unit="rate")
)
GAZETTE = a_document() + "".join(
    (
        a_figure(period="2022", value="33.6305 billion CNY"),
        a_figure(period="2023", value="over 35 billion CNY", at=2),
        a_figure(value="42.7 billion CNY", growth="8.4%", also=["6.0 billion USD"], at=3),
        a_figure(period="2025", value="40 million XXX", at=4),
        a_figure(period="2015", value="9 billion CNY", at=5),
    )
)


def a_printed_rate(indicator: str, value: str, period: str, at: int) -> str:
    return a_figure(
        subject="china", sector="currency", indicator=indicator, value=value, period=period, at=at
    )


BANK = a_document(title="Rates", publisher="The Bank", kind="official") + "".join(
    (
        a_printed_rate("cny-per-100-usd", "672.61 CNY", "2022", 1),
        a_printed_rate("cny-per-usd", "7.0000 CNY", "2023", 2),
        a_printed_rate("cny-per-usd", "7.1217 CNY", "2024", 3),
    )
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a dataset with printed rates, an own conversion and what cannot be converted."""
    return a_dataset(
        tmp_path / "data",
        {"gazette": GAZETTE, "bank": BANK},
        sectors=SECTORS,
        indicators=INDICATORS,
        subjects=an_area("chongqing") + an_area("china"),
    )


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch, ask: Ask) -> None:
    """Draw tables 96 columns wide, once *ask* has cleared what the environment says."""
    del ask
    monkeypatch.setenv("COLUMNS", "96")


def rows(told: Told) -> list[dict[str, str]]:
    return list(csv.DictReader(told.lines))


def header(told: Told) -> tuple[str, ...]:
    return tuple(told.lines[0].split(","))


# fx.


FX = """\
Exchange rates
CNY per USD: 3 printed, 1 implied by sources' own conversions

id      rate    bounds              period  basis    printed               overlaps       where
────────────────────────────────────────────────────────────────────────────────────────────────
c1ec27  6.7261  6.72605 to 6.72615  2022    printed  672.61 CNY per 100    none           [1] ¶1
                                                     USD
56953a  7.0000  6.99995 to 7.00005  2023    printed  7.0000 CNY per USD    none           [1] ¶2
c4a7c1  7.1217  7.12165 to 7.12175  2024    printed  7.1217 CNY per USD    93c93a (2024)  [1] ¶3
93c93a  7.117   7.050 to 7.185      2024    implied  42.7 billion CNY =    c4a7c1 (2024)  [2] ¶3
                                                     6.0 billion USD

[1] “Rates”, The Bank, n.d.
[2] “Cars”, The Gazette, n.d.
"""


@pytest.mark.usefixtures("narrow")
def test_fx_lists_each_rate_with_its_bounds_its_source_and_what_it_overlaps(
    ask: Ask, folder: Path
) -> None:
    assert ask("fx", "--data", folder, "-f", "table").out == FX


def test_fx_gives_the_bounds_of_the_shipped_conversions(ask: Ask) -> None:
    bounds = [[f"{float(row[end]):.3f}" for end in ("low", "high")] for row in rows(ask("fx"))]

    assert bounds == [["7.135", "7.233"], ["6.195", "8.108"], ["7.137", "7.148"]]


def test_fx_says_what_all_overlapping_rates_have_in_common(ask: Ask) -> None:
    shown = ask("fx", "-f", "table").out

    assert "all overlap, whatever their periods: 7.137 to 7.148 lies within each" in shown


def test_fx_counts_the_rates_that_overlap_where_it_cannot_name_a_few(
    ask: Ask, folder: Path
) -> None:
    several = [(year, "7.5" if year < 2010 else "8.5") for year in range(2005, 2016)]
    (folder / "sources/other.toml").write_text(
        a_document(title="Other")
        + "".join(a_printed_rate("cny-per-usd", f"{rate} CNY", f"{y}", 1) for y, rate in several)
    )
    shown = ask("fx", "--data", folder, "--source", "other", "-f", "table").out

    assert (shown.count("4 of 10 others"), shown.count("5 of 10 others")) == (0, 6)


def test_fx_tells_the_span_of_a_running_total_and_an_inferred_period(ask: Ask) -> None:
    assert [(row["period"], row["inferred"]) for row in rows(ask("fx"))] == [
        ("2022-12..2023-12", "cumulative_from"),
        ("2024Q4", "period; growth_basis"),
        ("2024", ""),
    ]


def test_fx_names_rates_of_one_period_that_do_not_overlap(ask: Ask, folder: Path) -> None:
    (folder / "sources/other.toml").write_text(
        a_document(title="Other") + a_printed_rate("cny-per-usd", "6.9000 CNY", "2023", 1)
    )

    assert "disagrees with" in ask("fx", "--data", folder, "-f", "table").out


def test_fx_columns_are_an_interface(ask: Ask) -> None:
    assert header(ask("fx")) == (
        *("pair", "base", "quote", "period", "start", "end", "basis", "rate", "low", "high"),
        *("printed", "overlaps", "contradicts", "kind", "status", "inferred", "note", "doubt"),
        *("ids", "sources", "citation"),
    )


def test_fx_of_a_selection_lists_only_its_rates(ask: Ask, folder: Path) -> None:
    told = ask("fx", "--data", folder, "--sector", "currency", "--period", "2024")

    assert [row["ids"] for row in rows(told)] == ["bank:china/currency/cny-per-usd@2024"]


def test_fx_without_a_rate_is_no_answer(ask: Ask) -> None:
    told = ask("fx", "--sector", "automobiles")

    assert (told.status, told.lines) == (1, [",".join(fx.COLUMNS)])


def test_fx_without_a_rate_says_so(ask: Ask) -> None:
    said = ask("fx", "--sector", "laptops").err

    assert said.startswith("cqtrade: the sources do not say: none of ")


def test_fx_of_a_plan_says_that_it_converts_nothing_else(ask: Ask, folder: Path) -> None:
    (folder / "sources/plan.toml").write_text(
        a_document(title="Plan")
        + a_figure(period="2027", kind="target", value="71 billion CNY", also=["10 billion USD"])
    )

    assert (
        "is a target: no other figure is converted"
        in ask("fx", "--data", folder, "-f", "table").out
    )


def test_fx_shows_a_doubt_about_a_rate(ask: Ask, folder: Path) -> None:
    told = ask("fx", "--data", _with_doubt(folder), "-f", "table")

    assert any(line.startswith("? ") and line.endswith(": it looks low") for line in told.lines)


# --currency in tables.


FACTS = """\
Figures
5 figures from 1 source, 2015 to 2025

id      who        what                   value                           growth  period  where
────────────────────────────────────────────────────────────────────────────────────────────────
831919  chongqing  automobiles · exports  9 billion CNY                           2015    [1] ¶5
478ba0  chongqing  automobiles · exports  33.6305 billion CNY                     2022    [1] ¶1
                                          = 5.00 billion USD [rate of
                                          2022]
                                          (5.00 billion USD)
cc766f  chongqing  automobiles · exports  over 35 billion CNY                     2023    [1] ¶2
                                          = 5.00 billion USD [rate of
                                          2023]
                                          (at least 5.00 billion USD)
93c93a  chongqing  automobiles · exports  42.7 billion CNY                +8.4%   2024    [1] ¶3
                                          = 6.0 billion USD [own
                                          conversion]
493782  chongqing  automobiles · exports  40 million XXX                          2025    [1] ¶4

rate of 2022: 6.7261 CNY per USD (6.72605 to 6.72615), printed as 672.61 CNY per 100 USD, [2] ¶1
rate of 2023: 7.0000 CNY per USD (6.99995 to 7.00005), printed, [2] ¶2
own conversion: 42.7 billion CNY = 6.0 billion USD, 7.117 CNY per USD (7.050 to 7.185), [1] ¶3
growth as stated, in CNY: growth in one currency is not growth in another
1 amount in CNY stays as printed: no rate of the same period is known (2015)
1 amount in XXX stays as printed: the source prints no currency

[1] “Cars”, The Gazette, n.d.
[2] “Rates”, The Bank, n.d.
"""


@pytest.mark.usefixtures("narrow")
def test_figures_show_both_amounts_and_a_footnote_for_each_rate(ask: Ask, folder: Path) -> None:
    told = ask(
        *("facts", "--sector", "automobiles", "--currency", "USD"),
        *("--data", folder, "-f", "table"),
    )

    assert told.out == FACTS


COMPARED = """\
2023 and 2024
1 comparable series, growth year on year

series         2023            2024            change         growth         basis    where
────────────────────────────────────────────────────────────────────────────────────────────────
chongqing ·    over 35         42.7 billion    +7.70 billion  +22.0%         printed  [1] ¶2, ¶3
automobiles ·  billion CNY     CNY             CNY            (-100.0 to
exports        = 5.00 billion  = 6.0 billion   = +1.00        +22.1%)
               USD [rate of    USD [own        billion USD    stated +8.4%
               2023]           conversion]                    in USD +20.0%
               (at least 5.00                                 (-100.0 to
               billion USD)                                   +21.0%)

rate of 2023: 7.0000 CNY per USD (6.99995 to 7.00005), printed, [2] ¶2
own conversion: 42.7 billion CNY = 6.0 billion USD, 7.117 CNY per USD (7.050 to 7.185), [1] ¶3
growth in USD is worked out from the converted levels; what is stated is in CNY

[1] “Cars”, The Gazette, n.d.
[2] “Rates”, The Bank, n.d.
"""


@pytest.mark.usefixtures("narrow")
def test_a_comparison_shows_growth_in_both_currencies(ask: Ask, folder: Path) -> None:
    told = ask(
        *("compare", "2023", "2024", "--sector", "automobiles", "--currency", "USD"),
        *("--data", folder, "-f", "table"),
    )

    assert told.out == COMPARED


def test_a_row_without_a_rate_for_both_periods_is_told_and_left(ask: Ask) -> None:
    shown = ask("compare", "2023", "2024", "--currency", "USD", "-f", "table").out

    assert "1 row in CNY stays as printed: no rate of the same period is known (2023)" in shown


def test_growth_over_several_years_is_given_for_a_year_in_both_currencies(
    ask: Ask, folder: Path
) -> None:
    told = ask("compare", "2022", "2024", "--data", folder, "--currency", "USD", "-f", "table")

    # 5.00 to 6.0 billion in two years.
    assert "in USD +9.5% a year" in told.out


def test_a_level_of_one_period_only_is_converted_alone(ask: Ask, folder: Path) -> None:
    words = ("compare", "2023", "2025", "--all", "--data", folder, "--currency", "USD")

    assert "= 5.00 billion USD [rate of 2023]" in ask(*words, "-f", "table").out


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("sector", "automobiles"), id="sector"),
        pytest.param(("find", "automobiles", "exports"), id="find"),
        pytest.param(("series", "chongqing/automobiles/exports"), id="series"),
        pytest.param(("sources", "gazette"), id="sources"),
        pytest.param(("show", "gazette:chongqing/automobiles/exports@2024"), id="show"),
    ],
)
def test_every_command_that_shows_money_converts_it(
    ask: Ask, folder: Path, words: tuple[str, ...]
) -> None:
    told = ask(*words, "--data", folder, "--currency", "USD", "-f", "table")

    assert "= 6.0 billion USD [own conversion]" in told.out


def test_a_company_shows_its_converted_sales(ask: Ask) -> None:
    told = ask("company", "senci", "--currency", "CNY", "-f", "table")

    assert "= 286 million CNY [rate of 2024]" in told.out


def test_a_document_lists_another_that_gives_a_rate(ask: Ask, folder: Path) -> None:
    told = ask("sources", "gazette", "--data", folder, "--currency", "USD", "-f", "table")

    assert told.lines[-1] == "[2] “Rates”, The Bank, n.d."


def test_growth_between_levels_names_its_currency_where_another_is_wanted(
    ask: Ask, folder: Path
) -> None:
    words = ("series", "chongqing/automobiles/exports", "--data", folder, "-f", "table")

    assert "year on year, in CNY" in ask(*words, "--currency", "USD").out


def test_a_growth_that_is_an_amount_shows_its_sources_own_conversion(ask: Ask) -> None:
    told = ask("company", "loncin", "--currency", "USD", "-f", "table")

    assert "= 560,000 USD [own conversion]" in told.out


def test_a_footnote_names_a_rate_that_disagrees(ask: Ask, folder: Path) -> None:
    (folder / "sources/other.toml").write_text(
        a_document(title="Other") + a_printed_rate("cny-per-usd", "6.90 CNY", "2023", 1)
    )
    told = ask("facts", "--period", "2023", "--data", folder, "--currency", "USD", "-f", "table")

    assert "it disagrees with 6.900 CNY per USD (6.895 to 6.905), of the same period" in told.out


def test_a_footnote_says_that_the_period_of_a_rate_is_inferred(ask: Ask, folder: Path) -> None:
    told = ask("facts", "--period", "2021", "--data", _with_doubt(folder), *_IN_DOLLARS)

    assert "the period of that rate is inferred" in told.out


def test_a_footnote_repeats_the_doubt_of_its_rate(ask: Ask, folder: Path) -> None:
    told = ask("facts", "--period", "2021", "--data", _with_doubt(folder), *_IN_DOLLARS)

    assert ": it looks low" in told.out


_IN_DOLLARS = ("--currency", "USD", "-f", "table")


def _with_doubt(folder: Path) -> Path:
    """Return *folder* with a doubtful conversion of an inferred year, and a figure of that year."""
    doubtful = a_figure(
        sector="food",
        period="2021",
        value="6.0 billion CNY",
        also=["1.0 billion USD"],
        inferred=["period"],
        doubt="it looks low",
    )
    (folder / "sources/other.toml").write_text(
        a_document(title="Other") + doubtful + a_figure(period="2021", value="9 billion CNY")
    )
    return folder


# --currency in flat outputs.


def test_a_conversion_follows_the_published_columns(ask: Ask, folder: Path) -> None:
    told = ask("facts", "--data", folder, "--currency", "USD")

    assert header(told) == (
        *COLUMNS,
        *("converted_value", "converted_low", "converted_high", "converted_unit"),
        *("rate", "rate_low", "rate_high", "rate_basis", "rate_source"),
    )


def test_the_published_columns_stay_as_they_are(ask: Ask, folder: Path) -> None:
    plain = rows(ask("facts", "--data", folder))
    others = rows(ask("facts", "--data", folder, "--currency", "USD"))

    assert [{name: row[name] for name in COLUMNS} for row in others] == plain


def test_a_comparison_appends_its_conversion_too(ask: Ask, folder: Path) -> None:
    told = ask("compare", "2023", "2024", "--data", folder, "--currency", "USD")

    assert header(told) == comparison.COLUMNS + converted.COLUMNS


def test_a_comparison_without_a_currency_has_its_published_columns(ask: Ask) -> None:
    assert header(ask("compare", "2023", "2024")) == comparison.COLUMNS


def test_json_gives_the_growth_in_dollars(ask: Ask, folder: Path) -> None:
    words = ("compare", "2023", "2024", "--sector", "automobiles", "--data", folder)
    (row,) = json.loads(ask(*words, "--currency", "USD", "-f", "json").out)

    # 35 / 7 to 6.0; nothing is known above 35, so the fall may be any.
    assert (row["converted_growth"], row["converted_growth_low"]) == (20, -100)


def test_a_row_left_alone_has_empty_cells(ask: Ask) -> None:
    told = ask("compare", "2023", "2024", "--currency", "USD")

    assert {row[name] for row in rows(told) for name in converted.COLUMNS} == {""}


def test_a_conversion_can_be_chosen_by_its_columns(ask: Ask) -> None:
    told = ask(
        *("show", "48d1eb", "--currency", "USD"),
        *("--columns", "converted_value,rate_basis,rate_source"),
    )

    assert told.lines[1:] == [
        "63700000000,own conversion,krasia-gpm-belt:chongqing/mechanical-electrical/exports@2024"
    ]


# The words.


def test_a_currency_may_be_typed_in_small_letters(ask: Ask) -> None:
    assert ask("facts", "--currency", "usd") == ask("facts", "--currency", "USD")


def test_another_currency_is_a_usage_error(ask: Ask) -> None:
    assert ask("facts", "--currency", "EUR").status == 2


# In Python.


@pytest.mark.parametrize("word", ["XXX", "usd", "TEU", "", "dollars"])
def test_only_the_code_of_a_currency_is_one(word: str) -> None:
    with pytest.raises(QueryError, match="no currency is called"):
        load(SEED).in_currency(word)


def test_a_strict_dataset_stays_strict_in_a_currency() -> None:
    both = load(SEED).strictly().in_currency("USD")

    with pytest.raises(QueryError):
        both.select(sector="mechan")


def test_a_dataset_in_a_currency_stays_so_when_strict() -> None:
    assert load(SEED).in_currency("USD").strictly().exchange.currency == "USD"


def test_converted_amounts_are_floats_in_pandas() -> None:
    frame = load(SEED).in_currency("USD").select(period="2024").to_pandas()

    assert {str(frame[name].dtype) for name in conversion.NUMBERS} == {"float64"}


def test_a_withdrawn_source_gives_no_rate(folder: Path) -> None:
    path = folder / "sources/bank.toml"
    path.write_text(path.read_text().replace("[source]", "[source]\nwithdrawn = 2026-01-01"))
    found = load(folder).in_currency("USD").select(period="2023")

    assert [row[-2] for row in found.rows()] == [None]
