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
