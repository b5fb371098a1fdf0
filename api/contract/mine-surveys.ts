import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";

const Count = z.int().min(1).max(99).nullable().default(null);
const Flag = z.boolean().nullable().default(null);

/** What was found of a mine on the spot (现场调查): null is not looked at, never a no. */
export const SurveyFields = z.object({
  ridgeBoundary: Flag.meta({ description: "是否以山脊划界" }),
  productionSystems: Count.meta({ description: "一证之下的独立生产系统数" }),
  operators: Count.meta({ description: "一证之下的实际经营主体数" }),
  formerPitsActive: Flag.meta({ description: "整合前各采场是否仍各自开采" }),
  document: oneLine().min(1).max(200).nullable().default(null).meta({ description: "调查报告或文号" }),
});
export const MineSurvey = SurveyFields.extend({
  id: z.uuid(),
  mineId: z.uuid(),
  surveyedOn: DateText,
  version: z.int(),
});
export type MineSurvey = z.infer<typeof MineSurvey>;

const SurveyParams = IdParams.extend({ day: EnteredDate });
const Written = z.object({ id: z.uuid(), version: z.int() });

export const putSurvey = endpoint({
  method: "PUT",
  path: "/mines/:id/surveys/:day",
  summary: "登记或更正矿山某日的现场调查",
  tag: "mines",
  permission: "register.write",
  concurrency: "version-or-new",
  params: SurveyParams,
  body: SurveyFields,
  reply: Written,
});
export const removeSurvey = endpoint({
  method: "DELETE",
  path: "/mines/:id/surveys/:day",
  summary: "删除误登记的现场调查",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: SurveyParams,
  reply: Written,
});
