import { makeFault, type Fault, type FaultCode } from '../../src-shared/model/fault.ts';

/**
 * Says more exactly why a place could not be reached, from the words that came with the fault. Only for the first
 * contact with a place, where the person is there to put it right; a running job keeps the broader codes, by which it
 * tries again. Samples stand in explain-connection.test.ts.
 */
export function explainConnection(fault: Fault): Fault {
  const code = words.find(([pattern]) => pattern.test(fault.detail ?? ''))?.[1];
  if (code === undefined || !vague.has(fault.code)) return fault;
  return makeFault(code, {
    detail: fault.detail,
    ...(fault.params === undefined ? {} : { params: fault.params }),
  });
}

const vague = new Set<FaultCode>([
  'repository.unreachable',
  'repository.permission-denied',
  'engine.unexpected',
  'repository.gone-while-used',
]);

const words: readonly (readonly [RegExp, FaultCode])[] = [
  [/REMOTE HOST IDENTIFICATION HAS CHANGED|Offending .* key in/u, 'repository.host-key-changed'],
  [
    /Host key verification failed|No .* host key is known|authenticity of host .* can't be established/u,
    'repository.host-key-unknown',
  ],
  [/executable file not found|fork\/exec .*no such file/u, 'plugin.program-missing'],
  [
    /no such host|Could not resolve hostname|Name or service not known|server misbehaving/u,
    'repository.host-not-found',
  ],
  [/x509: |tls: |HTTP response to HTTPS client|certificate/iu, 'repository.tls-not-trusted'],
  [
    /\(401\)|401 Unauthorized|InvalidAccessKeyId|Access Key Id you provided|SignatureDoesNotMatch|Permission denied \(|Too many authentication failures/u,
    'repository.credentials-refused',
  ],
  [/connection refused|Connection refused|No route to host|no route to host/u, 'repository.port-closed'],
  [/\(403\)|403 Forbidden|AccessDenied|Access Denied/u, 'repository.permission-denied'],
  [/specified bucket does not exist|NoSuchBucket/u, 'repository.not-found'],
];
