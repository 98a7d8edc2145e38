import { z } from 'zod';
import { jobId } from '../model/ids.ts';
import { preferences } from '../model/preferences.ts';
import { instant } from '../model/ids.ts';
import { readModel } from '../model/read-model.ts';
import { vaultState } from '../model/vault-state.ts';
import { command, query, shellCommand, shellQuery } from './operation.ts';
import { nothing, path } from './common.ts';

export const appOperations = {
  'app.read-model': query({ input: nothing, output: readModel }),
  'app.doctor': query({
    input: nothing,
    output: z.object({
      checks: z.array(
        z.object({
          id: z.enum([
            'home',
            'engine',
            'vault',
            'settings',
            'history',
            'repositories',
            'sources',
            'orphans',
            'clock',
          ]),
          state: z.enum(['good', 'warning', 'bad']),
          /** Fills the texts `doctor.<id>.<state>`. */
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  }),
  'preferences.change': command({ input: preferences.partial(), output: preferences }),
  'notices.dismiss': command({ input: z.object({ noticeId: z.string() }), output: nothing }),
  'vault.unlock': command({
    input: z.object({ passphrase: z.string().min(1).max(1024) }),
    output: vaultState,
  }),
  /** Protects the vault with a passphrase; everything in it is encrypted anew. */
  'vault.set-passphrase': command({
    input: z.object({ passphrase: z.string().min(8).max(1024) }),
    output: vaultState,
  }),
  /** Uses what the system offers, weak or not, instead of a passphrase. */
  'vault.use-system': command({ input: nothing, output: vaultState }),
  'pause.set': command({ input: z.object({ until: instant.nullable() }), output: nothing }),
  'pause.clear': command({ input: nothing, output: nothing }),
};

export const shellOperations = {
  'shell.choose-folder': shellQuery({
    input: z.object({ purpose: z.enum(['source', 'repository', 'restore']), startAt: path.optional() }),
    /** Null when the person closed the dialog. */
    output: z.object({ path: path.nullable() }),
  }),
  'shell.choose-kit-file': shellQuery({
    input: z.object({ suggestedName: z.string().max(200) }),
    output: z.object({ path: path.nullable() }),
  }),
  /** Opens the folder of a finished restore in the system's file manager. */
  'shell.show-restored': shellCommand({ input: z.object({ jobId }), output: nothing }),
  /** Opens a recovery kit that this run of the app has just written. */
  'shell.open-kit': shellCommand({ input: z.object({ path }), output: nothing }),
  'shell.copy-text': shellCommand({ input: z.object({ text: z.string().max(200_000) }), output: nothing }),
};
