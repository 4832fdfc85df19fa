"""The words of closed lists in Chinese: kinds, states, verdicts, rules, hedges, languages."""

_HEDGES = {
    "": "",
    "about": "约",
    "over": "超过",
    "nearly": "近",
    "under": "不足",
    "at least": "至少",
    "at most": "至多",
}
_FIGURES = {
    "reported": "实际数",
    "target": "目标",
    "forecast": "预测",
    "rule": "规定",
    "rank": "排名",
    "revised": "修订数",
    "final": "最终数",
    "estimated": "估计数",
    "preliminary": "初步数",
}
_SOURCES = {
    "official": "官方",
    "wire": "通讯社",
    "news": "媒体",
    "company": "企业",
    "dataset": "数据集",
}
_DIMENSIONS = {
    "product": "产品",
    "industry": "行业",
    "trade-mode": "贸易方式",
    "ownership": "企业性质",
    "partner": "贸易伙伴",
}
_KEYS = {
    "subject": "主体",
    "sector": "行业",
    "indicator": "指标",
    "period": "时间",
    "unit": "单位",
    "value": "数值",
    "growth": "增速",
    "growth_basis": "增长基期",
    "kind": "性质",
    "among": "所属整体",
    "by": "数据发布方",
    "speaker": "发言人",
    "plan": "规划",
    "cumulative_from": "累计起点",
    "hedge": "约数词",
}
_BASES = {
    "printed": "原载",
    "implied": "推算",
    "stated": "仅有增速",
    "one-sided": "仅一期",
    "own conversion": "原文换算",
    "yoy": "同比",
    "real-yoy": "实际同比",
    "average-annual": "年均",
}
_STATES = {
    "reached": "已达成",
    "open": "未到期",
    "missed": "未达成",
    "cannot be told": "无法判断",
    "no comparable report": "无可比数据",
}
_LEFT = {
    "the source prints no currency": "来源未注明币种",
    "no rate of the same period is known": "没有同期汇率",
    "only its source can convert an amount of growth": "以金额表示的增长只能由来源自行换算",
}
_VERDICTS = {
    "supported": "有据",
    "hedge changed": "约数词有变",
    "close but wrong": "相近但有误",
    "contradicted": "另有来源与之矛盾",
    "not in the sources": "来源未载",
}
_STRENGTHS = {"contradiction": "矛盾", "doubt": "存疑"}
_RULES = {
    "growth is that of the levels": "增速应与水平值相符",
    "growth fits bases printed elsewhere": "增速应与他处所载基数相符",
    "average growth is that of the years": "年均增速应与各年相符",
    "growth of unnamed years is like the named": "未注明年份的增速应与已注明的相近",
    "sources agree": "各来源应一致",
    "a source agrees with itself": "同一来源应前后一致",
    "translations agree with their originals": "译文应与原文一致",
    "ranks agree": "排名应一致",
    "sums come out": "合计应等于各项之和",
    "sums came out the year before": "上年合计应等于各项之和",
    "shares are quotients": "占比应等于部分除以整体",
    "parts are within their wholes": "部分不应大于整体",
    "disjoint parts are together within their whole": "互不重叠的各部分之和不应大于整体",
    "part years are within their years": "年内各期不应大于全年",
    "currencies are printed": "币种应有注明",
    "currencies are not mixed up": "币种不应混淆",
    "conversions are at the rate of their time": "换算应用当期汇率",
    "levels are of the size of their neighbours": "水平值应与前后各期量级相当",
    "curators trust their figures": "整理者应信任所录数据",
}
_CONTENTS = {
    "conflict": "矛盾或存疑",
    "folder": "目录",
    "figures": "数据条数",
    "sources": "来源",
    "origins": "独立来源",
    "series": "序列",
    "sectors": "行业",
    "indicators": "指标",
    "subjects": "主体",
    "first year": "首年",
    "last year": "末年",
    "sha256": "SHA-256",
    "index": "索引",
}
_LANGUAGES = {
    "de": "德文",
    "en": "英文",
    "es": "西班牙文",
    "fr": "法文",
    "id": "印尼文",
    "it": "意大利文",
    "ja": "日文",
    "ko": "韩文",
    "pl": "波兰文",
    "pt": "葡萄牙文",
    "ru": "俄文",
    "th": "泰文",
    "vi": "越南文",
    "zh": "中文",
}

TERMS: dict[str, str] = {
    **_HEDGES,
    **_FIGURES,
    **_SOURCES,
    **_DIMENSIONS,
    **_KEYS,
    **_BASES,
    **_STATES,
    **_LEFT,
    **_VERDICTS,
    **_STRENGTHS,
    **_RULES,
    **_CONTENTS,
    **_LANGUAGES,
}
