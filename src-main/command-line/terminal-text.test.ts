import { describe, expect, it } from 'vitest';
import { terminalText } from './terminal-text.ts';

describe('text for a terminal', () => {
  it('makes newlines, escapes and direction marks visible', () => {
    expect(terminalText('a\nb\u001b[2Jc\u202etxt.exe')).toBe('a\\u000ab\\u001b[2Jc\\u202etxt.exe');
  });

  it('leaves ordinary names in any script alone', () => {
    expect(terminalText('Grüße 👋 日本語 “x”')).toBe('Grüße 👋 日本語 “x”');
  });
});
