"""Exchange rates and converted amounts in Chinese."""

PHRASES = {
    "Exchange rates": "汇率",
    "{pair}: {counts}": "{pair}：{counts}",
    "{number} printed": "{number}个为原载",
    "{number} implied by sources' own conversions": "{number}个由来源自身的换算推得",
    "all overlap, whatever their periods: {limits} lies within each": (
        "不论时间，各区间均有重叠：{limits}处于每个区间之内"
    ),
    "rate": "汇率",
    "{what}: {rate}, {how}, {where}": "{what}：{rate}，{how}，{where}",
    "bounds": "范围",
    "overlaps": "与之重叠",
    "none": "无",
    "all others": "其余全部",
    "{number} of {others} others": "{others}个中的{number}个",
    "all but {rates}": "除{rates}外全部",
    "{id} disagrees with {others}, of the same period": "{id}与同期的{others}不一致",
    "{id} is a {kind}: no other figure is converted with it": "{id}为{kind}，不用于换算其他数据",
    "{quote} per {base}": "{base}兑{quote}",
    "{number} {quote} per {base} ({limits})": "1{base}合{number}{quote}（{limits}）",
    "{amount} per {unit}": "每{unit}合{amount}",
    "printed as {amounts}": "原载为{amounts}",
    "implied by {amounts}": "由{amounts}推得",
    "rate of {time}": "{time}汇率",
    "{amounts} in {unit} stay as printed: {why}": "{amounts}以{unit}计，保留原样：{why}",
    "{amounts} in {unit} stays as printed: {why}": "{amounts}以{unit}计，保留原样：{why}",
    "the period of that rate is inferred": "该汇率的时间为推定",
    "it disagrees with {others}, of the same period": "与同期的{others}不一致",
    "growth as stated, in {units}: growth in one currency is not growth in another": (
        "增速为来源所述，按{units}计：一种货币下的增速不等于另一种货币下的增速"
    ),
    "growth in {ours} is worked out from the converted levels; what is stated is in {theirs}": (
        "按{ours}计的增速由换算后的水平值算出；来源所述增速按{theirs}计"
    ),
    "in {currency} {growth}": "按{currency}计 {growth}",
}
