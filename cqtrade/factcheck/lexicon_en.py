"""English words by the part that they play beside a figure; what is not here is not understood.

A plain word is one that can be added to a sentence or left out of it without making a true figure
false. So no word that narrows what is counted is plain: net, private, monthly, orders, only some.
"""

from cqtrade.factcheck.senses import Sense

_PLAIN = """
a an the this that these those it its they them their he she his her we our us which who whose
whom what where when there here as so such same own itself themselves each one ones both all any
is are was were be been being am has have had having does do did doing in on for from with into
onto through via under during across throughout around along toward towards about or over
alongside amid despite thanks owing because although though also too even just then thus hence
therefore still yet already again once only alone merely simply altogether together indeed
meanwhile moreover furthermore however overall respectively another some within up say says said
saying tell told according report reports reported reporting show shows showed shown showing data
figure figures statistic statistics number numbers custom customs official officials bureau
bureaus commission department departments authority authorities government governments municipal
news article articles paper agency press release bulletin bulletins announce announced
announcement put puts putting note notes noted cite cites cited quote quoted record recorded
recording records register registered post posts posted posting log logged see sees saw seen book
booked tally tallied rack racked chalk chalked publish published publication released estimate
estimates estimated calculate calculated count counts counted measure measured value values worth
amount amounts volume volumes sum sums level levels total totals size scale result results
performance picture story account accounts good goods product products merchandise commodity
commodities item items category come comes came coming stand stands stood standing totalled
totaled totalling totaling remain remains remained stay stays stayed hold holds held keep keeps
kept keeping continue continues continued continuing maintain maintains maintained maintaining go
goes went gone become becomes became get got take takes took taken follow follows followed
following lead leads led leading begin began begun start started end ended set setting make makes
made making exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing virtually
practically top tops topped topping pass passes passed passing cross crosses crossed crossing
break breaks broke broken breaking approach approached approaching near nears neared nearly
almost roughly approximately more less than least most close fewer beyond above mark threshold
reach reaches reached reaching hit hits hitting attain attained attaining achieve achieves
achieved achieving deliver delivers delivered delivering generate generates generated generating
bring brings brought bringing earn earns earned earning yield yielded contribute contributes
contributed contributing realize realized realise realised complete completed fetch fetched
produce provide provided form formed strong stronger strongest robust solid steady stable healthy
brisk sharp sharper significant substantial considerable remarkable impressive notable striking
big bigger biggest large larger largest huge whopping high higher mighty vigorous dynamic rapid
fast faster fastest quick quicker quickest swift outstanding excellent better best great greatest
marked clear further double digit momentum pace rate rates speed trend success boom backbone
mainstay pillar driver drivers star performer performers highlight highlights bulk key main major
important chief principal flagship leader city cities metropolis megacity hub base centre center
powerhouse maker makers producer producers manufacturer manufacturers exporter exporters factory
factories plant plants belt brand brands group groups subsidiary automaker automakers carmaker
carmakers player players line lines year years month months quarter quarters half time times
period periods span stretch first second third unit units sets piece pieces equal equals
equivalent equivalently place including includes include included way meaning mean means mode
modes model models scheme schemes pilot channel channels format formats contribution handsome
hefty sizeable sizable tidy mere monday tuesday wednesday thursday friday saturday sunday reveal
reveals revealed indicate indicates indicated suggest suggests confirm confirms confirmed notch
notched notching clock clocked marks marking reflect reflects reflected reflecting driven fuelled
fueled fuel backed helped buoyed supported underpinned propelled powered thank demand appetite
manufacturing cumulative cumulatively list page table chart exact exactly precise entire old long
longer short shorter far ahead behind away back early late later earlier soon ever known called
named regarded considered described famous renowned nicknamed dubbed shipped shipping sell sells
sold selling send sends sent buyers customers markets market abroad overseas underway
leave leaves left leaving
"""
_PHRASES = {
    Sense.PLAIN: (
        "new high|new record|record high|in yuan terms|in renminbi terms|in terms of value"
        "|by value|in value|in value terms|the world's largest|the world's biggest"
        "|world's largest|world's biggest|national average|among them|among these|of them"
        "|of these|of which|yuan denominated|industrial belt|industry belt|industrial chain"
        "|industrial base|industrial cluster|lion's share|belt and road|as well|of course"
        "|for example|for instance|in turn|in total|in all|a total of|not least|one of|on record"
        "|third party|above designated size|made in china 2025|made in chongqing|at the same time"
        "|china europe railway express|new western land sea corridor"
        "|new international land sea trade corridor|five year plan|the company|the firm|the group"
        "|fellow|counterpart|counterparts|its part|in other words|put differently|that is"
        "|to be precise|so called|in fact|in short|no more than|not more than|no less than"
        "|not less than|turn over|turns over|turned over|turning over|cubic metre|cubic meter"
        "|countries and regions|no fewer than|not exceed|not exceeding|not only|in excess of"
        "|in the region of|upward of|upwards of|a minimum of|a maximum of"
    ),
    Sense.LINK: "and|as well as|plus|along with",
    Sense.STOP: "while|whereas|whilst|but",
    Sense.RESPECTIVELY: "respectively|in that order",
    Sense.UP: (
        "up|rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|increase|increases"
        "|increased|increasing|climb|climbs|climbed|climbing|jump|jumps|jumped|jumping|surge"
        "|surges|surged|surging|soar|soars|soared|soaring|gain|gains|gained|gaining|expand"
        "|expands|expanded|expanding|advance|advances|advanced|advancing|leap|leaped|leapt"
        "|leaping|rocket|rocketed|swell|swelled|swelling|add|adds|added|adding|edged up|shot up"
        "|shoot up|went up|spike|spiked|bounce|bounced|accelerate|accelerated|boost|boosted|lift"
        "|lifted|raise|raised|strengthened|improved|picked up|gone up|multiplied"
    ),
    Sense.DOWN: (
        "down|fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines"
        "|declined|declining|decrease|decreases|decreased|decreasing|shrink|shrinks|shrank|shrunk"
        "|shrinking|slump|slumps|slumped|slumping|slide|slides|slid|sliding|plunge|plunges"
        "|plunged|plunging|contract|contracts|contracted|contracting|dip|dips|dipped|dipping|lose"
        "|lost|losing|reduce|reduced|reducing|cut|tumble|tumbled|tumbling|sink|sank|sunk|sinking"
        "|ease|eased|weaken|weakened|went down|slip|slipped|slipping|shed|plummet|plummeted"
        "|retreat|retreated"
    ),
    Sense.RISE: (
        "growth|a rise|the rise|rise of|an increase|the increase|increase of|increase in|a gain"
        "|a jump|jump of|a surge|surge of|a leap|expansion|upswing|growth rate|rise in|surge in"
        "|jump in|gain of|an advance|a climb|climb of|a boost|a spike|spike of|an uptick"
        "|year on year rise|additional|extra"
    ),
    Sense.FALL: (
        "a fall|a drop|a decline|a decrease|decline of|drop of|fall of|decrease of|contraction"
        "|a slump|a plunge|a dip|reduction|decline in|drop in|fall in|decrease in|a loss|loss of"
        "|slump of|the fall|the drop|the decline|downturn|a slide|a slip"
    ),
    Sense.MORE: "more|higher|greater|larger|better|faster|above",
    Sense.LESS: "less|lower|fewer|smaller|below",
    Sense.TO: (
        "to|at|reach|reaches|reached|reaching|hit|hits|hitting|total|totals|totalled|totaled"
        "|totalling|totaling|came to|come to|comes to|coming to|stood at|stands at|was|were|is"
        "|are|amounted to|amounting to|amounts to|exceeded|exceeding|exceeds|exceed|surpassed"
        "|topped|topping|worth|posted|recorded|registered|passed|crossed|approached|attained"
        "|valued"
    ),
    Sense.BY: "by",
    Sense.OF: "of",
    Sense.SHARE: (
        "share|shares|account for|accounts for|accounted for|accounting for|represent|represents"
        "|represented|representing|make up|makes up|made up|making up|comprise|comprises"
        "|comprised|constitute|constitutes|constituted|proportion|percentage|accounted|accounts"
        "|account"
    ),
    Sense.PLAN: (
        "target|targets|targeted|targeting|aim|aims|aimed|aiming|goal|goals|plan|plans|planned"
        "|planning|expect|expects|expected|expecting|forecast|forecasts|forecasted|project"
        "|projects|projected|projection|will|would|shall|should|hope|hopes|hoped|hoping|seek"
        "|seeks|seeking|intend|intends|intended|set to|due to reach|foresee|foresees|foreseen"
        "|predict|predicts|predicted|ambition|ambitions|is to|are to|wants|want|wanted|call for"
        "|calls for|strive|strives|envisage|envisages|envisaged|slated|on course|on track|if"
        "|could|may|might|can|unless|whether|were to|suppose|supposing|potential|potentially"
    ),
    Sense.DENIAL: (
        "not|no|never|without|cannot|neither|nor|fail|fails|failed|failing|miss|missed|deny"
        "|denied|false|untrue|wrong|wrongly|mistaken|mistakenly|hardly|scarcely|barely|excluding"
        "|except|isn't|wasn't|aren't|weren't|didn't|doesn't|don't|hasn't|haven't|hadn't|won't"
        "|can't"
    ),
    Sense.AREA: (
        "the city|the municipality|municipality|the metropolis|city's|the megacity|the city's"
        "|the municipality's|municipal"
    ),
    Sense.FIRM: "the company|the firm|the automaker|the carmaker|the manufacturer|the group",
    Sense.TOTAL: "total|overall|aggregate|in all sectors|all",
}
# Places and goods that an article on this trade may name and the codelists do not. Other places
# begin with a capital, and other goods are words that are not understood.
_STRANGERS = """
southwest southwestern western west east eastern inland coastal province provinces region regions
neighbour neighbours neighbor neighbors rival rivals nation nations country
"""
_GOODS = """
steel iron aluminium aluminum copper metals coal oil gas petroleum crude chemicals plastics
rubber textiles garments clothing apparel toys furniture footwear shoes ceramics glass paper
timber wood grain soybeans food fruit vegetables meat seafood tea wine liquor tobacco medicine
medicines pharmaceuticals fertiliser fertilizer batteries battery ships vessels aircraft solar
photovoltaic panels appliances refrigerators televisions cameras bicycles tractors trucks buses
tyres tires instruments robots components accessories engines spare parts part drones services
service tourism investment agriculture farming mining construction shipbuilding logistics retail
energy electricity power software
"""


def senses() -> dict[str, Sense]:
    """Return the sense of every word and phrase, the more telling one where there are two."""
    phrases = {
        phrase: sense for sense, several in _PHRASES.items() for phrase in several.split("|")
    }
    return {
        **dict.fromkeys(_PLAIN.split(), Sense.PLAIN),
        **dict.fromkeys(_STRANGERS.split(), Sense.STRANGER),
        **dict.fromkeys(_GOODS.split(), Sense.GOODS),
        **phrases,
    }
