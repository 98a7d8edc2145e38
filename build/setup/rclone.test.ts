import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rclonePath } from '../rclone-path.mjs';
import { engineFolder } from './engine-files.mjs';
import { ensureRclone, rclonePin } from './rclone.mjs';

describe('rclone', () => {
  it('is pinned by a checksum from every source that it is taken from', () => {
    const pins = [...Object.values(rclonePin.release), ...Object.values(rclonePin.debian)];
    expect(pins.length).toBeGreaterThan(0);
    for (const pin of pins) expect(pin.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('lies beside the engine, and set-up has nothing to say once it is there', async () => {
    const said: string[] = [];
    await ensureRclone({ say: (line) => said.push(line) });
    const note = JSON.parse(readFileSync(`${engineFolder()}/rclone.json`, 'utf8')) as Record<string, unknown>;
    expect(note).toMatchObject({ version: rclonePin.version, size: statSync(rclonePath()).size });
    expect(said).toEqual([]);
  });
});
