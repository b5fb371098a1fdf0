import { z } from "zod";
import { ProposalMade } from "./approvals.ts";
import { changesOf } from "./changes.ts";
import { endpoint } from "./endpoint.ts";
import { DateText, mostShapeBytes } from "./geometry.ts";
import { Boundary, NewBoundary } from "./mines.ts";
import { IdParams, pageOf, pageQuery } from "./paging.ts";

export const boundarySorts = ["-validFrom", "validFrom"] as const;
export const listBoundaries = endpoint({
  method: "GET",
  path: "/mines/:id/boundaries",
  summary: "矿区范围变更史",
  tag: "mines",
  permission: "register.read",
  params: IdParams,
  query: pageQuery(boundarySorts).extend({
    asOf: DateText.optional().meta({ description: "当日有效的范围" }),
  }),
  reply: pageOf(Boundary),
});
export const addBoundary = endpoint({
  method: "POST",
  path: "/mines/:id/boundaries",
  summary: "登记新的矿区范围，前一范围自生效日止；填报了面积的，证载面积随之改变",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: IdParams,
  body: NewBoundary,
  bodyLimitBytes: mostShapeBytes,
  fourEyes: "登记新的矿区范围",
  reply: ProposalMade,
});
const BoundaryParams = IdParams.extend({ boundaryId: z.uuid() });
export const changeBoundary = endpoint({
  method: "PATCH",
  path: "/mines/:id/boundaries/:boundaryId",
  summary: "更正最新的矿区范围（If-Match 为该范围的版本号）",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: BoundaryParams,
  body: changesOf(NewBoundary),
  bodyLimitBytes: mostShapeBytes,
  fourEyes: "更正矿区范围",
  reply: ProposalMade,
});
export const removeBoundary = endpoint({
  method: "DELETE",
  path: "/mines/:id/boundaries/:boundaryId",
  summary: "撤回误登记的最新矿区范围，前一范围恢复有效",
  tag: "mines",
  permission: "register.write",
  concurrency: "version",
  params: BoundaryParams,
  fourEyes: "撤回矿区范围",
  reply: ProposalMade,
});
