import { expect, test } from "vitest";
import { databaseProblem } from "#api/http/database-problem";

const fault = (code: string, constraint = "") => Object.assign(new Error("pg"), { code, constraint });

test.each([
  ["23505", "mine_licence_number_key", 409, "采矿许可证号"],
  ["23505", "some_new_key", 409, "相同的记录"],
  ["23P01", "boundary_one_in_force", 409, "同一天只能有一个版本有效"],
  ["23503", "boundary_mine_id_fkey", 409, "引用"],
  ["23514", "decided_has_document", 422, "文号和日期"],
  ["23514", "boundary_shape_check", 422, "图形不能入库"],
  ["23514", "quota_finite", 422, "quota_finite"],
  ["40P01", "", 503, "稍后重试"],
  ["57014", "", 503, "稍后重试"],
  ["ECONNREFUSED", "", 503, "稍后重试"],
])("%s %s is answered %d: …%s…", (code, constraint, status, words) => {
  const problem = databaseProblem(fault(code, constraint));
  expect(problem?.status).toBe(status);
  expect(problem?.message).toContain(words);
});

test("a wrong statement is our bug, not the caller's", () => {
  expect(databaseProblem(fault("42601"))).toBeNull();
  expect(databaseProblem(new Error("x"))).toBeNull();
  expect(databaseProblem(undefined)).toBeNull();
});
