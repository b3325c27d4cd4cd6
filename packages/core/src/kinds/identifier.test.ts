import { expect, test } from "vitest";
import { identifierKind } from "./identifier.ts";
import { runKind } from "./testing/plain-text.ts";

const hits = (text: string) => runKind(identifierKind, identifierKind.example, text);

test("an identifier is found where it stands, with its type and the reasons", () => {
  expect(hits("The number is 078-05-1120.")).toMatchObject([
    {
      at: "078-05-1120",
      identifier: "SSN",
      reasons: expect.arrayContaining(["nine digits written 3-2-4"]),
    },
  ]);
});

test("no fact of a hit holds the text that was found", () => {
  expect(JSON.stringify(hits("It is 078-05-1120.").map(({ at, ...hit }) => hit))).not.toContain(
    "078",
  );
});

test("a number that only has the form is a possible one: at most a warning", () => {
  expect(hits("The number is 000-05-1120.")).toMatchObject([{ severity: "warning" }]);
});
