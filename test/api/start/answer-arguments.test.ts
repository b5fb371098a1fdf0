import { expect, test } from "vitest";
import { answerArguments } from "#api/start/answer-arguments";
import { runProgram } from "#test/support/child-process";

test("without arguments the server starts", () => {
  expect(answerArguments([])).toBeNull();
});

test("asked for help, the program says how it is started and ends well, without opening a folder or port", async () => {
  const program = runProgram("api/main.ts", ["--help"], { DATA_DIR: "/dev/null/no-folder", PORT: "1" });
  expect(await program.exit).toBe(0);
  expect(program.printed()).toMatch(/npm start[\s\S]*DATA_DIR[\s\S]*npm run kuangjie/);
});

test("an argument it does not know is named and nothing is started: a port is no argument", () => {
  const answer = answerArguments(["--port=9000"]);
  expect(answer?.exitCode).toBe(2);
  expect(answer?.text).toMatch(/没有这个参数：--port=9000[\s\S]*PORT/);
});
