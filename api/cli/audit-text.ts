import { type TopologyFinding, topologyKinds } from "#gis/topology/finding";
import { topologyKindLabels, topologySentence } from "#gis/topology/topology-text";

/** An audit as lines to read: counts, then each finding with its place, kind by kind, the largest first. */
export function auditText(
  found: readonly TopologyFinding[],
  mineCount: number,
  nameOf: (mineId: string) => string,
): string[] {
  const byKind = topologyKinds.map((kind) => ({
    kind,
    findings: found.filter((finding) => finding.kind === kind).sort((a, b) => b.areaM2 - a.areaM2),
  }));
  const counts = byKind
    .filter(({ findings }) => findings.length > 0)
    .map(({ kind, findings }) => `${topologyKindLabels[kind]} ${findings.length}`);
  const head = `共检查 ${mineCount} 座矿山，${counts.length > 0 ? counts.join("，") : "没有发现问题"}。`;
  const lines = byKind.flatMap(({ kind, findings }) =>
    findings.map(
      (finding) =>
        `【${topologyKindLabels[kind]}】${topologySentence(finding, nameOf)}位置 ${placeText(finding)}`,
    ),
  );
  return [head, ...lines];
}

function placeText({ at }: TopologyFinding): string {
  return at.map((degree) => degree.toFixed(7)).join(", ");
}
