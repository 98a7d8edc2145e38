import { createCipheriv, randomBytes } from 'node:crypto';

/**
 * rclone takes passwords only in this form. It is no protection (the key is the same for everybody, and stands in
 * rclone's source, fs/config/obscure), so the result is a secret like the password itself.
 */
export function obscure(password: string): string {
  const start = randomBytes(16);
  const cipher = createCipheriv('aes-256-ctr', commonKey, start);
  return Buffer.concat([start, cipher.update(password, 'utf8'), cipher.final()]).toString('base64url');
}

const commonKey = Buffer.from('9c935b48730a554d6bfd7c63c886a92bd390198eb8128afbf4de162b8b95f638', 'hex');
