import { describe, expect, it } from 'vitest';
import { parseCommandLine, type Parsed } from './program.ts';

const parse = (line: string): Parsed => parseCommandLine(line.split(' '), '1.2.3');

describe('the command line', () => {
  it.each([
    'setup --folder /a --folder /b --to /c --name Home --exclude-preset caches trash',
    'backup --plan Home',
    'status --json',
    'plans',
    'snapshots --repository Blue',
    'ls latest',
    'ls latest /home/anna',
    'find tax --limit 20',
    'restore latest /a /b --to /tmp/out --on-conflict skip',
    'restore latest /a --original',
    'diff 0123abcd latest',
    'retention --apply --accept-implausible',
    'verify --read-data 5',
    'jobs',
    'recovery-kit --out kit.pdf',
    'connect /media/blue --recovery-key-file key.txt',
    'doctor --password-file secret.txt',
  ])('understands: timelocker %s', (line) => {
    const parsed = parse(line);
    expect(parsed.kind).toBe('verb');
    if (parsed.kind === 'verb') expect(parsed.invocation.verb).toBe(line.split(' ')[0]);
  });

  it.each([
    'dance',
    'setup --folder /a',
    'setup --to /c',
    'ls',
    'restore latest',
    'restore latest /a --on-conflict overwrite --to /x',
    'verify --read-data 101',
    'verify --read-data ten',
    'find tax --limit 0',
    'backup --unknown-option',
    'recovery-kit',
  ])('refuses with usage: timelocker %s', (line) => {
    const parsed = parse(line);
    expect(parsed.kind).toBe('usage');
    if (parsed.kind === 'usage') expect(parsed.message).not.toBe('');
  });

  it('answers --help and --version as text', () => {
    expect(parse('--version')).toEqual({ kind: 'text', text: '1.2.3\n' });
    const help = parse('--help');
    expect(help.kind === 'text' && help.text).toContain('recovery-kit');
    const verbHelp = parse('restore --help');
    expect(verbHelp.kind === 'text' && verbHelp.text).toContain('--on-conflict');
  });

  it('keeps the choices of json and password file', () => {
    const parsed = parse('status --json --password-file /p');
    expect(parsed).toMatchObject({ kind: 'verb', invocation: { isJson: true, passwordFile: '/p' } });
  });
});
