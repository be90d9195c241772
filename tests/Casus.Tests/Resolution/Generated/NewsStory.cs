namespace Casus.Tests.Resolution.Generated;

/// <summary>An invented story: terms of its own and of its topic, what happens in it, and the text of an agency.</summary>
internal sealed class NewsStory
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its first day.</summary>
    public required int Day { get; init; }

    /// <summary>Terms that its reports share, with their weights.</summary>
    public required (string Term, float Weight)[] Own { get; init; }

    /// <summary>Terms of its topic.</summary>
    public required (string Term, float Weight)[] Topic { get; init; }

    /// <summary>What happens in it, as reports tell it in full.</summary>
    public required EventMention[] Happenings { get; init; }

    /// <summary>Terms of the agency's text, once there is one.</summary>
    public IReadOnlyDictionary<string, float>? AgencyTerms { get; set; }

    /// <summary>Word runs of the agency's text.</summary>
    public ulong[] AgencyRuns { get; set; } = [];
}
