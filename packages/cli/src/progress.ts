import type { Host } from "./host.ts";

/** Milliseconds before work counts as long. */
const patience = 1000;
const step = 200;

/** Shows on a terminal what is being waited for, once it has taken a second. */
export async function withProgress<T>(
  host: Host,
  doing: string,
  work: () => Promise<T>,
): Promise<T> {
  let shown = false;
  let seconds = patience / 1000;
  const tick = () => {
    shown = host.progress(`${doing} … ${Math.round(seconds)} s`);
    seconds += step / 1000;
    if (shown) timer = setTimeout(tick, step);
  };
  let timer = setTimeout(tick, patience);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (shown) host.progress(undefined);
  }
}
