"""The words of languages with a decimal comma: scales, numbers, hedges, rises and falls."""

from __future__ import annotations

from dataclasses import dataclass

from cqtrade.quantity import Hedge


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The words of one language, several of a kind with a stroke between.

    `cardinals` begin at two; `ordinals` at first, each with its forms, a slash between. What
    follows `hedges` is the hedge of a word before the number, `across` of a verb whose subject
    stands between, `behind` of what follows the number. `falls`, `rises` and `losses` are
    patterns; a number stands behind them with one of `by` between. `articles` may stand before a
    number, `contracted` are the forms of a preposition with one. `spaced` thousands have blanks.
    """

    thousand: str
    million: str
    billion: str
    trillion: str
    percent: str
    points: str
    times: str
    cardinals: str
    ordinals: str
    half: str
    doubled: str
    hedges: tuple[tuple[Hedge, str], ...]
    falls: str
    rises: str
    losses: str
    by: str
    articles: str = ""
    contracted: str = ""
    across: str = ""
    behind: tuple[tuple[Hedge, str], ...] = ()
    fell_behind: str = ""
    spaced: bool = False


_GERMAN = Speech(
    thousand="tausend|tsd",
    million="million|millionen|mio",
    billion="milliarde|milliarden|mrd",
    trillion="billion|billionen|bio",
    percent="prozent",
    points="prozentpunkt|prozentpunkte|prozentpunkten",
    times="mal|fache|fachen",
    cardinals="zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
    ordinals=(
        "erste|ersten|erster|erstes/zweite|zweiten|zweiter|zweites/dritte|dritten|dritter|drittes"
        "/vierte|vierten|vierter|viertes"
    ),
    half="hälfte",
    doubled="verdoppelt|verdoppelte|verdoppelten|verdoppeln",
    hedges=(
        (Hedge.OVER, "über|mehr als|übersteigt|überstieg|übertraf|höher als|größer als|gut"),
        (Hedge.NEARLY, "fast|beinahe|nahezu|knapp|annähernd"),
        (Hedge.ABOUT, "rund|etwa|ca|ca.|circa|zirka|ungefähr"),
        (Hedge.UNDER, "unter|weniger als|geringer als|niedriger als"),
        (Hedge.AT_LEAST, "mindestens|wenigstens|nicht weniger als"),
        (Hedge.AT_MOST, "höchstens|maximal|bis zu|nicht mehr als"),
    ),
    across=r"\büber(?:stieg|steigt|traf|schritt|schreitet)(?:en)?\b",
    behind=(
        (Hedge.AT_LEAST, "oder mehr|und mehr"),
        (Hedge.AT_MOST, "oder weniger"),
    ),
    articles="der|die|das|den|dem|des|ein|eine|einen|einem|einer",
    falls=(
        r"gesunken|sanken?|sinken|gefallen|fiel(?:en)?|zurückgegangen|ging(?:en)?|rückgang\w*"
        r"|rückläufig|verringert\w*|reduziert\w*|schrumpft\w*|geschrumpft|abgenommen|minus"
    ),
    rises=r"gestiegen|stieg(?:en)?|anstieg|zuwachs|wachstum|wuchs(?:en)?|plus|zunahme|zugenommen",
    losses="verlust|verluste|defizit|minus|fehlbetrag",
    by="um|von|rund|etwa|fast|über|mehr als",
    fell_behind="gesunken|gefallen|zurückgegangen|geschrumpft|weniger|niedriger|zurück",
)
_ITALIAN = Speech(
    thousand="mila|mille",
    million="milione|milioni|mln",
    billion="miliardo|miliardi|mld|mrd",
    trillion="bilione|bilioni|trilione|trilioni|mille miliardi|migliaia di miliardi",
    percent="per cento|percento",
    points="punto percentuale|punti percentuali",
    times="volta|volte",
    cardinals="due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici",
    ordinals=(
        "primo|prima|primi|prime/secondo|seconda/terzo|terza/quarto|quarta/quinto|quinta"
        "/sesto|sesta/settimo|settima/ottavo|ottava/nono|nona/decimo|decima"
    ),
    half="metà",
    doubled="raddoppiato|raddoppiata|raddoppiati|raddoppiate|doppio",
    hedges=(
        (
            Hedge.OVER,
            "oltre|più di|maggiore di|superiore a|superiori a|supera|superano|superare|superato",
        ),
        (Hedge.NEARLY, "quasi|poco meno di|vicino a|vicina a"),
        (Hedge.ABOUT, "circa|intorno a|attorno a|approssimativamente"),
        (Hedge.UNDER, "meno di|sotto|inferiore a|inferiori a|al di sotto di"),
        (Hedge.AT_LEAST, "almeno|non meno di"),
        (Hedge.AT_MOST, "al massimo|non più di"),
    ),
    behind=((Hedge.ABOUT, "circa"), (Hedge.AT_LEAST, "o più")),
    articles="il|lo|la|i|gli|le|l|un|una|uno",
    contracted="a:ai|al|allo|alla|alle|agli|all/di:dei|del|dello|della|delle|degli|dell|d",
    falls=(
        r"calo|calat[oaie]|diminuzione|diminuit[oaie]|sces[oaie]|scend\w*|flessione|ridott[oaie]"
        r"|riduzione|contrazione|ribasso|cal[oò]"
    ),
    rises=(
        r"aumento|aumentat[oaie]|crescita|cresciut[oaie]|salit[oaie]|incremento|incrementat[oaie]"
        r"|rialzo|guadagnat[oaie]"
    ),
    losses="perdita|perdite|deficit|disavanzo",
    by="del|dello|della|dell|di|circa|oltre|quasi|il",
)
_SPANISH = Speech(
    thousand="mil",
    million="millón|millones",
    billion="mil millones|millardo|millardos",
    trillion="billón|billones",
    percent="por ciento|por cien",
    points="punto porcentual|puntos porcentuales",
    times="vez|veces",
    cardinals="dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
    ordinals="primer|primero|primera|primeros|primeras/segundo|segunda/tercer|tercero|tercera",
    half="mitad",
    doubled="duplicado|duplicada|duplicó|duplicaron|doble",
    hedges=(
        (Hedge.OVER, "más de|superior a|supera|superó|superaron|superar|superando"),
        (Hedge.NEARLY, "casi|cerca de|próximo a"),
        (Hedge.ABOUT, "alrededor de|unos|unas|aproximadamente|en torno a|cerca"),
        (Hedge.UNDER, "menos de|inferior a|por debajo de"),
        (Hedge.AT_LEAST, "al menos|por lo menos|no menos de|como mínimo"),
        (Hedge.AT_MOST, "como máximo|no más de"),
    ),
    behind=((Hedge.AT_LEAST, "o más"),),
    articles="el|la|los|las|un|una",
    contracted="a:al/de:del",
    falls=r"cay(?:ó|eron)|caída|caer|descen\w+|disminu\w+|baj(?:ó|aron|a)|reduc\w+|redujo|retroce\w+",
    rises=r"aument\w+|crec\w+|sub(?:ió|ieron|ida)|increment\w+|alza|avance|avanz\w+",
    losses="pérdida|pérdidas|déficit",
    by="un|en|en un|del|de|cerca de|casi|más de",
    spaced=True,
)
_FRENCH = Speech(
    thousand="mille|milliers",
    million="million|millions|mio",
    billion="milliard|milliards|mrd|mds|md",
    trillion="billion|billions|mille milliards",
    percent="pour cent|p. 100",
    points="point de pourcentage|points de pourcentage",
    times="fois",
    cardinals="deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze",
    ordinals="premier|première|premiers|premières/deuxième|second|seconde/troisième/quatrième",
    half="moitié",
    doubled="doublé|doublée|doublés|doublées|double",
    hedges=(
        (Hedge.OVER, "plus de|supérieur à|dépasse|dépassé|dépassant|au-delà de"),
        (Hedge.NEARLY, "près de|presque|quasi|quasiment"),
        (Hedge.ABOUT, "environ|quelque|approximativement|autour de|à peu près"),
        (Hedge.UNDER, "moins de|inférieur à|sous"),
        (Hedge.AT_LEAST, "au moins|pas moins de"),
        (Hedge.AT_MOST, "au plus|au maximum|pas plus de"),
    ),
    behind=((Hedge.AT_LEAST, "ou plus"), (Hedge.ABOUT, "environ")),
    articles="le|la|les|l|un|une",
    contracted="de:des|du|d/à:aux|au",
    falls=r"baiss\w+|recul\w*|chut\w+|diminu\w+|rédui\w+|réduction|repli|contract\w+",
    rises=r"hausse|augment\w+|croissance|crû|progress\w+|grimp\w+|accru\w*",
    losses="perte|pertes|déficit",
    by="de|d|du|environ|près de|plus de|quelque",
    spaced=True,
)
_PORTUGUESE = Speech(
    thousand="mil",
    million="milhão|milhões",
    billion="mil milhões|bilhão|bilhões|bilião",
    trillion="trilhão|trilhões|biliões",
    percent="por cento",
    points="ponto percentual|pontos percentuais",
    times="vez|vezes",
    cardinals="dois|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
    ordinals="primeiro|primeira|primeiros|primeiras/segundo|segunda/terceiro|terceira",
    half="metade",
    doubled="duplicou|duplicado|duplicaram|dobrou|dobraram|dobro",
    hedges=(
        (Hedge.OVER, "mais de|acima de|superior a|supera|superou|superaram|ultrapassou"),
        (Hedge.NEARLY, "quase|perto de"),
        (Hedge.ABOUT, "cerca de|aproximadamente|em torno de|uns"),
        (Hedge.UNDER, "menos de|abaixo de|inferior a"),
        (Hedge.AT_LEAST, "pelo menos|no mínimo|não menos de"),
        (Hedge.AT_MOST, "no máximo|não mais de"),
    ),
    behind=((Hedge.AT_LEAST, "ou mais"),),
    articles="o|a|os|as|um|uma",
    contracted="a:ao|à|aos|às/de:do|da|dos|das",
    falls=r"ca(?:iu|íram|indo)|queda|dimin\w+|descid?\w*|desceu|recu(?:ou|aram|o)|redu[zç]\w+|baix\w+",
    rises=r"aument\w+|cresc\w+|sub(?:iu|iram|ida)|alta|increment\w+|avanç\w+",
    losses="perda|perdas|prejuízo|déficit|défice",
    by="de|em|cerca de|quase|mais de",
)
_RUSSIAN = Speech(
    thousand="тыс|тысяча|тысячи|тысяч",
    million="млн|миллион|миллиона|миллионов",
    billion="млрд|миллиард|миллиарда|миллиардов",
    trillion="трлн|триллион|триллиона|триллионов",
    percent="проц|процент|процента|процентов|процентам",
    points="п.п|процентный пункт|процентного пункта|процентных пункта|процентных пунктов",
    times="раз|раза",
    cardinals="два|три|четыре|пять|шесть|семь|восемь|девять|десять",
    ordinals="первый|первая|первое|первые|первых|первом/второй|вторая|второе|втором/третий|третьем",
    half="половина|половину|половины",
    doubled="удвоился|удвоилась|удвоилось|удвоились|вдвое",
    hedges=(
        (
            Hedge.OVER,
            "более|более чем|больше|больше чем|свыше|превысил|превысила|превысило|превысили",
        ),
        (Hedge.NEARLY, "почти|близко к|чуть менее"),
        (Hedge.ABOUT, "около|примерно|порядка|приблизительно"),
        (Hedge.UNDER, "менее|менее чем|меньше|ниже"),
        (Hedge.AT_LEAST, "не менее|не менее чем|по меньшей мере|минимум"),
        (Hedge.AT_MOST, "не более|не более чем|максимум"),
    ),
    behind=((Hedge.AT_LEAST, "и более|или более"),),
    falls=r"сократил\w+|снизил\w+|упал\w*|уменьшил\w+|снижени\w+|сокращени\w+|падени\w+|спад\w*",
    rises=r"вырос\w*|увеличи\w+|увеличени\w+|рост\w*|прирост\w*|возрос\w*|повысил\w+",
    losses="убыток|убытки|убытка|дефицит",
    by="на|на около|на почти|на более чем|составило|составил",
    spaced=True,
)
_POLISH = Speech(
    thousand="tys|tysiąc|tysiące|tysięcy",
    million="mln|milion|miliony|milionów|miliona",
    billion="mld|miliard|miliardy|miliardów|miliarda",
    trillion="bln|bilion|biliony|bilionów|biliona",
    percent="procent|procenta|proc",
    points="punkt procentowy|punkty procentowe|punktu procentowego|punktów procentowych",
    times="razy|raza",
    cardinals="dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć",
    ordinals="pierwszy|pierwsza|pierwsze|pierwszym|pierwszych/drugi|druga|drugie/trzeci|trzecia",
    half="połowa|połowę|połowy",
    doubled="podwoił|podwoiła|podwoiło|podwoiły",
    hedges=(
        (Hedge.OVER, "ponad|powyżej|więcej niż|przekroczył|przekroczyła|przekroczyło|przekroczyły"),
        (Hedge.NEARLY, "prawie|niemal|blisko|bez mała"),
        (Hedge.ABOUT, "około|ok|ok.|mniej więcej|w przybliżeniu"),
        (Hedge.UNDER, "poniżej|mniej niż|niespełna"),
        (Hedge.AT_LEAST, "co najmniej|przynajmniej|nie mniej niż"),
        (Hedge.AT_MOST, "co najwyżej|nie więcej niż|maksymalnie"),
    ),
    behind=((Hedge.AT_LEAST, "lub więcej"),),
    falls=r"spad(?:ł\w*|ek|ku)|zmniejszy\w+|obniży\w+|zmalał\w*|skurczy\w+|redukcj\w+",
    rises=r"wzr(?:ósł|osł\w+|ost\w*)|zwiększy\w+|przyrost\w*|wzrasta\w*",
    losses="strata|straty|deficyt",
    by="o|o około|o prawie|o ponad",
    spaced=True,
)
_INDONESIAN = Speech(
    thousand="ribu",
    million="juta|jt",
    billion="miliar|milyar",
    trillion="triliun|trilyun",
    percent="persen",
    points="poin persentase|poin persen",
    times="kali|kali lipat",
    cardinals="dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas",
    ordinals="pertama|kesatu/kedua/ketiga/keempat/kelima",
    half="setengah|separuh",
    doubled="berlipat ganda",
    hedges=(
        (Hedge.OVER, "lebih dari|di atas|melebihi|melampaui"),
        (Hedge.NEARLY, "hampir|mendekati|nyaris"),
        (Hedge.ABOUT, "sekitar|kira-kira|kurang lebih"),
        (Hedge.UNDER, "kurang dari|di bawah"),
        (Hedge.AT_LEAST, "setidaknya|paling sedikit|minimal|sedikitnya|tidak kurang dari"),
        (Hedge.AT_MOST, "paling banyak|maksimal|tidak lebih dari"),
    ),
    behind=((Hedge.AT_LEAST, "atau lebih"),),
    falls="turun|menurun|penurunan|berkurang|merosot|anjlok|menyusut",
    rises="naik|meningkat|peningkatan|tumbuh|pertumbuhan|bertambah|melonjak|kenaikan",
    losses="rugi|kerugian|defisit",
    by="sebesar|sekitar|hampir|lebih dari|sebanyak",
)
_DANISH = Speech(
    thousand="tusind|tusinde",
    million="million|millioner|mio",
    billion="milliard|milliarder|mia",
    trillion="billion|billioner",
    percent="procent|pct",
    points="procentpoint|procentpoints",
    times="gange|gang",
    cardinals="to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv",
    ordinals="første/anden|andet/tredje/fjerde",
    half="halvdelen|halvdel",
    doubled="fordoblet|fordoblede",
    hedges=(
        (Hedge.OVER, "over|mere end|oversteg|overstiger|højere end"),
        (Hedge.NEARLY, "næsten|tæt på|knap|knapt"),
        (Hedge.ABOUT, "omkring|cirka|ca|ca.|omtrent|rundt regnet"),
        (Hedge.UNDER, "under|mindre end|færre end"),
        (Hedge.AT_LEAST, "mindst|ikke mindre end"),
        (Hedge.AT_MOST, "højst|op til|ikke mere end|maksimalt"),
    ),
    behind=((Hedge.AT_LEAST, "eller mere"),),
    articles="den|det|de|en|et",
    falls=r"faldt|faldet|fald|falder|reduceret|reduktion|mindsket|nedgang\w*|skrumpet|dykket",
    rises="steg|steget|stigning|stiger|vækst|voksede|vokset|øget|forøget|fremgang",
    losses="tab|underskud",
    by="med|på|omkring|næsten|over",
)

SPEECHES = {
    "de": _GERMAN,
    "it": _ITALIAN,
    "es": _SPANISH,
    "fr": _FRENCH,
    "pt": _PORTUGUESE,
    "ru": _RUSSIAN,
    "pl": _POLISH,
    "id": _INDONESIAN,
    "da": _DANISH,
}
