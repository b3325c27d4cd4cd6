import { describe, expect, test } from "vitest";
import { parseCodeOwners } from "./code-owners.ts";

/** Whoever owns the path, as the file would say it. */
function owners(text: string, path: string): string[] {
  return parseCodeOwners(text)
    .ownersOf(path)
    .map((owner) => {
      if (owner.kind === "user") return `@${owner.login}`;
      return owner.kind === "team" ? `@${owner.organization}/${owner.slug}` : "e-mail";
    });
}

const isOwned = (pattern: string, path: string) => owners(`${pattern} @one`, path).length > 0;

describe("a pattern of CODEOWNERS", () => {
  test.each([
    ["*", ["a.md", "a/b/c.md", ".github/CODEOWNERS"], []],
    ["*.js", ["a.js", "deep/er/b.js"], ["a.ts", "a.jsx"]],
    ["/build/logs/", ["build/logs/a", "build/logs/b/c"], ["build/logs", "x/build/logs/a"]],
    ["docs/*", ["docs/start.md"], ["docs/app/trouble.md", "x/docs/start.md"]],
    ["apps/", ["apps/a", "x/y/apps/b/c"], ["apps", "x/apps", "myapps/a"]],
    ["/docs/", ["docs/a", "docs/b/c"], ["x/docs/a"]],
    ["**/logs", ["logs", "build/logs/a", "deeply/nested/logs/b/c"], ["logs2/a", "mylogs/a"]],
    ["/apps/github", ["apps/github", "apps/github/a"], ["apps/githubs", "x/apps/github"]],
    ["posts/a.md", ["posts/a.md", "posts/a.md/b"], ["x/posts/a.md"]],
    ["a/**/b", ["a/b", "a/x/b", "a/x/y/b/c"], ["a/xb", "ab"]],
    ["posts/**", ["posts/a", "posts/b/c"], ["posts", "x/posts/a"]],
    ["**", ["a", "a/b"], []],
    ["/*", ["a.md"], ["a/b.md"]],
    ["p?sts/*.md", ["posts/a.md", "pasts/b.md"], ["psts/a.md", "p/sts/a.md"]],
    ["a*b*c", ["abc", "a-b-b-c", "x/abbc"], ["ab", "a/b/c", "abcd"]],
    ["Posts/", ["Posts/a"], ["posts/a"]],
    ["my\\ page.md", ["my page.md", "x/my page.md"], ["my"]],
    ["a\\*.md", ["a*.md"], ["ab.md"]],
    ["a.md", ["a.md"], ["axmd"]],
  ])("%s means what GitHub says it means", (pattern, inside, outside) => {
    expect(inside.filter((path) => !isOwned(pattern, path))).toEqual([]);
    expect(outside.filter((path) => isOwned(pattern, path))).toEqual([]);
  });

  test.each(["!a.md", "[ab].md", "\\#a.md", "/", "a//b", "**.md", "a***"])(
    "%s is none, so the line before it counts",
    (pattern) => {
      for (const path of ["a.md", "b.md", "#a.md", "a/b", "!a.md", "[ab].md"])
        expect(owners(`* @all\n${pattern} @one`, path)).toEqual(["@all"]);
    },
  );

  test("is compared in reasonable time, whatever the path", () => {
    const before = performance.now();
    isOwned(`${"**/a*a*a*a/".repeat(10)}b`, `${`${"a".repeat(40)}/`.repeat(90)}c`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("CODEOWNERS", () => {
  test("gives the word to the last line that fits", () => {
    const text = "*  @all\n*.md @writer @second\r\n/posts/ @larkmoor/Posts\n";
    expect(owners(text, "a.txt")).toEqual(["@all"]);
    expect(owners(text, "a.md")).toEqual(["@writer", "@second"]);
    expect(owners(text, "posts/a.md")).toEqual(["@larkmoor/posts"]);
  });

  test("takes the owners away with a line that names none", () => {
    expect(owners("/apps/ @octo\n/apps/github\n", "apps/github/a")).toEqual([]);
    expect(owners("/apps/ @octo\n/apps/github # nobody @yet\n", "apps/github/a")).toEqual([]);
    expect(owners("/apps/ @octo\n/apps/github\n", "apps/b")).toEqual(["@octo"]);
  });

  test("has comments on lines of their own and after owners", () => {
    expect(owners("# * @no\n\n  *.js @js #and a word @no\n", "a.js")).toEqual(["@js"]);
  });

  test("knows e-mail addresses, which name nobody who could be asked", () => {
    expect(owners("* docs@larkmoor.example @kho_larkmoor", "a")).toEqual([
      "e-mail",
      "@kho_larkmoor",
    ]);
  });

  test.each(["kho", "@", "@a/b/c", "@-kho", "@kho,@areyes", "@kho!"])(
    "is read without a line whose owner is %s",
    (owner) => {
      expect(owners(`* @all\n*.md ${owner} @one`, "a.md")).toEqual(["@all"]);
    },
  );

  test.each([
    ["no text", "* @all\n\0"],
    ["larger than GitHub loads", `* @all\n${"#".repeat(3_000_001)}`],
    ["empty", ""],
  ])("names nobody when it is %s", (_, text) => {
    expect(owners(text, "a.md")).toEqual([]);
  });
});
