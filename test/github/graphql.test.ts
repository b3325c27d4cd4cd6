import { expect, test } from "vitest";
import { changed, useScene } from "./scene.ts";

const scene = useScene();

const repository = (fields: string) =>
  `{ repository(owner: "larkmoor", name: "content") { ${fields} } }`;
const threadFields = `id isResolved isOutdated resolvedBy { login } viewerCanResolve viewerCanUnresolve
  comments(first: 50) { nodes { databaseId body path line originalLine viewerDidAuthor isMinimized minimizedReason
    lastEditedAt author { login __typename } editor { login } userContentEdits(first: 9) { nodes { diff } } } }`;
const threadsQuery = repository(
  `pullRequest(number: 1) { reviewThreads(first: 50) { nodes { ${threadFields} } } }`,
);

const threads = async (token?: string) =>
  (await scene.graphql(threadsQuery, token)).data.repository.pullRequest.reviewThreads.nodes;
const [writer, reader] = [
  () => scene.workflowToken({ contents: "write", "pull-requests": "write" }),
  () => scene.workflowToken({ contents: "read", "pull-requests": "write" }),
];
const resolve = (id: string, token: string, verb = "resolve") =>
  scene.graphql(
    `mutation { ${verb}ReviewThread(input: { threadId: "${id}" }) { thread { isResolved } } }`,
    token,
  );

test("blobs are read in one query, by path and by id", async () => {
  const { sha } = (await scene.get("/pulls/1/files")).body[0];
  const blob = "... on Blob { oid byteSize isBinary isTruncated text }";
  const query =
    repository(`first: object(oid: "${sha}") { ${blob} } second: object(expression: "main:wardline.yml") { ${blob} }
    none: object(expression: "main:nope.md") { id }`);
  const { first, second, none } = (await scene.graphql(query)).data.repository;
  expect(first).toEqual({
    oid: sha,
    byteSize: changed().length,
    isBinary: false,
    isTruncated: false,
    text: changed(),
  });
  expect(second.text).toBe("fail_on: error\n");
  expect(none).toBeNull();
});

test("binary and oversized blobs are marked and not given whole", async () => {
  scene.hub.settings.blobTextByteLimit = 4;
  scene.hub.commit("main", { "x.png": new Uint8Array([1, 0, 2]), "long.md": "1234567" });
  const query =
    repository(`first: object(expression: "main:x.png") { ... on Blob { isBinary text } }
    second: object(expression: "main:long.md") { ... on Blob { byteSize isTruncated text } }`);
  const { first, second } = (await scene.graphql(query)).data.repository;
  expect(first).toEqual({ isBinary: true, text: null });
  expect(second).toEqual({ byteSize: 7, isTruncated: true, text: "1234" });
});

test("blobs need contents: read", async () => {
  const token = scene.workflowToken({ "pull-requests": "write" });
  const reply = await scene.graphql(
    repository('object(expression: "main:wardline.yml") { id }'),
    token,
  );
  expect(reply.errors?.[0]).toMatchObject({
    type: "FORBIDDEN",
    message: "Resource not accessible by integration",
  });
});

test("a thread shows its comments, whose they are and where they stand", async () => {
  await scene.comment(10);
  for (const comment of scene.hub.state.reviewComments(scene.pr))
    scene.hub.as("areyes").reply(comment, "Why?");
  const [thread] = await threads();
  expect(thread).toMatchObject({ isResolved: false, isOutdated: false, resolvedBy: null });
  expect(thread.comments.nodes).toMatchObject([
    {
      body: "A finding.",
      viewerDidAuthor: true,
      path: "posts/a.md",
      line: 10,
      author: { __typename: "Bot" },
    },
    { body: "Why?", viewerDidAuthor: false, author: { login: "areyes", __typename: "User" } },
  ]);
});

test("a bot is called without [bot] by GraphQL and with it by REST, but viewer has it", async () => {
  const comment = await scene.comment(10);
  expect(comment.body.user.login).toBe("github-actions[bot]");
  expect((await threads())[0].comments.nodes[0].author.login).toBe("github-actions");
  expect((await scene.graphql("{ viewer { login } }")).data.viewer.login).toBe(
    "github-actions[bot]",
  );
});

test("after a push, an outdated thread has no line but still its original one", async () => {
  await scene.comment(10);
  scene.pr.push({ "posts/a.md": changed({ 10: "rewritten" }) });
  const [thread] = await threads();
  expect(thread.isOutdated).toBe(true);
  expect(thread.comments.nodes[0]).toMatchObject({ line: null, originalLine: 10 });
});

