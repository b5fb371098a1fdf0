import type { Page } from "playwright-core";
import type { Role } from "#contract/roles";
import { type Office, secondDesk } from "./browser.ts";

interface NewPerson {
  login: string;
  name: string;
  role: Role;
}

/** The administrators, at their desks, make an account and give it a role everywhere; its one-time password. */
export async function addPerson(office: Office, { login, name, role }: NewPerson): Promise<string> {
  const account = { login, name, kind: "business" };
  const { id, oneTimePassword } = await send(office, "system_administrator", "/api/accounts", account);
  await send(office, "security_administrator", `/api/accounts/${id}/roles`, { role }, 1);
  return oneTimePassword;
}

/** The person signs in with the password that was handed out and chooses their own; then has to wait. */
export async function enterFirst(page: Page, login: string, oneTime: string, own: string): Promise<void> {
  await enterWithPassword(page, login, oneTime);
  await chooseOwn(page, oneTime, own);
}

export async function chooseOwn(page: Page, oneTime: string, own: string): Promise<void> {
  const change = page.getByRole("form", { name: "修改密码" });
  await change.getByLabel("当前密码").fill(oneTime);
  await change.getByLabel("新密码", { exact: true }).fill(own);
  await change.getByLabel("再输一次新密码").fill(own);
  await change.getByRole("button", { name: "修改密码" }).click();
  await page.getByRole("heading", { name: "等待安全管理员确认" }).waitFor();
}

export async function enterWithPassword(page: Page, login: string, password: string): Promise<void> {
  const form = page.getByRole("form", { name: "登录" });
  await form.getByLabel("账号").fill(login);
  await form.getByLabel("密码", { exact: true }).fill(password);
  await form.getByRole("button", { name: "登录" }).click();
}

async function send({ askAs }: Office, as: Role, path: string, body: unknown, version?: number) {
  const headers = { "Content-Type": "application/json", ...(version && { "If-Match": `"${version}"` }) };
  const reply = await askAs(as, path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(await reply.text());
  return await reply.json();
}

/** The person has chosen their own password; the security administrator, having asked them, confirms it. */
export async function confirmPassword(office: Office, login: string): Promise<void> {
  const found = await office.askAs("security_administrator", `/api/accounts?q=${login}`);
  const { items } = await found.json();
  const { id, version } = items[0];
  await send(
    office,
    "security_administrator",
    `/api/accounts/${id}/password-confirmation`,
    undefined,
    version,
  );
}

/** A new person at a desk of their own, whose password is confirmed. */
export async function newDesk(
  office: Office,
  path: string,
  person: NewPerson,
): ReturnType<typeof secondDesk> {
  const oneTime = await addPerson(office, person);
  const desk = await secondDesk(office, path, null);
  await enterFirst(desk.page, person.login, oneTime, "Yunling-Kuangjie-2026");
  await confirmPassword(office, person.login);
  await desk.page.getByRole("button", { name: /^已联系/ }).click();
  return desk;
}
