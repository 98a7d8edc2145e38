import type { DatabaseShape } from '../../../src-main/platform/database.ts';

const jobs = `CREATE TABLE jobs (id TEXT PRIMARY KEY, body TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
CREATE INDEX jobs_by_time ON jobs (created_at)`;

export const firstShape: DatabaseShape = { migrations: [jobs] };
export const secondShape: DatabaseShape = {
  migrations: [jobs, `ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'backup'`],
};
export const addJob = 'INSERT INTO jobs (id, body, created_at) VALUES (?, ?, ?)';
export const countJobs = 'SELECT count(*) AS count FROM jobs';
