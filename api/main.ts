import { answerArguments } from "./start/answer-arguments.ts";
import { buildWebIfStale } from "./start/build-web.ts";
import { startOrExplain } from "./start/start.ts";

const answer = answerArguments(process.argv.slice(2));
if (answer === null) {
  await startOrExplain(buildWebIfStale);
} else {
  (answer.exitCode === 0 ? process.stdout : process.stderr).write(`${answer.text}\n`);
  process.exitCode = answer.exitCode;
}
