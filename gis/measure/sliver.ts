/**
 * When ground is too thin to be meant (domain 2f, our ruling): below `sliverMinM2` (m²), or below `sliverWidthM` (m) × its outline
 * and nowhere a place wider than a thin ground can have.
 */
export interface SliverRule {
  sliverMinM2: number;
  sliverWidthM: number;
}

/** Ground whose extent is known. */
export interface ThinGround {
  areaM2: number;
  /** length of its outline, m */
  aroundM: number;
  /** diameter of the largest circle in it, m; asked only where it decides */
  widestM: () => number;
}

/**
 * Widest place in m that ground may have and still be a sliver: the limit is a mean width of twice `sliverWidthM`, and a wedge of that
 * mean is twice as wide at its end. A real incursion beside a hairline along kilometres of shared edge is wider.
 */
export function sliverWidestM({ sliverWidthM }: SliverRule): number {
  return 4 * sliverWidthM;
}

/** Area in m² below which ground of this outline (m) and widest place (m) is too thin to be meant. */
export function sliverLimitM2(aroundM: number, widestM: number, rule: SliverRule): number {
  const { sliverMinM2, sliverWidthM } = rule;
  return widestM > sliverWidestM(rule) ? sliverMinM2 : Math.max(sliverMinM2, sliverWidthM * aroundM);
}

/** Whether ground is 疑似套合误差 (domain 2f, our ruling); the limit itself is ground. */
export function isSliver({ areaM2, aroundM, widestM }: ThinGround, rule: SliverRule): boolean {
  if (areaM2 < rule.sliverMinM2) return true;
  return areaM2 < rule.sliverWidthM * aroundM && widestM() <= sliverWidestM(rule);
}

/** Common ground thinner than 0.1 mm along its outline (m) is the rounding of a shared edge, not ground. */
export function isRounding(areaM2: number, aroundM: number): boolean {
  return areaM2 < (roundingWidthM * aroundM) / 2;
}

const roundingWidthM = 0.0001;
