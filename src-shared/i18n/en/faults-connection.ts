/** Why a place cannot be reached, as the window and the command line say it. */
export const connectionFaults = {
  'fault.repository.host-not-found.title': 'The server’s name is not known',
  'fault.repository.host-not-found.explanation':
    'No computer answers to this name. It may be misspelled, or the network is away.',
  'fault.repository.host-not-found.next': 'Check the name and the network connection, then try again.',
  'fault.repository.port-closed.title': 'The server does not answer at this port',
  'fault.repository.port-closed.explanation':
    'The computer is there, but nothing accepts connections at this port.',
  'fault.repository.port-closed.next': 'Check the port, and that the service is running on the server.',
  'fault.repository.tls-not-trusted.title': 'The connection is not trusted',
  'fault.repository.tls-not-trusted.explanation':
    'The server’s certificate is not one that this computer trusts, or it does not speak TLS at this address.',
  'fault.repository.tls-not-trusted.next':
    'Check the address. For a server of your own, add its certificate in the advanced settings.',
  'fault.repository.credentials-refused.title': 'The server refused the sign-in',
  'fault.repository.credentials-refused.explanation': 'The user name, key or password is not accepted there.',
  'fault.repository.credentials-refused.next':
    'Check the sign-in details; they may have expired or been changed.',
  'fault.repository.host-key-unknown.title': 'This server is not known yet',
  'fault.repository.host-key-unknown.explanation':
    'It showed a key that has not been confirmed on this computer.',
  'fault.repository.host-key-unknown.next':
    'Compare the fingerprint with the one that the server’s owner gives, then confirm it.',
  'fault.repository.host-key-changed.title': 'The server’s key has changed',
  'fault.repository.host-key-changed.explanation':
    'It is not the key that was confirmed before. The server may have been set up anew, or someone stands in between.',
  'fault.repository.host-key-changed.next': 'Connect only after its owner has confirmed the new fingerprint.',
} as const;
