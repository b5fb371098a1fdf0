/** The function, asked once for each pair of objects: the operations of a case share their geometries. */
export function once<A extends object, T>(ask: (a: A) => T): (a: A) => T;
export function once<A extends object, B extends object, T>(ask: (a: A, b: B) => T): (a: A, b: B) => T;
export function once<T>(ask: (a: object, b: object) => T): (a: object, b?: object) => T {
  const alone = {};
  const known = new WeakMap<object, WeakMap<object, T>>();
  return (a, b = alone) => {
    const answers = known.get(a) ?? new WeakMap<object, T>();
    known.set(a, answers);
    const answer = answers.has(b) ? (answers.get(b) as T) : ask(a, b);
    answers.set(b, answer);
    return answer;
  };
}
