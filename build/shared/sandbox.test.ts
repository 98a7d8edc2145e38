import { describe, expect, it } from 'vitest';
import { canSandbox } from './sandbox.mjs';

const ordinary = { isRoot: false, isHelperPrivileged: false, kernelSetting: () => undefined };
const withSetting = (name: string, value: string) => ({
  ...ordinary,
  kernelSetting: (setting: string) => (setting === name ? value : undefined),
});

describe("Chromium's sandbox", () => {
  it('works for an ordinary user on an ordinary kernel', () => {
    expect(canSandbox(ordinary)).toBe(true);
    expect(canSandbox(withSetting('user/max_user_namespaces', '96000'))).toBe(true);
  });

  it('never works for root', () => {
    expect(canSandbox({ ...ordinary, isRoot: true, isHelperPrivileged: true })).toBe(false);
  });

  it.each([
    ['kernel/unprivileged_userns_clone', '0'],
    ['kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['user/max_user_namespaces', '0'],
  ])('needs its helper where %s is %s', (name, value) => {
    expect(canSandbox(withSetting(name, value))).toBe(false);
    expect(canSandbox({ ...withSetting(name, value), isHelperPrivileged: true })).toBe(true);
  });
});
