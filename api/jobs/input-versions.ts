import type { InputVersion } from "#contract/provenance";

type MaybeVersion = Omit<InputVersion, "id" | "version"> & { id: string | null; version: number | null };

/** The records among these that exist. */
export function recordVersions(records: readonly MaybeVersion[]): InputVersion[] {
  return records.flatMap(({ id, version, ...record }) =>
    id === null || version === null ? [] : [{ ...record, id, version }],
  );
}

/** Each record once, by kind and id. */
export function distinctInputs(inputs: readonly InputVersion[]): InputVersion[] {
  const byKey = new Map(inputs.map((input) => [inputKey(input), input]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}

export const inputKey = ({ kind, id }: Pick<InputVersion, "kind" | "id">) => `${kind} ${id}`;
