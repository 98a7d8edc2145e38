/** Remembers the answers asked for most recently, up to a total weight; the oldest go first. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly put: (key: string, value: Value, weight: number) => void;
  readonly clear: () => void;
}

export function createRecent<Value>(maxWeight: number): Recent<Value> {
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put: (key, value, weight) => {
      drop(key);
      kept.set(key, { value, weight });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= maxWeight) break;
        drop(oldest);
      }
    },
    clear: () => {
      kept.clear();
      total = 0;
    },
  };
}
