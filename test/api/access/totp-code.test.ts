import { expect, test } from "vitest";
import { base32, codeOf, stepAt } from "#api/access/totp-code";

const secret = Buffer.from("12345678901234567890");

/** Appendix B of RFC 6238, SHA-1: the last six of its eight digits. */
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %s the code is that of the RFC", (seconds, code) => {
  expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

test("a secret is written as authenticators read it", () => {
  expect(base32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});
