import type { Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { appScheme } from './app-address.ts';
import { findAsset } from './find-asset.ts';
import { responseHeaders } from './response-headers.ts';

/** Serves the built window from `folder`, and nothing from anywhere else. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const asset = request.method === 'GET' ? await findAsset(folder, request.url) : null;
    if (asset === null) return refusal();
    try {
      const headers = { ...responseHeaders, 'Content-Type': asset.contentType };
      return new Response(await readFile(asset.file), { headers });
    } catch {
      return refusal();
    }
  });
}

const refusal = (): Response =>
  new Response('Not found', {
    status: 404,
    headers: { ...responseHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
