import { startOrExplain } from "#api/start/start";

/** Everything that `npm start` does, without building the web pages first. */
await startOrExplain(async () => undefined);
