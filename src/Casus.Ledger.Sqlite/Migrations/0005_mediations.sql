-- Mediations are followed event by event: what is new since they were last followed, what opens them, and what they hold.

-- Events that were made, changed, moved to another story or ended; story 0 stands for the story the event is in.
CREATE TABLE mediation_news (
    event  INTEGER NOT NULL,
    story  INTEGER NOT NULL,
    PRIMARY KEY (event, story)
) WITHOUT ROWID;
CREATE TRIGGER mediation_news_of_events AFTER UPDATE ON events BEGIN
    INSERT OR IGNORE INTO mediation_news (event, story) VALUES (OLD.id, OLD.story), (NEW.id, NEW.story);
END;
CREATE TRIGGER mediation_news_of_new_mentions AFTER INSERT ON event_mentions BEGIN
    INSERT OR IGNORE INTO mediation_news (event, story) VALUES (NEW.event, 0);
END;
CREATE TRIGGER mediation_news_of_old_mentions AFTER DELETE ON event_mentions BEGIN
    INSERT OR IGNORE INTO mediation_news (event, story) VALUES (OLD.event, 0);
END;
CREATE TRIGGER mediation_news_of_new_claims AFTER INSERT ON event_claims BEGIN
    INSERT OR IGNORE INTO mediation_news (event, story) VALUES (NEW.event, 0);
END;
CREATE TRIGGER mediation_news_of_old_claims AFTER DELETE ON event_claims BEGIN
    INSERT OR IGNORE INTO mediation_news (event, story) VALUES (OLD.event, 0);
END;
INSERT INTO mediation_news (event, story) SELECT id, story FROM events WHERE ended = 0;

-- Offers to mediate and acts of mediation, one row for each mediator.
CREATE TABLE mediation_openings (
    event     INTEGER NOT NULL REFERENCES events (id),
    mediator  TEXT NOT NULL,
    parties   TEXT NOT NULL,                          -- codes with a space between
    story     INTEGER NOT NULL REFERENCES stories (id),
    day       TEXT,                                   -- or null
    PRIMARY KEY (event, mediator)
) WITHOUT ROWID;
CREATE INDEX mediation_openings_by_story ON mediation_openings (story);

CREATE TABLE mediation_events (
    event      INTEGER NOT NULL REFERENCES events (id),
    mediation  INTEGER NOT NULL REFERENCES mediations (id),
    opens      INTEGER NOT NULL,                      -- 1 when it is one of the openings
    PRIMARY KEY (event, mediation)
) WITHOUT ROWID;
CREATE INDEX mediation_events_by_mediation ON mediation_events (mediation);

-- Mediations that were joined into others.
CREATE TABLE mediation_forwards (
    id       INTEGER PRIMARY KEY,
    forward  INTEGER NOT NULL
);

-- What was followed before is followed anew and keeps its number by its first event.
INSERT INTO mediation_events (event, mediation, opens) SELECT first_event, id, 1 FROM mediations;
