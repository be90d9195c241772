using Casus.Json;
using Casus.Ledger.Changes;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>Keeps how far feeds were read.</summary>
internal static class WatchWriter
{
    public static AppendResult Append(Session session, AppendWatch change)
    {
        string address = change.Feed.Address;
        bool isNew = session.Number("SELECT id FROM watched_feeds WHERE address = $1", address) is null;
        session.Run(
            "INSERT INTO watched_feeds (address, body) VALUES ($1, $2) ON CONFLICT (address) DO UPDATE SET body = excluded.body",
            address,
            CoreJson.Write(change.Feed));
        long feed = session.Number("SELECT id FROM watched_feeds WHERE address = $1", address)!.Value;
        foreach (var item in change.Items)
        {
            session.Run(
                """
                INSERT INTO watched_items (feed, key, version, body) VALUES ($1, $2, $3, $4)
                ON CONFLICT (feed, key) DO UPDATE SET version = excluded.version, body = excluded.body
                """,
                feed,
                item.Key,
                item.Version,
                item.IsDone ? null : CoreJson.Write(item));
        }

        return new AppendResult(isNew ? AppendKind.Added : AppendKind.Unchanged, "", "");
    }
}
