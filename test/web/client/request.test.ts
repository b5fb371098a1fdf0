import { describe, expect, it } from "vitest";
import { changeMine, exportMines, getMine, listMines } from "#contract/mines";
import { stageFile } from "#contract/transfer";
import { requestOf } from "../../../web/client/request.ts";

const id = "0198c0de-0000-7000-8000-000000000001";

describe("the request of a call", () => {
  it("fills the path with its parameters", () => {
    expect(requestOf(getMine, { params: { id } }).url).toBe(`/api/mines/${id}`);
  });

  it("leaves out filters that are not set", () => {
    const { url } = requestOf(listMines, { query: { region: "9901", q: undefined, mineral: "" } });
    expect(url).toBe("/api/mines?region=9901");
  });

  it("encodes Chinese filters", () => {
    expect(requestOf(exportMines, { query: { mineral: "菱镁矿" } }).url).toBe(
      "/api/mines.xlsx?mineral=%E8%8F%B1%E9%95%81%E7%9F%BF",
    );
  });

  it("sends the version that was seen as a quoted If-Match", () => {
    const { init } = requestOf(changeMine, {
      params: { id },
      body: { holder: "新矿业" },
      ifMatch: 3,
      reason: "换发许可证",
    });
    const headers = new Headers(init.headers);
    expect(headers.get("If-Match")).toBe('"3"');
    expect(decodeURIComponent(headers.get("X-Reason") ?? "")).toBe("换发许可证");
  });

  it("sends a file as raw bytes", () => {
    const { init } = requestOf(stageFile, { query: { name: "a.txt" }, file: new Uint8Array([1, 2]) });
    expect(new Headers(init.headers).get("Content-Type")).toBe("application/octet-stream");
    expect(init.body).toEqual(new Uint8Array([1, 2]));
  });
});
