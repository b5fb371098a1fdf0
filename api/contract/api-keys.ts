import { z } from "zod";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";
import type { Permission } from "./permission.ts";
import { RegionCode } from "./region-code.ts";

/** What a key may be made for: reading, never a write, and nothing of accounts, sessions or the audit log. */
export const keyPermissions = [
  "map.read",
  "register.read",
  "zones.read",
  "consolidation.read",
  "breaches.read",
  "quota.read",
  "lists.read",
  "overview.read",
  "export.coordinates",
] as const satisfies readonly Permission[];
export type KeyPermission = (typeof keyPermissions)[number];

export const keyStates = ["good", "over", "revoked"] as const;
/** Keys of one person that are good at a time. */
export const mostKeys = 10;
/** Days that a key is good at most. */
export const longestKeyDays = 365;

const ApiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  permissions: z.array(z.enum(keyPermissions)),
  regions: z.array(z.string()).meta({ description: "行政区代码，含下级；空为本人权限所及" }),
  createdAt: z.iso.datetime(),
  endsOn: DateText.meta({ description: "最后有效的一天" }),
  state: z.enum(keyStates),
  lastUsedAt: z.iso.datetime().nullable().meta({ description: "最近使用，误差在一分钟以内" }),
  lastUsedFrom: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  revokedBy: z.string().nullable(),
});
export type ApiKey = z.output<typeof ApiKey>;

const Keys = z.object({ items: z.array(ApiKey) });

export const listKeys = endpoint({
  method: "GET",
  path: "/account/keys",
  summary: "本人的接口密钥",
  tag: "access",
  permission: "signed-in",
  reply: Keys,
});

export const addKey = endpoint({
  method: "POST",
  path: "/account/keys",
  summary: "建立接口密钥，供桌面 GIS 等程序只读访问",
  tag: "access",
  permission: "signed-in",
  body: z.object({
    current: z.string().min(1, "请填写当前密码").max(passwordLengths.most),
    name: oneLine().min(1, "请填写密钥名称").max(50, "密钥名称不超过 50 个字"),
    purpose: oneLine().min(1, "请填写用途").max(200, "用途不超过 200 个字"),
    permissions: z.array(z.enum(keyPermissions)).min(1, "请至少选一项权限").max(keyPermissions.length),
    regions: z.array(RegionCode).max(50, "行政区不超过 50 个").default([]),
    endsOn: EnteredDate,
  }),
  reply: z.object({
    key: ApiKey,
    secret: z.string().meta({ description: "只显示这一次；服务器只存其 SHA-256" }),
  }),
});

export const revokeKey = endpoint({
  method: "POST",
  path: "/account/keys/:id/revoke",
  summary: "作废本人的接口密钥",
  tag: "access",
  permission: "signed-in",
  params: IdParams,
  reply: ApiKey,
});

export const listAccountKeys = endpoint({
  method: "GET",
  path: "/accounts/:id/keys",
  summary: "某账号的接口密钥",
  tag: "access",
  permission: "accounts.read",
  params: IdParams,
  reply: Keys,
});

export const revokeAccountKey = endpoint({
  method: "POST",
  path: "/accounts/:id/keys/:key/revoke",
  summary: "作废某账号的接口密钥",
  tag: "access",
  permission: "roles.write",
  params: IdParams.extend({ key: z.uuid() }),
  reply: ApiKey,
});
