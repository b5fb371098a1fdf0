import { type CreditCodeFault, creditCodeFault } from "./credit-code.ts";
import { licenceNumberKind } from "./licence-number.ts";

/** What is wrong with a 统一社会信用代码, by its fault (GB 32100-2015). */
export const creditCodeSentences: Record<CreditCodeFault, string> = {
  length: "统一社会信用代码须为18位。",
  character: "统一社会信用代码只能含数字和大写字母，不用 I、O、S、V、Z。",
  check_digit: "统一社会信用代码校验码不符，请逐位核对。",
};

/** What is wrong with a 统一社会信用代码 and how to mend it (GB 32100-2015); null when it is sound. */
export function creditCodeTrouble(code: string): string | null {
  const fault = creditCodeFault(code);
  return fault === null ? null : creditCodeSentences[fault];
}

/** How a 许可证号 is written (DZ/T 0443-2023 Annex A, or an old one of 13 or 18 digits). */
export const licenceNumberForm =
  "许可证号须为 C 或 T 加22位数字（其中第8至13位为年月），旧证为13位或18位数字。";

/** What is wrong with a 许可证号 (DZ/T 0443-2023 Annex A, or an old one of 13 or 18 digits); null when it is sound. */
export function licenceNumberTrouble(number: string): string | null {
  return licenceNumberKind(number) === "wrong" ? licenceNumberForm : null;
}
