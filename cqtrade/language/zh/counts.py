"""How many there are of something, in Chinese: phrases, and each noun with its measure word."""

PHRASES = {
    "{figures} from {sources}": "{figures}，来自{sources}",
    "{figures} from {sources} of {origins}": "{figures}，来自{sources}（{origins}）",
    ", {years}": "，{years}",
}

COUNTED = {
    "amount": "笔金额",
    "company": "家企业",
    "contradiction": "处矛盾",
    "doubt": "处存疑",
    "fault": "处错误",
    "figure": "条数据",
    "origin": "个独立来源",
    "other number": "个其他数字",
    "part": "个分项",
    "row": "行",
    "source": "个来源",
}
