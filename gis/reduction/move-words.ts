import type { MoveWay } from "./mine-move.ts";

/** 压减 in words: how a mine left or came into the count. */
export const moveWords: Record<MoveWay, string> = {
  merged: "整合并入",
  closed: "关闭",
  replaced: "换证（原证）",
  unrecorded: "无沿革依据",
  by_merger: "整合新设",
  by_replacement: "换证（新证）",
  by_split: "分立新设",
  by_grant: "新立",
  unexplained: "新增无依据",
};
