/** Gives what `compute` gave for the key before, as long as it is remembered. */
export type Memo<Value> = (key: string, compute: () => Value) => Value;

/** Remembers at most `limit` values, then begins anew: texts repeat their words, but hostile ones have no end of them. */
export function createMemo<Value>(limit: number): Memo<Value> {
  const values = new Map<string, Value>();
  return (key, compute) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (values.size >= limit) values.clear();
    values.set(key, value);
    return value;
  };
}
