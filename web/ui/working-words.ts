import type { workingSources } from "#contract/workings";

export const workingSourceWords: Record<(typeof workingSources)[number], string> = {
  rtk: "RTK 实测",
  uav: "无人机航测",
  satellite: "卫星影像解译",
  total_station: "全站仪实测",
};
