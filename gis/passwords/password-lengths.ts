/** Characters of a password: long enough to be no guess, short enough to be hashed at once. */
export const passwordLengths = { least: 10, most: 128 } as const;
