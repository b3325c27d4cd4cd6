import { styleText } from "node:util";
import type { Style } from "@wardline/core";

type Format = Parameters<typeof styleText>[0];

/** Colours where the stream shows them; NO_COLOR and FORCE_COLOR are honoured by styleText. */
export function terminalStyle(stream: NodeJS.WriteStream): Style {
  const paint = (format: Format) => (text: string) =>
    text === "" ? "" : styleText(format, text, { stream });
  return {
    error: paint(["bold", "red"]),
    warning: paint("yellow"),
    advice: paint("cyan"),
    good: paint(["bold", "green"]),
    path: paint("underline"),
    strong: paint("bold"),
    quiet: paint("dim"),
  };
}
