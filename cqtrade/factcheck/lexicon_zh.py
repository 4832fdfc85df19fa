"""Chinese words by the part that they play beside a figure; what is not here is not understood.

Plain is, as in English, what neither narrows what is counted nor turns it round.
"""

from cqtrade.factcheck.senses import Sense

_PLAIN = """
的 了 在 于 是 有 也 都 又 还 已 并 且 将近 把 被 由 从 以 其 其中 该 这 此 那 个 及其 之 所 地
得 着 而且 截至 截止 据 根据 按 按照 据悉 据了解 消息 记者 表示 指出 介绍 公布 发布 数据 统计
资料 显示 表明 报道 报告 新闻 通报 海关 海关总署 统计局 商务委 商务局 政府 官方 部门 市统计局
模式 试点 方式 渠道 去往 总额 总值 总量 总计 合计 共计 共 累计 规模 金额 数额 数量 数值 价值 货值
数字 指标 总 额 值 量 数 总规模 国家和地区 实现 完成 取得 创造 创 录得 突破 保持 维持 继续 持续
仍 仍然 依然 稳居 位居 居 排名 位列 位 跃居 成为 形成 超过 超 逾 接近 近 约 约为 大约 大概 左右
以上 以下 不足 至少 至多 不超过 不低于 高达 多达 余 多 大关 关口 折合 约合 合 相当于 等于 即
也就是 换算 产品 商品 货物 整体 总体 全部 所有 整个 各类 各种 主要 重要 最大 较大 龙头 支柱 主力
主力军 支撑 拉动 强劲 稳定 平稳 快速 较快 迅速 大幅 显著 明显 稳步 良好 亮眼 突出 强 好 新高
历史新高 新 高 大 快 表现 态势 势头 趋势 成绩 情况 方面 领域 行业 产业 产业带 企业 公司 集团 厂商
品牌 工厂 基地 中心 枢纽 城市 期间 时期 时 年 月 期 时间 以来 内 中 里 上 下 间 后 前 人民币 元
计 计算 来看 看 而言 来说 平台 通过 经 凭借 依托 面向 向 对 与 为了 之一 第一 首位 前列 全国第一
首次 再次 再 更 更加 最 很 十分 非常 尤其 特别 同样 均 同时 此外 另外 因此 因而 从而 销往 运往
发往 发运 卖出 售出 销售 生产 制造 产出 下线 组装 有进出口实绩 海外 国外 境外 国际市场 市场 当中
包括 含 等 如 例如 以及其 该公司 该企业 公司的 举办 举行 开展
组织 建成 建设 打造 对接 之城 之都
"""
_PHRASES = {
    Sense.LINK: "和 及 与 以及 、 跟",
    Sense.STOP: "而 但 但是 不过 然而",
    Sense.RESPECTIVELY: "分别 分别为 分别达 分别达到 依次 依次为",
    Sense.UP: (
        "增长 增加 上升 上涨 提高 提升 增 涨 升 扩大 攀升 猛增 激增 大增 飙升 走高 上扬 新增"
        " 劲增 跃升"
    ),
    Sense.DOWN: ("下降 减少 下滑 下跌 降低 回落 缩减 降 跌 减 锐减 骤降 萎缩 走低 收缩 滑落"),
    Sense.RISE: "增速 增幅 涨幅 增长率 增量 正增长 高速增长 升幅",
    Sense.FALL: "降幅 跌幅 负增长 减幅",
    Sense.TO: "达 达到 达至 为 至 到 是 突破至 共 合计 累计 总计 计 超过 超 接近",
    Sense.SHARE: "占 占比 比重 份额 占了 占据 占到 比例",
    Sense.PLAN: (
        "目标 计划 预计 力争 将 将达 有望 预期 规划 拟 争取 预测 要 将会 希望 打算 拟定 目标是"
        " 展望 确保 如果 若 假如 可能 或将 能否"
    ),
    Sense.DENIAL: "未 没有 并非 不是 不 无 除 非 未能 并未",
    Sense.AREA: "该市 全市 我市 本市 市",
    Sense.FIRM: "该公司 该企业 该厂 该集团 该车企",
    Sense.TOTAL: "全部 总体 整体 所有",
}
_STRANGERS = """
北京 天津 上海 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南
四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 成都 武汉 西安 广州 深圳
杭州 南京 苏州 郑州 昆明 贵阳 长沙 合肥 青岛 大连 宁波 厦门 沈阳 济南 福州 南昌 南宁 兰州 绵阳
德阳 宜宾 泸州 达州 美国 日本 韩国 德国 法国 英国 俄罗斯 印度 巴西 越南 泰国 马来西亚 新加坡 印尼
欧盟 东盟 欧洲 非洲 东南亚 南美 西部 西南 东部 中部 沿海 内陆 周边 邻省 邻近 各省 本省 省 比亚迪
华为 小米 特斯拉 吉利 长城 力帆 惠普 联想 京东方 宗申 小康 理想 蔚来
"""
_GOODS = """
钢铁 钢材 铁矿 铝 铜 煤炭 煤 石油 原油 天然气 化工 塑料 橡胶 纺织 服装 玩具 家具 鞋 陶瓷 玻璃 纸
木材 粮食 大豆 食品 水果 蔬菜 肉类 水产 茶叶 酒 烟草 药品 医药 化肥 电池 锂电池 船舶 飞机 光伏
太阳能 家电 冰箱 电视 相机 自行车 拖拉机 卡车 客车 轮胎 仪器 机器人 无人机 服务 旅游 投资 农业
农产品 采矿 建筑 物流 零售 能源 电力 零部件 零件 配件 软件 房地产 财政 税收 居民 人口 就业
"""


def senses() -> dict[str, Sense]:
    """Return the sense of every word and phrase, the more telling one where there are two."""
    phrases = {phrase: sense for sense, several in _PHRASES.items() for phrase in several.split()}
    return {
        **dict.fromkeys(_PLAIN.split(), Sense.PLAIN),
        **dict.fromkeys(_STRANGERS.split(), Sense.STRANGER),
        **dict.fromkeys(_GOODS.split(), Sense.GOODS),
        **phrases,
    }
