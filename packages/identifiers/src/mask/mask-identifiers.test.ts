import { describe, expect, test } from "vitest";
import { maskIdentifiers } from "./mask-identifiers.ts";

const values = [
  "078-05-1120",
  "219-09-9999",
  "219099999",
  "1EG4-TE5-MK73",
  "4111 1111 1111 1111",
  "1M8GDM9AXKP042788",
  "1234567893",
  "406-555-0147",
  "(406) 555-0100",
  "+1 406 555 0161",
  "jd_hope@example.com",
  "ana.brook@mail.example",
  "192.0.2.17",
  "203.0.113.45",
  "2001:db8::8a2e:370:7334",
  "https://fundraiser.example/maria-d",
  "00482913",
  "LMR-ONC-0147",
  "D1234-5678-901",
  "PZK600231S",
  "7ABC123",
  "59843-1234",
  "March 3, 2026",
  "5/12/2026",
  "@ana_brook_87",
  "Maria Delgado",
  "Ana Brook",
  "J.D.",
  "418 Birch Lane",
  "(01)00643169007222",
  "GB33BUKB20201555555555",
];

describe("no value survives", () => {
  test.each(values)("%s", (value) => {
    for (const line of [
      `The form of our patient shows ${value} at the top.`,
      `${value}`,
      `| note | ${value} |`,
      `see:${value}`,
      `key: "${value}"`,
    ]) {
      const masked = maskIdentifiers(line);
      expect(masked).not.toContain(value);
      for (const piece of value.match(/\p{L}{4,}|\d{4,}/gu) ?? []) {
        if (!/^(?:https?|March|2026|Lane|example|mail)$/iu.test(piece))
          expect(masked).not.toContain(piece);
      }
    }
  });
});

test("the rest of the line stays", () => {
  expect(maskIdentifiers("He was discharged on March 3, 2026 after surgery.")).toBe(
    "He was discharged on ⟨DATE⟩ after surgery.",
  );
  expect(maskIdentifiers("Wash your hands for 20 seconds.")).toBe(
    "Wash your hands for 20 seconds.",
  );
  expect(maskIdentifiers("Call 406-555-0147 to ask about your bill.")).toBe(
    "Call ⟨PHONE⟩ to ask about your bill.",
  );
});

describe("what tells nobody's name stays readable", () => {
  test.each([
    "No, we do not. However, you may call.",
    "How do I check my eligibility? What’s next?",
    "Yes. We’re open 24/7 in the U.S. and in Washington.",
    "90% of patients wait 120 days or less.",
    "About 1,200 people paid $1,500 or $45.",
    "Call 911, or 988 for a talk.",
    "COVID-19 began in 2019-2020. It&#8217;s over.",
    "<h2>Opening times</h2> <li>08:00 to 17:30</li>",
    "var acceptedAnswer = useState(eVisit);",
  ])("%s", (line) => {
    expect(maskIdentifiers(line)).toBe(line);
  });

  test.each([
    ["publish_at: 2026-06-02T09:00:00-06:00", "publish_at: ⟨DATE⟩"],
    ["date: 2026-06-02 09:00:00 -0600", "date: ⟨DATE⟩"],
    ["at: 2026-06-02T09:00:00.123Z", "at: ⟨DATE⟩"],
  ])("%s is a date", (line, masked) => {
    expect(maskIdentifiers(line)).toBe(masked);
  });

  test.each([
    ["a letter as an entity", "&#1078;"],
    ["a number of seven digits in groups", "1,234,567"],
    ["a name in the form of a key", "mariaDelgado"],
    ["an age over 89", "She is 92."],
    ["a code beside a price", "$00482913"],
    ["a number of three digits without a unit", "Bed 482"],
  ])("%s is masked", (_, line) => {
    expect(maskIdentifiers(line)).not.toBe(line);
  });
});

test("masking twice changes nothing", () => {
  const once = maskIdentifiers("Maria Delgado, 078-05-1120, came on March 3, 2026.");
  expect(once).toBe("⟨NAME⟩, ⟨SSN⟩, came on ⟨DATE⟩.");
  expect(maskIdentifiers(once)).toBe(once);
});

test("numbers split by invisible characters are masked", () => {
  expect(maskIdentifiers("078\u200b-05\u00ad-1120")).not.toMatch(/\d/u);
});

test("long tokens are fast", () => {
  const began = performance.now();
  maskIdentifiers("a1".repeat(500_000));
  maskIdentifiers("Ana Brook 078-05-1120 ".repeat(20_000));
  expect(performance.now() - began).toBeLessThan(20_000);
});
