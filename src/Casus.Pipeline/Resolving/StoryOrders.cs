using Casus.Ledger.Queries;

namespace Casus.Pipeline.Resolving;

/// <summary>Where a story and those near it stand among all stories.</summary>
internal sealed class StoryOrders
{
    private readonly Dictionary<string, StoryOrder> orders;
    private readonly Dictionary<string, string> storyOf;

    /// <summary>Makes it.</summary>
    /// <param name="storyId">The story.</param>
    /// <param name="orders">Where it and those near it stand.</param>
    /// <param name="tellings">Reports of those near it.</param>
    public StoryOrders(string storyId, IEnumerable<StoryOrder> orders, IEnumerable<ReportTelling> tellings)
    {
        this.orders = orders.ToDictionary(o => o.StoryId, StringComparer.Ordinal);
        storyOf = tellings.ToDictionary(t => t.DocumentId, t => t.StoryId, StringComparer.Ordinal);
        Own = this.orders.GetValueOrDefault(storyId) ?? new StoryOrder(storyId, null, "");
    }

    /// <summary>Where the story stands.</summary>
    public StoryOrder Own { get; }

    /// <summary>True for a story that comes after this one.</summary>
    /// <param name="storyId">A story.</param>
    public bool IsLater(string storyId) => orders.TryGetValue(storyId, out var other) && StoryOrder.Compare(other, Own) > 0;

    /// <summary>Where the other stories stand that tell an event.</summary>
    /// <param name="told">The event.</param>
    public IEnumerable<StoryOrder> Others(Event told) => told.Members.Select(m => storyOf.GetValueOrDefault(m.Mention.DocumentId, ""))
        .Distinct(StringComparer.Ordinal).Where(s => s != Own.StoryId && orders.ContainsKey(s)).Select(s => orders[s]);
}
