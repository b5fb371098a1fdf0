/** Ways to an area, the official one first; `plane` is what licences before 2022-08 usually state. */
export const areaMethods = ["ellipsoid", "ellipsoid_dense", "geodesic", "plane", "sphere"] as const;
export type AreaMethod = (typeof areaMethods)[number];

/** Ways to a distance, the deciding one first. */
export const distanceMethods = ["geodesic", "plane", "sphere"] as const;
export type DistanceMethod = (typeof distanceMethods)[number];

/** A method in words: its name, and what an edge between two corners means to it. */
export interface MethodWords {
  label: string;
  edges: string;
}

export const areaMethodWords: Record<AreaMethod, MethodWords> = {
  ellipsoid: {
    label: "椭球面积（TD/T 1055-2019 附录 D）",
    edges: "拐点之间按公式取直：在椭球等积平面上为直线，不加密",
  },
  ellipsoid_dense: {
    label: "椭球面积（TD/T 1055-2019 附录 D，长边加密）",
    edges: "拐点之间在高斯平面上为直线，加密后逐段按公式计算",
  },
  geodesic: {
    label: "测地线多边形面积（GeographicLib，CGCS2000 椭球）",
    edges: "拐点之间为椭球面测地线",
  },
  plane: { label: "高斯-克吕格 3° 带平面面积", edges: "拐点之间在高斯平面上为直线" },
  sphere: {
    label: "球面面积（Turf，半径 6371008.8 米）",
    edges: "拐点之间在球面等积平面上为直线",
  },
};

export const distanceMethodWords: Record<DistanceMethod, MethodWords> = {
  geodesic: { label: "椭球面测地距离（CGCS2000）", edges: "边界为椭球面测地线" },
  plane: { label: "高斯-克吕格 3° 带平面距离", edges: "边界在高斯平面上为直线" },
  sphere: { label: "球面距离（Turf haversine，半径 6371008.8 米）", edges: "边界为球面大圆弧" },
};
