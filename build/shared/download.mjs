import { Problem } from './problem.mjs';

/**
 * Fetches a file into memory.
 * @param {string} url
 * @param {{ answerWithinMs?: number, doneWithinMs?: number }} [limits] the first answer has to come soon, since a
 *   blocked host often just stays silent; the body may take its time
 * @returns {Promise<Buffer>}
 */
export async function download(url, { answerWithinMs = 6_000, doneWithinMs = 180_000 } = {}) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const answerTimer = setTimeout(abort, answerWithinMs);
  const doneTimer = setTimeout(abort, doneWithinMs);
  try {
    const response = await fetch(url, { signal: controller.signal });
    clearTimeout(answerTimer);
    if (!response.ok) throw new Problem(`${url} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(doneTimer);
  }
}
