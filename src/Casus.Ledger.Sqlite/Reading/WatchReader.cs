using Casus.Json;
using Casus.Ledger.Queries;

namespace Casus.Ledger.Sqlite.Reading;

/// <summary>Reads how far feeds were read.</summary>
internal static class WatchReader
{
    public static IEnumerable<WatchedFeed> Feeds(Session session)
    {
        using var rows = session.Rows("SELECT body FROM watched_feeds ORDER BY id");
        while (rows.Read())
        {
            yield return CoreJson.Read<WatchedFeed>(rows.GetString(0));
        }
    }

    public static IEnumerable<WatchedItem> Items(Session session, WatchedItemsQuery query)
    {
        if (session.Number("SELECT id FROM watched_feeds WHERE address = $1", query.Feed) is not { } feed)
        {
            return [];
        }

        return query.Keys is { } keys ? Named(session, feed, keys) : Waiting(session, feed);
    }

    public static IEnumerable<string> Known(Session session, KnownAddressesQuery query) =>
        query.Addresses.Where(address => session.Number("SELECT report FROM addresses WHERE address = $1", address) is not null);

    private static IEnumerable<WatchedItem> Waiting(Session session, long feed)
    {
        using var rows = session.Rows("SELECT body FROM watched_items WHERE feed = $1 AND body IS NOT NULL ORDER BY id", feed);
        while (rows.Read())
        {
            yield return CoreJson.Read<WatchedItem>(rows.GetString(0));
        }
    }

    private static IEnumerable<WatchedItem> Named(Session session, long feed, IReadOnlyList<string> keys)
    {
        var found = new List<(long Id, WatchedItem Item)>();
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            using var rows = session.Rows("SELECT id, version, body FROM watched_items WHERE feed = $1 AND key = $2", feed, key);
            if (rows.Read())
            {
                var item = rows.TextOrNull(2) is { } body ? CoreJson.Read<WatchedItem>(body) : new WatchedItem(key, rows.GetString(1)) { IsDone = true };
                found.Add((rows.GetInt64(0), item));
            }
        }

        return found.OrderBy(f => f.Id).Select(f => f.Item);
    }
}
