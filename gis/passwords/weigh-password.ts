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
 * short is never enough, whatever it scores.
 */
export function weighPassword(password: string, aboutOwner: readonly string[]): PasswordWeight {
  const known = aboutOwner
    .flatMap((word) => [word, word.replace(/[\s._-]/g, ""), ...word.split(/[\s._-]+/)])
    .filter(Boolean);
  const { score, feedback } = judge.check(password, known);
  const isLong = [...password].length >= passwordLengths.least;
  const isEnough = isLong && score >= leastScore;
  const lengthAdvice = isLong ? [] : [`至少 ${passwordLengths.least} 个字符。`];
  const warning = feedback.warning ? [warningWords[feedback.warning] ?? "这种密码容易被猜到。"] : [];
  const suggestions = feedback.suggestions.map((key) => suggestionWords[key] ?? "").filter(Boolean);
  const fallback = warning.length + suggestions.length === 0 ? ["请再长一些，用几个不相干的词。"] : [];
  return {
    score,
    isEnough,
    advice: isEnough ? [] : [...lengthAdvice, ...new Set([...warning, ...suggestions, ...fallback])],
  };
}
