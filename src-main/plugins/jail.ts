export { openJail, type Jail, type JailOptions } from './jail/jail.ts';
export { createBroker, type BrokerOptions, type Grants } from './jail/broker.ts';
