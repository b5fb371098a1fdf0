const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export type CreditCodeFault = "length" | "character" | "check_digit";

/**
 * What is wrong with a 统一社会信用代码, or null: 18 characters without I, O, S, V, Z, the last one a check digit
 * with weights 3^(i−1) mod 31 (GB 32100-2015, 5.5).
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (code.length !== 18) return "length";
  const digits = [...code].map((character) => alphabet.indexOf(character));
  if (digits.includes(-1)) return "character";
  return digits[17] === checkDigit(digits.slice(0, 17)) ? null : "check_digit";
}

function checkDigit(digits: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const digit of digits) {
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31;
}
