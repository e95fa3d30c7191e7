-- Ids are numbers here and text on the wire.
CREATE TABLE programs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- Moments are milliseconds since 1970, in UTC. No limit: issual_limit is null.
CREATE TABLE promotions (
    id INTEGER PRIMARY KEY,
    program_id INTEGER NOT NULL REFERENCES programs (id),
    name TEXT NOT NULL,
    identifier TEXT UNIQUE,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    active INTEGER NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    issual_limit INTEGER
) STRICT;

CREATE TABLE sources (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    mobile TEXT,
    email TEXT COLLATE NOCASE,
    first_name TEXT,
    last_name TEXT
) STRICT;

-- Each index holds the customer's id too, so that looking a customer up touches nothing else.
CREATE UNIQUE INDEX customers_mobile ON customers (mobile);
CREATE UNIQUE INDEX customers_email ON customers (email);

-- nth counts a customer's issuals of one promotion from 1. No foreign keys: a customer's id comes from the look-up in the
-- same transaction, customers are never deleted one by one, and checking a million of them again costs a second.
CREATE TABLE issuals (
    earned_id INTEGER PRIMARY KEY,
    promotion_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    nth INTEGER NOT NULL,
    issual_id INTEGER NOT NULL,
    issued_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX issuals_holder ON issuals (promotion_id, customer_id, nth);

-- The next earned id. It outlives a reset of the data, so that an old receipt never names a new enrolment.
CREATE TABLE counter (
    next_earned_id INTEGER NOT NULL
) STRICT;

INSERT INTO counter (next_earned_id) VALUES (100001);

-- Which sample world this is: data made anew or replaced are another one, and what the journal knows of the last one's
-- customers says nothing about them.
CREATE TABLE world (
    id TEXT NOT NULL
) STRICT;
INSERT INTO world (id) VALUES (lower(hex(randomblob(8))));
