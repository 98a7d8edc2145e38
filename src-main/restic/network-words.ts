import type { FaultCode } from '../../src-shared/model/fault.ts';

export type WordTable = readonly (readonly [RegExp, FaultCode])[];

/**
 * What restic, ssh and rclone say when a place behind a network cannot be used, from the most telling words to the
 * least. The first that fits wins; recorded samples stand in network-words.samples.ts.
 */
export const networkWords: WordTable = [
  [/REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/iu, 'repository.host-key-changed'],
  [/No \S+ host key is known|Host key verification failed/iu, 'repository.host-key-unknown'],
  [
    /no such host|Could not resolve hostname|Name or service not known|server misbehaving/iu,
    'repository.host-not-found',
  ],
  // A server of plain http speaks on an https port, and the other way round.
  [
    /server gave HTTP response to HTTPS client|HTTP request to an HTTPS server|first record does not look like a TLS|malformed HTTP response/iu,
    'repository.not-this-kind',
  ],
  [
    /x509: |tls: failed to verify|certificate (signed by unknown|has expired|is not valid)/iu,
    'repository.tls-not-trusted',
  ],
  [
    /invalid_grant|expired_access_token|token (has been )?expired|empty token found|couldn't fetch token|failed to get token|maybe token expired|failed to configure \w+: (invalid character|unexpected end)/iu,
    'repository.token-expired',
  ],
  [
    /\(401\)|401 Unauthorized|InvalidAccessKeyId|Access Key Id you provided|SignatureDoesNotMatch|request signature we calculated|AuthenticationFailed|Server failed to authenticate the request|attempted logon is invalid|Permission denied \([^)]*publickey|bad_auth_token|oauth2: |error getting credentials using GOOGLE_APPLICATION_CREDENTIALS/iu,
    'repository.credentials-refused',
  ],
  [
    /specified bucket does not exist|NoSuchBucket|specified container does not exist|ContainerNotFound|Network Name Not Found|share name cannot be found|bucket doesn't exist/iu,
    'repository.container-missing',
  ],
  [/\(403\)|403 Forbidden|AccessDenied|Access Denied/iu, 'repository.permission-denied'],
  [
    /unexpected HTTP response \(400\)|server response unexpected|invalid character '<'|expected element type <|unknown message type/iu,
    'repository.not-this-kind',
  ],
  [/connection refused/iu, 'repository.port-closed'],
];

/** Less telling words, which other causes may bring along as well. */
export const lostConnection: WordTable = [
  [/fork\/exec .*(ssh|rclone)|executable file not found|exec: .*(ssh|rclone)/iu, 'plugin.program-missing'],
  [
    /connection (reset|timed out)|no route to host|network is (unreachable|down)|i\/o timeout|context deadline|tls: |unexpected HTTP response|unable to start the sftp session|ssh command exited|unexpected EOF|Bucket name cannot|broken pipe|rclone: /iu,
    'repository.unreachable',
  ],
];
