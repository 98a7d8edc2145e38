import type { DatabaseShape } from '../platform/database.ts';

/**
 * `record` is the job as the contract has it, as JSON; the columns beside it are what is asked for. `seq` is the order in
 * which jobs were made: the wall clock may jump, this never does.
 */
export const historyShape: DatabaseShape = {
  migrations: [
    `CREATE TABLE jobs (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       id TEXT NOT NULL UNIQUE,
       plan_id TEXT,
       kind TEXT NOT NULL,
       state TEXT NOT NULL,
       is_ended INTEGER NOT NULL,
       created_at TEXT NOT NULL,
       record TEXT NOT NULL
     ) STRICT;
     CREATE INDEX jobs_by_plan ON jobs (plan_id, kind, seq);
     CREATE INDEX jobs_not_ended ON jobs (is_ended) WHERE is_ended = 0;
     CREATE TABLE problems (
       seq INTEGER NOT NULL REFERENCES jobs (seq) ON DELETE CASCADE,
       path TEXT NOT NULL,
       cause TEXT NOT NULL,
       detail TEXT NOT NULL,
       PRIMARY KEY (seq, path)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE log_lines (
       seq INTEGER NOT NULL REFERENCES jobs (seq) ON DELETE CASCADE,
       number INTEGER NOT NULL,
       line TEXT NOT NULL,
       PRIMARY KEY (seq, number)
     ) STRICT, WITHOUT ROWID;`,
  ],
};
