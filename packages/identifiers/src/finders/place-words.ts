import { isTown } from "../lexicons/lookup.ts";

/** States, countries and regions: no identifiers. */
const broad = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york-state
north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia
washington-state west-virginia wisconsin wyoming puerto-rico guam
america united-states usa us england scotland wales ireland united-kingdom britain canada mexico france germany spain italy portugal china japan india
korea south-korea vietnam philippines brazil argentina chile peru colombia australia new-zealand africa europe asia russia ukraine poland sweden norway denmark
finland netherlands belgium switzerland austria greece turkey egypt kenya nigeria ghana ethiopia south-africa israel iran iraq syria afghanistan pakistan
costa-rica south-sudan north-korea sri-lanka saudi-arabia burkina-faso sierra-leone cape-verde ivory-coast czech-republic dominican-republic united-arab-emirates solomon-islands marshall-islands papua-new-guinea equatorial-guinea saint-lucia saint-kitts-and-nevis saint-vincent trinidad-and-tobago antigua-and-barbuda bosnia-and-herzegovina san-marino east-timor hong-kong new-caledonia puerto-rico congo republic kyrgyz-republic vatican-city western-sahara
afghanistan albania algeria angola armenia azerbaijan bahamas bahrain bangladesh barbados belarus belize benin bhutan botswana brunei bulgaria burundi cambodia cameroon croatia cyprus djibouti dominica eritrea estonia eswatini fiji gabon gambia grenada guinea guyana hungary iceland indonesia jordan kazakhstan kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal niger oman palau paraguay qatar romania rwanda samoa senegal serbia seychelles singapore slovakia slovenia suriname taiwan tajikistan tanzania thailand togo tonga tunisia turkmenistan tuvalu uganda uruguay uzbekistan vanuatu yemen zambia zimbabwe
haiti cuba jamaica honduras guatemala el-salvador nicaragua venezuela ecuador bolivia panama somalia sudan
midwest northwest pacific-northwest southwest northeast southeast new-england west-coast east-coast rockies great-plains deep-south`
    .split(/\s+/u)
    .map((name) => name.replaceAll("-", " ")),
);

/** Capitalized words after "from", "in" or "of" that are no place at all. */
const none = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday christmas thanksgiving easter halloween ramadan spring summer fall autumn winter
medicare medicaid hipaa covid cdc fda nih hhs english spanish french german chinese arabic vietnamese american americans
i he she they we you it the a an our your his her their my this that these those and or but when while after before if so as at in on for with by to from
what which whose how why all more many most some other young older black white asian hispanic latino indigenous catholic muslim christian jewish army navy veteran veterans earth app report division chief board
dr mr mrs ms miss nurse doctor god jesus lord heaven health healthcare hospital clinic center medical department emergency surgery nursing care
congress senate house state federal government university college school zoom facebook instagram twitter tiktok linkedin youtube google
mom dad grandma grandpa patient patients staff team everyone anyone today tomorrow yesterday tonight one two three room unit floor building suite lot page
type stage part phase level class chapter section table figure step week month year day time life love hope world war
er icu nicu ed or mri ct x-ray gi ob ivf hiv aids alzheimer's parkinson's crohn's down's`.split(
    /\s+/u,
  ),
);

export function isBroadPlace(name: string): boolean {
  return broad.has(name.toLowerCase().replaceAll(".", ""));
}

export function isNoPlace(name: string): boolean {
  const lower = name.toLowerCase();
  if (none.has(lower)) return true;
  // Two Dot, Cut Bank
  if (lower.includes(" ") && isTown(lower)) return false;
  if (
    /\b(?:university|graduate|headquarters|standards|self-help|white house|academy of|intellectual)\b/u.test(
      lower,
    )
  )
    return true;
  const words = lower.split(" ");
  return (
    none.has(words[0] ?? "") ||
    /^(?:hospital|clinic|center|centre|health|medical|medicine|foundation|institute|association|society|university|college|inc|llc|department|committee|council|bank|church|systems?|group|team|program|services?|act|award|month|week|day|disease|syndrome|lutheran|baptist|methodist|presbyterian|catholic|episcopal|pentecostal|adventist)$/u.test(
      words.at(-1) ?? "",
    )
  );
}
