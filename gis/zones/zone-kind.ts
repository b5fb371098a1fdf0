/** Control lines and zones that mines are laid against (domain 2f, 2j). */
export const zoneKinds = [
  "ecological_red_line",
  "nature_reserve",
  "nature_park",
  "drinking_water",
  "permanent_farmland",
  "urban_boundary",
  "mining_key",
  "mining_restricted",
  "mining_prohibited",
  "concentrated_mining",
] as const;
export type ZoneKind = (typeof zoneKinds)[number];

export const zoneKindLabels: Record<ZoneKind, string> = {
  ecological_red_line: "生态保护红线",
  nature_reserve: "自然保护区",
  nature_park: "自然公园",
  drinking_water: "饮用水水源保护区",
  permanent_farmland: "永久基本农田",
  urban_boundary: "城镇开发边界",
  mining_key: "重点开采区",
  mining_restricted: "限制开采区",
  mining_prohibited: "禁止开采区",
  concentrated_mining: "集中开采区",
};

/** Control lines whose vectors are controlled data of a bureau (domain 2i): what leaves with their shape needs a reason. */
const restrictedKinds: readonly ZoneKind[] = [
  "ecological_red_line",
  "nature_reserve",
  "drinking_water",
  "permanent_farmland",
  "urban_boundary",
];

/** Whether shapes of a control line may leave only for a stated reason: by its kind, or because its layer says restricted. */
export function needsReason(kind: ZoneKind, accessClass: string | null): boolean {
  return accessClass === "restricted" || restrictedKinds.includes(kind);
}
