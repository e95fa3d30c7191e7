-- What was taken back stays, so that its earned id names nothing else; it no longer counts towards the limit.
ALTER TABLE issuals ADD COLUMN revoked_at INTEGER;

-- Enrolments in promotions of the type Enrol and issue; nth counts a customer's enrolments in one promotion from 1, and the
-- latest is the active one. Their ids come from the counter of the earned ids.
CREATE TABLE enrolments (
    issual_id INTEGER PRIMARY KEY,
    promotion_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    enrolled_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX enrolments_holder ON enrolments (promotion_id, customer_id, nth);
