/** lon/lat in degrees. */
type LonLat = readonly [number, number];

/** Krasovsky 1940, on which the published formula is built. */
const a = 6_378_245;
const e2 = 0.006693421622965943;
/** under 0.01 mm */
const closeDeg = 1e-10;
const mostRounds = 30;

/**
 * GCJ-02 lon/lat (web maps, phones) taken back to WGS 84, degrees: the public forward formula (googollee/eviltransform, after the code
 * published in 2010) undone by iteration. The formula is not official and leaves a metre or so: the result is never fit for decisions.
 */
export function fromGcj02([lon, lat]: LonLat): LonLat {
  let guess: LonLat = [lon, lat];
  for (let round = 0; round < mostRounds; round += 1) {
    const [gcjLon, gcjLat] = toGcj02(guess);
    const [missLon, missLat] = [gcjLon - lon, gcjLat - lat];
    guess = [guess[0] - missLon, guess[1] - missLat];
    if (Math.abs(missLon) < closeDeg && Math.abs(missLat) < closeDeg) break;
  }
  return guess;
}

/** WGS 84 lon/lat as GCJ-02 shows it, degrees, by the public formula. */
export function toGcj02([lon, lat]: LonLat): LonLat {
  const [x, y] = [lon - 105, lat - 35];
  const radLat = (lat * Math.PI) / 180;
  const magic = 1 - e2 * Math.sin(radLat) ** 2;
  const perLatM = (((a * (1 - e2)) / (magic * Math.sqrt(magic))) * Math.PI) / 180;
  const perLonM = ((a / Math.sqrt(magic)) * Math.cos(radLat) * Math.PI) / 180;
  return [lon + eastM(x, y) / perLonM, lat + northM(x, y) / perLatM];
}

function eastM(x: number, y: number): number {
  const drift = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const slow = wave(20, x) + wave(40, x / 3);
  return drift + short(x) + (2 / 3) * (slow + wave(150, x / 12) + wave(300, x / 30));
}

function northM(x: number, y: number): number {
  const drift = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const slow = wave(20, y) + wave(40, y / 3);
  return drift + short(x) + (2 / 3) * (slow + wave(160, y / 12) + wave(320, y / 30));
}

function short(x: number): number {
  return (2 / 3) * (wave(20, 6 * x) + wave(20, 2 * x));
}

function wave(heightM: number, turns: number): number {
  return heightM * Math.sin(turns * Math.PI);
}
