/** Words for one person or a few, by age, kin, work and sport, as sources of regular expressions. */
const ages =
  "man|woman|men|women|teens?|teenagers?|boys?|girls?|kids?|babies|baby|newborn|infant|toddler|preschooler|child|children|youngster|native|resident|senior|retiree|couple|twins|triplets|newlyweds|pair|duo|family|trio|lady|gentleman|cowboy|cowgirl";
const kin =
  "mom|mother|dad|father|parents?|grandmother|grandfather|grandma|grandpa|grandparents?|great-grandmother|great-grandfather|brothers?|sisters?|siblings|cousins|uncle|aunt|son|daughter|husband|wife|widow|widower|bride|groom";
const work =
  "farmer|farmhand|rancher|teacher|firefighter|nurse|student|veteran|deputy|coach|pastor|priest|trucker|logger|businessman|businesswoman|barista|waitress|waiter|welder|lineman|miner|mechanic|electrician|carpenter|plumber|roofer|driver|dispatcher|paramedic|officer|sheriff|librarian|principal|bartender|baker|barber|butcher|beekeeper|chef|cook|cashier|clerk|outfitter|trapper|hunter|musician|artist|pilot|mail carrier|postmaster|machinist|contractor|veterinarian|dairyman|dairy farmer|sheepherder|wrangler|beautician|hairdresser|janitor|lawyer|singer|writer|potter|quilter|homesteader|sophomore|freshman|graduate|kindergartner|kindergartener|first grader|second grader|third grader|fourth grader|fifth grader";
const sport =
  "runner|athlete|quarterback|linebacker|wrestler|swimmer|skier|snowboarder|cyclist|marathoner|racer|roper|bull rider|rider|climber|hiker|golfer|dancer|drummer|cheerleader|gymnast|boxer|hockey player|basketball player|point guard|pitcher|survivor|patient";

/** One or a few of them. */
export const persons: string = `(?:${ages.replace("|family", "")}|${work}|${sport})`;
/** One of them, after a place: "Havre grandmother". Those that follow a surname as well are left out. */
export const people: string = `(?!(?:twins|triplets|family|siblings|parents|brothers|sisters|cousins|children|kids|pair|duo|trio)\\b)(?:${ages}|${kin}|${work}|${sport})\\b(?! (?:services?|center|centre|clinic|resource|support|health|advocate|portal|council|shelter))`;
