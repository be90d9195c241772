-- Reports are compared by their marks, which the story book holds in memory; the index of terms has no reader any more.
DROP TABLE report_terms;
DROP TABLE terms;

CREATE TABLE story_marks (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,       -- order in which the reports were placed
    report   INTEGER NOT NULL UNIQUE REFERENCES reports (id),
    settled  INTEGER NOT NULL,                        -- 0 until stories were reconciled with it
    body     BLOB NOT NULL
);
CREATE INDEX story_marks_waiting ON story_marks (id) WHERE settled = 0;
