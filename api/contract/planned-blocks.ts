import { z } from "zod";
import { ProposalMade } from "./approvals.ts";
import { Confirmed } from "./confirmations.ts";
import { endpoint } from "./endpoint.ts";
import { BlockGrant, MineFields } from "./mines.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";

export const grantBlock = endpoint({
  method: "POST",
  path: "/mines/:id/grant",
  summary: "拟设区块取得采矿许可证，转为矿山",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: IdParams,
  body: MineFields.pick({
    holder: true,
    creditCode: true,
    licenceLevel: true,
    method: true,
    capacity: true,
    capacityUnit: true,
    licensedAreaKm2: true,
    validFrom: true,
    validTo: true,
  }).extend({
    ...BlockGrant.shape,
    licenceNumber: oneLine().min(1).max(30),
    status: z.enum(["producing", "building", "suspended"]),
    confirmed: Confirmed,
  }),
  fourEyes: "拟设区块取得许可证",
  reply: ProposalMade,
});

export const takeBackGrant = endpoint({
  method: "DELETE",
  path: "/mines/:id/grant",
  summary: "撤回误登记的许可证：矿山回到拟设区块，恢复取得许可证前的内容；已有后续记录的不能撤回",
  tag: "mines",
  permission: "register.decide",
  concurrency: "version",
  params: IdParams,
  fourEyes: "撤回许可证登记",
  reply: ProposalMade,
});
