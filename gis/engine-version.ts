/**
 * Version of all that measures and judges. It goes up when a result that is stored may come out differently, so that runs of an
 * older engine can be told, computed again and compared.
 */
export const engineVersion = "8";
