import type { DocumentShape } from '../document-file.ts';

export type Decoded<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number };

export function encodeDocument<Value extends object>(shape: DocumentShape<Value>, value: Value): string {
  return `${JSON.stringify({ version: shape.version, ...value }, null, 2)}\n`;
}

/** Never throws: what cannot be understood is damaged. */
export function decodeDocument<Value extends object>(
  shape: DocumentShape<Value>,
  bytes: Uint8Array,
): Decoded<Value> {
  const content = parseObject(bytes);
  if (content === null) return { kind: 'damaged' };
  const { version, ...rest } = content;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return { kind: 'damaged' };
  if (version > shape.version) return { kind: 'newer', version };
  const parsed = shape.schema.safeParse(upgrade(shape, rest, version));
  return parsed.success ? { kind: 'good', value: parsed.data } : { kind: 'damaged' };
}

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? { ...content } : null;
  } catch {
    return null;
  }
}

function upgrade<Value extends object>(
  shape: DocumentShape<Value>,
  content: Record<string, unknown>,
  fromVersion: number,
): unknown {
  let current = content;
  for (let version = fromVersion; version < shape.version; version += 1) {
    const step = shape.upgrades?.[version];
    if (step === undefined) return null;
    try {
      current = step(current);
    } catch {
      return null;
    }
  }
  return current;
}
