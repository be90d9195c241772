namespace Casus.Language.Tagging;

/// <summary>A universal word class with the treebank's own tag.</summary>
/// <param name="Upos">The universal word class.</param>
/// <param name="Xpos">The treebank's tag.</param>
internal sealed record TagLabel(UniversalPos Upos, string Xpos)
{
    /// <summary>Reads a label such as <c>NOUN|NNS</c>.</summary>
    /// <param name="text">The label.</param>
    /// <exception cref="InvalidDataException">It is not of that form.</exception>
    public static TagLabel Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0 || !UniversalPosNames.TryParse(text.AsSpan(0, bar), out var upos))
        {
            throw new InvalidDataException($"'{text}' is not a tag: expected UPOS|XPOS");
        }

        return new TagLabel(upos, text[(bar + 1)..]);
    }
}
