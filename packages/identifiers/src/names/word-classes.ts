/** Small closed classes of words that matter for names. The number is a feature of the tagger: keep the order. */
const classes: readonly (readonly [name: string, words: string])[] = [
  ["title", "mr mrs ms miss mx sir madam sr sra srta señor señora don doña"],
  [
    "doctor",
    "dr drs doctor prof professor nurse rn lpn md np pa do dds dmd phd psyd pharmd facs faan msn bsn dnp crna otr dpt lcsw mph rph cnm",
  ],
  [
    "month",
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday",
  ],
  [
    "organization",
    "hospital clinic center centre medical health healthcare institute university college school foundation society association inc llc corp company group network system systems department dept bank church pharmacy laboratory labs laboratories ministry council committee agency bureau board trust fund club hall library museum park stadium arena team pavilion tower wing auditorium unit service services program project initiative act award prize house home hospice manor",
  ],
  [
    "street",
    "street st avenue ave road rd boulevard blvd lane drive court place way terrace parkway highway square loop bridge river lake creek mountain county city town township village island bay beach valley state springs falls hills heights",
  ],
  [
    "condition",
    "disease syndrome lymphoma sign test scale score index palsy reflex criteria maneuver procedure tumor virus fever technique catheter classification stage contracture fracture thyroiditis ataxia chorea esophagus tube formula position",
  ],
  [
    "patient",
    "patient patients pt pts survivor resident victim client inpatient outpatient admitted discharged diagnosed treated named called",
  ],
  [
    "family",
    "mother father mom dad wife husband son daughter sister brother grandmother grandfather grandma grandpa aunt uncle cousin niece nephew baby girlfriend boyfriend fiance fiancee partner widow twins spouse parents friend neighbor",
  ],
  [
    "speech",
    "said says say told tells asked asks added recalled recalls wrote writes explained shared shares remembers laughed smiled joked thanked replied noted explains",
  ],
  [
    "being",
    "is was has had who whose will would came went lives lived loves felt got won beat lost died became joined works worked met walked returned born",
  ],
  [
    "greeting",
    "hi hello dear hey thanks thank welcome congratulations happy meet rip goodbye regards sincerely love cheers",
  ],
  [
    "official",
    "president senator governor mayor secretary director chief officer minister judge justice king queen prince princess pope captain sergeant general coach author actor singer ceo cfo founder chairman commissioner representative congressman congresswoman sheriff deputy",
  ],
  [
    "preposition",
    "of for with by from to in at on and or the a an as about like near after before",
  ],
  [
    "pronoun",
    "he she him her his hers i my me we our they their you your it its this that these those",
  ],
  [
    "label",
    "name names patient: firstname lastname surname author contact attn signed from to re cc",
  ],
  [
    "particle",
    "de del la las los van von der den di da dos du le el al bin ibn ben mac mc st san santa",
  ],
  ["suffix", "jr sr ii iii iv esq"],
  [
    "nationality",
    "american mexican canadian british english french german spanish italian chinese japanese indian african asian european latino hispanic christian jewish muslim catholic",
  ],
  [
    "us-state",
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming",
  ],
];

const classOf = new Map<string, number>();
for (const [i, [, words]] of classes.entries()) {
  for (const word of words.split(" ")) if (!classOf.has(word)) classOf.set(word, i + 1);
}

/** Number of the class of a word in small letters; 0 when it has none. */
export function wordClass(lower: string): number {
  return classOf.get(lower) ?? 0;
}

export function isOfClass(lower: string, name: string): boolean {
  const number = classOf.get(lower);
  return number !== undefined && classes[number - 1]?.[0] === name;
}
