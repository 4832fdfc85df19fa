"""An SVG is sound XML that stands alone; all of it is on the page, and open ends stay open."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from cqtrade.chart import Chart, Nature, Role, Row, Span
from cqtrade.render import svg
from cqtrade.render.svg.letters import broken, width
from tests.chart.drawings import a_bar, charts, in_year, of_rows, of_years

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "{http://www.w3.org/2000/svg}"
# A tenth is what coordinates are rounded to.
ROUNDING = 0.1


def drawn(chart: Chart) -> Element:
    """Return an SVG as another program reads it."""
    return fromstring(svg.text(chart))  # noqa: S314  # we have just written it


def of_class(root: Element, kind: str) -> list[Element]:
    return [each for each in root.iter() if kind in each.get("class", "").split()]


def groups(root: Element) -> list[Element]:
    """Return the groups of marks, which are in the order of the chart."""
    return [each for each in of_class(root, "mark") if each.tag == f"{SPACE}g"]


def places(element: Element) -> Iterator[tuple[float, float]]:
    """Yield every point that an element reaches."""
    numbers = {name: float(each) for name, each in element.attrib.items() if name in COORDINATES}
    match element.tag.removeprefix(SPACE):
        case "line":
            yield numbers["x1"], numbers["y1"]
            yield numbers["x2"], numbers["y2"]
        case "rect":
            yield numbers["x"], numbers["y"]
            yield numbers["x"] + numbers["width"], numbers["y"] + numbers["height"]
        case "circle":
            yield numbers["cx"] - numbers["r"], numbers["cy"] - numbers["r"]
            yield numbers["cx"] + numbers["r"], numbers["cy"] + numbers["r"]
        case "polygon":
            for point in element.attrib["points"].split():
                x, y = point.split(",")
                yield float(x), float(y)
        case "text":
            yield from _ends_of_text(element, numbers)


COORDINATES = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height"}


def _ends_of_text(element: Element, numbers: dict[str, float]) -> Iterator[tuple[float, float]]:
    wide = width(element.text or "", float(element.attrib["font-size"]))
    before = {"start": 0.0, "middle": wide / 2, "end": wide}[element.attrib["text-anchor"]]
    yield numbers["x"] - before, numbers["y"]
    yield numbers["x"] - before + wide, numbers["y"]


@given(charts())
def test_everything_is_on_the_page(chart: Chart) -> None:
    root = drawn(chart)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())

    for element in root.iter():
        for x, y in places(element):
            assert math.isfinite(x)
            assert math.isfinite(y)
            assert -ROUNDING <= x <= wide + ROUNDING, element.attrib
            assert -ROUNDING <= y <= high + ROUNDING, element.attrib


@given(charts())
def test_every_figure_is_told_whole(chart: Chart) -> None:
    told = [each.findtext(f"{SPACE}title") or "" for each in groups(drawn(chart))]

    assert all(mark.text in each for mark, each in zip(chart.marks, told, strict=True))


@given(charts())
def test_an_open_end_never_has_a_cap(chart: Chart) -> None:
    for mark, group in zip(chart.marks, groups(drawn(chart)), strict=True):
        closed = [end for end in (mark.low, mark.high) if end is not None]

        assert len(of_class(group, "cap")) <= len(closed)


@given(charts())
def test_the_same_chart_is_the_same_file(chart: Chart) -> None:
    assert svg.text(chart) == svg.text(chart)


@given(charts())
def test_nothing_in_it_runs_or_is_fetched(chart: Chart) -> None:
    root = drawn(chart)
    tags = {each.tag.removeprefix(SPACE) for each in root.iter()}
    names = {name for each in root.iter() for name in each.attrib}

    assert tags <= {
        *("svg", "title", "desc", "g", "text", "line", "rect", "circle", "polygon"),
    }
    assert not any("href" in name or name.startswith("on") for name in names)


def test_it_says_to_those_who_do_not_see_what_it_is() -> None:
    root = drawn(of_rows(Row(label="Cars", marks=(a_bar("3"),), text="3 t"), title="Exports"))

    assert (root.get("role"), root[0].tag, root[0].text) == ("img", f"{SPACE}title", "A chart")
    assert "Exports" in (root.findtext(f"{SPACE}desc") or "")


def test_letters_that_mean_something_in_xml_are_letters() -> None:
    chart = of_rows(Row(label="<a & 'b' \"c\">", marks=(a_bar("3"),), text="3 t"))

    assert of_class(drawn(chart), "label")[0].text == "<a & 'b' \"c\">"


@pytest.mark.parametrize(
    ("low", "high", "caps", "arrows"),
    [("1", "5", 2, 0), (None, "5", 1, 1), ("1", None, 1, 1), (None, None, 0, 2)],
)
def test_a_closed_end_has_a_cap_and_an_open_one_an_arrow(
    low: str | None, high: str | None, caps: int, arrows: int
) -> None:
    group = groups(drawn(of_years(in_year("3", 2024, low, high))))[0]

    assert (len(of_class(group, "cap")), len(of_class(group, "open-end"))) == (caps, arrows)


@pytest.mark.parametrize("nature", [each for each in Nature if each is not Nature.REPORTED])
def test_only_what_is_reported_is_filled(nature: Nature) -> None:
    report, other = in_year("3", 2024), in_year("3", 2025)
    chart = of_years(report, replace(other, nature=nature))
    filled = [of_class(each, "point")[0].get("fill") for each in groups(drawn(chart))]

    assert (filled[0] != "#ffffff", filled[1]) == (True, "#ffffff")


def test_two_figures_of_one_year_stand_side_by_side() -> None:
    points = of_class(drawn(of_years(in_year("3", 2024), in_year("4", 2024))), "point")
    xs = [float(each.attrib["cx"]) for each in points if "cx" in each.attrib]

    assert len(set(xs[-2:])) == 2


def test_a_part_of_a_year_is_drawn_over_its_own_months_and_unlike_a_year() -> None:
    half = replace(in_year("3", 2024), span=Span.PART, end=date(2024, 6, 30))
    year, other = groups(drawn(of_years(in_year("4", 2023), half)))
    extent = of_class(other, "extent")[0].attrib

    assert [each.tag for each in of_class(year, "point")] == [f"{SPACE}circle"]
    assert [each.tag for each in of_class(other, "point")] == [f"{SPACE}rect"]
    assert float(extent["x2"]) - float(extent["x1"]) > 50


def test_a_line_joins_only_the_years_that_the_chart_joins() -> None:
    years = [in_year("3", 2022), in_year("4", 2023), in_year("5", 2025)]

    assert len(of_class(drawn(of_years(*years, joins=((0, 1),))), "join")) == 1
    assert of_class(drawn(of_years(*years)), "join") == []


def test_a_line_to_a_figure_in_doubt_is_dashed() -> None:
    sure, doubtful = in_year("3", 2022), replace(in_year("4", 2023), doubt=True)
    line = of_class(drawn(of_years(sure, doubtful, joins=((0, 1),))), "join")[0]

    assert line.get("stroke-dasharray")


def test_what_is_not_itemised_is_hatched_and_worked_out_figures_are_hollow() -> None:
    rest = Row(label="rest", marks=(a_bar("9"),), text="9 t", role=Role.REST)
    derived = Row(label="x", marks=(a_bar("9", nature=Nature.DERIVED),), text="9 t")
    root = drawn(of_rows(rest, derived))
    rows = of_class(root, "row")

    assert len(of_class(rows[0], "hatch")) > 2
    assert of_class(rows[1], "bar")[0].get("fill") == "#ffffff"


def test_a_bar_longer_than_its_axis_is_broken() -> None:
    numbers = ("1", "2", "3", "4", "5", "900")
    rows = [Row(label=each, marks=(a_bar(each),), text=each) for each in numbers]
    found = of_class(drawn(of_rows(*rows)), "row")

    assert [bool(of_class(each, "break")) for each in found] == [False] * 5 + [True]


def test_a_long_label_is_broken_into_lines_that_fit() -> None:
    lines = broken("General-purpose machinery and 通用机械" * 9, 11, 240)

    assert len(lines) > 5
    assert max(width(line, 11) for line in lines) <= 240


def test_breaking_a_label_loses_no_letter() -> None:
    text = "出口总额 of machinery, 同比增长 https://example.org/" + "a" * 300

    assert "".join(broken(text, 11, 100)).replace(" ", "") == text.replace(" ", "")
