const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export type CreditCodeFault = "length" | "character" | "check_digit";

/**
 * What is wrong with a 统一社会信用代码, or null: 18 characters without I, O, S, V, Z, the last one a check digit
 * with weights 3^(i−1) mod 31 (GB 32100-2015, 5.5).
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (code.length !== 18) return "length";
  if (strangeCharacters(code).length > 0) return "character";
  return code[17] === creditCheckCharacter(code) ? null : "check_digit";
}

/** The characters of a code that no 统一社会信用代码 has (GB 32100-2015, 5.1), in their order, each once. */
export function strangeCharacters(code: string): string[] {
  return [...new Set(code)].filter((character) => !alphabet.includes(character));
}

/** The 18th character that the first 17 of a 统一社会信用代码 ask for (GB 32100-2015, 5.5); they must be of its alphabet. */
export function creditCheckCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
