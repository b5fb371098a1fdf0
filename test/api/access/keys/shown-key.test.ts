import { describe, expect, test } from "vitest";
import { hashOf, newSecret, shownKey } from "#api/access/keys/shown-key";

const said = (header?: string) => shownKey({ get: () => header } as never);
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
const secret = newSecret();

describe("a key is read out of the header Authorization", () => {
  test("as Bearer, and as the password of Basic beside the account", () => {
    expect(said(`Bearer ${secret}`)).toEqual({ secret, login: null });
    expect(said(`bearer  ${secret} `)).toEqual({ secret, login: null });
    expect(said(basic(`Lin.Planner:${secret}`))).toEqual({ secret, login: "lin.planner" });
    expect(said(basic(`:${secret}`))).toEqual({ secret, login: "" });
  });

  test.each([
    undefined,
    "",
    "Bearer",
    "Digest x",
    `Token ${secret}`,
    `Bearer ${secret}x`,
    `Bearer x${secret}`,
    "Basic %%%",
    basic(secret.slice(1)),
    basic("lin.planner:秋水共长天一色2026"),
  ])("and there is none in %s", (header) => {
    expect(said(header)).toBeNull();
  });
});

test("keys are long, never the same, and cannot be read back from what is stored", () => {
  expect(secret).toMatch(/^kjk_[\w-]{43}$/);
  expect(new Set(Array.from({ length: 1000 }, newSecret)).size).toBe(1000);
  expect(hashOf(secret)).toHaveLength(32);
  expect(hashOf(secret).toString("latin1")).not.toContain(secret);
});
