using Casus.Learning.Features;

namespace Casus.Language.Tagging;

/// <summary>The keys of English tags that can be a subject.</summary>
internal static class NominalKeys
{
    private static readonly uint Pronoun = FeatureHash.Of("PRON|PRP");
    private static readonly uint[] Nouns =
        [FeatureHash.Of("NOUN|NN"), FeatureHash.Of("NOUN|NNS"), FeatureHash.Of("PROPN|NNP"), FeatureHash.Of("PROPN|NNPS")];

    /// <summary>True for a personal pronoun or a noun.</summary>
    /// <param name="tagKey">A tag key.</param>
    public static bool Contains(uint tagKey) => IsPronoun(tagKey) || Nouns.AsSpan().Contains(tagKey);

    /// <summary>True for a personal pronoun.</summary>
    /// <param name="tagKey">A tag key.</param>
    public static bool IsPronoun(uint tagKey) => tagKey == Pronoun;
}
