import type { SchemeHead } from "#contract/schemes";

type Base = Pick<SchemeHead, "name" | "runId" | "asOf" | "packId" | "packVersion">;

/** What makes figures of schemes no fair comparison: they stand on different analyses or packs; null where they stand on one. */
export function basesText(schemes: readonly Base[]): string | null {
  const [first, ...more] = schemes;
  if (!first) return null;
  if (more.some(({ packId, packVersion }) => packId !== first.packId || packVersion !== first.packVersion))
    return "所选方案依据的政策包不同，目标和口径可能不同，指标不宜直接比较。";
  if (more.every(({ runId }) => runId === first.runId)) return null;
  const days = schemes.map(({ name, asOf }) => `${name}截至 ${asOf}`).join("，");
  return `所选方案的底数取自不同的识别（${days}），矿山和事实可能不同，比较时请注意。`;
}
