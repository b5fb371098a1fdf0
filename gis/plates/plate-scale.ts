/** 国家基本比例尺 (GB/T 33176-2016) and round ones between them, as county sheets are printed. */
const scales = [
  ...[500, 1000, 2000, 5000, 10_000, 15_000, 20_000, 25_000, 30_000, 50_000, 75_000],
  ...[100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000],
  ...[1_000_000, 2_000_000, 5_000_000],
];

/** The largest map that shows ground of this size on paper of that size. */
export function plateScale(
  ground: { widthM: number; heightM: number },
  paper: { widthMm: number; heightMm: number },
): number {
  const needed = Math.max(ground.widthM / paper.widthMm, ground.heightM / paper.heightMm) * 1000;
  const found = scales.find((scale) => scale >= needed);
  if (found === undefined) throw new RangeError(`no sheet shows ${Math.round(needed)} times its own size`);
  return found;
}

/** Metres between lines of the grid: a round number that lies two to five centimetres apart on the paper. */
export function gridStepM(scale: number): number {
  const leastM = (scale * 20) / 1000;
  const power = 10 ** Math.floor(Math.log10(leastM));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= leastM) ?? leastM;
}
