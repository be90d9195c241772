-- Days are ISO 8601 text, instants ISO 8601 text with their offset, body columns JSON. Numbers of events, stories and
-- mediations are their ids without the letter: event 12 is E12.

CREATE TABLE stories (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    forward  INTEGER REFERENCES stories (id),         -- the story it was joined into, or null
    waiting  INTEGER NOT NULL                         -- 1 while its newest reports are not resolved
);
CREATE INDEX stories_waiting ON stories (id) WHERE waiting = 1;
CREATE INDEX stories_by_forward ON stories (forward) WHERE forward IS NOT NULL;

CREATE TABLE reports (
    id           INTEGER PRIMARY KEY,                 -- reading order, without gaps
    document_id  TEXT NOT NULL UNIQUE,
    story        INTEGER NOT NULL REFERENCES stories (id),
    revision     INTEGER NOT NULL,                    -- the newest
    day          TEXT                                 -- on which it was written, or null
);
CREATE INDEX reports_by_story ON reports (story, id);

CREATE TABLE addresses (
    address  TEXT PRIMARY KEY,
    report   INTEGER NOT NULL REFERENCES reports (id)
) WITHOUT ROWID;
CREATE INDEX addresses_by_report ON addresses (report);

CREATE TABLE revisions (
    report        INTEGER NOT NULL REFERENCES reports (id),
    revision      INTEGER NOT NULL,                   -- 1 for the first text
    address       TEXT NOT NULL,                      -- from where this text came
    media_type    TEXT NOT NULL,
    digest        TEXT NOT NULL,                      -- SHA-256 of the text, white space folded
    title         TEXT,
    published     TEXT,
    publisher     TEXT,
    byline        TEXT,
    url           TEXT,
    language      TEXT,
    text          TEXT NOT NULL,
    raw           BLOB NOT NULL,
    raw_encoding  TEXT NOT NULL,                      -- br (Brotli) or none
    PRIMARY KEY (report, revision)
);
CREATE INDEX revisions_by_digest ON revisions (digest);

-- What was coded, of the newest revision.
CREATE TABLE readings (
    report  INTEGER PRIMARY KEY REFERENCES reports (id),
    body    TEXT NOT NULL                             -- the reading without its mentions and claims
);

CREATE TABLE mentions (
    id             INTEGER PRIMARY KEY,
    report         INTEGER NOT NULL REFERENCES reports (id),
    n              INTEGER NOT NULL,                  -- 0-based, by trigger
    type           TEXT NOT NULL,
    mode           TEXT NOT NULL,
    cameo          TEXT NOT NULL,
    status         TEXT NOT NULL,
    rule           TEXT NOT NULL,
    trigger_start  INTEGER NOT NULL,
    trigger_end    INTEGER NOT NULL,
    body           TEXT NOT NULL
);
CREATE UNIQUE INDEX mentions_by_report ON mentions (report, n);

CREATE TABLE claims (
    id          INTEGER PRIMARY KEY,
    report      INTEGER NOT NULL REFERENCES reports (id),
    n           INTEGER NOT NULL,                     -- 0-based, by span
    kind        TEXT NOT NULL,
    by_code     TEXT NOT NULL,                        -- code and sector, or empty
    span_start  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    body        TEXT NOT NULL
);
CREATE UNIQUE INDEX claims_by_report ON claims (report, n);

CREATE TABLE actors (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    code       TEXT NOT NULL,
    sector     TEXT NOT NULL,
    reference  TEXT NOT NULL,                         -- id in the actor files, or empty
    person     TEXT NOT NULL                          -- or empty
);
CREATE UNIQUE INDEX actors_by_code ON actors (code, sector, name, reference, person);

CREATE TABLE places (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    country    TEXT NOT NULL,
    lat        REAL NOT NULL,
    lon        REAL NOT NULL,
    geonameid  INTEGER NOT NULL                       -- or 0
);
CREATE UNIQUE INDEX places_by_name ON places (name, kind, country, lat, lon, geonameid);

CREATE TABLE events (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    story      INTEGER NOT NULL REFERENCES stories (id),
    ended      INTEGER NOT NULL,                      -- 1 when it is no event any more; the columns below are null then
    forward    INTEGER REFERENCES events (id),        -- the event it was joined into, or null
    type       TEXT,
    mode       TEXT,
    cameo      TEXT,
    status     TEXT,
    first_day  TEXT,                                  -- first and last day of its date, or null
    last_day   TEXT,
    place      INTEGER REFERENCES places (id),
    reports    INTEGER,
    origins    INTEGER,
    body       TEXT                                   -- the event without its mentions and claims
);
CREATE INDEX events_by_story ON events (story, id);
CREATE INDEX events_by_type ON events (type, id) WHERE ended = 0;
CREATE INDEX events_by_day ON events (first_day) WHERE ended = 0;
CREATE INDEX events_by_forward ON events (forward) WHERE forward IS NOT NULL;

