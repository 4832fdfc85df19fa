"""Every table and key is found on its line, whatever stands around it."""

import pytest

from cqtrade.loader.lines import Lines, tables


def test_tables_of_one_name_are_found_in_order() -> None:
    found = tables("[[observation]]\na = 1\n\n[[observation]]\nb = 2\n")

    assert found["observation"] == [Lines(1, {"a": 2}), Lines(4, {"b": 5})]


def test_keys_before_every_header_belong_to_the_table_without_a_name() -> None:
    assert tables("a = 1\n[source]\nb = 2\n")[""] == [Lines(0, {"a": 1})]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("[source]", id="plain"),
        pytest.param("  [source]  ", id="spaces around"),
        pytest.param("[ source ]", id="spaces inside"),
        pytest.param('["source"]', id="quotes"),
        pytest.param("['source']", id="single quotes"),
        pytest.param("[source] # said once", id="a comment"),
        pytest.param("[[source]]", id="doubled"),
        pytest.param("[source]\r", id="a carriage return"),
    ],
)
def test_a_header_is_found_however_it_is_written(header: str) -> None:
    assert tables(f"\n{header}\n")["source"] == [Lines(2, {})]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("title = 'x'", id="plain"),
        pytest.param("title='x'", id="no spaces"),
        pytest.param("  title   = 'x'", id="spaces"),
        pytest.param('"title" = 1', id="quotes"),
        pytest.param("'title' = 1", id="single quotes"),
        pytest.param("title = '''x'''", id="a long text on one line"),
    ],
)
def test_a_key_is_found_however_it_is_written(line: str) -> None:
    assert tables(f"[source]\n{line}\n")["source"] == [Lines(1, {"title": 2})]


@pytest.mark.parametrize("fence", ['"""', "'''"])
def test_nothing_is_found_inside_a_long_text(fence: str) -> None:
    text = f"[a]\nnote = {fence}\n[b]\nc = 1\n{fence}\nd = 2\n"

    assert tables(text) == {"": [Lines()], "a": [Lines(1, {"note": 2, "d": 6})]}


def test_the_other_fence_does_not_end_a_long_text() -> None:
    assert tables("a = '''\n\"\"\"\nb = 1\n'''\nc = 2\n")[""] == [Lines(0, {"a": 1, "c": 5})]


def test_a_fence_in_a_comment_begins_no_long_text() -> None:
    assert tables('# """ is a fence\n[a]\nb = 1\n')["a"] == [Lines(2, {"b": 3})]


def test_a_number_sign_in_a_long_text_begins_no_comment() -> None:
    assert tables('a = """\n# """\nb = 1\n')[""] == [Lines(0, {"a": 1, "b": 3})]


def test_a_key_that_stands_twice_is_found_where_it_stood_first() -> None:
    assert tables("a = 1\na = 2\n")[""] == [Lines(0, {"a": 1})]


def test_the_line_of_an_unseen_key_is_that_of_the_header() -> None:
    assert Lines(3, {"title": 5}).of("titel") == 3


def test_a_line_of_very_many_spaces_is_read_at_once() -> None:
    # A pattern that may begin a name with spaces takes hours over this one.
    assert tables("x = [\n[" + " " * 100_000 + "\n]]\n")[""] == [Lines(0, {"x": 1})]
