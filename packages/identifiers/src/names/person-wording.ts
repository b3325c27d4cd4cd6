/** Wording that only a person stands in: what people do, feel and own, and how they are spoken to. */

/** What people do in posts; brands, drugs and towns do not. */
export const personVerbs =
  "(?:(?:asked|asks|arrived|baked|beat|became|began|begged|believed|believes|blamed|blames|borrowed|broke|brought|called|calls|calling|came|carried|caught|celebrated|celebrates|chose|claimed|climbed|clocked|collapsed|could(?: not|n't)|couldn't|credits|cried|cries|crossed|danced|danced|decided|decides|deserves|did(?: not|n't)?|didn't|died|does(?: not|n't)|doesn't|drew|drives|drove|earned|ended up|enjoyed|enjoys|faced|fell|felt|fighting|finished|forgot|fought|gave|gets|giggled|goes|got|grew up|grinned|had|hasn't|heard|held|hiked|hit|hollered|hopes|hugged|hugs|insisted|insists|joked|jokes|joins us|keeps|kept|knew|knows|laughed|laughs|learned|leaves|left|let|lets|likes|lived|lives|looked|lost|loved|loves|made|married|met|misses|missed|moved|named|needed|noticed|ordered|painted|passed|picked|played|plays|popped|posed|promised|pushed|put|raised|ran|rang|reads?|recalls|received|recovered|refused|remembered|remembers|rescued|returned|rides|rode|said|sailed|sang|sat|saved|saw|says|sent|shaved|shared|shares|shook|showed|sings|slept|slipped|smiled|smiles|snapped|spent|squeezed|started|stayed|stole|stood|stopped|struggled|suffered|survived|sure does|swam|swears|takes|talked|talks|taught|teaches|tells|telling|thanked|thanks|thinks|thought|told|took|tore|traded|trained|tried|turned|turns|underwent|used to|visited|volunteers|waited|waits|waking|walked|walks|wanted|wants|was born|was diagnosed|watched|waved|waves|wears|weighed|went|whispered|wished|wishes|woke|won|wondered|wore|worked|works|worried|would like|wouldn't|wrote|writes)\\b)";

/** Just after a name: it is a person's. */
export const personAfter = new RegExp(
  `^(?:'s (?:mom|mother|dad|father|wife|husband|family|parents?|sister|brother|son|daughter|twin|grand[a-z]{2,8}|kids?|children|friends?|girlfriend|boyfriend|fianc[ée]e?|[a-z]{3,12}'?s? (?:mom|dad|wife|husband)|mouth|smile|laugh|voice|face|hair|birthday|story|journey|fight|recovery|room|bed|nurses?|doctors?|surgeons?|surgery|stroke|scan|tumor|cancer|heart|leg|arm|hip|knee|rash|fever|breathing|honor|memory|name|real|own|last|first|new|wheelchair|wristband|chart)\\b|,? (?:who|whose|and (?:his|her)|(?:\\d{1,2}|1[01]\\d)(?:,|\\)|\\.|!| and\\b))|,? (?:her|his|your|my|our) |,? (?:has been|is (?:home|back|off|finally|officially|going|now|doing|learning|cancer|recovering|six|seven|eight|nine|\\d)|was (?:so|only|just|the|a|an|discharged|admitted|born|brought|scared|back|on|in)) | (?:finally |just |recently |never |always |already |still |then |once |first |now |still )?${personVerbs})`,
  "iu",
);

/** Just before a name: it is a person's. */
export const personBefore =
  /(?:\b(?:her|his|my|your|their|our|the|a|an|and|big|little) (?:[a-z-]{2,12} )?(?:husband|wife|son|daughter|mother|father|mom|mama|dad|daddy|papa|sister|brother|partner|fianc[ée]e?|girlfriend|boyfriend|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|niece|nephew|baby|roommate|friend|buddy|neighbor|twin|newborn|hubby|spouse|widow|toddler|preemie)s?,? |\b(?:big|little|baby|grandma|grandpa|aunt|uncle|brave|sweet|tiny|dear|newborn|sister|brother|mama|named|called|call (?:me|him|her)|name is|name was|i'm|i am|we miss you(?: already)?,|unstoppable|remember(?:s|ed)?|believed|told|hugged|thank you,?|thanks,?|hi,?|hello,?|hey,?|dear,?|sorry,?|congrats,?|congratulations,?|congratulations to|welcome,?|goodbye,?|farewell,?|good luck,?|way to go,?|bravo,?|kudos to|cheers to|hats off to|shout-?out to|for the record,|we see you,|get well,?|feel better(?: soon)?,|rest well,|rest easy,|fly high,|happy birthday,?|prayers? for|praying for|pray for|thinking of|love,|hugs to|hugs,|hugs for|cards? for|guess who,|that was|that's|that'd be|it's|meet|please meet|say (?:hi|hello) to|after|when|before|because|until|since|while|as|with|for|from|of|to|and|just like|like) )["'(]?$/iu;

/** Spoken to: "…, Virgil." at the end of a clause. */
export const spokenTo = /, $/u;
export const spokenToAfter = /^[.!?]|^, (?:you|your|we|keep|thank|and we|from)\b/u;

/** One person is spoken of. */
export const pronoun = /\b(?:he|she|him|her|his|hers|he's|she's|himself|herself)\b/iu;
