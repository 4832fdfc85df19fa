"""Targets and forecasts beside what was reported, in Chinese."""

PHRASES = {
    "Targets and forecasts": "目标与预测",
    "1 target or forecast": "1项目标或预测",
    "{number} targets or forecasts": "{number}项目标或预测",
    "{targets}, of which 1 has a report that compares": "{targets}，其中1项有可比的实际数",
    "{targets}, of which {number} have a report that compares": (
        "{targets}，其中{number}项有可比的实际数"
    ),
    "No report that compares": "没有可比的实际数",
    "target": "目标",
    "by": "期限",
    "aim": "目标值",
    "newest report": "最新实际数",
    "state": "进展",
    "gap": "差距",
    "multiple": "倍数",
    "growth needed": "尚需增速",
    "the nearest, and why it does not compare": "最接近的数据及其不可比的原因",
    "growth {growth}": "增速{growth}",
    "{figure} ({id}): {why}": "{figure}（{id}）：{why}",
    "within rounding or hedge of what was aimed at": "与目标之差在舍入或约数范围之内",
}
