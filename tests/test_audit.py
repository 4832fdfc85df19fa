"""A sound dataset keeps every rule of form; what breaks one is told in that rule's own sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cqtrade import audit
from cqtrade.loader import folders as loader
from tests.builders import INDICATORS, SECTORS, SOURCE, SUBJECTS, a_dataset
from tests.written import a_code, a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cqtrade.errors import Fault
    from cqtrade.loader.folders import Contents

    Rule = Callable[[Contents], Iterator[Fault]]

WHO_AND_WHAT = "chongqing/automobiles/exports@2024"
ADD_IT = "add it, or use one that is there"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A small dataset and what one rule says of it: nothing where it is kept."""

    rule: Rule
    about: str
    says: str = ""
    figures: str = a_figure()
    document: str = SOURCE
    sectors: str = ""
    indicators: str = ""
    subjects: str = ""

    def __str__(self) -> str:
        """Return the case as the id of a test."""
        return f"{self.rule.__name__}: {self.about}"


# The observation stands below the six lines of its document: on line 7, unless said otherwise.
ASEAN = an_area("asean")
SHARE = a_code("share-of-exports", unit="share")
VOLUME = a_code("volume", unit="count:vehicles")
RANK = a_code("rank-by-exports", unit="rank")
RATE = a_code("cny-per-usd", unit="rate")
PROFIT = an_amount("profit", signed=True)
QUOTIENT = {"numerator": "exports", "denominator": {"sector": "automobiles", "indicator": "trade"}}
YESTERDAY = a_document(accessed=date(2024, 6, 30))

