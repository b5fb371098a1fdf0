import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "./config.ts";
import { withoutSecrets } from "./hidden-words.ts";

/** The log on standard error, a line of JSON each. Every line is looked through before it is written: nobody need remember to. */
export function openLog(level: LogLevel, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, hooks: { streamWrite: withoutSecrets } }, to);
}
