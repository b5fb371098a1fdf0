import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../web/client/download.ts";

describe("the name of a downloaded file", () => {
  it("is the UTF-8 one when the server gives both", () => {
    const header = "attachment; filename=\"mines.xlsx\"; filename*=UTF-8''%E7%9F%BF%E5%B1%B1.xlsx";
    expect(fileNameOf(header)).toBe("矿山.xlsx");
  });

  it("is the plain one when there is no other", () => {
    expect(fileNameOf('attachment; filename="mines.xlsx"')).toBe("mines.xlsx");
  });

  it("is unknown without a header", () => {
    expect(fileNameOf(null)).toBeNull();
  });
});
