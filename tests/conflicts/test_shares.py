"""A share is the quotient of what its indicator declares."""

import pytest

from cqtrade.conflicts.shares import shares_are_quotients
from cqtrade.model import Observation
from tests.builders import Printed, an_observation
from tests.conflicts.words import broken, strengths, the_finding

PART = an_observation(sector="machines", value="360.82 billion CNY")
WHOLE = an_observation(sector="foreign-trade", value="400.83 billion CNY")
TRADE = an_observation(sector="foreign-trade", indicator="trade", value="581.98 billion CNY")


def a_share(value: str, **otherwise: str) -> Observation:
    said: Printed = {"sector": "machines", "indicator": "share-of-exports", "value": value}
    said.update(otherwise)  # type: ignore[typeddict-item]  # texts alone are given
    return an_observation(**said)


def test_a_share_that_is_no_quotient_is_a_contradiction() -> None:
    assert strengths(shares_are_quotients, PART, WHOLE, a_share("80%")) == ["contradiction"]


@pytest.mark.parametrize("share", ["90%", "90.0%", "90.02%", "over 90%", "about 90%", "9/10"])
def test_the_quotient_within_its_rounding_is_no_finding(share: str) -> None:
    assert broken(shares_are_quotients, PART, WHOLE, a_share(share)) == ()


def test_a_hedge_far_from_the_quotient_is_a_doubt() -> None:
    assert strengths(shares_are_quotients, PART, WHOLE, a_share("over 60%")) == ["doubt"]


def test_the_quotient_is_told() -> None:
    found = the_finding(shares_are_quotients, PART, WHOLE, a_share("over 60%"))

    assert found.computed
    assert f"{found.computed.number:.3f}" == "90.018"


def test_the_suspect_is_the_share() -> None:
    share = a_share("80%")

    assert the_finding(shares_are_quotients, PART, WHOLE, share).suspect == share


def test_the_sum_that_would_fit_as_the_whole_is_told() -> None:
    found = the_finding(shares_are_quotients, PART, WHOLE, TRADE, a_share("over 60%"))

    assert found.cause[-1] == " is its share of Exports and imports"


@pytest.mark.parametrize(
    ("fitting", "label"),
    [
        pytest.param({"indicator": "imports"}, "Imports", id="the other term of a sum"),
        pytest.param({"sector": "machines"}, "Machines", id="a sector above the part"),
        pytest.param({"period": "2023"}, "2023", id="the year before"),
    ],
)
def test_another_whole_that_would_fit_is_told(fitting: Printed, label: str) -> None:
    part = an_observation(value="36 billion CNY")
    whole: Printed = {"sector": "foreign-trade", "value": "50 billion CNY"}
    whole.update(fitting)
    share = an_observation(indicator="share-of-exports", value="72.0%")
    found = the_finding(shares_are_quotients, part, WHOLE, share, an_observation(**whole))

    assert found.cause[-1] == f" is its share of {label}"


def test_the_whole_that_would_fit_is_named() -> None:
    found = the_finding(shares_are_quotients, PART, WHOLE, TRADE, a_share("over 60%"))

    assert TRADE in found.observations


def test_without_a_whole_that_fits_a_misprint_may_be_told() -> None:
    found = the_finding(shares_are_quotients, PART, WHOLE, a_share("70.0%"))

    assert found.cause == ("a misprint of 90.0%",)


@pytest.mark.parametrize(
    "otherwise",
    [
        pytest.param({"period": "2023"}, id="of another year"),
        pytest.param({"sector": "automobiles"}, id="of another sector"),
        pytest.param({"subject": "china"}, id="of another area"),
        pytest.param({"among": "china"}, id="of another whole"),
        pytest.param({"period": "unknown"}, id="of no named time"),
    ],
)
def test_a_share_of_something_else_is_no_finding(otherwise: dict[str, str]) -> None:
    assert broken(shares_are_quotients, PART, WHOLE, a_share("80%", **otherwise)) == ()


def test_the_whole_is_what_it_is_said_to_be_among() -> None:
    output = [
        an_observation(indicator="output", sector="laptops", value="61 million units"),
        an_observation(
            indicator="output", sector="laptops", subject="world", value="183 million units"
        ),
    ]
    share = an_observation(
        indicator="share-of-output", sector="laptops", value="50%", among="world"
    )

    assert strengths(shares_are_quotients, *output, share) == ["contradiction"]


def test_a_part_is_no_whole_of_itself() -> None:
    output = an_observation(indicator="output", sector="laptops", value="61 million units")
    share = an_observation(indicator="share-of-output", sector="laptops", value="50%")

    assert broken(shares_are_quotients, output, share) == ()


def test_part_and_whole_are_in_one_currency() -> None:
    whole = an_observation(sector="foreign-trade", value="56 billion USD")

    assert broken(shares_are_quotients, PART, whole, a_share("80%")) == ()


WITH_ASEAN = [
    an_observation(sector="machines", partner="asean", value="30 billion CNY"),
    an_observation(sector="foreign-trade", partner="asean", value="60 billion CNY"),
    WHOLE,
]


@pytest.mark.parametrize("share", ["50.0%", "7.5%"])
def test_the_whole_may_be_trade_with_all_or_with_the_partner(share: str) -> None:
    said = a_share(share, partner="asean")

    assert broken(shares_are_quotients, *WITH_ASEAN, said) == ()


def test_a_share_that_fits_neither_whole_is_a_contradiction() -> None:
    said = a_share("30.0%", partner="asean")

    assert strengths(shares_are_quotients, *WITH_ASEAN, said) == ["contradiction"]


def test_a_share_of_one_of_two_possible_wholes_is_at_most_a_doubt() -> None:
    said = a_share("30.0%", partner="asean")

    assert strengths(shares_are_quotients, WITH_ASEAN[0], WHOLE, said) == ["doubt"]


def test_a_partner_s_share_is_one_of_all_partners() -> None:
    said = an_observation(
        indicator="share-of-exports", sector="foreign-trade", partner="asean", value="15.0%"
    )

    assert broken(shares_are_quotients, *WITH_ASEAN[1:], said) == ()


def test_a_whole_that_does_not_fit_is_passed_over() -> None:
    imports = an_observation(
        sector="foreign-trade", indicator="imports", value="515.46 billion CNY"
    )
    found = the_finding(shares_are_quotients, PART, WHOLE, TRADE, imports, a_share("70.0%"))

    assert found.cause[-1] == " is its share of Imports"


def test_a_whole_that_fits_is_told_before_a_misprint() -> None:
    imports = an_observation(
        sector="foreign-trade", indicator="imports", value="515.46 billion CNY"
    )
    found = the_finding(shares_are_quotients, PART, WHOLE, imports, a_share("70.0%"))

    assert found.cause[0] == "another whole: "
