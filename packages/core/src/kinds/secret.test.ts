import { describe, expect, test } from "vitest";
import { findSecrets, secretProviders } from "./secret/providers.ts";
import { secretKind } from "./secret.ts";
import { runKind } from "./testing/plain-text.ts";

// Put together here, so that no scanner takes this file for a leak. None was ever given out.
const github = `ghp_${"EXAMPLE".repeat(6).slice(0, 36)}`;
const slack = `xoxb-${"0".repeat(12)}-EXAMPLE`;

test.for<[what: string, text: string, hits: string[]]>([
  ["a token in a sentence", `Use ${github} for now.`, [github]],
  ["tokens of two services", `${github} and ${slack}`, [github, slack]],
  ["nothing in a commit's hash", "See 9fceb02d0ae598e95dc970b74767f19372d61af8.", []],
  ["nothing in the name of a token", "Ask security for a ghp_ token.", []],
  [
    "a token although a comment asks not to look",
    `<!-- secretlint-disable --> ${github}`,
    [github],
  ],
])("secret finds %s", ([, text, hits]) => {
  expect(runKind(secretKind, {}, text).map(({ at }) => at)).toEqual(hits);
});

test("only the named services' keys are looked for", () => {
  const found = runKind(secretKind, { providers: ["slack"] }, `${github} and ${slack}`);
  expect(found.map(({ at }) => at)).toEqual([slack]);
});

test("every service is one that answers at once, without files", () => {
  expect(secretProviders).toContain("aws");
  expect(secretProviders).not.toContain("gcp");
});

describe("a text made to be slow is read in time that grows with it", () => {
  test.for([
    "ghs_1_",
    "http://a:",
    "xoxb-1-",
    "SG.a.",
    "-----BEGIN PRIVATE KEY-----",
    "mongodb://a:",
  ])("%s again and again", (piece) => {
    const work = (times: number) => {
      const before = process.cpuUsage().user;
      findSecrets(piece.repeat(times / piece.length), secretProviders);
      return (process.cpuUsage().user - before) / 1000;
    };
    work(20_000);
    expect(work(200_000)).toBeLessThan(4000);
  });
});
