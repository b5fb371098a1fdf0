import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import { badRequest, conflict, type FieldIssue } from "../http/problem.ts";

/** Refuses for a block that is only planned what takes a licence; :what ends the sentence 不能…. */
export async function requireLicensed(tx: Knex, id: string, what: string): Promise<void> {
  const block = await tx("mine").where({ id, status: "planned" }).first("name");
  if (!block) return;
  throw conflict(
    "planned_block",
    `“${block.name}”是拟设区块，还没有采矿许可证，不能${what}。取得许可证的，请先在该区块的页面登记许可证。`,
  );
}

/** What only a licence brings, each with its words. */
const licenceWords = {
  holder: "采矿权人",
  creditCode: "统一社会信用代码",
  licenceNumber: "采矿许可证号",
  licenceLevel: "发证级别",
  capacity: "证载规模",
  status: "状态",
  validFrom: "有效期起",
  validTo: "有效期止",
} as const;

/** Refuses changes of a planned block that only its licence brings. */
export function requireBlockChanges(changes: Partial<RegisteredFields>): void {
  const issues = Object.entries(licenceWords).flatMap(([field, words]): FieldIssue[] => {
    const value = changes[field as keyof typeof licenceWords] ?? null;
    const message = `拟设区块还没有采矿许可证，不能填写${words}。取得许可证的，请用“登记许可证”。`;
    return value === null ? [] : [{ path: `body.${field}`, message }];
  });
  if (issues.length > 0) throw badRequest("planned_block", issues[0]?.message ?? "", issues);
}
