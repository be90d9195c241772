using Casus.Json;

namespace Casus.Ledger.Sqlite.Writing;

/// <summary>An event as its tables hold it; equal rows are the same event to the letter.</summary>
internal sealed record EventRow(string Body, IReadOnlyList<MemberRow> Members, IReadOnlyList<ClaimRow> Claims)
{
    /// <summary>The rows of an event that is to be written.</summary>
    /// <exception cref="ArgumentException">It has no mention, or one in a report that is not in the ledger.</exception>
    public static EventRow Of(Session session, Event told)
    {
        if (told.Members.Count == 0)
        {
            throw new ArgumentException($"Event '{told.Id}' ({told.Code}) has no mention.", nameof(told));
        }

        return new EventRow(
            CoreJson.Write(told with { Id = "", StoryId = "", Members = [], Claims = [] }),
            [.. told.Members.Select(m => new MemberRow(
                Report(session, m.Mention.DocumentId), m.Mention.Trigger, CoreJson.Write(m.Mention), CoreJson.Write(m.Reasons)))],
            [.. told.Claims.Select(c => new ClaimRow(
                Report(session, c.DocumentId), Columns.Word(c.Kind), Columns.Word(c.Status), CoreJson.Write(c)))]);
    }

    public static long Report(Session session, string documentId) =>
        session.Number("SELECT id FROM reports WHERE document_id = $1", documentId)
        ?? throw new ArgumentException($"There is no report '{documentId}' in the ledger.", nameof(documentId));
}

/// <summary>A mention of an event.</summary>
internal sealed record MemberRow(long Report, TextSpan Trigger, string Body, string Reasons);

/// <summary>A claim of an event.</summary>
internal sealed record ClaimRow(long Report, string Kind, string Status, string Body);
