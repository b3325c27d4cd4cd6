function document(frontMatter: string, body = "Text."): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`;
}

const inIncident = (more: string, body: string) =>
  document(`incident_id: INC-2026-90\n${more}`, body);

const onLinkedin = (publishAt: string) =>
  document(`type: social\nchannels: [linkedin]\npublish_at: ${publishAt}`, "Walk with us.");

/** The page that Larkmoor's registry names, and its text from before the last change of the law. */
export const privacyNotice = "pages/privacy-practices.md";
export function outdatedNotice(text: string): string {
  return text.replace("effective: 2026-02-16", "effective: 2026-02-15");
}

/** By their place in scratch/. */
export const documents: Readonly<Record<string, string>> = {
  // Rules with a day on which they come into force.
  "house/rules.md": "Spring words.\n\nJuly words.\n\nAutumn words.\n",
  "house/waived.md": "Always words.\n",
  "house/leaver.md": "Always words.\n",
  "house/updated-in-spring.md": document("checked_at: 2026-03-07T12:00:00-07:00"),
  "house/updated-in-autumn.md": document("checked_at: 2026-10-31T12:00:00-06:00"),
  // Dates of entries that people refer to.
  "consent/spring.md": document("type: story\nconsent_id: CR-0201"),
  "consent/autumn.md": document("type: story\nconsent_id: CR-0202"),
  "consent/planned.md": document(
    "type: story\nconsent_id: CR-0202\npublish_at: 2026-11-02T00:30:00-07:00",
  ),
  "consent/in-time.md": document(
    "type: story\nconsent_id: CR-0202\npublish_at: 2026-11-01T23:30:00-07:00",
  ),
  "consent/image.md": document("type: article\nimages: [{file: a.png, consent_id: CR-0202}]"),
  "consent/grown-up.md": document("type: social\nconsent_id: CR-0203"),
  "persona.md": document(
    "type: persona-story\npersona: lee",
    "Lee is a persona based on many patients. Details are changed.",
  ),
  "attested-in-spring.md": document(
    "type: story\nprivacy_review: {deidentified_by: kho, reviewed_by: pofficer, reviewed_on: 2026-03-08}",
  ),
  "attested-in-autumn.md": document(
    "type: story\nprivacy_review: {deidentified_by: kho, reviewed_by: pofficer, reviewed_on: 2026-11-01}",
  ),
  "hashtag.md": "Come to the fair. #LarkmoorFairDays\n",
  "retired-name.md": "Visit Alder Walk-In Clinic.\n",
  "award.md": "Larkmoor Health received the Example Burn Care Award in 2025.\n",
  "source.md": document("type: article\nsources: [old-guide]", "Drink water."),
  "source-year.md": document(
    'type: article\nsources: [{title: Water, url: "https://larkmoor.example/water", year: 2021}]',
    "Drink water.",
  ),
  "source-in-text.md": document(
    "type: article",
    "According to a survey from 2021, most people drink water.",
  ),
  "statement.md": document("type: social\nstatement_id: ST-90", "Our phones are busy today."),
  "author.md": document("author: rlund"),
  "author-published.md": document("author: rlund\npublish_at: 2026-08-13T09:00:00-06:00"),
  "author-planned.md": document(
    "author: kho\nreviewers: [rlund]\npublish_at: 2026-08-20T09:00:00-06:00",
  ),
  "owner.md": document("role: service\nowner: rlund"),
  "training.md": document("author: tdoe"),
  "training-spokesperson.md": document("author: kho\nspokesperson: tdoe"),
  // Dates in the documents themselves.
  "review-by-spring.md": document("review_by: 2026-03-08"),
  "review-by-autumn.md": document("review_by: 2026-11-01"),
  "review-by-time.md": document("review_by: 2026-11-01T01:30:00-07:00"),
  "review-by-skipped.md": document("review_by: 2026-03-08T02:30:00"),
  "policy.md": document("type: policy\nowner: kho\nversion: 1\nreview_by: 2026-03-07"),
  "policies/house/pack.yml": 'id: house\ntitle: House rules\nreview_by: "2026-10-31"\n',
  "draft.md": document("publish_at: 2026-11-01T01:30:00-06:00\ndraft: true"),
  "approved-late.md": document(
    "publish_at: 2026-05-01T09:00:00-06:00\napprovals: [{role: brand, by: kho, at: 2026-05-12T10:00:00-06:00}]",
  ),
  "deal.md": document("embargo: 2026-09-01", "We are buying Stonebridge in May!"),
  "teams/channels.yml":
    "channels:\n  - {id: facebook, access_reviewed_on: 2026-02-01, owners: [kho, mtu]}\n  - {id: x, access_reviewed_on: 2026-08-03, owners: [kho, mtu]}\n  - {id: linkedin, access_reviewed_on: 2026-12-31, owners: [kho, rlund]}\n",
  "teams/waivers.yml":
    "waivers:\n  - {id: W-1, rule: brand/heading-case, files: [pages/a.md], reason: a registered name, owner: kho, approved_by: [mtu], expires: 2026-11-01}\n  - {id: W-2, rule: brand/heading-case, files: [pages/a.md], reason: a registered name, owner: kho, approved_by: [mtu], expires: 2028-10-31}\n",
  // Embargoes.
  "embargo/words.md": document("type: social\ncampaign: fair-2026", "Our quiet wing study is out."),
  "embargo/news.md": document(
    "type: press-release\nembargo: 2026-09-01T09:00:00-06:00\npublish_at: 2026-09-01T08:59:59-06:00",
  ),
  "embargo/on-time.md": document(
    "type: press-release\nembargo: 2026-09-01T09:00:00-06:00\npublish_at: 2026-09-01T09:00:00-06:00",
  ),
  // An incident: what crisis rules say while it is open.
  "frozen/allowed.md": "A safety message.\n",
  "frozen/early.md": onLinkedin("2026-07-10T07:59:59-06:00"),
  "frozen/out.md": onLinkedin("2026-07-12T09:00:00-06:00"),
  "frozen/allowed-in-time.md": onLinkedin("2026-07-15T11:59:00-06:00"),
  "frozen/allowed-late.md": onLinkedin("2026-07-15T12:01:00-06:00"),
  "incident/approvals.md": inIncident("type: social", "The phones are down."),
  "incident/blame.md": inIncident("type: statement", "The contractor ignored our rules."),
  "incident/conflicting-numbers.md": inIncident(
    "type: social\nfigures: [{name: calls lost, value: 9, source: phone company, as_of: 2026-07-10T10:00:00-06:00}]",
    "9 calls were lost.",
  ),
  "incident/next-update.md": inIncident("type: statement", "We will share more soon."),
  "incident/next-update-backwards.md": inIncident(
    "type: statement\nlast_updated_at: 2026-07-10T09:00:00-06:00\nnext_update_at: 2026-07-10T08:30:00-06:00",
    "The phones are down.",
  ),
  "incident/next-update-overdue.md": inIncident(
    "type: statement\nnext_update_at: 2026-07-10T10:00:00-06:00",
    "The phones are down.",
  ),
  "incident/first-statement.md": document(
    "type: statement\nincident_id: INC-2026-91\npublish_at: 2026-09-12T09:15:00-06:00",
    "The phones are down.",
  ),
  "incident/last-updated.md": inIncident(
    "type: statement",
    "The phones are down. Last updated this morning.",
  ),
  "incident/dark-site.md": inIncident(
    "type: page\nbanner: {statement_id: BANNER-90, expires_with: INC-2026-90}",
    "How to reach us.",
  ),
  "incident/out.md": onLinkedin("2026-07-12T09:00:00-06:00\nincident_id: INC-2026-90"),
  "incident/planned.md": document(
    "type: social\nincident_id: INC-2026-90\npublish_at: 2026-07-21T09:00:00-06:00",
    "The phones are down.",
  ),
  "incident/banner.md": document(
    "type: page\nbanner: {statement_id: BANNER-01, expires_with: INC-2026-90}",
    "How to reach us.",
  ),
  "incident/banner-of-the-closed.md": document(
    "type: banner\nincident_id: INC-2026-90",
    "Our phone lines are down.",
  ),
  "incident/spokesperson.md": inIncident(
    "type: social\nspokesperson: areyes",
    "The phones are down.",
  ),
  "incident/tone.md": document(
    "type: social\nchannels: [linkedin]",
    "Killer deals on summer classes!",
  ),
  "incident/cyber-detail.md": inIncident("type: social", "Our Citrix VPN was hit by ransomware."),
  "incident/liability-admission.md": inIncident("type: social", "This was our mistake."),
  "incident/minimizing.md": inIncident("type: social", "It was just a small fire."),
  "incident/no-comment.md": inIncident("type: social", "Larkmoor had no comment."),
  "incident/over-reassurance.md": inIncident("type: social", "Everything is under control."),
  "incident/speculation.md": inIncident("type: social", "It was probably a faulty gas line."),
  "incident/statement-verbatim.md": inIncident(
    "type: statement\nstatement_id: ST-01",
    "There was a fire but nobody is hurt, promise.",
  ),
  "incident/suspect.md": inIncident("type: social", "He was armed with a rifle."),
  "incident/unverified-number.md": inIncident("type: social", "14 patients are dead."),
  "incident/victim-identity.md": inIncident(
    "type: social",
    "The victim was identified as a teacher.",
  ),
};
