namespace Casus;

/// <summary>Whose a report is, kept with an event so that reports of other stories can be told apart by origin too.</summary>
/// <param name="DocumentId">The report.</param>
/// <param name="Agency">The one agency whose text it is, or null.</param>
/// <param name="Houses">Its publisher's keys, as in <see cref="ReportReading.Houses"/>.</param>
public sealed record ReportSource(string DocumentId, AgencyCredit? Agency, IReadOnlyList<string> Houses);
