import type { Retention, RetentionRules } from '../../../../src-shared/model/retention.ts';

/** Largest number that a rule takes; the contract refuses more. */
export const mostKept = 10_000;

/** The rules in the order in which they are shown: from close to far. */
export const ruleNames = [
  'last',
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'yearly',
] as const satisfies readonly (keyof RetentionRules)[];

/** Where a person starts when they want to choose by themselves: about what thinning out keeps, with an end. */
export const firstCustomRules: RetentionRules = {
  last: 0,
  hourly: 24,
  daily: 30,
  weekly: 52,
  monthly: 24,
  yearly: 10,
};

/** Another preset; rules that were chosen before are taken up again. */
export function withPreset(preset: Retention['preset'], remembered: RetentionRules): Retention {
  return preset === 'custom' ? { preset, rules: remembered } : { preset };
}

export function withRule(rules: RetentionRules, name: keyof RetentionRules, count: number): RetentionRules {
  const whole = Number.isFinite(count) ? Math.round(count) : 0;
  return { ...rules, [name]: Math.min(mostKept, Math.max(0, whole)) };
}

export const rulesOf = (retention: Retention): RetentionRules =>
  retention.preset === 'custom' ? retention.rules : firstCustomRules;
