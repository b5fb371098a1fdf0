/** When ground is too thin to be meant: area below the larger of `sliverMinM2` (m²) and `sliverWidthM` (m) × its outline. */
export interface SliverRule {
  sliverMinM2: number;
  sliverWidthM: number;
}

/** Area in m² below which ground of this outline (m) is too thin to be meant. */
export function sliverLimitM2(aroundM: number, { sliverMinM2, sliverWidthM }: SliverRule): number {
  return Math.max(sliverMinM2, sliverWidthM * aroundM);
}

/** Whether ground of this area (m²) and outline (m) is 疑似套合误差 (domain 2f, our ruling); the limit itself is ground. */
export function isSliver(areaM2: number, aroundM: number, rule: SliverRule): boolean {
  return areaM2 < sliverLimitM2(aroundM, rule);
}

/** Common ground thinner than 0.1 mm along its outline (m) is the rounding of a shared edge, not ground. */
export function isRounding(areaM2: number, aroundM: number): boolean {
  return areaM2 < (roundingWidthM * aroundM) / 2;
}

const roundingWidthM = 0.0001;
