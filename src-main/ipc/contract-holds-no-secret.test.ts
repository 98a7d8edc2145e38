import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '../../src-shared/contract/index.ts';
import { secretInput } from '../../src-shared/contract/plans.ts';
import { contractEvent } from '../../src-shared/model/event.ts';

const secretName = /pass(word|phrase|wd|code)?|secret|credential|token|private|mnemonic|(^|[a-z])key$|^key/iu;
/** Names that look like secrets and are none: ids of keys, and the reason that a phone waits for its own passcode. */
const harmless = new Set(['keyId', 'keyid']);

interface Found {
  readonly at: string;
  readonly what: string;
}

/** Everything that a schema can hold, found by walking zod's own definitions; fails on kinds that it does not know. */
function secretsIn(schema: z.ZodType, at: string, seen = new Set<z.ZodType>()): Found[] {
  if (schema === secretInput) return [{ at, what: 'secretInput' }];
  if (seen.has(schema)) return [];
  seen.add(schema);
  const children = childrenOf(schema, at);
  return children.flatMap(({ name, child }) => {
    const place = name === '' ? at : `${at}.${name}`;
    const named = secretName.test(name) && !harmless.has(name) ? [{ at: place, what: 'name' }] : [];
    return [...named, ...secretsIn(child, place, seen)];
  });
}

interface Child {
  readonly name: string;
  readonly child: z.ZodType;
}
const unnamed = (child: unknown): Child => ({ name: '', child: child as z.ZodType });

function childrenOf(schema: z.ZodType, at: string): Child[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, child]) => ({
      name,
      child,
    }));
  }
  if (schema instanceof z.ZodArray) return [unnamed(schema.element)];
  if (schema instanceof z.ZodUnion) return schema.options.map(unnamed);
  if (schema instanceof z.ZodRecord) return [unnamed(schema.keyType), unnamed(schema.valueType)];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return [unnamed(schema.unwrap())];
  }
  if (schema instanceof z.ZodLazy) return [unnamed(schema.unwrap())];
  if (leaves.some((leaf) => schema instanceof leaf)) return [];
  throw new Error(`${at}: the walk does not know ${schema.constructor.name}`);
}

const leaves = [
  z.ZodString,
  z.ZodStringFormat,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNull,
] as const;

describe('the contract', () => {
  it.each(Object.entries(operations))(
    '%s answers with nothing that could hold a secret',
    (name, operation) => {
      expect(secretsIn(operation.output, name)).toEqual([]);
    },
  );

  it('has no event that could hold a secret', () => {
    expect(secretsIn(contractEvent, 'event')).toEqual([]);
  });

  it('would be caught with a secret, however deep it hides', () => {
    const hidden = z.object({
      list: z.array(z.union([z.null(), z.object({ deep: secretInput.optional() })])),
    });
    expect(secretsIn(hidden, 'x')).toEqual([{ at: 'x.list.deep', what: 'secretInput' }]);
    expect(secretsIn(z.object({ a: z.object({ newPassword: z.string() }) }), 'x')).toEqual([
      { at: 'x.a.newPassword', what: 'name' },
    ]);
  });

  it('gives every operation a limit of size, and shell operations to the shell alone', () => {
    for (const [name, operation] of Object.entries(operations)) {
      expect(operation.maxInputBytes).toBeLessThanOrEqual(8 * 1024 * 1024);
      expect(operation.where).toBe(name.startsWith('shell.') ? 'shell' : 'core');
    }
  });
});
