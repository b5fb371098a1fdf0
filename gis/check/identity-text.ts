import { creditCheckCharacter, creditCodeFault, strangeCharacters } from "./credit-code.ts";
import { isAuthority, licenceNumberKind } from "./licence-number.ts";

/** What is wrong with a 统一社会信用代码 and how to mend it (GB 32100-2015); null when it is sound. */
export function creditCodeTrouble(code: string): string | null {
  switch (creditCodeFault(code)) {
    case "length":
      return `统一社会信用代码须为18位，现为${code.length}位，请补全或删去多余的字符。`;
    case "character":
      return `统一社会信用代码只能含数字和大写字母，不用 I、O、S、V、Z；不能有“${strangeCharacters(code).join("")}”，请改正。`;
    case "check_digit":
      return `统一社会信用代码校验码不符：按前17位应为 ${creditCheckCharacter(code)}，现为 ${code[17]}，请逐位核对。`;
    default:
      return null;
  }
}

const licenceNumberForm = "许可证号须为 C 或 T 加22位数字（其中第8至13位为年月），旧证为13位或18位数字";

/**
 * What is wrong with a 许可证号 and how to mend it (DZ/T 0443-2023 Annex A, or an old one of 13 or 18 digits); null when
 * it is sound. With `today` (YYYY-MM-DD) a month still to come is wrong too.
 */
export function licenceNumberTrouble(number: string, today: string | null = null): string | null {
  if (licenceNumberKind(number) === "wrong") return `${wrongPart(number)}，请核对。`;
  const [year, month] = [number.slice(7, 11), number.slice(11, 13)];
  const isLater = licenceNumberKind(number) === "current" && today !== null && `${year}-${month}` > today;
  return isLater ? `许可证号第8至13位是发证年月，${year}年${month}月还没有到，请核对。` : null;
}

function wrongPart(number: string): string {
  if (/^\d+$/.test(number)) return `${licenceNumberForm}；现为${number.length}位数字`;
  if (!/^[CT]/.test(number)) return licenceNumberForm;
  const stray = [...number].findIndex((character, index) => index > 0 && !/\d/.test(character));
  if (stray > 0) return `${licenceNumberForm}；第${stray + 1}位“${number[stray]}”不是数字`;
  if (number.length !== 23) return `${licenceNumberForm}，共23位；现为${number.length}位`;
  const province = number.slice(1, 3);
  if (!isAuthority(province)) return `许可证号第2至7位是发证机关代码，开头的 ${province} 不是省级代码`;
  return `${licenceNumberForm}；${number.slice(7, 11)}年${number.slice(11, 13)}月不是年月`;
}
