import { expect, test } from "vitest";
import { vouched } from "#api/access/provider/vouched";

const signed = { sub: "1024", amr: ["pwd", "otp"], acr: "level-2" };

test("the name is that of the claim, the proofs are methods and level of the ID token", () => {
  const named = { preferred_username: "lin.jia", amr: ["made-up"] };
  expect(vouched("preferred_username", { signed, named })).toEqual({
    name: "lin.jia",
    proofs: ["pwd", "otp", "level-2"],
  });
});

test.each([
  ["is not there", {}],
  ["is empty", { preferred_username: "" }],
  ["is no text", { preferred_username: 1024 }],
  ["is several", { preferred_username: ["lin.jia", "zhou.he"] }],
])("a name that %s names nobody", (_, named) => {
  expect(vouched("preferred_username", { signed, named }).name).toBeNull();
});

test("an address names somebody only when the provider has verified it", () => {
  const email = "lin.jia@yunling.gov.cn";
  expect(vouched("email", { signed, named: { email } }).name).toBeNull();
  expect(vouched("email", { signed, named: { email, email_verified: "true" } }).name).toBeNull();
  expect(vouched("email", { signed, named: { email, email_verified: true } }).name).toBe(email);
});

test("a token that does not say how somebody signed in proves nothing more", () => {
  expect(vouched("sub", { signed: { sub: "1" }, named: { sub: "1" } })).toEqual({ name: "1", proofs: [] });
  expect(vouched("sub", { signed: { amr: "otp", acr: 2 }, named: {} }).proofs).toEqual([]);
});
