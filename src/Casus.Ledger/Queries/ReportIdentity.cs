using Casus.Ledger.Changes;

namespace Casus.Ledger.Queries;

/// <summary>What a report is to the ledger.</summary>
/// <param name="Kind">New, unchanged or a revision.</param>
/// <param name="DocumentId">The id that the ledger has or will give it.</param>
/// <param name="StoryId">Its story where it is known already; else empty.</param>
public sealed record ReportIdentity(AppendKind Kind, string DocumentId, string StoryId);
