/** 底数 216 座：识别了 224 座，8 座不属政策范围，不列入. Without the counts of the analysis only what the base is. */
export function baseText(mineCount: number, summary: Readonly<Record<string, number>> | null): string {
  const { mines, outOfScope = 0, missingBoundary = 0, notForDecision = 0 } = summary ?? {};
  if (mines === undefined) return `底数 ${mineCount} 座：所依据的识别中属政策范围的矿山。`;
  const left = [
    ...(outOfScope > 0 ? [`${outOfScope} 座不属政策范围`] : []),
    ...(missingBoundary > 0 ? [`另有 ${missingBoundary} 座没有登记矿区范围`] : []),
    ...(notForDecision > 0 ? [`${notForDecision} 处坐标系不能用于判定`] : []),
  ];
  if (left.length === 0) return `底数 ${mineCount} 座：识别的 ${mines} 座都在内。`;
  return `底数 ${mineCount} 座：识别了 ${mines} 座；${left.join("，")}，不列入。`;
}
