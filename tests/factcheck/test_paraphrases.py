"""What is measured may be said in other words than those of the codelists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.words import words

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset

SAID = {
    "indicator exports, indicator export-volume": "exports|export|exported|exporting|export volume|"
    "export volumes|出口|出口量",
    "indicator imports": "import|imported|importing|import volume|进口量",
    "indicator trade": "import and export volume|imports and exports together|trade volume|traded|"
    "foreign trade volume|外贸总值|外贸进出口",
    "sector foreign-trade, indicator trade": "外贸|foreign trade",
    "indicator output, indicator output-value": "output|production|produced|produce|producing|"
    "manufactured|生产|产出",
    "indicator output": "made|makes|make|making|built|turned out|turns out|rolled out|rolled off|"
    "assembled|制造|下线",
    "indicator sales-volume": "sold|sells",
    "indicator production-and-sales": "makes and sells|made and sold|make and sell|"
    "produces and sells|produced and sold|产销",
    "indicator profit": "profits",
    "sector industry": "industrial",
    "sector above-scale-industry": "industrial enterprises above designated size|"
    "industrial enterprises above a designated size|large industrial enterprises|"
    "major industrial enterprises|above scale industrial enterprises|规模以上工业企业|规上工业企业",
}
FURTHER_ON = {
    "overseas-sales": "sold 5 cars abroad|sells many cars overseas|sell abroad|selling overseas",
    "exports": "shipped 5 cars abroad|shipping 1,650 cars overseas|a shipment abroad|"
    "shipments overseas|sent abroad",
    "output": "5 cars left its lines|came off the line|rolls off the line|"
    "rolled off 1.5 lines|rolling off a line|roll off the lines",
    "": "sold cars, abroad|sold cars. Abroad|sold; abroad|unsold abroad|sold "
    + "x" * 81
    + " abroad",
}


@pytest.mark.parametrize(("meaning", "several"), SAID.items())
def test_a_paraphrase_is_one_name_with_its_codes(
    dataset: Dataset, meaning: str, several: str
) -> None:
    vocabulary = Facts(dataset).vocabulary
    codes = {(each.split()[0], each.split()[1]) for each in meaning.split(", ")}

    assert [
        [set(found.codes) if found else None for _, found in vocabulary.read(words(each))]
        for each in several.split("|")
    ] == [[codes]] * (1 + several.count("|"))


@pytest.mark.parametrize(("codes", "several"), FURTHER_ON.items())
def test_words_that_stand_apart_mean_something_together(
    dataset: Dataset, codes: str, several: str
) -> None:
    patterns = [*Facts(dataset).vocabulary.patterns()]

    assert [
        " ".join(
            sorted(code for form, said in patterns if form.search(each) for _, code in said.codes)
        )
        for each in several.split("|")
    ] == [codes] * (1 + several.count("|"))
