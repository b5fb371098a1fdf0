import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getMapInfo } from "#contract/tiles";
import { call } from "../../../web/client/call.ts";
import { useConnection } from "../../../web/client/connection.ts";

beforeEach(() => useConnection.setState({ lost: false }));
afterEach(() => vi.unstubAllGlobals());

describe("the server counts as away", () => {
  it("when no answer comes at all", async () => {
    expect(await lostAfter(() => Promise.reject(new TypeError("Failed to fetch")))).toBe(true);
  });

  it("when a proxy or a starting server answers with a page", async () => {
    const page = new Response("<html>starting</html>", {
      status: 503,
      headers: { "Content-Type": "text/html" },
    });
    expect(await lostAfter(() => Promise.resolve(page))).toBe(true);
  });

  it("not when it says itself that its database is busy", async () => {
    const problem = new Response("{}", {
      status: 503,
      headers: { "Content-Type": "application/problem+json" },
    });
    expect(await lostAfter(() => Promise.resolve(problem))).toBe(false);
  });
});

async function lostAfter(fetch: () => Promise<Response>): Promise<boolean> {
  vi.stubGlobal("fetch", fetch);
  await call(getMapInfo, {}).catch(() => {});
  return useConnection.getState().lost;
}
