import { expect, test } from "vitest";
import { findLeaks } from "./leaks.ts";

const secret = "Ann Öst, 123-45-6789";
const forms = (text: string) =>
  findLeaks(`before ${text} after`, [secret]).map((leak) => leak.form);

test("a secret is found as it is, backwards, in hex, in a URL and in JSON", () => {
  expect(forms(secret)).toContain("plain");
  expect(forms([...secret].reverse().join(""))).toEqual(["reversed"]);
  expect(forms(Buffer.from(secret).toString("hex").toUpperCase())).toEqual(["hex"]);
  expect(forms(encodeURIComponent(secret))).toEqual(["URL-encoded"]);
  expect(findLeaks('say \\"no\\"', ['"no"'])).toContainEqual({
    secret: '"no"',
    form: "JSON-escaped",
  });
});

test("a secret is found inside base64, wherever in the encoded text it began", () => {
  for (const before of ["", "x", "xy", "xyz"]) {
    const encoded = Buffer.from(`${before}${secret} and more`).toString("base64");
    expect(forms(encoded)).toEqual([`base64 at ${before.length % 3}`]);
  }
});

test("nothing is found where nothing is", () => {
  expect(forms("Ann Öst, 123-45-6780")).toEqual([]);
});
