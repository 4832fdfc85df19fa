"""Whatever a user or a dataset can hold is read as promised; the kept corpus is read again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.target import kept
from tests.fuzz.targets import NAMES, target

# How many inputs each target takes here; `python -m tests.fuzz` takes as many as it is told.
SLOW = {"commands": 12, "texts": 12}
EXAMPLES = 60


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_of_known_pieces_breaks_no_promise(name: str) -> None:
    fuzzed = target(name)
    pieces = st.sampled_from(fuzzed.pieces) | st.text(max_size=4)
    inputs = st.lists(pieces, max_size=12).map(fuzzed.between.join)

    @given(inputs)
    @settings(max_examples=SLOW.get(name, EXAMPLES))
    def hold(text: str) -> None:
        fuzzed.hold(text.encode(errors="surrogateescape"))

    hold()


@pytest.mark.parametrize("name", NAMES)
def test_bytes_break_no_promise(name: str) -> None:
    fuzzed = target(name)

    @given(st.binary(max_size=60))
    @settings(max_examples=SLOW.get(name, EXAMPLES))
    def hold(data: bytes) -> None:
        fuzzed.hold(data)

    hold()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_sound_breaks_no_promise(name: str) -> None:
    for data in target(name).sound():
        target(name).hold(data)


@pytest.mark.parametrize("name", NAMES)
def test_what_led_somewhere_once_breaks_no_promise(name: str) -> None:
    inputs = kept(name)

    assert inputs
    for path in inputs:
        target(name).hold(path.read_bytes())