CASES = (
    Case(
        rule=audit.every_observed_code_is_known,
        about="known",
        figures=a_figure(partner="asean", among="asean", speaker="asean"),
        subjects=ASEAN,
    ),
    *(
        Case(
            rule=audit.every_observed_code_is_known,
            about=f"a strange {key}",
            figures=a_figure(**{key: code}),
            says=f"gazette.toml:6: {place}: '{key}' is in no codelist: '{code}'; {mend}",
        )
        for key, code, place, mend in (
            (
                *("subject", "chongqin", "chongqin/automobiles/exports@2024"),
                "did you mean 'chongqing'?",
            ),
            (
                *("sector", "cars", "chongqing/cars/exports@2024"),
                ADD_IT,
            ),
            (
                *("indicator", "export", "chongqing/automobiles/export@2024"),
                "did you mean 'exports'?",
            ),
            (
                "partner",
                "asean",
                f"{WHO_AND_WHAT[:-5]}/asean@2024",
                ADD_IT,
            ),
            ("among", "asean", WHO_AND_WHAT, ADD_IT),
            ("speaker", "asean", WHO_AND_WHAT, ADD_IT),
        )
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="all lead somewhere",
        sectors=a_product("sedans", parent="automobiles"),
        indicators=an_amount("trade", sum=["exports", "-exports"]) + an_amount("s", of=QUOTIENT),
        subjects=a_code("maker", kind="company", within="chongqing", sectors=["automobiles"]),
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="a strange parent",
        sectors=a_product("sedans", parent="automobile"),
        says=(
            "sectors.toml:4: [sedans]: 'parent' is in no codelist: 'automobile'; "
            "did you mean 'automobiles'?"
        ),
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="a strange whole",
        subjects=an_area("dazu", within="sichuan"),
        says=f"subjects.toml:4: [dazu]: 'within' is in no codelist: 'sichuan'; {ADD_IT}",
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="a strange sector of a company",
        subjects=a_code("maker", kind="company", sectors=["automobiles", "motors"]),
        says=f"subjects.toml:4: [maker]: 'sectors' is in no codelist: 'motors'; {ADD_IT}",
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="a strange term",
        indicators=an_amount("trade", sum=["exports", "-imports"]),
        says=(
            "indicators.toml:4: [trade]: 'sum' is in no codelist: 'imports'; "
            "did you mean 'exports'?"
        ),
    ),
    Case(
        rule=audit.every_code_leads_to_another,
        about="strange quotient",
        indicators=an_amount(
            "s", of={"numerator": "n", "denominator": {"sector": "d", "indicator": "exports"}}
        ),
        says=(
            f"indicators.toml:4: [s]: 'of' is in no codelist: 'n'; {ADD_IT}\n"
            f"indicators.toml:4: [s]: 'of' is in no codelist: 'd'; {ADD_IT}"
        ),
    ),
    Case(
        rule=audit.trees_have_no_loops,
        about="trees",
        sectors=a_product("sedans", parent="automobiles") + a_product("taxis", parent="sedans"),
        subjects=an_area("dazu", within="chongqing"),
    ),
    Case(
        rule=audit.trees_have_no_loops,
        about="sectors",
        sectors=a_product("a", parent="b")
        + a_product("b", parent="a")
        + a_product("c", parent="a"),
        says=(
            "sectors.toml:4: [a]: it is a part of itself; mend 'parent'\n"
            "sectors.toml:8: [b]: it is a part of itself; mend 'parent'"
        ),
    ),
    Case(
        rule=audit.trees_have_no_loops,
        about="subjects",
        subjects=an_area("dazu", within="dazu"),
        says="subjects.toml:4: [dazu]: it lies within itself; mend 'within'",
    ),
    Case(
        rule=audit.trees_have_no_loops,
        about="sources",
        document=a_document(adapts="gazette"),
        says="gazette.toml: [source]: it adapts itself; mend 'adapts'",
    ),
    Case(
        rule=audit.adapted_sources_are_here,
        about="here",
        document=a_document(adapts="courier"),
    ),
    Case(
        rule=audit.adapted_sources_are_here,
        about="not here",
        document=a_document(adapts="courrier"),
        says=(
            "gazette.toml: [source]: 'adapts' names no source: 'courrier'; did you mean 'courier'?"
        ),
    ),
    Case(
        rule=audit.identities_are_unique,
        about="a name",
        figures=a_figure() + a_figure(name="headline") + a_figure(period="2023"),
    ),
    Case(
        rule=audit.identities_are_unique,
        about="a repetition",
        figures=a_figure() + a_figure(value="11 billion CNY"),
        says=(
            f"gazette.toml:14: {WHO_AND_WHAT}: it repeats line 6; "
            "make them one, with a list in 'at', or give one a 'name'"
        ),
    ),
    Case(
        rule=audit.names_mean_one_thing,
        about="names of their own",
        sectors=a_product("sedans", zh="轿车", aliases=["saloons"]),
        subjects=an_area("sedans"),
    ),
    Case(
        rule=audit.names_mean_one_thing,
        about="a label of another sector",
        sectors=a_product("cars", en="AUTOMOBILES"),
        says=(
            "sectors.toml:4: [cars]: 'automobiles' is a name of 'automobiles' too; "
            "keep it with one of them"
        ),
    ),
    Case(
        rule=audit.names_mean_one_thing,
        about="an alias of another indicator",
        indicators=an_amount("imports", aliases=["Ｅxports"]),
        says=(
            "indicators.toml:4: [imports]: 'exports' is a name of 'exports' too; "
            "keep it with one of them"
        ),
    ),
    Case(
        rule=audit.names_mean_one_thing,
        about="a name of another subject",
        subjects=an_area("cq", zh="重庆") + an_area("yuzhong", aliases=["重庆"]),
        says=("subjects.toml:8: [yuzhong]: '重庆' is a name of 'cq' too; keep it with one of them"),
    ),
    Case(
        rule=audit.names_mean_one_thing,
        about="a name twice",
        sectors=a_product("cars", aliases=["autos", "Autos"]),
        says="sectors.toml:4: [cars]: 'autos' stands twice among its names; keep it once",
    ),
    *(
        Case(
            rule=audit.units_fit_their_indicators,
            about=f"{quantity} of {indicator}{f' as a {kind}' if kind else ''}",
            figures=a_figure(indicator=indicator, value=quantity, kind=kind),
            indicators=SHARE + VOLUME + RANK + RATE,
        )
        for indicator, quantity, kind in (
            ("exports", "10 USD", None),
            ("exports", "10 XXX", None),
            ("share-of-exports", "1/2", None),
            ("share-of-exports", "40%", None),
            ("volume", "40 vehicles", None),
            ("volume", "2", "rank"),
            ("rank-by-exports", "2", "rank"),
            ("cny-per-usd", "7.1217 CNY", None),
        )
    ),
    *(
        Case(
            rule=audit.units_fit_their_indicators,
            about=f"{quantity} of {indicator}",
            figures=a_figure(indicator=indicator, value=quantity),
            indicators=SHARE + VOLUME + RANK + RATE,
            says=(
                f"gazette.toml:6: chongqing/automobiles/{indicator}@2024: "
                f"'{quantity}' is not in the unit of '{indicator}'; write it in {wanted}"
            ),
        )
        for indicator, quantity, wanted in (
            ("exports", "10 vehicles", "a currency such as CNY, or XXX where none is printed"),
            ("exports", "10", "a currency such as CNY, or XXX where none is printed"),
            ("share-of-exports", "10 USD", "%, or as a fraction"),
            ("volume", "10 units", "vehicles"),
            ("volume", "10", "vehicles"),
            ("rank-by-exports", "10%", "a bare number"),
            ("cny-per-usd", "7.1", "a currency such as CNY, or XXX where none is printed"),
        )
    ),
    *(
        Case(
            rule=rule,
            about="an indicator that another rule misses",
            figures=a_figure(indicator="strange", value="-2 units", growth="3 units"),
        )
        for rule in (
            audit.units_fit_their_indicators,
            audit.growths_have_a_unit_of_growth,
            audit.only_signed_figures_are_negative,
        )
    ),
    Case(
        rule=audit.units_fit_their_indicators,
        about="a figure behind one of an unknown indicator",
        figures=a_figure(indicator="unknown") + a_figure(value="10 pp", period="2023"),
        says=(
            f"gazette.toml:14: {WHO_AND_WHAT[:-4]}2023: '10 pp' is not in the unit of 'exports'; "
            "write it in a currency such as CNY, or XXX where none is printed"
        ),
    ),
    Case(
        rule=audit.growths_have_a_unit_of_growth,
        about="a growth behind a figure without one",
        figures=a_figure() + a_figure(growth="2 pp", period="2023"),
        says=(
            f"gazette.toml:14: {WHO_AND_WHAT[:-4]}2023: '2 pp' is no growth of 'exports'; "
            "write it in %, times, pp or the level's unit"
        ),
    ),
    Case(
        rule=audit.only_signed_figures_are_negative,
        about="nothing",
        figures=a_figure(value="0 CNY"),
    ),
    Case(
        rule=audit.only_signed_figures_are_negative,
        about="half of one below zero",
        figures=a_figure(value="-0.5 CNY"),
        says=(
            f"gazette.toml:6: {WHO_AND_WHAT}: 'exports' cannot be negative: -0.5 CNY; "
            "write the fall as 'growth'"
        ),
    ),
    Case(
        rule=audit.units_fit_their_indicators,
        about="a conversion",
        figures=a_figure(also=["63.7%"]),
        says=(
            f"gazette.toml:6: {WHO_AND_WHAT}: '63.7%' is not in the unit of 'exports'; "
            "write it in a currency such as CNY, or XXX where none is printed"
        ),
    ),
    *(
        Case(
            rule=audit.growths_have_a_unit_of_growth,
            about=f"{growth} of {indicator}",
            figures=a_figure(indicator=indicator, value=None, growth=growth),
            indicators=SHARE + VOLUME,
        )
        for indicator, growth in (
            ("exports", "8.4%"),
            ("exports", "2 times"),
            ("exports", "4 million CNY"),
            ("share-of-exports", "2 pp"),
            ("volume", "40 vehicles"),
        )
    ),
    *(
        Case(
            rule=audit.growths_have_a_unit_of_growth,
            about=f"{growth} of {indicator}",
            figures=a_figure(indicator=indicator, value=None, growth=growth),
            indicators=SHARE + VOLUME,
            says=(
                f"gazette.toml:6: chongqing/automobiles/{indicator}@2024: "
                f"'{growth}' is no growth of '{indicator}'; "
                "write it in %, times, pp or the level's unit"
            ),
        )
        for indicator, growth in (
            ("exports", "2 pp"),
            ("exports", "40 vehicles"),
            ("share-of-exports", "4 million CNY"),
            ("volume", "40 units"),
        )
    ),
    Case(
        rule=audit.only_signed_figures_are_negative,
        about="a loss",
        figures=a_figure(indicator="profit", value="-2 billion CNY") + a_figure(growth="-8.4%"),
        indicators=PROFIT,
    ),
    Case(
        rule=audit.only_signed_figures_are_negative,
        about="negative exports",
        figures=a_figure(value="-2 billion CNY"),
        says=(
            f"gazette.toml:6: {WHO_AND_WHAT}: 'exports' cannot be negative: -2 billion CNY; "
            "write the fall as 'growth'"
        ),
    ),
    Case(
        rule=audit.reports_are_not_of_the_future,
        about="begun",
        document=YESTERDAY,
        figures=a_figure()
        + a_figure(period="2024-06-30")
        + a_figure(period="2030", kind="target")
        + a_figure(period="annual"),
    ),
    Case(
        rule=audit.reports_are_not_of_the_future,
        about="not begun",
        document=YESTERDAY,
        figures=a_figure(period="2024-07"),
        says=(
            "gazette.toml:7: chongqing/automobiles/exports@2024-07: "
            "it reports 2024-07, which lies after the day it was read; "
            "is it a target or a forecast?"
        ),
    ),
    Case(
        rule=audit.inferred_keys_are_there,
        about="inferable",
        figures=a_figure(inferred=["period", "unit"]),
    ),
    Case(
        rule=audit.inferred_keys_are_there,
        about="not inferable",
        figures=a_figure(inferred=["period", "mood"]),
        says=(
            f"gazette.toml:6: {WHO_AND_WHAT}: "
            "'inferred' names 'mood', which is no key of a figure; "
            "one of: subject, sector, indicator, partner, period, unit, value, growth, "
            "growth_basis, kind, among, by, speaker, plan, cumulative_from, hedge"
        ),
    ),
)


