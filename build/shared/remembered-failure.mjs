import { readJson, writeJson } from './json-file.mjs';
import { inUserCache } from './paths.mjs';

const retryAfterMs = 24 * 60 * 60 * 1000;
const file = () => inUserCache('failures.json');

/**
 * Whether this download failed within the last day; a computer that cannot reach a host should not wait for it at
 * every start.
 * @param {string} what
 * @param {number} [nowMs]
 */
export function hasFailedLately(what, nowMs = Date.now()) {
  const failedAtMs = readJson(file())?.[what];
  return typeof failedAtMs === 'number' && nowMs >= failedAtMs && nowMs - failedAtMs < retryAfterMs;
}

/**
 * @param {string} what
 * @param {number} [nowMs]
 */
export function rememberFailure(what, nowMs = Date.now()) {
  writeJson(file(), { ...readJson(file()), [what]: nowMs });
}
