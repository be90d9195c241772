namespace Casus.Pipeline.Loading;

/// <summary>What a user can add to the engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Path of the data pack or of a <c>data/</c> folder; null for the pack beside the program.</summary>
    public string? DataPath { get; init; }

    /// <summary>Folder of the user's own rules, tried before ours; or null.</summary>
    public string? RulesFolder { get; init; }

    /// <summary>File of the user's own actors, which win over ours; or null.</summary>
    public string? ActorsFile { get; init; }

    /// <summary>True to let what was learned of relations speak beside the rules; false for rules alone.</summary>
    public bool HasLearnedRelations { get; init; } = true;

    /// <summary>BCP 47 tag of the language to load.</summary>
    public string Language { get; init; } = "en";
}
