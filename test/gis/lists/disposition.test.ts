import { expect, test } from "vitest";
import {
  dispositionCodes,
  dispositionLabel,
  dispositionLooks,
  standingDisposition,
} from "#gis/lists/disposition";

test("Xinzhou calls guided exit by its own name, a ban as everyone does", () => {
  expect(dispositionLabel("exit_guided", "xinzhou-2022")).toBe("到期/采完关闭退出");
  expect(dispositionLabel("close_ban", "xinzhou-2022")).toBe("关闭取缔");
  expect(dispositionLabel("exit_guided")).toBe("引导退出");
});

test("no two dispositions look alike on the map", () => {
  const looks = dispositionCodes.map((code) => {
    const { color, line, hatched } = dispositionLooks[code];
    return `${color} ${line} ${hatched}`;
  });
  expect(new Set(looks).size).toBe(dispositionCodes.length);
});

test("what the city approved stands before what the county decided, and that before a suggestion", () => {
  const suggested = { suggested: "merge", decided: null, approved: null } as const;
  expect(standingDisposition(suggested)).toEqual({ code: "merge", layer: "suggested" });
  const decided = { ...suggested, decided: "keep" } as const;
  expect(standingDisposition(decided)).toEqual({ code: "keep", layer: "decided" });
  const approved = { ...decided, approved: "upgrade" } as const;
  expect(standingDisposition(approved)).toEqual({ code: "upgrade", layer: "approved" });
  expect(standingDisposition({ suggested: null, decided: null, approved: null })).toBeNull();
});
