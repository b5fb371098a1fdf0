import { z } from "zod";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { endpoint } from "./endpoint.ts";
import { permissions } from "./permission.ts";
import { accountKinds, roles } from "./roles.ts";

const Permissions = z.array(z.enum(permissions));

const HeldRole = z.object({
  role: z.enum(roles),
  regionCode: z.string().nullable().meta({ description: "辖区；空为不限行政区" }),
  regionName: z.string().nullable(),
  creditCode: z.string().nullable().meta({ description: "矿山企业角色所属企业的统一社会信用代码" }),
  endsOn: z.string().nullable().meta({ description: "最后有效的一天；空为长期" }),
  daysLeft: z.int().nullable().meta({ description: "今天之后还有几天有效；负数为已经到期；空为长期" }),
});
export type HeldRole = z.output<typeof HeldRole>;

/** Who is signed in, and what that person may do now. */
export const Person = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  regionCode: z.string().nullable(),
  kind: z.enum(accountKinds),
  roles: z.array(z.enum(roles)).meta({ description: "现在有效的角色" }),
  heldRoles: z.array(HeldRole).meta({ description: "授予的每一个角色，已到期的在内" }),
  securityAdministrators: z
    .array(z.string())
    .meta({ description: "授予角色、确认密码要找的安全管理员的姓名" }),
  permissions: Permissions,
  hasPassword: z.boolean().meta({ description: "演示人员没有密码" }),
  mustChangePassword: z.boolean().meta({ description: "须先修改密码，才能做其他事" }),
  hasSecondFactor: z.boolean().meta({ description: "已启用动态口令" }),
  mustAddSecondFactor: z.boolean().meta({ description: "管理员须先启用动态口令，才能做其他事" }),
  unconfirmed: z
    .boolean()
    .meta({ description: "他人发放的密码（新建或重置），安全管理员还没有确认：只能查看和修改自己的账号" }),
});
export type Person = z.output<typeof Person>;

const Signed = z.object({
  person: Person.nullable(),
  demoRoles: z.array(z.enum(roles)).meta({ description: "演示数据中可一键登录的角色；平时为空" }),
  provider: z.string().nullable().meta({ description: "本单位统一认证的名称；未配置时为空" }),
});

const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, "动态口令为 6 位数字");
const OwnPassword = z.string().min(1, "请填写当前密码").max(passwordLengths.most);

export const getSession = endpoint({
  method: "GET",
  path: "/session",
  summary: "当前登录的人员",
  tag: "access",
  permission: "anyone",
  reply: Signed,
});

export const signIn = endpoint({
  method: "POST",
  path: "/session",
  summary: "登录",
  tag: "access",
  permission: "anyone",
  body: z.object({
    login: z.string().trim().toLowerCase().min(1, "请填写账号").max(32, "账号不超过 32 个字符"),
    password: z.string().min(1, "请填写密码").max(passwordLengths.most),
    code: Code.optional().meta({ description: "动态口令；已启用的账号必填" }),
  }),
  reply: Signed,
});

export const signInAsDemo = endpoint({
  method: "POST",
  path: "/session/demo",
  summary: "以演示人员登录（仅限本机上的演示数据）",
  tag: "access",
  permission: "anyone",
  body: z.object({ role: z.enum(roles) }),
  reply: Signed,
});

export const signOut = endpoint({
  method: "POST",
  path: "/session/end",
  summary: "退出登录",
  tag: "access",
  permission: "signed-in",
  reply: Signed,
});

export const changePassword = endpoint({
  method: "POST",
  path: "/account/password",
  summary: "修改本人密码",
  tag: "access",
  permission: "signed-in",
  body: z.object({
    current: OwnPassword,
    next: z
      .string()
      .min(passwordLengths.least, `新密码至少 ${passwordLengths.least} 个字符`)
      .max(passwordLengths.most, `新密码不超过 ${passwordLengths.most} 个字符`),
  }),
  reply: Signed,
});

export const offerSecondFactor = endpoint({
  method: "POST",
  path: "/account/second-factor",
  summary: "取得动态口令的密钥，录入手机验证器",
  tag: "access",
  permission: "signed-in",
  body: z.object({ current: OwnPassword }),
  reply: z.object({
    secret: z.string().meta({ description: "Base32，手工录入用；只显示这一次" }),
    uri: z.string().meta({ description: "otpauth:// 地址" }),
  }),
});

export const confirmSecondFactor = endpoint({
  method: "POST",
  path: "/account/second-factor/confirm",
  summary: "启用动态口令：填写验证器上的口令",
  tag: "access",
  permission: "signed-in",
  body: z.object({ code: Code }),
  reply: Signed,
});

export const removeSecondFactor = endpoint({
  method: "POST",
  path: "/account/second-factor/remove",
  summary: "停用动态口令（管理员不能停用）",
  tag: "access",
  permission: "signed-in",
  body: z.object({ current: OwnPassword }),
  reply: Signed,
});

const Session = z.object({
  id: z.uuid(),
  current: z.boolean().meta({ description: "就是发出本请求的登录" }),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type Session = z.output<typeof Session>;

export const listSessions = endpoint({
  method: "GET",
  path: "/account/sessions",
  summary: "本人的登录",
  tag: "access",
  permission: "signed-in",
  reply: z.object({ items: z.array(Session) }),
});

const Ended = z.object({ ended: z.int() });

export const endSession = endpoint({
  method: "POST",
  path: "/account/sessions/:id/end",
  summary: "退出本人的一处登录",
  tag: "access",
  permission: "signed-in",
  params: z.object({ id: z.uuid() }),
  reply: Ended,
});

export const endAllSessions = endpoint({
  method: "POST",
  path: "/account/sessions/end",
  summary: "在所有地方退出登录，可同时作废本人的接口密钥",
  tag: "access",
  permission: "signed-in",
  body: z.object({
    revokeKeys: z
      .boolean()
      .default(false)
      .meta({ description: "同时作废本人的全部接口密钥；否则密钥仍然有效" }),
  }),
  reply: Ended.extend({ revokedKeys: z.int().meta({ description: "作废的接口密钥个数" }) }),
});
