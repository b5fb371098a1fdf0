import { provinceOf } from "./province-code.ts";

/**
 * What is wrong with the code of an administrative region and how to mend it: 2, 4, 6 or 9 digits that begin with a
 * province (GB/T 2260, GB/T 10114); null when it is sound. Whether the register knows it is for the register to say.
 */
export function regionCodeTrouble(code: string): string | null {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(code)) {
    return `行政区代码须为2位（省）、4位（市）、6位（县）或9位（乡镇）数字，“${code.slice(0, 20)}”不是，请核对。`;
  }
  if (provinceOf(code) === null) {
    return `行政区代码 ${code} 的前两位 ${code.slice(0, 2)} 不是省级代码（如 14 为山西省、21 为辽宁省），请核对。`;
  }
  return null;
}
