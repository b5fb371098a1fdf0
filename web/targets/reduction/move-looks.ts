import type { MoveWay } from "#gis/reduction/mine-move";

/** Colour and one character of each way in which a mine left or came, so that no two are told apart by colour alone. */
export const moveLooks: Record<MoveWay, { sign: string; colour: string }> = {
  merged: { sign: "并", colour: "#6a1b9a" },
  closed: { sign: "关", colour: "#5f6368" },
  replaced: { sign: "换", colour: "#1f5f99" },
  unrecorded: { sign: "？", colour: "#b45309" },
  by_merger: { sign: "合", colour: "#8e24aa" },
  by_replacement: { sign: "新", colour: "#2a78c0" },
  by_split: { sign: "分", colour: "#00796b" },
  by_grant: { sign: "立", colour: "#2e7d32" },
  unexplained: { sign: "增", colour: "#c77700" },
};
