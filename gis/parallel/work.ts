/** Kinds of work a pool can be asked for: what one slice gets, what all slices share, and what comes out of one. */
export type WorkTable = Record<string, { slice: unknown; shared: unknown; output: unknown }>;
export type TaskOf<Work> = keyof Work & string;

/** A pure function for each kind of work, at once or in its own time; it tells the share it has done, 0…1. */
export type WorkFunctions<Work extends WorkTable> = {
  [Task in keyof Work]: (
    slice: Work[Task]["slice"],
    shared: Work[Task]["shared"],
    onProgress: (share: number) => void,
  ) => Work[Task]["output"] | Promise<Work[Task]["output"]>;
};
