/** An exact decimal as the register takes it, and what is said of anything else. */
export const decimalPattern = /^-?\d+(\.\d+)?$/;
export const decimalSentence = "须为十进制数字，如 30 或 30.5，不带单位和逗号";

/** Longest amount a person can have meant, in characters. */
const longest = 24;

/**
 * What is wrong with a decimal of the register and how to mend it: no number, below zero, longer than a person can have
 * meant; 体重 is not zero either. Null when it is sound.
 */
export function amountTrouble(name: string, text: string): string | null {
  if (!decimalPattern.test(text)) return `${name}${decimalSentence}。`;
  if (text.startsWith("-")) return `${name}不能为负数。`;
  if (text.length > longest) return `${name}位数过多，请核对。`;
  return name === "体重" && Number(text) === 0 ? "体重须大于 0。" : null;
}
