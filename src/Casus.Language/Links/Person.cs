namespace Casus.Language.Links;

/// <summary>One person of a report, as far as it has been read.</summary>
/// <param name="full">The first mention of the full name.</param>
internal sealed class Person(TokenSpan full)
{
    /// <summary>The first mention of the fullest name.</summary>
    public TokenSpan Full { get; set; } = full;

    /// <summary>He or she, where that is known.</summary>
    public Gender Gender { get; set; }

    /// <summary>The last nouns of the roles given so far, in lower case: minister.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of the country said beside the name; null when none was.</summary>
    public string? Country { get; set; }

    /// <summary>False when the pronoun cannot be this person's.</summary>
    /// <param name="gender">He or she.</param>
    public bool CanBe(Gender gender) => Gender == Gender.Unknown || gender == Gender.Unknown || Gender == gender;
}
