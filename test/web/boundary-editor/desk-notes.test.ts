import { expect, test } from "vitest";
import { deskNotes } from "../../../web/boundary-editor/desk-notes.ts";

const all = { hiddenOthers: 0, hiddenZones: 0 };

test("nothing is said where all is known and the members are those that it was drawn for", () => {
  expect(deskNotes(all, { doubts: [] }, null)).toEqual([]);
  expect(deskNotes(all, { doubts: [] }, { isOutdated: false })).toEqual([]);
});

test("members that changed, doubts of the ground and what may not be seen are said", () => {
  const notes = deskNotes(
    { hiddenOthers: 2, hiddenZones: 1 },
    { doubts: ["永久基本农田没有图层。"] },
    { isOutdated: true },
  );
  expect(notes).toEqual([
    expect.stringMatching(/成员.*变了/),
    "永久基本农田没有图层。",
    expect.stringMatching(/2 座矿山不在您的权限内/),
    expect.stringMatching(/1 个管控区不在您的权限内/),
  ]);
});
