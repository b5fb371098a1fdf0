import type { StagedItem, TakenField } from "#contract/transfer";
import type { AppContext } from "../context.ts";
import type { CommitOrder } from "../transfer/commit-staging.ts";
import { reviewItems } from "../transfer/review-staging.ts";

type Print = (line: string) => void;

const itemsPerPage = 500;

/** Lists every issue and every difference to a known mine; answers what is to be taken of those. */
export async function printReview(
  { db }: AppContext,
  id: string,
  wanted: readonly TakenField[],
  print: Print,
): Promise<CommitOrder["take"]> {
  const take: CommitOrder["take"] = [];
  let after: string | undefined;
  do {
    const page = await reviewItems(db, id, { only: "all", sort: "index", limit: itemsPerPage, after });
    take.push(...page.items.flatMap((item) => printItem(item, wanted, print)));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return take;
}

function printItem(
  { index, usable, match, issues }: StagedItem,
  wanted: readonly TakenField[],
  print: Print,
): CommitOrder["take"] {
  for (const { severity, message } of issues)
    print(`  ${severity === "error" ? "错误" : "警告"}　${message}`);
  if (!usable || !match) return [];
  const fields = printChanges(match, wanted, print);
  return fields.length > 0 ? [{ index, fields }] : [];
}

function printChanges(
  { name, licensedArea, differences }: NonNullable<StagedItem["match"]>,
  wanted: readonly TakenField[],
  print: Print,
): TakenField[] {
  if (licensedArea) {
    const { storedKm2, offeredKm2 } = licensedArea;
    print(`  更新　${name}：证载面积 ${storedKm2 ?? "—"} → ${offeredKm2} km²，随新范围`);
  }
  return differences.flatMap(({ field, label, stored, offered }) => {
    const taken = wanted.includes(field);
    print(`  ${taken ? "更新" : "不改"}　${name}：${label} 台账 ${stored ?? "—"}，文件 ${offered}`);
    return taken ? [field] : [];
  });
}
