/**
 * How an operation is asked about a county; `<name>` stands for an id of its records. `record`: of another county there is none
 * (404). `list`: the reply names nothing of another county. `named`: a region is said in so many words, and another one refused.
 * `referred`: the body refers to a record, and to one of another county as if it were none (400).
 */
export interface Reach {
  kind: "record" | "list" | "named" | "referred";
  path: string;
  body?: object;
  headers?: Record<string, string>;
  /** what is sent is a file */
  bytes?: string;
  /** it goes through once only, so that it is not asked of the own county */
  once?: true;
}

export const record = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "record",
  path,
  ...more,
});
export const list = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "list",
  path,
  ...more,
});
export const named = (path: string, more: Omit<Reach, "kind" | "path"> = {}): Reach => ({
  kind: "named",
  path,
  ...more,
});

/** A version nobody has: of the own county it is refused because it moved on, which is far enough. */
export const stale = { "If-Match": "999" };
