/** Rule of a form field by what is wrong with it as the whole form stands; undefined: nothing. */
export const troubleRule = (judge: () => string | undefined) => ({
  validator: () => {
    const message = judge();
    return message === undefined ? Promise.resolve() : Promise.reject(new Error(message));
  },
});
