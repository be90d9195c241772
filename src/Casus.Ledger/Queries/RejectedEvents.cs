namespace Casus.Ledger.Queries;

/// <summary>What a query does with events that persons rejected.</summary>
public enum RejectedEvents
{
    /// <summary>They are left out.</summary>
    Hidden,

    /// <summary>They are among the rest.</summary>
    Included,

    /// <summary>Nothing else is found.</summary>
    Only,
}
