"""`cqtrade conflicts`, and the audit of meaning in `cqtrade data check`."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_dataset
from tests.written import a_document, a_figure, a_product, an_amount, an_area

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask, Told

SECTORS = a_product("machines") + a_product("automobiles", parent="machines")
GAZETTE = a_document() + "".join(
    (
        a_figure(sector="machines", value="20.0 billion CNY", growth="8.4%", at=3),
        a_figure(value="22.0 billion CNY", at=4),
        a_figure(period="2023", value="over 12 billion CNY", at=5),
        a_figure(indicator="imports", value="10 billion CNY", at=6),
    )
)
BULLETIN = a_document(title="Machines", publisher="The Bulletin") + "".join(
    (
        a_figure(period="2023", value="19.0 billion CNY", at=1),
        a_figure(indicator="imports", period="2023", doubt="Nobody knows.", at=2),
    )
)


def a_folder(folder: Path, **sources: str) -> Path:
    return a_dataset(
        folder / "data",
        sources,
        sectors=SECTORS,
        indicators=an_amount("exports", flow=True) + an_amount("imports", flow=True),
        subjects=an_area("chongqing"),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a dataset with a part above its whole, a hedge too wide and a curator's doubt."""
    return a_folder(tmp_path, gazette=GAZETTE, bulletin=BULLETIN)


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Give a dataset whose only contradiction is acknowledged."""
    acknowledged = a_document() + "".join(
        (
            a_figure(sector="machines", value="20.0 billion CNY"),
            a_figure(value="22.0 billion CNY", doubt="It is more than all machines."),
        )
    )
    return a_folder(tmp_path, gazette=acknowledged)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch, ask: Ask) -> None:
    """Draw tables 120 columns wide, once *ask* has cleared what the environment says."""
    del ask
    monkeypatch.setenv("COLUMNS", "120")


def rows(told: Told) -> list[dict[str, str]]:
    return list(csv.DictReader(told.lines))


def test_every_finding_is_a_row(ask: Ask, folder: Path) -> None:
    found = rows(ask("conflicts", "--data", folder))

    assert [(each["rule"], each["strength"]) for each in found] == [
        ("parts_are_within_their_wholes", "contradiction"),
        ("sources_agree", "doubt"),
        ("curators_trust_their_figures", "doubt"),
    ]


def test_listing_findings_is_an_answer(ask: Ask, folder: Path) -> None:
    assert ask("conflicts", "--data", folder).status == 0


@pytest.mark.usefixtures("wide")
def test_a_finding_is_drawn_with_its_figures_its_computation_and_its_cause(
    ask: Ask, folder: Path
) -> None:
    told = ask("conflicts", "--data", folder, "-f", "table", "--strength", "contradiction")

    assert "\n".join(told.lines) == (
        """\
Conflicts
1 contradiction, 0 doubts

contradiction: parts are within their wholes
93c93a        22.0 billion CNY  chongqing · automobiles · exports  2024  [1] ¶4
9e629c        20.0 billion CNY, +8.4%  chongqing · machines · exports  2024  [1] ¶3
computed      22.0 billion CNY / 20.0 billion CNY = 110% (109 to 111%) of its whole
likely cause  the part is misprinted, or is no part of this whole by its definition

[1] “Cars”, The Gazette, n.d."""
    )


@pytest.mark.parametrize("form", ["markdown", "json", "jsonl", "tsv"])
def test_findings_are_told_in_every_form(ask: Ask, folder: Path, form: str) -> None:
    told = ask("conflicts", "--data", folder, "-f", form)

    assert "22.0 billion CNY / 20.0 billion CNY = 110%" in told.out


def test_numbers_are_numbers_and_ids_are_lists(ask: Ask, folder: Path) -> None:
    told = ask("conflicts", "--data", folder, "-f", "jsonl", "--strength", "contradiction")
    found = json.loads(told.out)

    assert (found["ratio"], found["stated"], found["unit"], len(found["ids"])) == (
        *(1.1, 22_000_000_000, "CNY"),
        2,
    )


@pytest.mark.parametrize(
    ("selection", "rules"),
    [
        (("--sector", "machines"), ["parts_are_within_their_wholes"]),
        (("--period", "2023", "--indicator", "exports"), ["sources_agree"]),
        (("--source", "bulletin"), ["sources_agree", "curators_trust_their_figures"]),
        (("--indicator", "imports"), ["curators_trust_their_figures"]),
    ],
)
def test_only_what_names_a_figure_of_the_selection_is_listed(
    ask: Ask, folder: Path, selection: tuple[str, ...], rules: list[str]
) -> None:
    told = ask("conflicts", "--data", folder, *selection)

    assert [each["rule"] for each in rows(told)] == rules


def test_where_nothing_is_found_the_status_is_1(ask_tiny: Ask) -> None:
    told = ask_tiny("conflicts")

    assert (told.status, len(told.lines), told.err) == (
        *(1, 1),
        "cqtrade: no conflict is found among 1 figure\n",
    )


def test_where_none_is_so_strong_the_status_is_1(ask: Ask, doubtful: Path) -> None:
    told = ask("conflicts", "--data", doubtful, "--strength", "doubt")

    assert (told.status, told.err) == (1, "cqtrade: no doubt is found among 2 figures\n")


def test_where_no_figure_is_meant_that_is_told(ask: Ask, folder: Path) -> None:
    told = ask("conflicts", "--data", folder, "--period", "1999")

    assert (told.status, "the sources do not say" in told.err) == (1, True)


def test_a_strength_that_is_none_is_refused(ask_tiny: Ask) -> None:
    assert ask_tiny("conflicts", "--strength", "weak").status == 2


def test_the_check_fails_on_a_contradiction(ask: Ask, folder: Path) -> None:
    assert ask("data", "check", "--data", folder).status == 1


def test_a_contradiction_is_a_fault_with_its_place(ask: Ask, folder: Path) -> None:
    told = ask("data", "check", "--data", folder)

    assert told.lines[0] == (
        f"{folder}/sources/gazette.toml:15: chongqing/automobiles/exports@2024: contradiction: "
        "22.0 billion CNY / 20.0 billion CNY = 110% (109 to 111%) of its whole "
        "(rule: parts are within their wholes); likely the part is misprinted, or is no part of "
        "this whole by its definition; mend it, or say in 'doubt' why it stands"
    )


def test_faults_and_doubts_are_counted_apart(ask: Ask, folder: Path) -> None:
    assert ask("data", "check", "--data", folder).lines[-1] == "1 fault, 2 doubts"


def test_faults_and_doubts_are_rows(ask: Ask, folder: Path) -> None:
    told = ask("data", "check", "--data", folder, "-f", "csv")

    assert [each["strength"] for each in rows(told)] == ["fault", "doubt", "doubt"]


def test_a_contradiction_that_is_acknowledged_does_not_fail_the_check(
    ask: Ask, doubtful: Path
) -> None:
    told = ask("data", "check", "--data", doubtful)

    assert (told.status, told.lines[-1]) == (0, "0 faults, 1 doubt")


def test_an_acknowledged_contradiction_is_told_as_one(ask: Ask, doubtful: Path) -> None:
    assert (
        "contradiction, which its curator notes: " in ask("data", "check", "--data", doubtful).out
    )


def test_meaning_is_not_asked_of_a_dataset_with_faults_of_form(ask: Ask, tmp_path: Path) -> None:
    faulty = a_folder(tmp_path, gazette=GAZETTE + a_figure(sector="cars"))

    assert ask("data", "check", "--data", faulty).lines[-1] == "1 fault, 0 doubts"