CREATE TABLE event_actors (
    event  INTEGER NOT NULL REFERENCES events (id),
    side   TEXT NOT NULL,                             -- source or target
    n      INTEGER NOT NULL,
    actor  INTEGER NOT NULL REFERENCES actors (id),
    PRIMARY KEY (event, side, n)
) WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor, event);

CREATE TABLE event_quantities (
    event  INTEGER NOT NULL REFERENCES events (id),
    kind   TEXT NOT NULL,
    low    INTEGER NOT NULL,
    best   INTEGER NOT NULL,
    high   INTEGER NOT NULL,
    PRIMARY KEY (event, kind)
) WITHOUT ROWID;

CREATE TABLE event_mentions (
    event    INTEGER NOT NULL REFERENCES events (id),
    n        INTEGER NOT NULL,
    report   INTEGER NOT NULL REFERENCES reports (id),
    mention  INTEGER REFERENCES mentions (id),        -- the coded mention, when it is the same to the letter
    body     TEXT,                                    -- else the mention
    reasons  TEXT NOT NULL,
    PRIMARY KEY (event, n)
) WITHOUT ROWID;
CREATE INDEX event_mentions_by_report ON event_mentions (report, event);
CREATE INDEX event_mentions_by_mention ON event_mentions (mention) WHERE mention IS NOT NULL;

CREATE TABLE event_claims (
    event   INTEGER NOT NULL REFERENCES events (id),
    n       INTEGER NOT NULL,
    report  INTEGER NOT NULL REFERENCES reports (id),
    kind    TEXT NOT NULL,
    status  TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (event, n)
) WITHOUT ROWID;

CREATE TABLE inferences (
    report    INTEGER PRIMARY KEY REFERENCES reports (id),
    earliest  TEXT NOT NULL,
    latest    TEXT NOT NULL,
    body      TEXT NOT NULL
);

CREATE TABLE mediations (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    mediator     TEXT NOT NULL,
    parties      TEXT NOT NULL,                       -- codes with a space between
    first_event  INTEGER NOT NULL REFERENCES events (id),
    stage        TEXT NOT NULL,
    body         TEXT NOT NULL
);

CREATE TABLE problems (
    id            INTEGER PRIMARY KEY,
    at            TEXT NOT NULL,
    code          TEXT NOT NULL,
    place         TEXT NOT NULL,                      -- file and line, file, or document id
    reason        TEXT NOT NULL,
    notice        INTEGER NOT NULL,                   -- 1 when no report was lost by it
    raw           BLOB NOT NULL,
    raw_encoding  TEXT NOT NULL
);
CREATE UNIQUE INDEX problems_by_place ON problems (place, code, reason);

CREATE TABLE history (
    id             INTEGER PRIMARY KEY,
    at             TEXT NOT NULL,
    subject        TEXT NOT NULL,                     -- id of a report, event, story or mediation
    what           TEXT NOT NULL,
    detail         TEXT NOT NULL,
    casus_version  TEXT NOT NULL,
    data_version   TEXT NOT NULL
);
CREATE INDEX history_by_subject ON history (subject, id);

-- For finding the story of a new report: which reports hold which term.
CREATE TABLE terms (
    id       INTEGER PRIMARY KEY,
    term     TEXT NOT NULL UNIQUE,
    reports  INTEGER NOT NULL                         -- how many hold it
);

CREATE TABLE report_terms (
    term    INTEGER NOT NULL,
    day     INTEGER NOT NULL,                         -- days since 0001-01-01, or -1 for a report without a day
    report  INTEGER NOT NULL,
    PRIMARY KEY (term, day, report)
) WITHOUT ROWID;

-- Full-text index of the newest revisions; rowid is reports.id. Holds no text of its own.
CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);

-- For people: each event's sentences.
CREATE VIEW event_sentences AS
SELECT 'E' || em.event AS event,
       r.document_id AS document_id,
       json_extract(coalesce(em.body, m.body), '$.sentenceText') AS sentence,
       json_extract(coalesce(em.body, m.body), '$.status') AS status,
       json_extract(coalesce(em.body, m.body), '$.rule') AS rule
FROM event_mentions em
JOIN reports r ON r.id = em.report
LEFT JOIN mentions m ON m.id = em.mention;
