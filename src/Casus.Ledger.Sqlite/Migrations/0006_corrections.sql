-- What persons corrected. Rows are never changed or removed; an undoing is a row of its own.
CREATE TABLE corrections (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,       -- correction 3 is C3
    at       TEXT NOT NULL,                           -- when it was said
    by       TEXT NOT NULL,
    kind     TEXT NOT NULL,
    undoes   INTEGER REFERENCES corrections (id),     -- the correction that holds no more, for an undoing
    subject  TEXT NOT NULL,                           -- the events or mentions as the person named them
    body     TEXT NOT NULL
);

-- An event that a person rejected is kept and hidden.
ALTER TABLE events ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX events_rejected ON events (id) WHERE rejected = 1;
