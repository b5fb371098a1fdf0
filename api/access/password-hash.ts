import { randomBytes, randomInt } from "node:crypto";
import { argon2id, argon2Verify } from "hash-wasm";

/** OWASP's least for argon2id: 19 MiB, two passes (about 40 ms). */
const cost = { parallelism: 1, iterations: 2, memorySize: 19_456, hashLength: 32 };

/** The password as it is stored: argon2id with a salt of its own, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return argon2id({ ...cost, password: spelled(password), salt: randomBytes(16), outputType: "encoded" });
}

export function isPasswordOf(hash: string, password: string): Promise<boolean> {
  return argon2Verify({ hash, password: spelled(password) });
}

let nobodys: Promise<string> | null = null;

/** As much work as for an account that exists: how long an answer takes must not tell which accounts there are. */
export async function weighForNobody(password: string): Promise<false> {
  nobodys ??= hashPassword(randomBytes(16).toString("hex"));
  await isPasswordOf(await nobodys, password);
  return false;
}

/** No 0, 1, i, l, o: it is read off a screen or a slip of paper. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that somebody is given to choose their own: 16 letters, 79 bits. */
export function oneTimePassword(): string {
  const drawn = Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
  return drawn.replace(/(.{4})(?=.)/g, "$1-");
}

/** One text has one spelling, however a keyboard composed it. */
const spelled = (password: string) => password.normalize("NFKC");
