/** How mined ground was surveyed or detected (domain 2g). */
export const workingSources = ["rtk", "uav", "satellite", "total_station"] as const;
export type WorkingSource = (typeof workingSources)[number];

export const workingSourceLabels: Record<WorkingSource, string> = {
  rtk: "RTK 实测",
  uav: "无人机航测",
  satellite: "卫星影像解译",
  total_station: "全站仪实测",
};
