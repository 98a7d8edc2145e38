import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paper } from './paper.ts';

it('The window has the colour of its page before the page is there', () => {
  const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');
  const found = /--paper: light-dark\((?<light>#\w+), (?<dark>#\w+)\)/u.exec(tokens);
  expect({ ...found?.groups }).toEqual(paper);
});
