-- Views of one connection; they are not stored, so a later version may word them anew.

-- The sending that decides a row: OK, then OPEN, then UNKNOWN, then the latest REJECTED, then the latest of the rest.
CREATE TEMP VIEW decider AS
SELECT s.*
FROM sending s
WHERE NOT EXISTS (
  SELECT 1 FROM sending o
  WHERE o.enrolment_id = s.enrolment_id
    AND o.attempt_id <> s.attempt_id
    AND (CASE o.verdict WHEN 'OK' THEN 0 WHEN 'OPEN' THEN 1 WHEN 'UNKNOWN' THEN 2 WHEN 'REJECTED' THEN 3 ELSE 4 END, -o.attempt_id)
      < (CASE s.verdict WHEN 'OK' THEN 0 WHEN 'OPEN' THEN 1 WHEN 'UNKNOWN' THEN 2 WHEN 'REJECTED' THEN 3 ELSE 4 END, -s.attempt_id));

-- Every row with its outcome, as Outcome.of derives it; a test holds the two together.
CREATE TEMP VIEW row_outcome AS
SELECT e.id, e.line, e.text, e.key, e.cells, s.attempt_id, s.verdict, s.key AS sent_key,
  CASE
    WHEN s.verdict = 'OK' THEN
      -- The first question is asked once, not for each row: mostly nothing was ever taken back.
      CASE WHEN EXISTS (SELECT 1 FROM taking_back) AND (
             EXISTS (SELECT 1 FROM taking_back t WHERE t.enrolment_id = e.id)
             OR EXISTS (SELECT 1 FROM taking_back t JOIN sending b ON b.enrolment_id = t.enrolment_id AND b.verdict = 'OK'
                        WHERE t.receipt_of = e.id))
        THEN 'TAKEN_BACK' ELSE 'ENROLLED' END
    WHEN s.verdict = 'OPEN' THEN 'SENDING'
    WHEN s.verdict = 'UNKNOWN' THEN 'NEEDS_CHECKING'
    WHEN s.verdict IS NULL AND e.reason IS NULL THEN 'WAITING'
    WHEN EXISTS (SELECT 1 FROM correction c WHERE c.enrolment_id = e.id AND c.attempt_id IS NULL
                 AND c.dropped_at IS NULL AND c.ordered_at IS NOT NULL) THEN 'WAITING'
    WHEN s.verdict = 'REJECTED' THEN CASE s.reason WHEN 'LIMIT_REACHED' THEN 'NOT_ENROLLED' ELSE 'FAILED' END
    WHEN e.reason IS NOT NULL THEN 'SKIPPED'
    ELSE 'WAITING'
  END AS outcome,
  -- Why a list's own value was left out is over once its correction was sent; a refused sending never hides it.
  CASE WHEN s.verdict IS NULL OR e.reason IS NOT NULL AND s.verdict IN ('REFUSED', 'NOT_SENT', 'CLEARED') THEN e.reason
    ELSE s.reason END AS reason,
  CASE WHEN s.verdict IS NULL OR e.reason IS NOT NULL AND s.verdict IN ('REFUSED', 'NOT_SENT', 'CLEARED') THEN NULL
    ELSE s.reason_key END AS reason_key,
  CASE WHEN s.verdict IS NULL OR e.reason IS NOT NULL AND s.verdict IN ('REFUSED', 'NOT_SENT', 'CLEARED') THEN e.detail
    ELSE s.detail END AS reason_detail
FROM enrolment e LEFT JOIN decider s ON s.enrolment_id = e.id;
