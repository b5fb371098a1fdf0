import { keepFilesPrivate } from "../private-files.ts";
import { StartupError } from "../startup-error.ts";
import { type Command, commands } from "./commands.ts";
import { argumentFault, wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- <命令> [参数]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)
  .join("\n")}

每个命令加 --help 查看参数。退出码：0 完成，1 有问题或未完成，2 用法或文件错误。`;

const [name, ...args] = process.argv.slice(2);
keepFilesPrivate();
// whoever reads may have seen enough: `… | head`
process.stdout.on("error", () => process.exit());
process.exitCode = await run(name, args);

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined) {
    console.error(usage);
    return 2;
  }
  if (name === "help" || name === "--help") {
    console.log(usage);
    return 0;
  }
  const entry = commands[name];
  if (!entry) {
    console.error(`没有这个命令：${name}\n\n${usage}`);
    return 2;
  }
  return guarded(await entry.load(), args);
}

/** Scripts read results from standard output; what went wrong goes to standard error. */
async function guarded(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command(args, (line) => console.log(line));
  } catch (error) {
    const fault = argumentFault(error);
    if (fault !== null) return wrongCall(fault);
    console.error(error instanceof StartupError ? error.message : error);
    return 1;
  }
}
