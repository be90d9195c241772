namespace Casus;

/// <summary>What a rule of the user's tells: once for each cause.</summary>
public sealed record Alert
{
    /// <summary>"A" and a number. Empty before the ledger gives one.</summary>
    public string Id { get; init; } = "";

    /// <summary>The rule in its normal form: its words with one blank between.</summary>
    public required string Rule { get; init; }

    /// <summary>What set it off beside its events ("accepted by PAK"); with rule, events and days it says whether two causes are one.</summary>
    public required string Cause { get; init; }

    /// <summary>First day of what set it off, or null.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day of what set it off, or null.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What happened, in one line for a person.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the events that set it off.</summary>
    public IReadOnlyList<string> EventIds { get; init; } = [];

    /// <summary>Their mentions as report and place (<c>report-7#120</c>), by which an event is known again under another id.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Sentences that tell it, as the reports have them.</summary>
    public IReadOnlyList<AlertQuote> Quotes { get; init; } = [];
}