test("edits are kept for everyone to read, with who made the last one", async () => {
  const { id } = (await scene.comment(10, { body: "first" })).body;
  expect((await threads())[0].comments.nodes[0]).toMatchObject({
    lastEditedAt: null,
    editor: null,
  });
  await scene.call("PATCH", `/pulls/comments/${id}`, { body: { body: "second" } });
  const [comment] = (await threads())[0].comments.nodes;
  expect(comment).toMatchObject({ body: "second", editor: { login: "github-actions" } });
  expect(comment.lastEditedAt).not.toBeNull();
  expect(comment.userContentEdits.nodes).toEqual([{ diff: "first" }]);
});

test("resolving needs contents: write, and viewerCanResolve says so beforehand", async () => {
  await scene.comment(10);
  const [thread] = await threads(reader());
  expect(thread.viewerCanResolve).toBe(false);
  const refused = await resolve(thread.id, reader());
  expect(refused.errors?.[0]).toMatchObject({ type: "FORBIDDEN" });
  expect((await threads())[0].isResolved).toBe(false);
  expect((await threads(writer()))[0].viewerCanResolve).toBe(true);
  expect((await resolve(thread.id, writer())).data.resolveReviewThread.thread.isResolved).toBe(
    true,
  );
  expect((await threads(writer()))[0]).toMatchObject({
    resolvedBy: { login: "github-actions" },
    viewerCanResolve: false,
    viewerCanUnresolve: true,
  });
  expect(
    (await resolve(thread.id, writer(), "unresolve")).data.unresolveReviewThread.thread.isResolved,
  ).toBe(false);
});

test("a person's resolution is seen with the person's name", async () => {
  await scene.comment(10);
  const [thread] = scene.hub.state.threadsOf(scene.pr);
  if (thread !== undefined) scene.hub.as("areyes").resolve(thread);
  expect((await threads())[0]).toMatchObject({ isResolved: true, resolvedBy: { login: "areyes" } });
});

test("comments of both kinds can be hidden and shown again", async () => {
  const review = `PRRC_${(await scene.comment(10)).body.id}`;
  const issue = (await scene.post("/issues/1/comments", { body: "x" })).body.node_id;
  for (const id of [review, issue]) {
    const hide = `mutation { minimizeComment(input: { subjectId: "${id}", classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }`;
    const hidden = (await scene.graphql(hide)).data.minimizeComment.minimizedComment;
    expect(hidden).toEqual({ isMinimized: true, minimizedReason: "outdated" });
    const show = `mutation { unminimizeComment(input: { subjectId: "${id}" }) { unminimizedComment { isMinimized } } }`;
    expect((await scene.graphql(show)).data.unminimizeComment.unminimizedComment.isMinimized).toBe(
      false,
    );
  }
});

test("hiding can be forbidden to workflows", async () => {
  scene.hub.settings.appsMayMinimize = false;
  const { id } = (await scene.comment(10)).body;
  const hide = `mutation { minimizeComment(input: { subjectId: "PRRC_${id}", classifier: RESOLVED }) { clientMutationId } }`;
  expect((await scene.graphql(hide)).errors?.[0]).toMatchObject({ type: "FORBIDDEN" });
  expect(scene.hub.state.allReviewComments[0]?.minimized).toBeNull();
});

test("lists must be asked for in pages of at most a hundred, and cursors lead on", async () => {
  for (const line of [9, 10, 11]) await scene.comment(line);
  const page = (args: string) =>
    scene.graphql(
      repository(
        `pullRequest(number: 1) { reviewThreads${args} { totalCount pageInfo { hasNextPage endCursor } nodes { line } } }`,
      ),
    );
  expect((await page("")).errors?.[0]?.type).toBe("MISSING_PAGINATION_BOUNDARIES");
  expect((await page("(first: 101)")).errors?.[0]?.type).toBe("EXCESSIVE_PAGINATION");
  const first = (await page("(first: 2)")).data.repository.pullRequest.reviewThreads;
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [{ line: 9 }, { line: 10 }],
    pageInfo: { hasNextPage: true },
  });
  const rest = (await page(`(first: 2, after: "${first.pageInfo.endCursor}")`)).data.repository
    .pullRequest.reviewThreads;
  expect(rest).toMatchObject({ nodes: [{ line: 11 }], pageInfo: { hasNextPage: false } });
});

test("a node that is not there is NOT_FOUND", async () => {
  const reply = await resolve("PRRT_1", writer());
  expect(reply.errors?.[0]).toMatchObject({ type: "NOT_FOUND" });
});
