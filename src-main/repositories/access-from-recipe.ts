import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { KeyId } from '../../src-shared/model/ids.ts';
import type { RepositoryRecipe } from '../../src-shared/plugin-sdk/index.ts';
import { filePlaceholder, type ResticAccess } from '../restic/index.ts';

/** The absolute path of a program by its bare name, or null. */
export type FindProgram = (name: string) => Promise<string | null>;

interface Opening {
  readonly key: string;
  readonly password: string;
  readonly isPasswordStored: boolean;
  readonly keyId: KeyId | null;
}

const programPlaceholder = /\{\{program:([\w.-]{1,100})\}\}/gu;

/** Turns a recipe into what restic is run with. Fault `plugin.program-missing` names a program that is not here. */
export async function accessFromRecipe(
  { key, password, isPasswordStored, keyId }: Opening,
  recipe: RepositoryRecipe,
  findProgram: FindProgram,
): Promise<Outcome<ResticAccess>> {
  const texts = [recipe.location, ...recipe.options, ...Object.values(recipe.environment)];
  const programs = new Map<string, string>();
  for (const [, name = ''] of texts.flatMap((text) => [...text.matchAll(programPlaceholder)])) {
    const path = await findProgram(name);
    if (path === null) return failed(makeFault('plugin.program-missing', { params: { program: name } }));
    programs.set(name, path);
  }
  const files = (recipe.files ?? []).map(({ name, content }) => ({ name: `${key}/${name}`, content }));
  const fill = (text: string): string =>
    text
      .replaceAll(programPlaceholder, (_, name: string) => programs.get(name) ?? name)
      // The files of two repositories meet in one run of restic when snapshots are copied.
      .replaceAll(/\{\{file:([\w.-]{1,100})\}\}/gu, (_, name: string) => filePlaceholder(`${key}/${name}`));
  return done({
    key,
    location: fill(recipe.location),
    password,
    isPasswordStored,
    environment: Object.fromEntries(
      Object.entries(recipe.environment).map(([name, value]) => [name, fill(value)]),
    ),
    options: recipe.options.map(fill),
    ...(files.length === 0 ? {} : { files }),
    ...(keyId === null ? {} : { keyHint: keyId }),
  });
}
