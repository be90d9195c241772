namespace Casus.Cli.Views;

/// <summary>The order in which a person reads events.</summary>
internal static class EventOrder
{
    /// <summary>By day, then by number; events without a date come last.</summary>
    /// <param name="events">The events.</param>
    public static IEnumerable<Event> ByDay(IEnumerable<Event> events) => events
        .OrderBy(e => e.Date is null ? 1 : 0)
        .ThenBy(e => e.Date?.Value, StringComparer.Ordinal)
        .ThenBy(e => e.Id.Length)
        .ThenBy(e => e.Id, StringComparer.Ordinal);
}
