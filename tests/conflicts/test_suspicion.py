"""The suspect of a broken relation is the figure that least is to be said for."""

from cqtrade.conflicts.suspicion import suspicion
from tests.builders import an_observation


def test_doubted_adapted_and_inferred_figures_are_suspected_in_this_order() -> None:
    doubted = an_observation(doubt="It is not so.")
    adapted = an_observation(source="digest", origin="gazette")
    inferred = an_observation(inferred=("period",))
    sound = an_observation()

    assert sorted([sound, inferred, adapted, doubted], key=suspicion) == [
        *(doubted, adapted),
        *(inferred, sound),
    ]
