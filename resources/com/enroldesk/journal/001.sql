-- Facts about runs. Rows are added and settled, never deleted; what became of a row is derived from them.

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One promotion at one endpoint: what a customer must not be enrolled in twice.
CREATE TABLE scope (
  id        INTEGER PRIMARY KEY,
  endpoint  TEXT NOT NULL,
  promotion TEXT NOT NULL,
  UNIQUE (endpoint, promotion)
);

CREATE TABLE run (
  id                INTEGER PRIMARY KEY,
  scope_id          INTEGER NOT NULL REFERENCES scope (id),
  connection        TEXT NOT NULL,
  program           TEXT NOT NULL,
  program_name      TEXT NOT NULL,
  promotion_name    TEXT NOT NULL,
  list_name         TEXT NOT NULL,
  list_hash         TEXT NOT NULL,
  columns           TEXT NOT NULL,
  identifier_column INTEGER NOT NULL,
  kind              TEXT,
  country           TEXT,
  source            TEXT NOT NULL,
  batch             INTEGER NOT NULL,
  again             TEXT,
  operator          TEXT NOT NULL,
  machine           TEXT NOT NULL,
  version           TEXT NOT NULL,
  approved_at       INTEGER NOT NULL,
  first_row         INTEGER NOT NULL,
  row_count         INTEGER NOT NULL,
  rows_hash         TEXT NOT NULL,
  state             TEXT NOT NULL,
  stop_code         TEXT,
  stop_key          TEXT,
  stop_detail       TEXT,
  worked_ms         INTEGER NOT NULL DEFAULT 0
);

-- One row of a frozen list. A run's rows have consecutive ids, so the primary key serves every range of a run.
CREATE TABLE enrolment (
  id     INTEGER PRIMARY KEY,
  line   INTEGER NOT NULL,
  text   TEXT NOT NULL,
  key    TEXT,
  source TEXT,
  cells  TEXT,
  reason TEXT,
  detail TEXT
);

-- One request.
CREATE TABLE attempt (
  id                INTEGER PRIMARY KEY,
  run_id            INTEGER NOT NULL REFERENCES run (id),
  kind              TEXT NOT NULL,
  size              INTEGER NOT NULL,
  claimed_at        INTEGER NOT NULL,
  version           TEXT NOT NULL,
  answered_at       INTEGER,
  closed_at         INTEGER,
  request           TEXT,
  status            INTEGER,
  server_request_id TEXT,
  reply             TEXT
);
CREATE INDEX attempt_of_run ON attempt (run_id);
CREATE INDEX attempt_open ON attempt (run_id) WHERE closed_at IS NULL;

-- One customer's part of one request. "live" repeats the verdict so that settling a success leaves the guard index alone.
CREATE TABLE sending (
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  attempt_id   INTEGER NOT NULL REFERENCES attempt (id),
  scope_id     INTEGER NOT NULL,
  key          TEXT NOT NULL,
  resend_no    INTEGER NOT NULL,
  live         INTEGER NOT NULL,
  verdict      TEXT NOT NULL,
  reason       TEXT,
  reason_key   TEXT,
  detail       TEXT,
  PRIMARY KEY (enrolment_id, attempt_id),
  CHECK (live = (verdict IN ('OPEN', 'OK', 'UNKNOWN')))
) WITHOUT ROWID;

-- The database itself refuses a second live sending, even if the code is wrong.
CREATE UNIQUE INDEX one_live_sending ON sending (scope_id, key, resend_no) WHERE live = 1;

CREATE TABLE receipt (
  enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment (id),
  attempt_id   INTEGER NOT NULL REFERENCES attempt (id),
  earned_id    TEXT NOT NULL,
  issual_id    TEXT NOT NULL,
  customer_id  TEXT NOT NULL
);

-- An operator's word to send a row once more, with the text to send; the list's own text stays in enrolment.
CREATE TABLE correction (
  id           INTEGER PRIMARY KEY,
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  text         TEXT NOT NULL,
  key          TEXT NOT NULL,
  operator     TEXT NOT NULL,
  typed_at     INTEGER NOT NULL,
  ordered_at   INTEGER,
  attempt_id   INTEGER REFERENCES attempt (id),
  dropped_at   INTEGER
);
CREATE INDEX correction_of_row ON correction (enrolment_id);
CREATE INDEX correction_waiting ON correction (enrolment_id) WHERE attempt_id IS NULL AND dropped_at IS NULL;

-- What people decided and when a run changed its state.
CREATE TABLE decision (
  id       INTEGER PRIMARY KEY,
  run_id   INTEGER NOT NULL REFERENCES run (id),
  at       INTEGER NOT NULL,
  operator TEXT NOT NULL,
  what     TEXT NOT NULL,
  detail   TEXT NOT NULL
);

CREATE TRIGGER run_stays BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
CREATE TRIGGER enrolment_stays BEFORE DELETE ON enrolment BEGIN SELECT RAISE(ABORT, 'enrolments are never deleted'); END;
CREATE TRIGGER attempt_stays BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;
CREATE TRIGGER sending_stays BEFORE DELETE ON sending BEGIN SELECT RAISE(ABORT, 'sendings are never deleted'); END;
CREATE TRIGGER receipt_stays BEFORE DELETE ON receipt BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;
CREATE TRIGGER receipt_is_final BEFORE UPDATE ON receipt BEGIN SELECT RAISE(ABORT, 'receipts never change'); END;
CREATE TRIGGER enrolment_is_frozen BEFORE UPDATE OF id, line, text, key, source, cells ON enrolment
BEGIN SELECT RAISE(ABORT, 'a frozen list never changes'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
