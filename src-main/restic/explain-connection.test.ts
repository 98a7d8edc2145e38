import { describe, expect, it } from 'vitest';
import { makeFault, type FaultCode } from '../../src-shared/model/fault.ts';
import { explainConnection } from './explain-connection.ts';

/** Recorded from restic 0.18.0 and 0.19.1, OpenSSH 9.2 (knowledge/restic.md, errors). */
const samples: readonly (readonly [string, FaultCode])[] = [
  [
    'Stat: The AWS Access Key Id you provided does not exist in our records.',
    'repository.credentials-refused',
  ],
  ['Stat: The specified bucket does not exist', 'repository.not-found'],
  ['subprocess ssh: ssh: connect to host nas port 22: Connection refused', 'repository.port-closed'],
  ['subprocess ssh: Host key verification failed.', 'repository.host-key-unknown'],
  [
    'subprocess ssh: @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nsubprocess ssh: Host key verification failed.',
    'repository.host-key-changed',
  ],
  [
    'subprocess ssh: ssh: Could not resolve hostname nas: Name or service not known',
    'repository.host-not-found',
  ],
  ['subprocess ssh: anna@nas: Permission denied (publickey).', 'repository.credentials-refused'],
  ['Head "https://nas:8000/config": dial tcp: lookup nas: no such host', 'repository.host-not-found'],
  [
    'Head "https://nas:8000/config": x509: certificate signed by unknown authority',
    'repository.tls-not-trusted',
  ],
  ['fork/exec /nope/rclone: no such file or directory', 'plugin.program-missing'],
];

describe('why a place cannot be reached', () => {
  it.each(samples)('%s', (detail, code) => {
    expect(explainConnection(makeFault('repository.unreachable', { detail }))).toMatchObject({
      code,
      detail,
    });
  });

  it('leaves alone what is exact already', () => {
    const fault = makeFault('repository.damaged', { detail: 'x509: odd' });
    expect(explainConnection(fault)).toEqual(fault);
  });
});
