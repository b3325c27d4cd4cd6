/**
 * Signs that a post tells of somebody's care though no term of care stands there: a body part with whose it is, the
 * accident, those who helped, and the wording of thanks, wishes and editors' notes. Weaker than the care terms.
 */
const owners = ["her", "his", "my", "your", "their", "a new", "broken", "new"];
const parts =
  "ankle|arm|arms|back|bladder|bones|brain|breast|chest|colon|ear|elbow|eye|eyes|eyesight|face|femur|finger|fingers|foot|gallbladder|gut|hand|hands|head|hearing|heart|hip|hips|jaw|kidney|kidneys|knee|knees|leg|legs|liver|lung|lungs|neck|nose|pancreas|pelvis|prostate|ribs|scar|shoulder|skin|skull|spine|spleen|stomach|throat|thumb|thyroid|toe|toes|vision|voice|wrist|wrists".split(
    "|",
  );
const accidents =
  "left kidney|right kidney|a kidney|a liver|femur|pelvis|artery|arteries|heart valve|pig valve|oxygen|wreck|wrecked|crashed|crushed|pinned|flipped|rolled|thrown|trampled|kicked|gunshot|shot in|burned|burns|scalded|bled|bleeding|blackout|blacked out|passed out|fainted|couldn't breathe|could not breathe|couldn't lift|couldn't feel|stopped breathing|quit breathing|heart stopped|without a pulse|no pulse|headaches|murmur|numb|limp|limping|crutches|cane|bruised|swelling|allergic|allergy|rattlesnake|bronc|fell|fallen|fell through|fell down|slipped|hurt|pain|symptoms|fever|bitten|stung|poison*|carbon monoxide|overdose*|relapse*|wound|scar|stitch*|the cast|her cast|his cast|braces|hearing aid*|pregnan*|due date|contractions|ultrasound|mammogram*|scan|scans|x-ray*|screening found|lump|labs|second opinion|specialist|smoker|quit smoking|sobriety|weight-loss|lost weight|pounds lost";
const helpers =
  "ambulance|cpr|911|defibrillator|paramedic*|emts|medics|helicopter|flight crew|flight team|flight nurses|life flight|our flight|air ambulance|our nurses|night nurses|the nurses|nurses who|nurse who|night crew|our therapists|therapists|therapy|her pt|his pt|physical therapist|speech therapist|her surgeon|his surgeon|her doctor*|his doctor*|her care team|his care team|emergency room|our er|family lounge|waiting room|bedside|our floor|our unit|our care|dialysis chair*|infusion chair*|swing bed|swing-bed|room 1*|room 2*|room 3*|room 4*|hospital bracelet|wristband|gown|the bell|a bell|telehealth|peer counselor";
const thanks =
  "get well|feel better|heal fast|healing|prayers|thoughts are with|thinking of you|our condolences|condolences|sorry for your loss|will be missed|rest in peace|in loving memory|we remember|remembering|said goodbye|say goodbye|slipped away|buried|funeral|obituary|her story|his story|their story|the story|your story|my story|survivors|success story|testimonial|release form|signed release|consent form|her photo|his photo|the photo|the caption|caption|her town|his town|blur|thank you for sharing|for sharing your story|glad you|miracle|second chance|alive today|saved her life|saved his life|saved my life|gave her life|graduate of our|nicu grad*|discharge day|day of discharge";

/** Every sign; stars as in phrases. */
export const careSigns: readonly string[] = [
  ...new Set([
    ...owners.flatMap((owner) => parts.map((part) => `${owner} ${part}`)),
    ...[accidents, helpers, thanks].join("|").split("|"),
  ]),
];
