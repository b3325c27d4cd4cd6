import type { Answer, Call } from "../world.ts";

/** One page of a list with the Link header by which clients find the others. */
export function paginate<Item>(
  call: Call,
  items: Item[],
  render: (item: Item) => unknown,
  answer: (page: unknown[]) => unknown = (page) => page,
): Answer {
  const perPage = Math.min(Number(call.query.get("per_page") ?? 30), 100);
  const page = Math.max(Number(call.query.get("page") ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / perPage), 1);
  const shown = items.slice((page - 1) * perPage, page * perPage);
  const links: string[] = [];
  const link = (target: number, relation: string) => {
    const url = new URL(call.url);
    url.searchParams.set("page", String(target));
    links.push(`<${url.href}>; rel="${relation}"`);
  };
  if (page > 1) link(page - 1, "prev");
  if (page < last) link(page + 1, "next");
  if (page < last) link(last, "last");
  if (page > 1) link(1, "first");
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(", ") };
  return { status: 200, body: answer(shown.map(render)), headers };
}

interface Dated {
  id: number;
  createdAt: string;
  updatedAt: string;
}

/** `sort`, `direction` and `since`, as lists of comments and issues take them. */
export function sorted<Item extends Dated>(
  call: Call,
  items: Item[],
  usual: "asc" | "desc",
): Item[] {
  const key = call.query.get("sort") === "updated" ? "updatedAt" : "createdAt";
  const since = call.query.get("since");
  const sign = (call.query.get("direction") ?? usual) === "asc" ? 1 : -1;
  return items
    .filter((item) => since === null || item.updatedAt >= since)
    .sort((a, b) => sign * (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.id - b.id));
}
