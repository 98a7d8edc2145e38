import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operations, type OperationName } from '../../../src-shared/contract/index.ts';
import { fault } from '../../../src-shared/model/fault.ts';
import { backUp, makePlace, openAt, setUp } from '../../helpers/core.ts';

const alive = new AbortController().signal;

/** Those that a careless guess could make real work of are asked with what they refuse only. */
const names = Object.keys(operations) as OperationName[];

describe('a core whose front end is hostile', () => {
  it('answers every operation with a fault of the catalogue or a valid answer, and still works afterwards', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    mkdirSync(join(place.folder, 'victim'));
    const frontEnd = await openAt(place);
    const { plan, repository } = await setUp(frontEnd, place);
    const ids = fc.constantFrom<unknown>(plan.id, repository.id, 'x', '', null, '../../etc', 0);
    const field = fc.constantFrom(
      ...[
        'planId',
        'repositoryId',
        'jobId',
        'snapshotId',
        'path',
        'limit',
        'settings',
        'typeId',
        'text',
        '__proto__',
      ],
    );
    const guess = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.dictionary(field, fc.oneof(ids, fc.anything({ maxDepth: 2 }))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), guess, async (name, input) => {
        // A person may do these; done at random they would only undo what the test stands on.
        if (['plans.remove', 'vault.set-passphrase', 'vault.use-system'].includes(name)) return;
        const answer = await frontEnd.core.call(name, input, alive);
        if (answer.ok) expect(operations[name].output.safeParse(answer.value).success).toBe(true);
        else expect(fault.safeParse(answer.fault).success && answer.fault.code !== 'app.bug').toBe(true);
      }),
      { numRuns: 400 },
    );
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('reads no file and writes none for paths that a front end makes up', async () => {
    const place = makePlace();
    const frontEnd = await openAt(place);
    const attempts = ['/etc', '/proc/self', '/dev/null', place.home, '..', 'relative', '/\0', ''];
    for (const path of attempts) {
      const answer = await frontEnd.call('repositories.create', {
        typeId: 'repository-local',
        settings: { path },
        name: 'X',
      });
      expect(answer.ok).toBe(false);
    }
    expect(frontEnd.core.readModel().repositories).toEqual([]);
  });
});
