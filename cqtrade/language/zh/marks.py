"""What stands between words in Chinese: commas, brackets, conjunctions."""

PHRASES = {
    ", ": "、",
    "; ": "；",
    " and ": "和",
    " or ": "或",
    " ({multiple})": "（{multiple}）",
    " ({plan})": "（{plan}）",
    " ({times})": "（{times}）",
    " ({which})": "（{which}）",
    "'{text}'": "“{text}”",
    ", {word}": "，{word}",
    "{company} ({code})": "{company}（{code}）",
    "{figures}: {verdicts}": "{figures}：{verdicts}",
    "{label} ({code})": "{label}（{code}）",
    "{number} ({limits})": "{number}（{limits}）",
    "{part} ({code}, {figures})": "{part}（{code}，{figures}）",
    "{rate} ({time})": "{rate}（{time}）",
    "{what}: {rate}": "{what}：{rate}",
    "{what}: {remark}": "{what}：{remark}",
}
