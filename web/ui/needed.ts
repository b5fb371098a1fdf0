/** Rule of a form field that must not stay empty. */
export const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];
