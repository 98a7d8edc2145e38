import type { ExitSample } from './exit-sample.ts';

const inConfig = 'Stat(<config/>) returned error, retrying after 1.4s: ';
const rcloneFailed =
  '\nFatal: unable to open repository at rclone:tl:r: error talking HTTP to rclone: exit status 1';
const noSession =
  '\nFatal: unable to open repository at sftp:root@127.0.0.1:/r: unable to start the sftp session, error: error receiving version packet from server: server unexpectedly closed connection: unexpected EOF';

/** What restic 0.19.1 wrote about real servers: OpenSSH 9.2, rclone 1.75.2 (REST, WebDAV), Samba 4.17, an S3 server. */
export const networkSamples: readonly ExitSample[] = [
  {
    of: 'sftp, a host key that nobody pinned',
    code: 1,
    says: `subprocess /usr/bin/ssh: No ED25519 host key is known for [127.0.0.1]:39785 and you have requested strict checking.\nsubprocess /usr/bin/ssh: Host key verification failed.${noSession}`,
    means: 'repository.host-key-unknown',
  },
  {
    of: 'sftp, another host key than the pinned one',
    code: 1,
    says: `subprocess ssh: @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nsubprocess ssh: Host key for [127.0.0.1]:39785 has changed and you have requested strict checking.\nsubprocess ssh: Host key verification failed.${noSession}`,
    means: 'repository.host-key-changed',
  },
  {
    of: 'sftp, a key that the server does not know: the words of ssh get lost',
    code: 1,
    says: noSession,
    means: 'repository.unreachable',
  },
  {
    of: 'sftp, the words of ssh in time',
    code: 1,
    says: `subprocess ssh: root@127.0.0.1: Permission denied (publickey).${noSession}`,
    means: 'repository.credentials-refused',
  },
  {
    of: 'rest, https asked of an http server',
    code: 1,
    says: `${inConfig}Head "https://anna:***@127.0.0.1:44553/repo/config": http: server gave HTTP response to HTTPS client`,
    means: 'repository.not-this-kind',
  },
  {
    of: 'rest, nobody listens',
    code: 1,
    says: `${inConfig}Head "http://anna:***@127.0.0.1:44553/repo/config": dial tcp 127.0.0.1:44553: connect: connection refused`,
    means: 'repository.port-closed',
  },
  {
    of: 'rest, a certificate that nobody vouches for',
    code: 1,
    says: 'Fatal: Fatal: create repository at rest:https://127.0.0.1:44849/repo/ failed: Post "https://anna:***@127.0.0.1:44849/repo/?create=true": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    means: 'repository.tls-not-trusted',
  },
  {
    of: 's3, no such bucket',
    code: 1,
    says: `${inConfig}Stat: The specified bucket does not exist`,
    means: 'repository.container-missing',
  },
  {
    of: 's3, a wrong secret',
    code: 1,
    says: `${inConfig}Stat: The request signature we calculated does not match the signature you provided.`,
    means: 'repository.credentials-refused',
  },
  {
    of: 'webdav by rclone, a wrong password',
    code: 1,
    says: `rclone: 2026/11/23 02:28:10 CRITICAL: Failed to create file system for "tl:repo": read metadata failed: 401 Unauthorized: 401 Unauthorized${rcloneFailed}`,
    means: 'repository.credentials-refused',
  },
  {
    of: 'webdav by rclone, nobody listens',
    code: 1,
    says: `rclone: 2026/11/23 02:28:15 CRITICAL: Failed to create file system for "tl:repo": read metadata failed: Propfind "http://127.0.0.1:35303/repo": dial tcp 127.0.0.1:35303: connect: connection refused${rcloneFailed}`,
    means: 'repository.port-closed',
  },
  {
    of: 'smb by rclone, a wrong password',
    code: 1,
    says: "rclone: 2026/11/23 02:28:20 ERROR : error listing: couldn't connect SMB: response error: The attempted logon is invalid. This is either due to a bad username or authentication information.",
    means: 'repository.credentials-refused',
  },
  {
    of: 'smb by rclone, no such share',
    code: 1,
    says: "rclone: 2026/11/23 02:28:20 ERROR : error listing: couldn't initialize SMB: response error: {Network Name Not Found} The specified share name cannot be found on the remote server.",
    means: 'repository.container-missing',
  },
  {
    of: 'smb by rclone, no such name',
    code: 1,
    says: "rclone: 2026/11/23 02:28:20 ERROR : error listing: couldn't connect SMB: dial tcp: lookup nas.invalid on 10.0.0.1:53: no such host",
    means: 'repository.host-not-found',
  },
  {
    of: 'dropbox by rclone, something that is no token',
    code: 1,
    says: `rclone: 2026/11/23 02:49:28 CRITICAL: Failed to create file system for "tl:": failed to configure dropbox: invalid character 'o' in literal null (expecting 'u')${rcloneFailed}`,
    means: 'repository.token-expired',
  },
  {
    of: 'box by rclone, a token of 2020 that cannot be renewed',
    code: 1,
    says: `rclone: 2026/11/23 02:49:29 ERROR : error listing: couldn't list files: Get "https://api.box.com/2.0/folders/0/items": token expired and there's no refresh token${rcloneFailed}`,
    means: 'repository.token-expired',
  },
  {
    of: 'gs, a key file that is none',
    code: 1,
    says: "Fatal: unable to open repository at gs:b:/r: getStorageClient: google: error getting credentials using GOOGLE_APPLICATION_CREDENTIALS environment variable: invalid character 'l' in literal true (expecting 'r')",
    means: 'repository.credentials-refused',
  },
  {
    of: 'swift, nobody listens',
    code: 1,
    says: 'Fatal: unable to open repository at swift:c:/r: conn.Authenticate: Post "http://127.0.0.1:1/v3/auth/tokens": dial tcp 127.0.0.1:1: connect: connection refused',
    means: 'repository.port-closed',
  },
  {
    of: 'azure, an engine that was built without it',
    code: 1,
    says: 'Fatal: parsing repository location failed: invalid backend',
    means: 'plugin.settings-invalid',
  },
];
