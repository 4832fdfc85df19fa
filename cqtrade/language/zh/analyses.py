"""Comparisons, breakdowns and the remarks on them, in Chinese."""

PHRASES = {
    "{before} and {after}": "{before}与{after}",
    "{number} comparable series, growth {span}": "{number}个可比序列，增速口径：{span}",
    "{figures} of one period only: --all lists them": "{figures}仅有一期：用 --all 列出",
    "change": "变动",
    "basis": "依据",
    "implied: one level worked out from the other and the stated growth, with its bounds": (
        "推算：由一期水平值和来源所述增速算出另一期，附所在范围"
    ),
    " against ": "与",
    "sources disagree on {what}: {figures}": "关于{what}，各来源不一致：{figures}",
    "the growth in {period}": "{period}的增速",
    "{period} is a {kind}": "{period}为{kind}",
    "no growth: the base is zero or negative": "无增速：基数为零或负数",
    "no base: nothing is left after {growth}": "无基数：{growth}之后已无剩余",
    "no base: the level is zero or negative": "无基数：水平值为零或负数",
    "a difference of rates is in percentage points": "比率之差以百分点计",
    "no change: the currency is not printed": "无法算出变化：来源未注明币种",
    "ranks have no growth": "排名没有增速",
    "stated {growth} is in real terms": "来源所述{growth}为实际增速",
    "growth in real terms": "实际增速",
    "stated {growth} is not what the printed levels give": "来源所述{growth}与原载水平值不符",
    "stated {growth} is {basis}": "来源所述{growth}为{basis}",
    "in real terms": "实际增速",
    "an average a year": "年均增速",
    "by {dimension}": "按{dimension}",
    "part": "分项",
    "share": "占比",
    "contribution": "拉动",
    "before": "上期",
    "of the net increase": "占净增量",
    "of the net decrease": "占净减量",
    "the {number} together": "以上{number}项合计",
    "all but {part}": "除{part}外",
    "not itemised": "未列明",
    "{parts} named: {share} of it; {rest} is not itemised": (
        "列明{parts}：占整体{share}；未列明{rest}"
    ),
    "The parts may overlap, so they are not added up: {why}": "各分项可能重叠，故不相加：{why}",
    "the codelist does not say that they are disjoint": "代码表未说明各项互不重叠",
    "the codelist does not place them all within one area": "代码表未将其全部置于同一地区之下",
    "of this indicator, parts do not add up": "该指标的分项不可相加",
    "No figure of the whole, so no shares and nothing left over": (
        "没有整体数据，故无占比和剩余部分"
    ),
    "in brackets: the bounds of what is worked out, from those of the printed figures": (
        "括号内：由原载数据的范围推出的计算结果范围"
    ),
    "{part}: {figures} cannot be set beside the others": "{part}：{figures}，无法与其他分项并列",
    "no source tells the growth of {parts}, so none can be had of sums": (
        "没有来源给出{parts}的增速，故无法得出合计的增速"
    ),
    "the parts named are more than the whole": "所列分项之和大于整体",
}
