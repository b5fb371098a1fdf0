import type { Endpoint } from "#contract/endpoint";
import { endpoints } from "#contract/index";

/** An id that no record has. */
export const noId = "01990000-0000-7000-8000-00000000dead";

/** Every operation of the contract with its name. */
export const everyOperation: (Endpoint & { name: string })[] = Object.entries(endpoints).map(
  ([name, operation]) => ({ name, ...(operation as Endpoint) }),
);

const usual: Record<string, string> = { ":code": "140901", ":year": "2026", ":quarter": "1", ":index": "0" };

/** An address of an operation about records that are none; what `changed` names is said otherwise. */
export const addressOf = (path: string, changed: Record<string, string> = {}) =>
  path.replaceAll(/:\w+/g, (part) => changed[part] ?? usual[part] ?? noId);
