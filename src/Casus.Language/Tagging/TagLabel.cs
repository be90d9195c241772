using Casus.Learning.Features;

namespace Casus.Language.Tagging;

/// <summary>A universal word class with the treebank's own tag, as the tagger predicts them together.</summary>
/// <param name="Upos">The universal word class.</param>
/// <param name="Xpos">The treebank's tag.</param>
/// <param name="Key">The hashed pair: features of later models are built on it, so it does not depend on the order of labels.</param>
/// <param name="UposKey">The hashed universal word class alone.</param>
internal sealed record TagLabel(UniversalPos Upos, string Xpos, uint Key, uint UposKey)
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

        return new TagLabel(upos, text[(bar + 1)..], FeatureHash.Of(text), FeatureHash.Of(text.AsSpan(0, bar)));
    }
}
