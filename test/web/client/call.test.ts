import { afterEach, describe, expect, it, vi } from "vitest";
import { exportMines, listMines } from "#contract/mines";
import { getMapInfo } from "#contract/tiles";
import { call } from "../../../web/client/call.ts";
import type { CallError } from "../../../web/client/call-error.ts";

const answer = (body: BodyInit, init?: ResponseInit) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, init)));
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as CallError,
  );
afterEach(() => vi.unstubAllGlobals());

describe("a call to the API", () => {
  it("gives the reply of the contract", async () => {
    answer(JSON.stringify({ items: [], total: 0, next: null }));
    expect(await call(listMines, { query: {} })).toEqual({ items: [], total: 0, next: null });
  });

  it("refuses a reply that is not of the contract and names the field", async () => {
    answer(JSON.stringify({ items: [], total: "none", next: null }));
    const error = await failure(call(listMines, { query: {} }));
    expect(error?.code).toBe("unexpected_reply");
    expect(error?.issues.map(({ path }) => path)).toEqual(["total"]);
  });

  it("turns a problem into an error with its Chinese detail and all its issues", async () => {
    const issues = [{ path: "query.region", message: "须为数字" }];
    answer(
      JSON.stringify({
        type: "about:blank",
        title: "Bad request",
        status: 400,
        code: "invalid_input",
        detail: "提交的内容有 1 处不符合要求。",
        issues,
      }),
      { status: 400 },
    );
    const error = await failure(call(listMines, { query: {} }));
    expect(error).toMatchObject({ status: 400, message: "提交的内容有 1 处不符合要求。", issues });
  });

  it("keeps the stored version of a stale write for the merge screen", async () => {
    const problem = {
      type: "x",
      title: "x",
      status: 412,
      code: "stale_version",
      detail: "已被修改",
      current: { version: 4 },
    };
    answer(JSON.stringify(problem), { status: 412 });
    expect((await failure(call(getMapInfo, {})))?.current).toEqual({ version: 4 });
  });

  it("says in Chinese what to do when a proxy answers with a page instead of a problem", async () => {
    answer("<html>Bad gateway</html>", { status: 502 });
    expect((await failure(call(getMapInfo, {})))?.message).toContain("请稍候重试");
  });

  it("says that the server cannot be reached when there is no answer at all", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await failure(call(getMapInfo, {}))).toMatchObject({ status: 0, code: "unreachable" });
  });

  it("gives bytes where the endpoint produces a file", async () => {
    answer(new Uint8Array([80, 75]));
    expect(await call(exportMines, { query: {} })).toEqual(new Uint8Array([80, 75]));
  });
});
