import type { CourseState } from "#contract/plan-course";
import { addDays } from "#gis/calendar/day-arithmetic";
import type { Office } from "./browser.ts";
import { told } from "./office-calls.ts";
import { settled } from "./scheme-desk.ts";

const aPdf = "%PDF-1.7";

/** 方案推进 of one scheme: the drawer on the page, and what is done beside it. */
export function courseDesk({ page, ask }: Pick<Office, "page" | "ask">, name: string, idOf: () => string) {
  const path = () => `/api/schemes/${idOf()}/course`;
  const course = (): Promise<CourseState> => told({ ask }, path());
  const send = async (address: string, init: RequestInit) => {
    const reply = await ask(address, { method: "POST", ...init });
    if (!reply.ok) throw new Error(await reply.text());
  };
  const drawer = () => page.getByRole("dialog", { name: `方案推进：${name}` });
  const dialog = (title: string) => page.getByRole("dialog", { name: title });
  const step = (label: string) => drawer().getByRole("button", { name: new RegExp(`^${label}`) });
  const act = async (key: string, kind: string, more: object = {}) => {
    const { version, today } = await course();
    const body = { step: key, groupId: null, kind, on: addDays(today, -1), ...more };
    await send(`${path()}/acts`, {
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body: JSON.stringify(body),
    });
  };
  const bring = async (key: string, kind: string, groupId?: string) => {
    const query = new URLSearchParams({ step: key, kind, title: `${kind} 一份`, name: `${kind}.pdf` });
    if (groupId) query.set("groupId", groupId);
    await send(`${path()}/documents?${query}`, {
      headers: { "Content-Type": "application/octet-stream" },
      body: aPdf,
    });
  };
  return {
    ...{ course, drawer, dialog, step, act, bring },
    /** begins a step, brings its documents and ends it, beside the page */
    finish: async (
      key: string,
      kinds: readonly string[],
      more: { groupId?: string; on?: string } & Record<string, unknown> = {},
    ) => {
      const { groupId, on } = more;
      await act(key, "start", { ...(groupId && { groupId }), ...(on && { on }) });
      for (const kind of kinds) await bring(key, kind, groupId);
      await act(key, "finish", more);
    },
    open: async () => {
      await page.getByRole("button", { name: "推进", exact: true }).click();
      await drawer().getByRole("list", { name: "整个方案的步骤" }).waitFor();
      await settled(page);
    },
    /** ends a dialog by its own word */
    press: async (title: string, ok: string) => {
      await dialog(title)
        .getByRole("button", { name: new RegExp(`^${[...ok].join("\\s?")}$`) })
        .click();
      await dialog(title).waitFor({ state: "hidden" });
    },
    /** brings a document to a step whose details are open */
    upload: async (label: string, fileName: string) => {
      await drawer()
        .getByRole("button", { name: `上传文件：${label}` })
        .click();
      const upload = dialog(`上传“${label}”的文件`);
      await upload
        .locator("input[type=file]")
        .setInputFiles({ name: fileName, mimeType: "application/pdf", buffer: Buffer.from(aPdf) });
      await upload.getByRole("button", { name: /^上\s?传$/ }).click();
      await upload.waitFor({ state: "hidden" });
      await drawer()
        .getByRole("button", { name: new RegExp(fileName) })
        .waitFor();
    },
  };
}
