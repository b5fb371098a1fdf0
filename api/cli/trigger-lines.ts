import { type MineTriggers, triggerKeys } from "#gis/triggers/trigger";
import { limbText, outcomeLabels, triggerLabels } from "#gis/triggers/trigger-text";
import type { NamedMine } from "./candidates-text.ts";

/** The other reasons to merge as lines to read: of each how many mines, then each mine of which it holds with every limb. Null: not asked. */
export function triggerLines(
  triggers: readonly MineTriggers[] | null,
  mines: readonly NamedMine[],
): string[] {
  if (triggers === null) return ["其他整合情形须对照数据库中的登记和调查，没有检查；请用 --database。"];
  const names = new Map(mines.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const asked = triggerKeys.flatMap((key) => {
    const found = triggers.flatMap(({ mineId, findings }) =>
      findings.filter(({ trigger }) => trigger === key).map((finding) => ({ mineId, ...finding })),
    );
    return found.length > 0 ? [{ key, found }] : [];
  });
  if (asked.length === 0) return ["其他整合情形：依据文件没有规定。"];
  return [
    "",
    ...asked.flatMap(({ key, found }) => {
      const count = (outcome: keyof typeof outcomeLabels) =>
        `${outcomeLabels[outcome]} ${found.filter((one) => one.outcome === outcome).length}`;
      const holds = found.filter(({ outcome }) => outcome === "holds");
      const reference = found.some(({ clauseId }) => clauseId === null) ? "（参考）" : "";
      return [
        `其他整合情形　${triggerLabels[key]}${reference}：${count("holds")}，${count("unverified")}，${count("fails")}`,
        ...holds.flatMap(({ mineId, limbs, critical }) => [
          `【${triggerLabels[key]}】${nameOf(mineId)}${critical ? "　临界，须实测复核" : ""}`,
          ...limbs.map((limb) => `    ${limbText(limb, nameOf).sentence}`),
        ]),
      ];
    }),
  ];
}
