import { secretBox } from "#api/access/secret-box";

/** Seals with a key that every test knows. */
export const testSecrets = secretBox(() => Buffer.alloc(32, 1));
