import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resticEnvironment, secretsOf } from './environment.ts';
import { redact } from './redact.ts';

const access = {
  key: 'r',
  location: 'rest:https://anna:s3cr%25t@nas.lan:8000/repo/',
  password: 'pass"w<o>rd',
  environment: { AWS_SECRET_ACCESS_KEY: 'k1', AWS_DEFAULT_REGION: 'eu-1', LONG_ENOUGH: 'value-of-it' },
};

describe('redaction', () => {
  test('no secret survives in any of the forms in which a tool may print it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 })),
        fc.string(),
        fc.string(),
        (secrets, before, after) => {
          for (const secret of secrets) {
            const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponentSafely(secret)];
            for (const form of forms) {
              const clean = redact(`${before}\n${form}\n${after}`, [secret]);
              expect(clean.split('\n').includes(form) && form !== '•••').toBe(false);
            }
          }
        },
      ),
    );
  });

  test('the password inside a location goes, the rest of it stays', () => {
    const text = 'unable to open rest:https://anna:topsecret@nas.lan:8000/repo/: connection refused';
    expect(redact(text, [])).toBe(
      'unable to open rest:https://anna:•••@nas.lan:8000/repo/: connection refused',
    );
  });

  test('secrets are the password, what is named like one, and long values; a region is none', () => {
    expect(secretsOf(access)).toEqual(
      expect.arrayContaining([access.password, 'k1', 'value-of-it', 's3cr%25t']),
    );
    expect(secretsOf(access)).not.toContain('eu-1');
  });

  test('a secret that contains another leaves no pieces', () => {
    expect(redact('abcdef', ['abc', 'abcdef'])).toBe('•••');
  });
});

function encodeURIComponentSafely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

describe('the environment of a child', () => {
  const own = {
    PATH: '/bin',
    HOME: '/home/anna',
    LC_ALL: 'C',
    TIMELOCKER_PASSWORD: 'x',
    RESTIC_REPOSITORY: '/other',
    AWS_PROFILE: 'other',
    NODE_OPTIONS: '--inspect',
  };

  test('holds what restic needs and nothing of ours that it does not', () => {
    const environment = resticEnvironment({ access, cacheDirectory: '/cache' }, own);
    expect(environment).toMatchObject({
      PATH: '/bin',
      LC_ALL: 'C',
      RESTIC_REPOSITORY: access.location,
      RESTIC_PASSWORD: access.password,
      RESTIC_CACHE_DIR: '/cache',
      RESTIC_PROGRESS_FPS: '4',
      AWS_SECRET_ACCESS_KEY: 'k1',
    });
    for (const name of ['TIMELOCKER_PASSWORD', 'AWS_PROFILE', 'NODE_OPTIONS']) {
      expect(environment).not.toHaveProperty(name);
    }
  });

  test('a second repository has its own names, and cannot take over the first', () => {
    const from = {
      key: 'f',
      location: '/from',
      password: 'second',
      environment: { RESTIC_PASSWORD: 'evil' },
    };
    expect(resticEnvironment({ access, from, cacheDirectory: '/c' }, own)).toMatchObject({
      RESTIC_PASSWORD: access.password,
      RESTIC_FROM_REPOSITORY: '/from',
      RESTIC_FROM_PASSWORD: 'second',
    });
  });
});
