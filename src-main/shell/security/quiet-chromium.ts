import type { App } from 'electron';

/** Chromium's own errands that reach the network or the system without anybody having asked. */
const unusedFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'WebBluetooth',
  'WebUSB',
];

/** Has to run before the app is ready. */
export function quietChromium(app: App): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'dns-prefetch-disable',
    'no-pings',
    'metrics-recording-only',
  ]) {
    commandLine.appendSwitch(name);
  }
  const given = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch('disable-features', [given, ...unusedFeatures].filter(Boolean).join(','));
  // With `--no-sandbox` (root, some containers) a process that is told to sandbox itself after all cannot start.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
