/** A repeatable source of chance: the same seed always tells the same story. */
export interface Random {
  /** 0 ≤ value < 1 */
  next: () => number;
  between: (low: number, high: number) => number;
  /** both ends included */
  integer: (low: number, high: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  chance: (probability: number) => boolean;
  /** bell-shaped around 0, within −1…1 */
  bell: () => number;
}

/** One stream per purpose, so that a new table does not shift the numbers of the others. */
export function seededRandom(seed: string): Random {
  const next = mulberry32(hash(seed));
  const between = (low: number, high: number) => low + (high - low) * next();
  const integer = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    next,
    between,
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] as (typeof choices)[number],
    chance: (probability) => next() < probability,
    bell: () => (next() + next() + next()) / 1.5 - 1,
  };
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
