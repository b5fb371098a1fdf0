import { warningAt } from "../check/traced-item.ts";
import type { Issue } from "../issue.ts";
import { frequentCharacters } from "./frequent-characters.ts";
import type { TextEncoding } from "./parsed-file.ts";

/** The few members of the standard decoder used here; present in browsers and Node alike. */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

/** How a text is written, as far as its bytes tell. */
export interface JudgedEncoding {
  encoding: TextEncoding;
  /** another encoding in which the text may be meant as well */
  rival: TextEncoding | null;
  /** C07 where a person should look: in doubt, or an encoding that is not the usual one */
  issues: Issue[];
}

/** One reading says so many frequent characters more than the other where there is no doubt. */
const clearLead = 2;
const [shownWords, shownLength] = [3, 30];

interface Weighed {
  encoding: TextEncoding;
  /** frequent characters, less those that are none */
  score: number;
  isSound: boolean;
}

/**
 * Judges by words that are not ASCII whether they are UTF-8 (only asked when all of the text can be), GB18030 or Big5: the right
 * reading consists of frequent characters. Without such words it is UTF-8; where two readings are alike, the usual GB18030, with doubt.
 */
export function judgeEncoding(
  words: readonly Uint8Array[],
  { mayBeUtf8 }: { mayBeUtf8: boolean },
): JudgedEncoding {
  if (words.length === 0) return sure(mayBeUtf8 ? "utf-8" : "gb18030");
  if (mayBeUtf8 && words.some((word) => /[\u0800-\u{10FFFF}]/u.test(decoded([word], "utf-8"))))
    return sure("utf-8");
  const asked: TextEncoding[] = mayBeUtf8 ? ["utf-8", "gb18030", "big5"] : ["gb18030", "big5"];
  const weighed = asked.map((encoding) => weigh(words, encoding));
  const [best, ...others] = weighed.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return sure("gb18030");
  const rival = others.find(({ score, isSound }) => isSound && best.score - score < clearLead) ?? null;
  return told(words, best.encoding, rival?.encoding ?? null);
}

function sure(encoding: TextEncoding): JudgedEncoding {
  return { encoding, rival: null, issues: [] };
}

function told(
  words: readonly Uint8Array[],
  encoding: TextEncoding,
  rival: TextEncoding | null,
): JudgedEncoding {
  if (rival === null && encoding !== "big5") return sure(encoding);
  const context = {
    kind: rival === null ? "text" : "doubt",
    encoding,
    as: shown(words, encoding),
    ...(rival === null ? {} : { rival, rivalAs: shown(words, rival) }),
  };
  return { encoding, rival, issues: [warningAt("C07", {}, context)] };
}

function weigh(words: readonly Uint8Array[], encoding: TextEncoding): Weighed {
  // bytes of another encoding seldom are UTF-8 by chance
  let [score, isSound] = [encoding === "utf-8" ? clearLead : 0, true];
  for (const sign of decoded(words, encoding)) {
    if (frequentCharacters.has(sign)) score += 1;
    if (!isNone(sign)) continue;
    score -= 1;
    isSound = false;
  }
  return { encoding, score, isSound };
}

/** No character, or one that everybody may give another meaning. */
const isNone = (sign: string) => sign === "\uFFFD" || (sign >= "\uE000" && sign <= "\uF8FF");

/** The words with spaces between; what was left of a last character that was cut off is no fault of the encoding. */
function decoded(words: readonly Uint8Array[], encoding: TextEncoding): string {
  const decoder = new TextDecoder(encoding);
  return words.map((word) => decoder.decode(word).replace(/\uFFFD$/, "")).join(" ");
}

function shown(words: readonly Uint8Array[], encoding: TextEncoding): string {
  return decoded(words.slice(0, shownWords), encoding).slice(0, shownLength).replaceAll(" ", "、");
}
