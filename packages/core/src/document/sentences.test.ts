import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["Dr. Okafor is here. Call now.", ["Dr. Okafor is here.", "Call now."]],
    ["See St. Orrin at 5 p.m. on Monday.", ["See St. Orrin at 5 p.m. on Monday."]],
    ["Come at 5 p.m. We open then.", ["Come at 5 p.m.", "We open then."]],
    ["The U.S. Department of Health said so.", ["The U.S. Department of Health said so."]],
    ["It is sold in the U.S. The price is low.", ["It is sold in the U.S.", "The price is low."]],
    ["Use fruit, e.g. Apples or pears.", ["Use fruit, e.g. Apples or pears."]],
    ["Room No. 5 is closed.", ["Room No. 5 is closed."]],
    ["No. We do not.", ["No.", "We do not."]],
    ["J. Torres wrote it. Read it.", ["J. Torres wrote it.", "Read it."]],
    ["So did I. They left.", ["So did I.", "They left."]],
    ["It costs 3.5 dollars. Good.", ["It costs 3.5 dollars.", "Good."]],
    ["", []],
    ["  no end  ", ["no end"]],
  ])("%s", (text, expected) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
