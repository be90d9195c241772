-- Where events are looked for by party and day, so that a question costs what those days hold and not what the ledger holds.
-- A row too many does no harm, as what is found is looked at again; a row too few would.
CREATE TABLE event_days (
    type   TEXT NOT NULL,
    code   TEXT NOT NULL,                             -- of a party on either side; '' for an event without any coded party
    kind   INTEGER NOT NULL,                          -- 0 a date of one day, 1 a longer one, 2 no date and told on this day, 3 no day at all
    day    TEXT NOT NULL,                             -- the date's last day, or the day of a report that tells it, or ''
    event  INTEGER NOT NULL REFERENCES events (id),
    PRIMARY KEY (type, code, kind, day, event)
) WITHOUT ROWID;
CREATE INDEX event_days_by_event ON event_days (event);

-- An event of one day is found by its day at once; longer ones, of which there are few, by their first.
CREATE INDEX events_by_type_days ON events (type, first_day, last_day) WHERE ended = 0;
CREATE INDEX events_by_type_period ON events (type, first_day) WHERE ended = 0 AND first_day < last_day;
DROP INDEX events_by_type_day;

INSERT OR IGNORE INTO event_days (type, code, kind, day, event)
SELECT e.type, a.code, CASE WHEN e.first_day = e.last_day THEN 0 WHEN e.first_day IS NOT NULL THEN 1 WHEN r.day IS NOT NULL THEN 2 ELSE 3 END,
    coalesce(e.last_day, r.day, ''), e.id
FROM events e
JOIN event_actors ea ON ea.event = e.id
JOIN actors a ON a.id = ea.actor AND a.code <> ''
LEFT JOIN event_mentions em ON em.event = e.id AND e.first_day IS NULL
LEFT JOIN reports r ON r.id = em.report
WHERE e.ended = 0;

INSERT OR IGNORE INTO event_days (type, code, kind, day, event)
SELECT e.type, '', CASE WHEN e.first_day = e.last_day THEN 0 WHEN e.first_day IS NOT NULL THEN 1 WHEN r.day IS NOT NULL THEN 2 ELSE 3 END,
    coalesce(e.last_day, r.day, ''), e.id
FROM events e
LEFT JOIN event_mentions em ON em.event = e.id AND e.first_day IS NULL
LEFT JOIN reports r ON r.id = em.report
WHERE e.ended = 0 AND NOT EXISTS (SELECT 1 FROM event_actors ea JOIN actors a ON a.id = ea.actor WHERE ea.event = e.id AND a.code <> '');
