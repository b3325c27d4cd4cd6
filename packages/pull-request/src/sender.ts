import { type Answer, readAnswer } from "./answer.ts";
import type { Surroundings } from "./apply-result.ts";
import type { GitHubClient, Method } from "./github-client.ts";

const defaultWaitBudget = 90_000;
/** Before asking again what became of a request that got no clear answer: lists lag behind writes. */
export const settlingTime = 2_000;

/** Sends requests one after the other and keeps the account of waiting and writing. */
export interface Sender {
  /** Once and never again: GitHub may have done what it answers with 502. Waits out nothing. */
  post(path: string, body: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** GET, PATCH, PUT and DELETE do no harm when done twice: they wait out limits and try once more when unsure. */
  again(
    method: Exclude<Method, "POST">,
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>;
  /** For resolving and hiding, which nothing depends on. */
  mutate(query: string, variables: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** False when the budget does not allow it; then nothing was waited for. */
  wait(milliseconds: number): Promise<boolean>;
  readonly writes: () => number;
}

export function makeSender(client: GitHubClient, surroundings: Surroundings): Sender {
  const { now, sleep, waitBudget = defaultWaitBudget } = surroundings;
  let left = waitBudget;
  let writes = 0;
  const send = async (
    method: Method,
    path: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<Answer> => {
    try {
      const answer = readAnswer(await client.request(method, path, body), now());
      if (answer.kind === "done" && method !== "GET") writes++;
      return answer;
    } catch {
      return { kind: "unsure" };
    }
  };
  const wait = async (milliseconds: number): Promise<boolean> => {
    if (milliseconds > left) return false;
    left -= milliseconds;
    await sleep(milliseconds);
    return true;
  };
  return {
    post: (path, body) => send("POST", path, body),
    async again(method, path, body) {
      let answer = await send(method, path, body);
      if (answer.kind === "unsure") answer = await send(method, path, body);
      while (answer.kind === "limited" && (await wait(answer.wait)))
        answer = await send(method, path, body);
      return answer;
    },
    async mutate(query, variables) {
      try {
        const { status, errors } = await client.graphql(query, variables);
        const done = status === 200 && errors.length === 0;
        if (done) writes++;
        return done;
      } catch {
        return false;
      }
    },
    wait,
    writes: () => writes,
  };
}
