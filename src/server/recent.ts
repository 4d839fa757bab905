/**
 * Makes what is asked for once and keeps the last that were asked for, for all who ask the same. What fails to be made is not
 * kept.
 */
export function keepRecent<Value>(
  limit: number,
  make: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  // A map lists its keys in the order they came in: the first is the one that was not asked for the longest.
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    value.catch(() => {
      if (kept.get(key) === value) kept.delete(key);
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return value;
  };
}
