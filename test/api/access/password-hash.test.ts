import { expect, test } from "vitest";
import { hashPassword, isPasswordOf } from "#api/access/password-hash";

const password = "落霞与孤鹜齐飞Ａ2026";

test("a password is stored as argon2id of 19 MiB and two passes, each time with another salt", async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one.split("$")[4]).not.toBe(other.split("$")[4]);
});

test("it is known again, also as another keyboard composes it, and no other is", async () => {
  const hash = await hashPassword(password);
  expect(await isPasswordOf(hash, password.replace("Ａ", "A"))).toBe(true);
  expect(await isPasswordOf(hash, password.replace("Ａ", "a"))).toBe(false);
});
