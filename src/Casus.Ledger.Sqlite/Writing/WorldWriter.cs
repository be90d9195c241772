namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Keeps each actor and each place once; their numbers.</summary>
internal static class WorldWriter
{
    public static long Actor(Session session, Actor actor)
    {
        object?[] values = [actor.Name, actor.Code.Value, actor.Sector, actor.Id ?? "", actor.Person ?? ""];
        return session.Number(
                "SELECT id FROM actors WHERE code = $2 AND sector = $3 AND name = $1 AND reference = $4 AND person = $5", values)
            ?? session.Number(
                "INSERT INTO actors (name, code, sector, reference, person) VALUES ($1, $2, $3, $4, $5) RETURNING id", values)!.Value;
    }

    public static long Place(Session session, Place place)
    {
        object?[] values = [place.Name, Columns.Word(place.Kind), place.Country, place.Lat, place.Lon, place.GeonameId ?? 0];
        return session.Number(
                "SELECT id FROM places WHERE name = $1 AND kind = $2 AND country = $3 AND lat = $4 AND lon = $5 AND geonameid = $6", values)
            ?? session.Number(
                "INSERT INTO places (name, kind, country, lat, lon, geonameid) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id", values)!.Value;
    }
}
