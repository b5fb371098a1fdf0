const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * 统一社会信用代码 of the n-th fictional company: enterprise (91), registered at a place code nobody has, both check
 * digits right (GB 32100-2015, GB 11714-1997).
 */
export function creditCode(regionCode: string, n: number): string {
  const organisation = `MAD${String(n).padStart(5, "0")}`;
  const body = `91${regionCode}${organisation}${organisationCheck(organisation)}`;
  return body + checkDigit(body);
}

function checkDigit(body: string): string {
  const sum = [...body].reduce((total, sign, index) => total + alphabet.indexOf(sign) * (3 ** index % 31), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? "";
}

function organisationCheck(code: string): string {
  const sum = [...code].reduce(
    (total, sign, index) => total + Number.parseInt(sign, 36) * (organisationWeights[index] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}
