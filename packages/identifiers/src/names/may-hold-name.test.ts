import { expect, test } from "vitest";
import { read } from "../text/reading.ts";
import { mayHoldName } from "./may-hold-name.ts";

test.each<[string, boolean]>([
  ["Apply for benefits", false],
  ["Visit our Health Library", false],
  ["The VA and the SSA share data", false],
  ["Thank you, Rosa!", true],
  ["We will miss Wawrzyniak", true],
  ["Mrs. Brown rang the bell", true],
  ["Dr. Young is away", true],
  ["the Hill family waved", true],
  ["DELGADO, MARIA", true],
  ["proud of marisela today", true],
  ["", false],
  ["2026-06-02", false],
])("%s: %s", (text, may) => {
  expect(mayHoldName(read(text))).toBe(may);
});
