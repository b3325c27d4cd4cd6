/** Finds secrets in everything a process gave away, also where they were written in another form. */
export interface Leak {
  secret: string;
  form: string;
}

export function findLeaks(bytes: string, secrets: string[]): Leak[] {
  const lowerCase = bytes.toLowerCase();
  return secrets.flatMap((secret) =>
    Object.entries(formsOf(secret))
      .filter(([form, text]) => (form === "hex" ? lowerCase : bytes).includes(text))
      .map(([form]) => ({ secret, form })),
  );
}

function formsOf(secret: string): Record<string, string> {
  const bytes = Buffer.from(secret);
  const inBase64 = [0, 1, 2].map((offset) => [`base64 at ${offset}`, base64At(bytes, offset)]);
  return {
    plain: secret,
    reversed: [...secret].reverse().join(""),
    hex: bytes.toString("hex"),
    "URL-encoded": encodeURIComponent(secret),
    "JSON-escaped": JSON.stringify(secret).slice(1, -1),
    ...Object.fromEntries(inBase64),
  };
}

/** The characters that stand for these bytes alone when so many other bytes come before them. */
function base64At(bytes: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return padded.toString("base64").slice(start, end);
}
