import { givenVariables, innerPath, type RepositoryRecipe } from '../../src-shared/plugin-sdk/index.ts';

/**
 * restic speaks with an rclone that it starts itself. The remote is described by environment variables alone: nothing
 * of it stands in a file, and the configuration file that rclone wants is a private one that goes with the run.
 */
export function rcloneRecipe(
  remote: Readonly<Record<string, string | undefined>>,
  path: string,
  certificateFile = '',
): RepositoryRecipe {
  const named = Object.entries(remote).map(([name, value]) => [`RCLONE_CONFIG_TL_${name}`, value] as const);
  return {
    location: `rclone:tl:${innerPath(path)}`,
    environment: {
      ...givenVariables(Object.fromEntries(named)),
      ...givenVariables({ RCLONE_CA_CERT: certificateFile }),
      RCLONE_CONFIG: '{{file:rclone.conf}}',
      // restic itself tries again, and tells us; rclone's own ten tries would keep a wrong name quiet for minutes.
      RCLONE_LOW_LEVEL_RETRIES: '3',
      RCLONE_CONTIMEOUT: '15s',
    },
    options: ['rclone.program="{{program:rclone}}"'],
    files: [{ name: 'rclone.conf', content: '' }],
  };
}
