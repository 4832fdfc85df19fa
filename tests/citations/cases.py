"""Sources of every kind, each with places in it, that tests cite in every style."""

from datetime import date

from hypothesis import strategies as st

from cqtrade.model import Locator, Source, SourceKind
from cqtrade.text import unsafe_character
from tests.builders import a_source


def texts() -> st.SearchStrategy[str]:
    """Return what a title or a name may be: stripped, its spaces single, nothing unsafe in it."""
    return (
        st.text(min_size=1)
        .map(lambda text: " ".join(text.split()))
        .filter(lambda text: bool(text) and not unsafe_character(text))
    )


READ = date(2026, 11, 22)

CASES: dict[str, tuple[Source, tuple[Locator, ...]]] = {
    "news": (
        a_source(
            id="makers",
            title='Who needs "Hardcore" makers?',
            publisher="KrASIA",
            authors=("Ou Xue", "John Q. Smith Jr."),
            published="2025-10-09",
            url="https://example.org/makers",
            accessed=READ,
            adapts="zhizao",
        ),
        (Locator(5),),
    ),
    "news in Chinese, undated": (
        a_source(
            id="zhizao",
            title="重庆通机“出海”：出口创新高",
            publisher="重庆日报",
            authors=("欧雪", "王小明", "李娜", "张伟"),
            url="https://example.org/zhizao",
            accessed=READ,
            language="zh",
        ),
        (Locator(4), Locator("table 3"), Locator(8)),
    ),
    "wire, withdrawn": (
        a_source(
            id="wire",
            title="Chongqing exports rise",
            publisher="Xinhua News Agency",
            published="2025-09",
            url="https://example.org/wire",
            archived="https://archive.example/wire",
            withdrawn=date(2026, 1, 2),
            accessed=READ,
            kind=SourceKind.WIRE,
        ),
        (Locator("headline"),),
    ),
    "official, Chinese": (
        a_source(
            id="haiguan",
            title="前三季度机电产品出口增长",
            publisher="重庆海关",
            published="2025-10-20",
            url="https://example.org/haiguan",
            accessed=READ,
            language="zh",
            kind=SourceKind.OFFICIAL,
        ),
        (Locator(3),),
    ),
    "official report, printed": (
        a_source(
            id="bulletin",
            title="Statistical bulletin of Chongqing",
            publisher="Chongqing Bureau of Statistics",
            published="2025",
            kind=SourceKind.OFFICIAL,
        ),
        (Locator("p. 12"),),
    ),
    "company, untitled": (
        a_source(
            id="maker",
            title="[Products of the firm]",
            publisher="Loncin & Co.,Ltd.",
            url="https://example.org/50%_off",
            accessed=READ,
            kind=SourceKind.COMPANY,
        ),
        (Locator(1), Locator(2)),
    ),
    "dataset": (
        a_source(
            id="flows",
            title="Bilateral flows",
            publisher="Trade Data Service",
            authors=("Vincent van der Veen", "Zhang Yaolei", "Anna-Lena Meyer", "World Bank"),
            published="2024-07-01",
            url="https://example.org/flows",
            accessed=READ,
            kind=SourceKind.DATASET,
        ),
        (Locator("table 7"),),
    ),
    "little known": (a_source(), ()),
}
