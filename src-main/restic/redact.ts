const mask = '•••';

/**
 * Hides every secret in a text that leaves the driver: each of `secrets` as it is, as JSON and as a URL writes it,
 * and the password of any `scheme://user:password@host`.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const form of formsOf(secrets)) clean = clean.replaceAll(form, mask);
  return clean.replaceAll(urlPassword, `$1${mask}@`);
}

const urlPassword = /(:\/\/[^\s/:@"']*:)[^\s/@"']+@/gu;

const known = new WeakMap<readonly string[], readonly string[]>();

function formsOf(secrets: readonly string[]): readonly string[] {
  const cached = known.get(secrets);
  if (cached !== undefined) return cached;
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret === '') continue;
    forms.add(secret);
    forms.add(JSON.stringify(secret).slice(1, -1));
    forms.add(
      JSON.stringify(secret)
        .slice(1, -1)
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026'),
    );
    // Half a surrogate pair has no form in a URL.
    if (!/\p{Surrogate}/u.test(secret)) forms.add(encodeURIComponent(secret));
  }
  // Longest first: a secret that contains another must not be left in pieces.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  known.set(secrets, ordered);
  return ordered;
}
