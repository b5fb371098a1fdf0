/** Words that a name may bear or lack without another block being meant. */
const unsaying =
  /拟设置?|拟新设|采矿权|矿业权|规划区块|区块|矿区|矿山|有限责任公司|有限公司|[\s()[\]{}<>（）【】《》〈〉“”"'·・,，.。、_—–-]/g;
const numerals: Record<string, string> = Object.fromEntries(
  [..."〇一二三四五六七八九"].map((sign, value) => [sign, String(value)]),
);
/** Fewer signs than this say too little for one of them to be a slip. */
const shortest = 4;

/**
 * Whether two names may be meant for the same: alike but for brackets, blanks, numerals and words that say nothing, or but
 * for one sign that is no numeral (1号 and 2号 are two blocks). Names of fewer than four signs must be alike.
 */
export function isNearName(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === b) return a !== "" || one === other;
  return Math.min(a.length, b.length) >= shortest && differsByOneSign(a, b);
}

function keyOf(name: string): string {
  const plain = name.normalize("NFKC").replace(unsaying, "").toLowerCase();
  return plain.replace(/[〇一二三四五六七八九]/g, (sign) => numerals[sign] ?? sign);
}

function differsByOneSign(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  const signs = [long[at], short.length === long.length ? short[at] : undefined];
  if (signs.some((sign) => sign !== undefined && /[\d十百]/.test(sign))) return false;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}
