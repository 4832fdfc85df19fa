"""Every command line ends in an answer or in one sentence; its exit status says in which."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import cqtrade
from cqtrade import dataset
from cqtrade.cli import run
from cqtrade.errors import Exit
from tests.answers import quiet
from tests.builders import SOURCE, a_dataset
from tests.written import a_document, a_figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.answers import Ask, Told

FORMS = "2024, 2024H1, 2024Q3, 2025Q1-Q3, 2025-07, 2015-01..2015-05, 2023-12-31, annual"


# Exit statuses


def test_an_answer_is_0(ask: Ask) -> None:
    assert ask("sector", "gpm").status == 0


def test_no_such_figure_is_1(ask: Ask) -> None:
    assert ask("sector", "gpm", "--period", "1999").status == 1


def test_a_check_that_finds_something_is_1(ask: Ask, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "data", {"gazette": SOURCE + a_figure(value="much")})

    assert ask("data", "check", "--data", folder).status == 1


def test_a_word_that_means_nothing_is_2(ask: Ask) -> None:
    assert ask("sector", "nothing-of-the-kind").status == 2


def test_a_dataset_with_faults_is_3(ask: Ask, tmp_path: Path) -> None:
    folder = a_dataset(tmp_path / "data", {"gazette": SOURCE + a_figure(value="much")})

    assert ask("sector", "--data", folder).status == 3


def test_a_dataset_that_is_missing_is_4(ask: Ask, tmp_path: Path) -> None:
    assert ask("sector", "--data", tmp_path / "nowhere").status == 4


def test_an_answer_that_cannot_be_written_is_5(ask: Ask, tmp_path: Path) -> None:
    assert ask("sector", "-o", tmp_path / "nowhere" / "x.csv").status == 5


def test_a_reader_that_is_gone_is_141(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(os, "write", refuse)

    assert ask("sector", "gpm").status == 141


def test_an_interruption_is_130(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dataset, "load", interrupt)

    assert ask("sector", "gpm").status == 130


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_termination_is_that_of_the_signal() -> None:
    killed = "import cqtrade.cli, os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    done = subprocess.run([sys.executable, "-c", killed], check=False, env=quiet(os.environ))

    assert done.returncode == -signal.SIGTERM


def test_the_statuses_are_an_interface() -> None:
    assert {each.name: each.value for each in Exit} == {
        "ANSWERED": 0,
        "NOTHING": 1,
        "USAGE": 2,
        "REFUSED": 3,
        "UNREADABLE": 4,
        "UNWRITABLE": 5,
        "BUG": 6,
        "INTERRUPTED": 130,
        "READER_GONE": 141,
        "TERMINATED": 143,
    }


# What is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(
            "sectr gpm",
            "cqtrade: error: no such command 'sectr'\nhint: did you mean 'sector'?\n",
            id="a misspelt command",
        ),
        pytest.param(
            "quinces",
            "cqtrade: error: no such command 'quinces'\nhint: cqtrade --help\n",
            id="no command",
        ),
        pytest.param(
            "data chek",
            "cqtrade: error: no such command 'chek'\nhint: did you mean 'check'?\n",
            id="a misspelt command of a group",
        ),
        pytest.param(
            "facts --secter gpm",
            (
                "cqtrade: error: no such option: --secter\n"
                "hint: did you mean --sector, --since, --subject?\n"
            ),
            id="a misspelt option",
        ),
        pytest.param(
            "facts --0000",
            "cqtrade: error: no such option: --0000\nhint: cqtrade --help\n",
            id="no option",
        ),
        pytest.param(
            "facts quinces",
            "cqtrade: error: got unexpected extra argument(s) (quinces)\nhint: cqtrade --help\n",
            id="an argument too many",
        ),
        pytest.param(
            "compare 2023",
            "cqtrade: error: missing argument 'B'\nhint: cqtrade --help\n",
            id="an argument too few",
        ),
        pytest.param(
            "facts --sector",
            "cqtrade: error: option '--sector' requires an argument\nhint: cqtrade --help\n",
            id="an option without its value",
        ),
        pytest.param(
            "facts --color sometimes",
            (
                "cqtrade: error: invalid value for '--color': "
                "'sometimes' is not one of 'auto', 'always', 'never'\nhint: cqtrade --help\n"
            ),
            id="a strange choice",
        ),
        pytest.param(
            "find x --limit 0",
            (
                "cqtrade: error: invalid value for '--limit': "
                "0 is not in the range 1<=x<=100000\nhint: cqtrade --help\n"
            ),
            id="a number out of range",
        ),
        pytest.param(
            "sector autombiles",
            "cqtrade: error: no sector is called 'autombiles'\nhint: did you mean 'Automobiles'?\n",
            id="a misspelt sector",
        ),
        pytest.param(
            "company sensi",
            "cqtrade: error: no company is called 'sensi'\nhint: did you mean 'Senci'?\n",
            id="a misspelt company",
        ),
        pytest.param(
            "sector 0000",
            "cqtrade: error: no sector is called '0000'\n",
            id="nothing near",
        ),
        pytest.param(
            "sector changan",
            (
                "cqtrade: error: 'changan' could be more than one sector\n"
                "hint: say which: changan-cs35, changan-cs75\n"
            ),
            id="the beginning of many",
        ),
        pytest.param(
            "facts --kind tarhet",
            "cqtrade: error: no kind is called 'tarhet'\nhint: did you mean 'target'?\n",
            id="a misspelt kind",
        ),
        pytest.param(
            "facts --source krasia-gpm-bet",
            (
                "cqtrade: error: no source is called 'krasia-gpm-bet'\n"
                "hint: did you mean 'krasia-gpm-belt'?\n"
            ),
            id="a misspelt source",
        ),
        pytest.param(
            "cite krasia-gpm-bet",
            (
                "cqtrade: error: no figure or source is called 'krasia-gpm-bet'\n"
                "hint: did you mean 'krasia-gpm-belt'?\n"
            ),
            id="a misspelt source to cite",
        ),
        pytest.param(
            "facts --columns indicater",
            "cqtrade: error: no column is called 'indicater'\nhint: did you mean 'indicator'?\n",
            id="a misspelt column",
        ),
        pytest.param(
            "facts --period 2024-13",
            (
                "cqtrade: error: '2024-13' is not a period: there is no such part of a year\n"
                f"hint: write one as {FORMS}\n"
            ),
            id="an impossible period",
        ),
        pytest.param(
            "facts --since 2025 --until 2024",
            (
                "cqtrade: error: --since 2025 lies after --until 2024\n"
                "hint: write --since 2024 --until 2025\n"
            ),
            id="a time backwards",
        ),
        pytest.param(
            "compare 2024 2025Q1-Q3",
            (
                "cqtrade: error: 2024 and 2025Q1-Q3 are not of one length\n"
                "hint: try: compare 2024Q1-Q3 2025Q1-Q3\n"
            ),
            id="periods of two lengths",
        ),
        pytest.param(
            "compare 2024 2024",
            "cqtrade: error: 2024 and 2024 are one period\nhint: name two\n",
            id="one period twice",
        ),
        pytest.param(
            "compare annual 2024",
            "cqtrade: error: 'annual' names no date, so nothing can be compared with it\n",
            id="a period without dates",
        ),
        pytest.param("show 0", "cqtrade: error: no figure is called '0'\n", id="a short id cut"),
    ],
)
def test_a_question_that_cannot_be_read_is_refused_in_one_sentence(
    ask: Ask, words: str, told: str
) -> None:
    assert ask(*words.split()) == (Exit.USAGE, "", told)


def test_a_word_may_be_nothing(ask: Ask) -> None:
    assert ask("sector", "").err == "cqtrade: error: no sector is called ''\n"


def test_a_dataset_that_is_missing_is_named(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"

    assert ask("facts", "--data", folder).err == (
        f"cqtrade: error: the dataset '{folder}' does not exist\n"
    )


def test_the_first_fault_of_a_dataset_is_told_and_the_others_counted(
    ask: Ask, tmp_path: Path
) -> None:
    source = a_document(title="  ") + a_figure(sector="cars")
    folder = a_dataset(tmp_path / "data", {"gazette": source})

    assert ask("facts", "--data", folder).err == (
        f"cqtrade: error: {folder / 'sources' / 'gazette.toml'}:2: [source]: 'title' is empty; "
        "fill it or leave it out (and 1 more)\n"
        "hint: 'cqtrade data check' lists every fault\n"
    )


@pytest.mark.parametrize("words", [(), ("data",)])
def test_without_a_command_the_help_is_all_that_is_told(ask: Ask, words: tuple[str, ...]) -> None:
    told = ask(*words)

    assert (told.status, "Usage: cqtrade" in told.out, told.err) == (Exit.USAGE, True, "")


def test_the_version_is_told(ask: Ask) -> None:
    assert ask("--version") == (0, f"cqtrade {cqtrade.__version__}\n", "")


# Faults of our own


def break_down(*_: object) -> None:
    """Fail as only a bug does, with a secret at hand."""
    secret = "the-secret"  # noqa: S105  # not one
    raise ZeroDivisionError(secret)


def test_a_fault_of_our_own_is_told_without_its_traceback(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "load", break_down)

    assert ask("sector") == (
        Exit.BUG,
        "",
        (
            "cqtrade: error: a fault of cqtrade itself: ZeroDivisionError\n"
            "hint: please report it; CQTRADE_DEBUG=1 shows where it happened\n"
        ),
    )


@pytest.mark.usefixtures("ask")
def test_a_fault_of_our_own_is_shown_to_who_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "load", break_down)
    monkeypatch.setenv("CQTRADE_DEBUG", "1")

    with pytest.raises(ZeroDivisionError):
        run(["sector"])


def test_an_error_that_nobody_can_hear_is_still_a_status(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(os, "write", refuse)

    assert ask("sector", "quinces").status == 2


# Arguments from anywhere

STRANGE = {
    "escape": ("\x1b]0;pwned\x07", r"\x1b]0;pwned\x07"),
    "8-bit escape": ("\x9b2J", r"\x9b2J"),
    "line end": ("a\n::error::b", r"a\x0a::error::b"),
    "carriage return": ("a\r::error::b", r"a\x0d::error::b"),
    "right-to-left override": ("a\u202eb", r"a\u202eb"),
    "bad UTF-8": ("\udcff\udcfe", r"\xff\xfe"),
    "markup": ("[/red]", "[/red]"),
    "emoji": (":smile:", ":smile:"),
    "format": ("%s{0}", "%s{0}"),
    "command": ("::error::b", "::error::b"),
    "very long": ("a" * 100_000, "a" * 159 + "…"),
}
PLACES = {
    "sector": ("sector", "WORD"),
    "company": ("company", "WORD"),
    "series": ("series", "WORD"),
    "part of a series": ("series", "chongqing/WORD/exports"),
    "show": ("show", "xxxxxxWORD"),
    "cite": ("cite", "WORD"),
    "sources": ("sources", "WORD"),
    "period": ("compare", "WORD", "2024"),
    "indicator": ("facts", "--indicator", "WORD"),
    "since": ("facts", "--since", "WORD"),
    "columns": ("facts", "--columns", "WORD"),
    "dataset": ("facts", "--data", "WORD"),
    "command": ("WORD",),
    "option": ("facts", "--WORD"),
    "choice": ("facts", "--color", "WORD"),
    "number": ("find", "x", "--limit", "WORD"),
    "search": ("find", "WORD"),
    "search in a table": ("find", "WORD", "-f", "table"),
    "search in Markdown": ("find", "WORD", "-f", "markdown"),
    "file": ("facts", "-o", "nowhere/WORD"),
}


def harm(told: Told) -> list[str]:
    """Return what is wrong with how a strange word was answered."""
    every = told.out + told.err
    error, *hints = told.err.splitlines()
    return [
        *(f"control {each!r}" for each in every if each != "\n" and not each.isprintable()),
        *(f"{each!r}" for each in every.splitlines() if each.lstrip().startswith("::")),
        *(f"hint {each!r}" for each in hints if not each.startswith("hint: ") or len(hints) > 1),
        *([] if error.startswith("cqtrade: ") else [f"error {error!r}"]),
        *([] if told.status in (1, 2, 4, 5) else [f"status {told.status}"]),
        *([] if len(every) < 2000 else [f"{len(every)} characters"]),
    ]


@pytest.mark.parametrize("word", STRANGE)
@pytest.mark.parametrize("place", PLACES)
def test_a_strange_word_does_no_harm(
    ask: Ask, tiny: Path, monkeypatch: pytest.MonkeyPatch, place: str, word: str
) -> None:
    monkeypatch.setenv("CQTRADE_DATA", str(tiny))
    # As it arrives where the letters of the system are few.
    typed = os.fsdecode(STRANGE[word][0].encode("utf-8", "surrogateescape"))

    assert harm(ask(*(each.replace("WORD", typed) for each in PLACES[place]))) == []


@pytest.mark.parametrize(("typed", "shown"), STRANGE.values(), ids=STRANGE)
def test_a_strange_word_is_echoed_legibly(ask: Ask, tiny: Path, typed: str, shown: str) -> None:
    assert ask("sector", typed, "--data", tiny).err == (
        f"cqtrade: error: no sector is called '{shown}'\n"
    )
