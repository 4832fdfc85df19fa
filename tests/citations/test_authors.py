"""A name is taken apart only where it can be: nobody is given a family name that is none."""

import pytest

from cqtrade.citations.names import Name, parse


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ou Xue", Name("Ou", "Xue", family_first=True)),
        ("OU Xue", Name("Ou", "Xue", family_first=True)),
        ("Zhang Yaolei", Name("Zhang", "Yaolei", family_first=True)),
        ("Zhang Yao-lei", Name("Zhang", "Yao-lei", family_first=True)),
        ("Li Xi'an", Name("Li", "Xi'an", family_first=True)),
        ("Ouyang Xiu", Name("Ouyang", "Xiu", family_first=True)),
        ("Lü Bu", Name("Lü", "Bu", family_first=True)),
        ("Wang Xiao Ming", Name("Wang", "Xiao Ming", family_first=True)),
        ("Xue, Ou", Name("Xue", "Ou")),
        ("John Smith", Name("Smith", "John")),
        ("Li Smith", Name("Smith", "Li")),
        ("Jack Ma", Name("Ma", "Jack")),
        ("John Q. Smith Jr.", Name("Smith", "John Q.", "Jr.")),
        ("John Smith, Jr.", Name("Smith", "John", "Jr.")),
        ("Vincent van der Veen", Name("van der Veen", "Vincent")),
        ("欧雪", Name("欧雪")),
        ("约翰·史密斯", Name("约翰·史密斯")),
        ("Mary 李", Name("Mary 李")),
        ("Reuters", Name("Reuters")),
        ("Xinhua News Agency", Name("Xinhua News Agency")),
        ("Chongqing Customs", Name("Chongqing Customs")),
        ("Loncin Motor Co., Ltd.", Name("Loncin Motor Co., Ltd.")),
        ("asiacity.news staff", Name("asiacity.news staff")),
    ],
)
def test_a_name_has_the_parts_that_are_known(author: str, name: Name) -> None:
    assert parse(author) == name


@pytest.mark.parametrize(
    ("author", "in_lists", "in_text"),
    [
        ("John Q. Smith Jr.", "Smith, John Q., Jr.", "John Q. Smith Jr."),
        ("Ou Xue", "Ou Xue", "Ou Xue"),
        ("Xue, Ou", "Xue, Ou", "Ou Xue"),
        ("欧雪", "欧雪", "欧雪"),
    ],
)
def test_only_a_western_name_is_turned_round(author: str, in_lists: str, in_text: str) -> None:
    name = parse(author)

    assert (name.sorted, name.natural) == (in_lists, in_text)


@pytest.mark.parametrize(
    ("author", "letters"),
    [
        ("Ou Xue", "X"),
        ("Zhang Yaolei", "Y L"),
        ("Chen Yanan", "Y N"),
        ("Chen Yan'an", "Y A"),
        ("Wang Xiao-ming", "X M"),
        ("Li Xian", "X"),
        ("Li Xi'an", "X A"),
        ("Deng Xiaoping", "X P"),
        ("Anna-Lena Meyer", "A L"),
        ("John Q. Smith", "J Q"),
    ],
)
def test_a_given_name_shortens_to_the_letters_of_its_syllables(author: str, letters: str) -> None:
    assert " ".join(parse(author).syllables) == letters
