/** What can be read off a pattern without running it. */
export interface RegexShape {
  /** Why it may not be used; undefined when it may. */
  readonly problem?: string;
  /** Every match holds a digit. */
  readonly needsDigit: boolean;
  /** Every match holds an @. */
  readonly needsAt: boolean;
}

interface Part {
  digit: boolean;
  at: boolean;
  /** Has a repetition of variable length. */
  loops: boolean;
}

/** Most repetitions of a group that itself repeats something; keeps backtracking small. */
const maxOuter = 8;

export function regexShape(source: string): RegexShape {
  let at = 0;
  let problem: string | undefined;

  function alternatives(): Part {
    let all: Part | undefined;
    do {
      if (source[at] === "|") at++;
      const part = sequence();
      all = all
        ? { digit: all.digit && part.digit, at: all.at && part.at, loops: all.loops || part.loops }
        : part;
    } while (source[at] === "|");
    return all ?? { digit: false, at: false, loops: false };
  }

  function sequence(): Part {
    const whole: Part = { digit: false, at: false, loops: false };
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = repeated();
      whole.digit ||= part.digit;
      whole.at ||= part.at;
      whole.loops ||= part.loops;
    }
    return whole;
  }

  function repeated(): Part {
    const part = atom();
    const found = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})\??/u.exec(source.slice(at, at + 14));
    if (!found) return part;
    at += found[0].length;
    const min = found[1] === "?" || found[1] === "*" ? 0 : found[1] === "+" ? 1 : Number(found[2]);
    const openEnded = found[1] === "*" || found[1] === "+" || (found[3] === "," && found[4] === "");
    const max = found[1] === "?" ? 1 : found[3] === "," ? Number(found[4]) : min;
    if (openEnded)
      problem ??=
        "a repetition has no upper limit, write {0,20} instead of * or {1,20} instead of +";
    if (part.loops && max > maxOuter)
      problem ??= `a repetition inside a repetition may run at most ${maxOuter} times`;
    return { digit: part.digit && min > 0, at: part.at && min > 0, loops: part.loops || max > min };
  }

  function atom(): Part {
    const char = source[at++];
    if (char === "\\") return escaped();
    if (char === "[") return set();
    if (char === "(") return group();
    return {
      digit: char !== undefined && char >= "0" && char <= "9",
      at: char === "@",
      loops: false,
    };
  }

  function escaped(): Part {
    const char = source[at++];
    if (/[1-9k]/u.test(char ?? "")) problem ??= "a reference back to a group is not RE2 syntax";
    if ((char === "p" || char === "P" || char === "u") && source[at] === "{")
      at = source.indexOf("}", at) + 1;
    return { digit: char === "d", at: false, loops: false };
  }

  function set(): Part {
    const start = at;
    while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
    const body = source.slice(start, at++);
    return { digit: /^(?:\\d|\d|\d-\d){1,20}$/u.test(body), at: false, loops: false };
  }

  function group(): Part {
    const special = /^\?(?::|<[a-z]\w{0,40}>|[=!]|<[=!])/iu.exec(source.slice(at, at + 50));
    if (special) {
      at += special[0].length;
      if (/[=!]$/u.test(special[0])) problem ??= "looking ahead or behind is not RE2 syntax";
    }
    const part = alternatives();
    at++;
    return part;
  }

  const whole = alternatives();
  return {
    needsDigit: whole.digit,
    needsAt: whole.at,
    ...(problem === undefined ? {} : { problem }),
  };
}
