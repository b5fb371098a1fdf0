import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { passwordLengths } from "./password-lengths.ts";
import { suggestionWords, warningWords } from "./password-words.ts";

export interface PasswordWeight {
  /** 0: guessed at once … 4: not in years */
  score: 0 | 1 | 2 | 3 | 4;
  isEnough: boolean;
  /** what is wrong with it and how to make a better one, in Chinese; empty when nothing is */
  advice: string[];
}

const leastScore = 3;

/** What people here take for secret, beside the lists of common passwords. */
const localWords = [
  ..."woaini wobuzhidao nihao zhongguo beijing woaizhongguo mima mimamima yonghu guanliyuan ziranziyuan".split(
    " ",
  ),
  ..."guotu guotuziyuan kuangshan kuangjie kuangquan caikuang kuangye huanjing zhengfu bangong".split(" "),
  ..."5201314 1314520 woaini1314 a123456789 qq123456 aa123456 abc123456 admin system password".split(" "),
];

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, localWords },
  graphs: adjacencyGraphs,
  maxLength: passwordLengths.most,
});

/**
 * How hard a password is to guess for somebody who knows the words about its owner (account, name, unit). Score 0–4; one that is too
 * short, or made of those words, is never enough, whatever it scores.
 */
export function weighPassword(password: string, aboutOwner: readonly string[]): PasswordWeight {
  const known = aboutOwner.flatMap(wordsOf);
  const { score, feedback } = judge.check(password, known);
  const faults = [
    ...(password.length < passwordLengths.least ? [`至少 ${passwordLengths.least} 个字符。`] : []),
    ...(isMadeOf(password, known) ? [warningWords.userInputs ?? ""] : []),
  ];
  if (faults.length === 0 && score >= leastScore) return { score, isEnough: true, advice: [] };
  const warning = feedback.warning ? [warningWords[feedback.warning] ?? "这种密码容易被猜到。"] : [];
  const suggestions = feedback.suggestions.map((key) => suggestionWords[key] ?? "").filter(Boolean);
  const advice = [...new Set([...faults, ...warning, ...suggestions])];
  return {
    score,
    isEnough: false,
    advice: advice.length > 0 ? advice : ["请再长一些，用几个不相干的词。"],
  };
}

const separators = /[\s._-]+/;

/** A text as it is, without its separators, and in pieces: whatever of it is long enough to be found again. */
function wordsOf(text: string): string[] {
  const words = [text, text.split(separators).join(""), ...text.split(separators)];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length > 1);
}

/** Little is left of it without those words. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ""), password.toLowerCase());
  return rest.length < password.length && rest.length < passwordLengths.least - 2;
}
