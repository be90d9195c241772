namespace Casus;

/// <summary>What kind of thing a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, armed group, company or body.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,

    /// <summary>Any other name.</summary>
    Other,
}

/// <summary>A name in the text.</summary>
/// <param name="Tokens">Its tokens, titles left out.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameMention(TokenSpan Tokens, NameKind Kind);

/// <summary>The names of a document, in text order and without overlap.</summary>
/// <param name="Mentions">The names.</param>
public sealed record NameTable(IReadOnlyList<NameMention> Mentions);
