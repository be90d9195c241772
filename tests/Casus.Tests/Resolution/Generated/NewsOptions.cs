namespace Casus.Tests.Resolution.Generated;

/// <summary>What invented news is like.</summary>
internal sealed record NewsOptions
{
    /// <summary>The seed; the same gives the same news.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>Reports of a day.</summary>
    public int PerDay { get; init; } = 2740; // a million in a year

    /// <summary>Share of reports that arrive up to a month after their day.</summary>
    public double Late { get; init; } = 0.03;

    /// <summary>Share of reports without a day.</summary>
    public double Undated { get; init; } = 0.005;

    /// <summary>Share of reports whose day is inferred.</summary>
    public double Inferred { get; init; } = 0.02;

    /// <summary>Share of later reports of a story that reprint the text of an agency.</summary>
    public double Copies { get; init; } = 0.2;
}
