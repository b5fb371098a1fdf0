import type { ApiKey } from "#contract/api-keys";

export const keyStateNames: Record<ApiKey["state"], string> = {
  good: "有效",
  over: "已过期",
  revoked: "已作废",
};

/** Layers that a desktop GIS adds by their address, with what a key needs for each. */
export const gisLayers = [
  { name: "矿山", file: "mines.geojson", tiles: "mines", needs: "register.read" },
  { name: "管控区", file: "zones.geojson", tiles: "zones", needs: "zones.read" },
  { name: "采动范围", file: "workings.geojson", tiles: "workings", needs: "breaches.read" },
] as const;

export const fileAddress = (file: string) => `${location.origin}/api/${file}`;
export const tileAddress = (layer: string) => `${location.origin}/api/tiles/${layer}/current/{z}/{x}/{y}.mvt`;
