import { buildWebIfStale } from "./start/build-web.ts";
import { startOrExplain } from "./start/start.ts";

await startOrExplain(buildWebIfStale);
