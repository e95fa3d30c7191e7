-- What a remote backend brings: other actions than a direct issue, connections that are opened again, and answers that were
-- lost and are settled later. The scope's action is part of what a customer must not be sent twice for.

CREATE TABLE scope_with_action (
  id        INTEGER PRIMARY KEY,
  endpoint  TEXT NOT NULL,
  promotion TEXT NOT NULL,
  action    TEXT NOT NULL,
  UNIQUE (endpoint, promotion, action)
);
INSERT INTO scope_with_action (id, endpoint, promotion, action) SELECT id, endpoint, promotion, 'DIRECT_ISSUE' FROM scope;
DROP TABLE scope;
ALTER TABLE scope_with_action RENAME TO scope;

-- How the run's connection is opened again, without secrets; null for the demonstration.
ALTER TABLE run ADD COLUMN connection_spec TEXT;
-- The run whose receipts a run takes back; null for every other action.
ALTER TABLE run ADD COLUMN of_run INTEGER REFERENCES run (id);
CREATE INDEX run_of_run ON run (of_run) WHERE of_run IS NOT NULL;

-- When a request ended, on a clock that nobody can set: which start of the computer, and nanoseconds since some moment of it.
ALTER TABLE attempt ADD COLUMN closed_boot TEXT;
ALTER TABLE attempt ADD COLUMN closed_ticks INTEGER;

CREATE INDEX unknown_sending ON sending (attempt_id) WHERE verdict = 'UNKNOWN';

-- Settling an answer asks for the corrections of one request.
CREATE INDEX correction_sent ON correction (attempt_id) WHERE attempt_id IS NOT NULL;

-- What was found out, or decided, about a sending with an unknown outcome. Its answer is what the backend said.
CREATE TABLE ruling (
  id           INTEGER PRIMARY KEY,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  attempt_id   INTEGER NOT NULL REFERENCES attempt (id),
  at           INTEGER NOT NULL,
  operator     TEXT NOT NULL,
  how          TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  note         TEXT NOT NULL,
  answer       TEXT
);
CREATE INDEX ruling_of_row ON ruling (enrolment_id);

-- A named person's order to send a row again although it may have counted (R11).
CREATE TABLE resend (
  id           INTEGER PRIMARY KEY,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  at           INTEGER NOT NULL,
  operator     TEXT NOT NULL,
  note         TEXT NOT NULL,
  attempt_id   INTEGER REFERENCES attempt (id)
);
CREATE INDEX resend_sent ON resend (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX resend_waiting ON resend (enrolment_id) WHERE attempt_id IS NULL;

-- Which row's receipt a row of a taking-back run takes back.
CREATE TABLE taking_back (
  enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment (id),
  receipt_of   INTEGER NOT NULL REFERENCES receipt (enrolment_id)
);
CREATE INDEX taking_back_of ON taking_back (receipt_of);

CREATE TRIGGER ruling_stays BEFORE DELETE ON ruling BEGIN SELECT RAISE(ABORT, 'rulings are never deleted'); END;
CREATE TRIGGER ruling_is_final BEFORE UPDATE ON ruling BEGIN SELECT RAISE(ABORT, 'rulings never change'); END;
CREATE TRIGGER resend_stays BEFORE DELETE ON resend BEGIN SELECT RAISE(ABORT, 'orders are never deleted'); END;
CREATE TRIGGER taking_back_stays BEFORE DELETE ON taking_back BEGIN SELECT RAISE(ABORT, 'take backs are never deleted'); END;
