-- The trail. Each fact is the hash of a record and of the fact before, so that a change behind the program's back shows.
-- kind and ref say which record: CLAIM and ANSWER name one attempt, every other kind the last of the rows that were new.

CREATE TABLE fact (
  id   INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref  INTEGER NOT NULL,
  hash BLOB NOT NULL
);
CREATE INDEX fact_of_record ON fact (kind, ref);
CREATE TRIGGER fact_stays BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER fact_is_final BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'facts never change'); END;

-- What lay here before there was a trail: the last record of each kind.
CREATE TABLE trail_start (
  kind TEXT PRIMARY KEY,
  ref  INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO trail_start (kind, ref)
SELECT 'RUN', COALESCE(MAX(id), 0) FROM run
UNION ALL SELECT 'CLAIM', COALESCE(MAX(id), 0) FROM attempt
UNION ALL SELECT 'RULING', COALESCE(MAX(id), 0) FROM ruling
UNION ALL SELECT 'DECISION', COALESCE(MAX(id), 0) FROM decision
UNION ALL SELECT 'CORRECTION', COALESCE(MAX(id), 0) FROM correction
UNION ALL SELECT 'RESEND', COALESCE(MAX(id), 0) FROM resend;
CREATE TRIGGER trail_start_stays BEFORE DELETE ON trail_start BEGIN SELECT RAISE(ABORT, 'where the trail starts stays'); END;
CREATE TRIGGER trail_start_is_final BEFORE UPDATE ON trail_start BEGIN SELECT RAISE(ABORT, 'where the trail starts stays'); END;

-- Who and where, of each request; a run may be resumed by somebody else. Null for requests from before.
ALTER TABLE attempt ADD COLUMN operator TEXT;
ALTER TABLE attempt ADD COLUMN machine TEXT;
