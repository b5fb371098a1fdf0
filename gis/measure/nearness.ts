/** Where a measured distance stands towards a limit, in m. */
export interface Nearness {
  /** to the millimetre, finer than any boundary survey: a distance decides as it is shown */
  distanceM: number;
  /** ≤, inclusive (以内) */
  withinLimit: boolean;
  /** less than the band away from the limit: 临界, to be measured in the field */
  nearLimit: boolean;
}

/** How far beyond a limit and its band a search must look so that rounding loses nothing, m. */
export const millimetreM = 0.001;

/** Holds a distance against a limit and the 临界 band around it, all in m; compared in whole millimetres. */
export function nearnessTo(distanceM: number, limitM: number, bandM: number): Nearness {
  const mm = millimetres(distanceM);
  const limitMm = millimetres(limitM);
  return {
    distanceM: mm / 1000,
    withinLimit: mm <= limitMm,
    nearLimit: Math.abs(mm - limitMm) < millimetres(bandM),
  };
}

function millimetres(valueM: number): number {
  return Math.round(valueM * 1000);
}
