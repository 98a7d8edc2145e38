import type { WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './is-trusted-sender.ts';

const someContents = (): WebContents => Object.create(null) as WebContents;

const ours = someContents();
const page = { parent: null, origin: 'timelocker://app', url: 'timelocker://app/index.html' };
const from = (frame: object | null, sender = ours) => ({ sender, senderFrame: frame as WebFrameMain | null });

describe('A message is listened to', () => {
  it('when it comes from the page of our window', () => {
    expect(isTrustedSender(from(page), ours)).toBe(true);
    expect(isTrustedSender(from({ ...page, url: `${page.url}#/home` }), ours)).toBe(true);
  });

  it.each([
    ['another window', from(page, someContents()), ours],
    ['no window of ours', from(page), null],
    ['a frame that has gone', from(null), ours],
    ['a frame inside the page', from({ ...page, parent: {} }), ours],
    ['another origin', from({ ...page, origin: 'timelocker://other' }), ours],
    ['an opaque origin', from({ ...page, origin: 'null' }), ours],
    ['another page of our origin', from({ ...page, url: 'timelocker://app/other.html' }), ours],
    ['an empty page with our origin', from({ ...page, url: 'about:blank' }), ours],
  ])('but not from %s', (_whom, event, window) => {
    expect(isTrustedSender(event, window)).toBe(false);
  });
});
