namespace Casus.Pipeline.Reading;

/// <summary>Gives a reading the id that the ledger has for its report.</summary>
internal static class ReadingIds
{
    /// <summary>The same reading under another document id.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="documentId">The id.</param>
    public static ReportReading Rename(ReportReading reading, string documentId) => reading.DocumentId == documentId ? reading : reading with
    {
        DocumentId = documentId,
        Coded = reading.Coded with
        {
            Mentions = [.. reading.Coded.Mentions.Select(m => m with { DocumentId = documentId })],
            Claims = [.. reading.Coded.Claims.Select(c => c with { DocumentId = documentId })],
        },
    };
}
