-- Events are asked for by what a mention without party or date has: a place or a figure.
CREATE INDEX events_by_place ON events (type, place) WHERE ended = 0 AND place IS NOT NULL;
CREATE INDEX event_quantities_by_figure ON event_quantities (kind, best);
CREATE INDEX places_by_latitude ON places (lat, lon);
-- Events are asked for by type and day.
CREATE INDEX events_by_type_day ON events (type, first_day) WHERE ended = 0;
