import type { Entry } from "./entries.ts";
import { aNote } from "./sound-values.ts";
import type { Wrong } from "./wrong-values.ts";

const noteFields: Wrong[] = [
  [{ words: " " }, "body.words", "请填写线索内容"],
  [{ words: "某".repeat(4001) }, "body.words", "不超过 4000 个字"],
  [{ receivedOn: "2026-02-31" }, "body.receivedOn", "2026 年 2 月只有 28 天"],
  [{ receivedOn: "2026-08-02" }, "body.receivedOn", "晚于今天"],
  [{ concerns: "holder" }, "body.concerns", "只能是 responsible、protector 之一"],
  [{ source: "某人" }, "body.source", "之一"],
  [{ handling: "done" }, "body.handling", "之一"],
];

const nowhere = "00000000-0000-7000-8000-000000000000";
export const noteEntries: readonly Entry[] = [
  {
    operation: "addInspectionNote",
    method: "POST",
    path: "/inspection-notes",
    body: { ...aNote, mineId: nowhere },
    wrong: [...noteFields, [{}, "body.mineId", "没有该矿山"]],
  },
  {
    operation: "changeInspectionNote",
    method: "PUT",
    path: `/inspection-notes/${nowhere}`,
    headers: { "If-Match": "1" },
    body: aNote,
    wrong: noteFields,
  },
];
