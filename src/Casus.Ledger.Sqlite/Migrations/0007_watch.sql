-- Feeds and sitemaps that are watched, and what was met in them.
CREATE TABLE watched_feeds (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    address  TEXT NOT NULL UNIQUE,                    -- as the user gave it
    body     TEXT NOT NULL
);

CREATE TABLE watched_items (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,       -- order in which they were first met
    feed     INTEGER NOT NULL REFERENCES watched_feeds (id),
    key      TEXT NOT NULL,                           -- digest of the item's id or link
    version  TEXT NOT NULL,                           -- digest of what the feed says of it
    body     TEXT,                                    -- what is needed to fetch its page; null once it is done
    UNIQUE (feed, key)
);
CREATE INDEX watched_items_waiting ON watched_items (feed, id) WHERE body IS NOT NULL;
