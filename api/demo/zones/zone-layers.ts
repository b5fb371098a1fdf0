import { demoId } from "../demo-id.ts";

/** Control lines as delivered to the bureau: one edition in force per kind, the replaced one kept. */
const layers = [
  {
    key: "redLine2018",
    kind: "ecological_red_line",
    name: "生态保护红线",
    edition: "2018年划定版",
    state: "final",
    accessClass: "restricted",
    validFrom: "2018-08-01",
    validTo: "2022-10-14",
  },
  {
    key: "redLine2022",
    kind: "ecological_red_line",
    name: "生态保护红线",
    edition: "2022年批复版",
    state: "final",
    accessClass: "restricted",
    validFrom: "2022-10-14",
    validTo: null,
  },
  {
    key: "reserve",
    kind: "nature_reserve",
    name: "自然保护区",
    edition: "2023年整合优化版",
    state: "final",
    accessClass: "internal",
    validFrom: "2023-06-01",
    validTo: null,
  },
  {
    key: "park",
    kind: "nature_park",
    name: "自然公园",
    edition: "2023年整合优化预案",
    state: "provisional",
    accessClass: "internal",
    validFrom: "2023-06-01",
    validTo: null,
  },
  {
    key: "water",
    kind: "drinking_water",
    name: "饮用水水源保护区",
    edition: "2021年批复版",
    state: "final",
    accessClass: "internal",
    validFrom: "2021-03-15",
    validTo: null,
  },
  {
    key: "farmland",
    kind: "permanent_farmland",
    name: "永久基本农田",
    edition: "2022年批复版",
    state: "final",
    accessClass: "restricted",
    validFrom: "2022-10-14",
    validTo: null,
  },
  {
    key: "urban",
    kind: "urban_boundary",
    name: "城镇开发边界",
    edition: "2022年批复版",
    state: "final",
    accessClass: "internal",
    validFrom: "2022-10-14",
    validTo: null,
  },
  {
    key: "key",
    kind: "mining_key",
    name: "重点开采区",
    edition: "矿产资源总体规划（2021—2025年）",
    state: "final",
    accessClass: "public",
    validFrom: "2021-12-30",
    validTo: null,
  },
  {
    key: "concentrated",
    kind: "concentrated_mining",
    name: "集中开采区",
    edition: "矿产资源总体规划（2021—2025年）",
    state: "final",
    accessClass: "public",
    validFrom: "2021-12-30",
    validTo: null,
  },
  {
    key: "restricted",
    kind: "mining_restricted",
    name: "限制开采区",
    edition: "矿产资源总体规划（2021—2025年）",
    state: "final",
    accessClass: "public",
    validFrom: "2021-12-30",
    validTo: null,
  },
  {
    key: "prohibited",
    kind: "mining_prohibited",
    name: "禁止开采区",
    edition: "矿产资源总体规划（2021—2025年）",
    state: "final",
    accessClass: "public",
    validFrom: "2021-12-30",
    validTo: null,
  },
] as const;
export type LayerKey = (typeof layers)[number]["key"];

export const zoneLayers = layers.map((layer, index) => ({ id: demoId("zone_layer", index + 1), ...layer }));

export function layerId(key: LayerKey): string {
  const layer = zoneLayers.find((candidate) => candidate.key === key);
  if (!layer) throw new Error(`no zone layer ${key}`);
  return layer.id;
}
