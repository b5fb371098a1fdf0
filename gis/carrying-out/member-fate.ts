/** 新立: another licence begins and all of before end. 变更: that of the 整合主体 goes on, with other ground. */
export const carryingKinds = ["new_licence", "changed_licence"] as const;
export type CarryingKind = (typeof carryingKinds)[number];

/** What becomes of the licence of a member: it goes on, another takes its place (换证), or it merges into that of another. */
export type MemberFate = "goes_on" | "replaced" | "merged";

/**
 * What carrying out a group makes of a member. Under 新立 the licence of the 整合主体 is the one that the new one replaces, so that as many
 * licences merge as the register then has fewer; without a 主体 all of them merge.
 */
export function memberFate(mineId: string, subjectId: string | null, kind: CarryingKind): MemberFate {
  if (mineId !== subjectId) return "merged";
  return kind === "new_licence" ? "replaced" : "goes_on";
}
