import type { Request } from "express";
import { expect, test } from "vitest";
import { cookieName, cookieOf } from "#api/http/cookie-name";

const asked = (secure: boolean, cookie?: string) => ({ secure, get: () => cookie }) as unknown as Request;

test("over TLS a name has the prefix that browsers guard, elsewhere none", () => {
  expect(cookieName(asked(true), "__Host-", "own")).toBe("__Host-own");
  expect(cookieName(asked(true), "__Secure-", "own")).toBe("__Secure-own");
  expect(cookieName(asked(false), "__Host-", "own")).toBe("own");
});

test("a cookie is read by its whole name", () => {
  const request = asked(true, "xown=1; __Host-own=2; own=3; empty=");
  expect(cookieOf(request, "own")).toBe("3");
  expect(cookieOf(request, "__Host-own")).toBe("2");
  expect(cookieOf(request, "empty")).toBeNull();
  expect(cookieOf(asked(true), "own")).toBeNull();
});
