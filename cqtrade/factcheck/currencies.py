"""Currencies and counted units as prose prints them beside a number."""

from __future__ import annotations

import re

_BY_WORD = {
    "CNY": (
        r"(?:chinese\s)?yuan|renminbi|rmb|cny|人民币元|元人民币|人民币|元",
        r"rmb|cny|人民币|renminbi|¥|￥|yuan",
    ),
    "USD": (
        r"(?:us|u\.s\.|american)\sdollars?|dollars?|usd|us\$|美元|美金",
        r"usd|us\$|\$|美元",
    ),
    "EUR": (r"euros?|eur|欧元|€", r"eur|€|欧元"),
    "GBP": (r"(?:british\s)?pounds?(?:\ssterling)?|gbp|英镑|£", r"gbp|£|英镑"),
    "JPY": (r"(?:japanese\s)?yen|jpy|日元", r"jpy|日元|jp¥"),
    "HKD": (r"(?:hong\skong|hk)\sdollars?|hkd|港元|港币|hk\$", r"hkd|hk\$|港元|港币"),
    "TWD": (r"taiwan\sdollars?|twd|新台币|台币", r"twd|nt\$|新台币"),
    "SGD": (r"singapore\sdollars?|sgd|新元", r"sgd|s\$"),
    "AUD": (r"australian\sdollars?|aud|澳元", r"aud|a\$"),
    "CAD": (r"canadian\sdollars?|cad|加元", r"cad|c\$"),
    "KRW": (r"(?:korean\s)?won|krw|韩元", r"krw|₩|韩元"),
    "RUB": (r"roubles?|rubles?|rub|卢布", r"rub|₽|卢布"),
    "INR": (r"(?:indian\s)?rupees?|inr|卢比", r"inr|₹"),
    "CHF": (r"swiss\sfrancs?|chf|瑞士法郎", r"chf"),
}
_AFTER = re.compile(
    r"(?:\s{0,3}|-)(?:(?:of|in)\s)?(?:"
    + "|".join(f"(?P<{code}>{after})" for code, (after, _) in _BY_WORD.items())
    + r")(?![A-Za-z])(?:['’]s\b)?",
    re.IGNORECASE,
)
# Behind a letter a sign is another one: HK$ is no $.
_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:"
    + "|".join(f"(?P<{code}>{before})" for code, (_, before) in _BY_WORD.items())
    + r")\s?[-−]?$",
    re.IGNORECASE,
)
_REACH = 20

# What a noun counts. A product is counted in units, whatever it is.
UNITS: dict[str, frozenset[str]] = {
    word.replace("_", " "): frozenset(units.split())
    for words, units in (
        ("unit vehicle car automobile set piece board machine 台 辆 部 件 块 张 套 艘", "units"),
        ("enterprise company firm business trader exporter", "enterprises"),
        ("家 户", "enterprises merchants platforms"),
        ("merchant seller shop vendor 商家 商户", "merchants"),
        ("platform 平台", "platforms"),
        ("type kind variety 种 类", "types"),
        ("country", "countries"),
        ("zone 示范区", "zones"),
        ("activity event", "activities"),
        ("场", "activities"),
        ("invoice consignment declaration 票 单", "invoices"),
        ("model", "models"),
        ("款", "models"),
        ("m3 m³ 立方米 cubic_metre cubic_meter", "m3"),
        ("个", "zones platforms countries models"),
        (
            "吨 公里 千米 米 平方米 亩 公顷 人 次 天 小时 分钟 瓦 千瓦 列 班 架 TEU 标箱 岁 倍 点",
            "none",
        ),
    )
    for word in words.split()
}


def currency_after(text: str, end: int) -> tuple[str, int]:
    """Return the currency that stands right behind *end* and where it ends; none is empty."""
    found = _AFTER.match(text, end)
    return (str(found.lastgroup), found.end()) if found else ("", end)


def currency_before(text: str, start: int) -> tuple[str, int]:
    """Return the currency that stands right before *start* and where it begins; none is empty."""
    reach = max(0, start - _REACH)
    found = _BEFORE.search(text[reach:start])
    return (str(found.lastgroup), reach + found.start()) if found else ("", start)
