import type { z } from "zod";
import { fieldMessage } from "../http/field-message.ts";

/** Tells on standard error, where no script reads results, how a command was called wrongly; answers its exit code. */
export function wrongCall(message: string): 2 {
  process.stderr.write(`用法不正确：${message}。加 --help 查看用法。\n`);
  return 2;
}

/** Of the commands that read either. */
export const sourceWanted = "须给出一个文件，或 --database，二者取一";

/** Names each option whose value was refused; `options` says which one stands for which field. */
export function optionFaults(error: z.ZodError, options: Record<string, string>): string {
  return error.issues
    .map((issue) => {
      const field = String(issue.path.at(-1) ?? "");
      const fault = issue.input === undefined ? "缺少此项" : fieldMessage(issue);
      return `${options[field] ?? field} ${fault}`;
    })
    .join("；");
}

/** A number as it was typed; what is none is NaN, which every check refuses. */
export const numberIn = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

const sentences: Record<string, (name: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (name) => `没有选项 ${name}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (name) => `不需要参数 ${name}`,
};

/** Why node's `parseArgs` refused the call, in Chinese; null when the error is of another kind. */
export function argumentFault(error: unknown): string | null {
  const { code = "", message } = error as { code?: string; message: string };
  if (!code.startsWith("ERR_PARSE_ARGS")) return null;
  const name = message.match(/'(?:-\w, )?([^' ]+)/)?.[1] ?? "";
  if (code in sentences) return sentences[code]?.(name) ?? null;
  return message.includes("does not take") ? `选项 ${name} 不带值` : `选项 ${name} 后面缺少值`;
}
