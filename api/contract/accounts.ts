import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { EnteredDate } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";
import { accountKinds, roles } from "./roles.ts";

const Grant = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  regionCode: z.string().nullable(),
  creditCode: z.string().nullable().meta({ description: "矿山企业角色所属企业的统一社会信用代码" }),
  endsOn: z.string().nullable().meta({ description: "最后有效的一天；空为长期" }),
  isOver: z.boolean(),
  grantedAt: z.iso.datetime(),
  grantedBy: z.string(),
});
export type Grant = z.output<typeof Grant>;

export const Account = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  regionCode: z.string().nullable(),
  kind: z.enum(accountKinds),
  enabled: z.boolean(),
  isDemo: z.boolean(),
  unconfirmed: z.boolean().meta({
    description: "他人发放的密码（新建或重置），安全管理员还没有确认：此人只能查看和修改自己的账号",
  }),
  lockedUntil: z.iso.datetime().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
  roles: z.array(Grant),
  version: z.int(),
});
export type Account = z.output<typeof Account>;

export const accountSorts = ["login", "-login", "name", "-name"] as const;
export const listAccounts = endpoint({
  method: "GET",
  path: "/accounts",
  summary: "人员与角色",
  tag: "access",
  permission: "accounts.read",
  query: pageQuery(accountSorts).extend({
    q: z.string().trim().optional().meta({ description: "账号、姓名或单位中的文字" }),
    kind: z.enum(accountKinds).optional(),
  }),
  reply: pageOf(Account),
});

/** Who did something is read by its name: a sign that nobody sees, or that turns the text around, would make another of it. */
const readable = () =>
  oneLine().regex(/^[^\p{Cf}]*$/u, "不能含看不见的字符（零宽字符、方向控制符），请重新键入，不要粘贴");
const Name = readable().min(1, "请填写姓名").max(50, "姓名不超过 50 个字");
const Unit = readable().min(1, "单位不能是空的文字").max(100, "单位不超过 100 个字");

const OneTime = Versioned.extend({
  oneTimePassword: z.string().meta({ description: "只显示这一次；本人首次登录后须改掉" }),
});

export const addAccount = endpoint({
  method: "POST",
  path: "/accounts",
  summary: "建立账号",
  tag: "access",
  permission: "accounts.write",
  body: z.object({
    login: z
      .string()
      .regex(
        /^[a-z][a-z0-9._-]{2,31}$/,
        "账号须为 3 至 32 个字符，以小写字母开头，只含小写字母、数字、点、横线和下划线",
      ),
    name: Name,
    unit: Unit.nullable().default(null),
    regionCode: RegionCode.nullable().default(null),
    kind: z.enum(accountKinds),
  }),
  reply: OneTime,
});

export const changeAccount = endpoint({
  method: "PATCH",
  path: "/accounts/:id",
  summary: "修改或停用账号",
  tag: "access",
  permission: "accounts.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({
    name: Name.optional(),
    unit: Unit.nullable().optional(),
    regionCode: RegionCode.nullable().optional(),
    enabled: z.boolean().optional(),
  }),
  reply: Versioned,
});

export const resetPassword = endpoint({
  method: "POST",
  path: "/accounts/:id/password",
  summary: "重置密码，退出此人的所有登录，并作废其接口密钥",
  tag: "access",
  permission: "accounts.write",
  concurrency: "version",
  params: IdParams,
  reply: OneTime.extend({ revokedKeys: z.int().meta({ description: "作废的接口密钥个数" }) }),
});

export const confirmPassword = endpoint({
  method: "POST",
  path: "/accounts/:id/password-confirmation",
  summary: "确认他人发放的密码（新建账号或重置）：已与本人核实，此人可以按其角色办理业务",
  tag: "access",
  permission: "roles.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});

export const grantRole = endpoint({
  method: "POST",
  path: "/accounts/:id/roles",
  summary: "授予角色",
  tag: "access",
  permission: "roles.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({
    role: z.enum(roles),
    regionCode: RegionCode.nullable().default(null),
    creditCode: z
      .string()
      .trim()
      .toUpperCase()
      .nullable()
      .default(null)
      .meta({ description: "矿山企业角色必填：企业的统一社会信用代码，只见该企业的矿山；其他角色不填" }),
    endsOn: EnteredDate.nullable().default(null),
  }),
  reply: Versioned,
});

export const endRole = endpoint({
  method: "DELETE",
  path: "/accounts/:id/roles/:grant",
  summary: "收回角色",
  tag: "access",
  permission: "roles.write",
  concurrency: "version",
  params: IdParams.extend({ grant: z.uuid() }),
  reply: Versioned,
});