def contents_of(case: Case, folder: Path) -> Contents:
    """Write the dataset of a case, and read it; the reading finds nothing wrong with it."""
    dataset = a_dataset(
        folder / "one",
        {"gazette": case.document + case.figures, "courier": SOURCE},
        sectors=SECTORS + case.sectors,
        indicators=INDICATORS + case.indicators,
        subjects=SUBJECTS + case.subjects,
    )
    contents, faults = loader.read([dataset])
    assert not faults
    return contents


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_of_form_says_what_breaks_it(case: Case, tmp_path: Path) -> None:
    faults = case.rule(contents_of(case, tmp_path))
    said = [str(each._replace(file=Path(each.file).name)) for each in faults]

    assert "\n".join(said) == case.says


@pytest.mark.parametrize("rule", audit.RULES, ids=lambda rule: rule.__name__)
def test_a_rule_is_seen_kept_and_broken(rule: Rule) -> None:
    assert {bool(case.says) for case in CASES if case.rule is rule} == {True, False}


def test_every_rule_of_form_is_heard(tmp_path: Path) -> None:
    faulty = a_figure(subject="nobody", value="-2 units", growth="2 pp", inferred=["mood"])
    contents = contents_of(
        Case(rule=audit.identities_are_unique, about="", figures=faulty + faulty), tmp_path
    )

    assert len(audit.faults_of_form(contents)) == 2 * 5 + 1


def test_faults_are_told_in_the_order_of_the_files_and_lines(tmp_path: Path) -> None:
    faulty = a_figure(value="-2 units") + a_figure(period="2023", sector="cars")
    contents = contents_of(
        Case(rule=audit.identities_are_unique, about="", figures=faulty), tmp_path
    )
    faults = audit.faults_of_form(contents)

    assert [each.line for each in faults] == sorted(each.line for each in faults)


def test_a_fault_of_a_codelist_names_its_file_by_its_whole_path(tmp_path: Path) -> None:
    folders = [
        a_dataset(tmp_path / name, {}, subjects=an_area(name, within=away))
        for name, away in (("one", "other"), ("other", "nowhere"))
    ]
    contents, _ = loader.read(folders)

    assert [fault.file for fault in audit.faults_of_form(contents)] == [
        str(folders[1] / "subjects.toml")
    ]
