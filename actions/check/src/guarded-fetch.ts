import { defaults } from "@actions/github/lib/utils";
import { isGitHub, takesToken } from "./hosts.ts";

type Fetch = typeof globalThis.fetch;

const mostRedirects = 5;

/**
 * Fetch that goes to GitHub and nowhere else, also when it is sent on, and gives the token to the API only: the host
 * of the archives gets none.
 */
export const guardedFetch: Fetch = async (input, init = {}) => {
  // The toolkit's own fetch, because it knows the proxy of a self-hosted runner.
  const fetch: Fetch = defaults.request?.fetch ?? globalThis.fetch;
  let url = new URL(String(input));
  for (let hop = 0; hop <= mostRedirects; hop++) {
    if (!isGitHub(url)) throw new Error("GitHub sent us to another host.");
    const headers = new Headers(init.headers);
    if (!takesToken(url)) headers.delete("authorization");
    const response = await fetch(url.href, {
      ...init,
      headers: Object.fromEntries(headers),
      redirect: "manual",
    });
    const location = response.headers.get("location");
    // A change is never sent on: what is asked for must be where it was asked.
    if (!isRedirect(response.status) || location === null || init.method !== "GET") return response;
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new Error("GitHub sent us in a circle.");
};

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
