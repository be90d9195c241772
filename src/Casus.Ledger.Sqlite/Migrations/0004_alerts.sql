-- Alerts that were raised, and where each was told: a cause is told once, and what could not be told waits.
CREATE TABLE alerts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,                         -- when its cause was found
    rule       TEXT NOT NULL,
    first_day  TEXT,                                  -- days of what set it off, or null
    last_day   TEXT,
    body       TEXT NOT NULL
);

CREATE TABLE alert_deliveries (
    alert    INTEGER NOT NULL REFERENCES alerts (id),
    channel  TEXT NOT NULL,
    at       TEXT,                                    -- when it was told there, or null while it waits
    PRIMARY KEY (alert, channel)
) WITHOUT ROWID;
CREATE INDEX alert_deliveries_waiting ON alert_deliveries (channel, alert) WHERE at IS NULL;

-- Which days the ledger covers.
CREATE INDEX reports_by_day ON reports (day) WHERE day IS NOT NULL;
