/** A small tile that repeats over an area, so that areas differ by more than colour. */
export interface Pattern {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Rgb = readonly [number, number, number];
type Marks = (x: number, y: number, size: number) => boolean;

const rising: Marks = (x, y, size) => (x + y) % size === 0;
const falling: Marks = (x, y, size) => (x - y + size) % size === 0;
const cross: Marks = (x, y, size) => rising(x, y, size) || falling(x, y, size);
const level: Marks = (_, y, size) => y % size === 0;
const dots: Marks = (x, y, size) => x % size < 2 && y % size < 2;

/** Every pattern a layer may name in `fill-pattern`. */
export const patterns: Record<string, Pattern> = {
  "hatch-farmland": pattern(8, rising, [176, 137, 0]),
  "hatch-water": pattern(8, level, [21, 101, 192]),
  "hatch-reserve": pattern(8, dots, [27, 94, 32]),
  "hatch-prohibited": pattern(10, falling, [183, 28, 28]),
  "cross-closed": pattern(10, cross, [97, 97, 97]),
  "hatch-red": pattern(8, rising, [198, 40, 40]),
  "hatch-violet": pattern(8, falling, [106, 27, 154]),
};

function pattern(size: number, marks: Marks, [r, g, b]: Rgb): Pattern {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    if (marks(index % size, Math.floor(index / size), size)) data.set([r, g, b, 255], index * 4);
  }
  return { width: size, height: size, data };
}
