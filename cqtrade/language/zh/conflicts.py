"""What cannot both be right: computations and likely causes, in Chinese."""

PHRASES = {
    "Conflicts": "矛盾与存疑",
    "{counts}; {number} of them acknowledged": "{counts}；其中{number}处整理者已注明",
    "computed": "验算",
    "likely cause": "可能原因",
    "curator": "整理者",
    " beside ": "与",
    " less ": "减",
    "{one} beside {other}": "{one}与{other}",
    "one may be preliminary or revised": "其一可能是初步数或修订数",
    "their words allow both, but are not usually meant so widely": (
        "按字面二者可以并存，但通常不会指这样宽的范围"
    ),
    "one is rounded to fewer digits than it prints": "其一的有效位数少于所载位数",
    "one may be rounded or worked out otherwise": "其一可能舍入或算法不同",
    "another scope or definition, or a misprint": "口径或定义不同，或有误印",
    "who is first is not usually said to be among the first few": "居首位者通常不会说成前几位",
    "a level or the growth is misprinted, or they differ in scope": (
        "水平值或增速有误印，或口径不同"
    ),
    "revised base": "基数经过修订",
    "revised base: {growth} implies {base}": "基数经过修订：由{growth}推得{base}",
    "{before} to {after} is {growth}, stated {stated}": (
        "由{before}到{after}为{growth}，来源称{stated}"
    ),
    "a currency may have been added, or be another one": "币种可能为后加，或为另一币种",
    "one number in two currencies": "同一数字用了两种币种",
    "one of the amounts is misprinted, or converted at the rate of another time": (
        "其中一笔金额有误印，或按其他时间的汇率换算"
    ),
    "an amount stands in the other currency": "其中一笔金额写成了另一币种",
    "one of the amounts is wrong by a factor of {factor}": "其中一笔金额相差{factor}倍",
    "{one} for {other}: {rate} against {known} in {period}": (
        "{one}对应{other}：{rate}，而{period}为{known}"
    ),
    "{level} is {up} times {one} of {before}, and {down} times {other} of {after}": (
        "{level}是{before}的{one}的{up}倍，是{after}的{other}的{down}倍"
    ),
    "its number may be in {currency}": "其数字可能以{currency}计",
    "it may have been converted from {currency} once too often": "可能由{currency}多换算了一次",
    "another whole is meant, or one of the three is misprinted": ("所指整体不同，或三者之一有误印"),
    "{part} / {whole} = {quotient}, stated {stated}": "{part}÷{whole}＝{quotient}，来源称{stated}",
    "another whole: {part} / {whole} = {quotient} is its share of {label}": (
        "所指整体不同：{part}÷{whole}＝{quotient}是其占{label}的比重"
    ),
    "{times} times too large: a slip of scale or decimal point": (
        "大了{times}倍：数量级或小数点有误"
    ),
    "{times} times too small: a slip of scale or decimal point": (
        "小了{times}倍：数量级或小数点有误"
    ),
    "the sign may be wrong": "正负号可能有误",
    "a misprint of {quantity}": "应为{quantity}，系误印",
    "one of them is misprinted, or they differ in scope": "其中之一有误印，或口径不同",
    "a growth is misprinted, or they are not growth on one basis": (
        "某一增速有误印，或增速基期不一致"
    ),
    "{level} at {growth}": "{level}（{growth}）",
    "{sum} = {computed}, stated {stated}": "{sum}＝{computed}，来源称{stated}",
    "{terms} imply {computed} a year before, {total} implies {base}": (
        "由{terms}推得上年为{computed}，由{total}推得{base}"
    ),
    "{part} / {whole} = {share} of its whole": "{part}÷{whole}＝整体的{share}",
    "{parts} are each more than their whole, {whole}": "{parts}均大于所属整体{whole}",
    "several parts exceed it: the whole is misprinted, or of another scope": (
        "有多个部分大于整体：整体有误印，或口径不同"
    ),
    "the part is misprinted, or is no part of this whole by its definition": (
        "部分有误印，或按定义不属于该整体"
    ),
    "{parts} = {sum}, more than their whole, {whole}": "{parts}＝{sum}，大于所属整体{whole}",
    "a part or the whole is misprinted, or the parts overlap": ("部分或整体有误印，或各部分有重叠"),
    " against {growth} in {period}": "，而{period}为{growth}",
    " against {growth} a year in {period}": "，而{period}年均{growth}",
    "{one} a year from the first year on, {other} from the year before, stated {stated}": (
        "自首年起年均{one}，自上一年起年均{other}，来源称{stated}"
    ),
    "other years, another scope, or a misprint": "年份或口径不同，或有误印",
    "{growth} in unnamed years{others}": "未注明年份的增速为{growth}{others}",
    "other years or another scope, or too round a number": "年份或口径不同，或数字过于笼统",
}
