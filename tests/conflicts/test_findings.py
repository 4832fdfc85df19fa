"""What the audit as a whole promises of its findings."""

from cqtrade.conflicts import RULES, curators_trust_their_figures, findings
from cqtrade.conflicts.agreement import sources_agree
from cqtrade.model import Kind
from tests.builders import an_observation
from tests.conflicts.words import WORDS, broken, strengths, the_finding

HERE = an_observation()
THERE = an_observation(value="12 billion CNY", source="bulletin")
DOUBT = "The city makes no such thing."


def test_one_figure_contradicts_nothing() -> None:
    assert findings([HERE], WORDS) == ()


def test_contradictions_come_first() -> None:
    doubted = an_observation(indicator="imports", doubt=DOUBT)
    found = findings([doubted, HERE, THERE], WORDS)

    assert [str(each.strength) for each in found] == ["contradiction", "doubt"]


def test_the_order_of_the_figures_does_not_matter() -> None:
    several = [HERE, THERE, an_observation(value="13 billion CNY", source="almanac")]
    forward, backward = findings(several, WORDS), findings(several[::-1], WORDS)

    assert [each.ids for each in forward] == [each.ids for each in backward]


def test_every_rule_says_what_it_asks() -> None:
    assert all(rule.__doc__ for rule in RULES)


def test_a_contradiction_fails() -> None:
    assert the_finding(sources_agree, HERE, THERE).fails


def test_a_contradiction_that_the_suspect_s_doubt_acknowledges_does_not() -> None:
    doubted = an_observation(value="12 billion CNY", source="bulletin", doubt=DOUBT)

    assert not the_finding(sources_agree, HERE, doubted).fails


def test_a_doubt_does_not_fail() -> None:
    inferred = an_observation(value="12 billion CNY", source="bulletin", inferred=("period",))

    assert not the_finding(sources_agree, HERE, inferred).fails


def test_a_doubt_of_the_curator_that_no_rule_reaches_is_told() -> None:
    doubted = an_observation(doubt=DOUBT)
    found = the_finding(curators_trust_their_figures, doubted)

    assert (found.observations, found.computation) == ((doubted,), (DOUBT,))


def test_a_doubt_of_the_curator_that_a_rule_reaches_is_not_told_again() -> None:
    doubted = an_observation(value="12 billion CNY", source="bulletin", doubt=DOUBT)

    assert broken(curators_trust_their_figures, HERE, doubted) == ()


def test_a_doubt_in_the_same_words_is_told_once() -> None:
    two = [an_observation(doubt=DOUBT), an_observation(indicator="imports", doubt=DOUBT)]

    assert strengths(curators_trust_their_figures, *two) == ["doubt"]


def test_a_target_in_doubt_is_told_too() -> None:
    target = an_observation(kind=Kind.TARGET, doubt=DOUBT)

    assert strengths(curators_trust_their_figures, target) == ["doubt"]


def test_a_doubt_of_a_withdrawn_source_is_not_told() -> None:
    assert broken(curators_trust_their_figures, an_observation(doubt=DOUBT, withdrawn=True)) == ()


def test_origins_are_named_once() -> None:
    adapted = an_observation(source="digest", origin="gazette")
    found = the_finding(sources_agree, HERE, adapted, THERE)

    assert sorted(found.origins) == ["bulletin", "gazette"]
