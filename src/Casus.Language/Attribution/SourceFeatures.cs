using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>What tells which noun or pronoun is a cue's speaker: the way through the tree, the distance, its place beside the content.</summary>
internal static class SourceFeatures
{
    /// <summary>Room for the features of one candidate.</summary>
    public const int MaxFeatures = 64;

    private const int MaxSteps = 6;

    /// <summary>Lists the features of a candidate.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="content">What is said.</param>
    /// <param name="source">The candidate's head word, or <see cref="SourceCandidates.NoOne"/>.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(SpeechText text, TokenSpan sentence, int cue, TokenSpan content, int source, ref FeatureList features)
    {
        var tokens = text.Tokens;
        uint lemma = text.Lemma(cue), tag = text.Tag(cue), upos = (uint)tokens.Upos[cue];
        var isPassive = text.Child(cue, DependencyRelation.AuxPass) >= 0 ? 1u : 0;
        if (source < 0)
        {
            AddNoOne(text, cue, content, isPassive, ref features);
            return;
        }

        uint path = Path(tokens, cue, source), word = text.Lemma(source), wordTag = text.Tag(source), marker = text.Marker(source);
        var isInside = content.Contains(source) ? 1u : 0;
        features.Add(10, path);
        features.Add(11, path, lemma);
        features.Add(12, path, tag, isPassive);
        features.Add(13, path, wordTag);
        features.Add(14, path, marker);
        features.Add(15, path, isInside);
        features.Add(16, path, isPassive, lemma);
        features.Add(17, (uint)tokens.Relations[source], marker, lemma);
        features.Add(18, (uint)tokens.Relations[source], marker, upos);
        features.Add(19, (uint)tokens.Relations[source], wordTag, tag);
        features.Add(20, word);
        features.Add(21, word, tag);
        features.Add(22, wordTag, lemma);
        features.Add(23, isInside, upos);
        features.Add(24, isInside, lemma);
        AddPlace(text, sentence, cue, content, source, ref features);
        features.Add(50, (uint)tokens.Relations[source], (uint)tokens.Relations[cue], source < cue ? 1u : 0);
        features.Add(51, tokens.Heads[source] < 0 ? 0 : text.Tag(tokens.Heads[source]), (uint)tokens.Relations[source], tag);
        features.Add(52, word, (uint)tokens.Relations[source], tokens.Heads[source] == cue ? 1u : 0);
        features.Add(53, text.Quotes.RegionOf(cue) == text.Quotes.RegionOf(source) ? 1u : 0, path);
    }

    private static void AddNoOne(SpeechText text, int cue, TokenSpan content, uint isPassive, ref FeatureList features)
    {
        var tokens = text.Tokens;
        uint lemma = text.Lemma(cue), tag = text.Tag(cue);
        var subject = CueFeatures.SubjectOf(text, cue);
        var state = subject < 0 ? 0u : content.Contains(subject) ? 1u : 2u;
        features.Add(1, tag);
        features.Add(2, lemma);
        features.Add(3, lemma, isPassive);
        features.Add(4, tag, isPassive);
        features.Add(5, tag, state);
        features.Add(6, lemma, state);
        features.Add(7, (uint)tokens.Relations[cue], tag, state);
        features.Add(8, subject < 0 ? 0 : text.Lemma(subject), tag);
        features.Add(9, text.Child(cue, DependencyRelation.OblAgent) >= 0 ? 1u : 0, isPassive, text.Child(cue, DependencyRelation.Expl) >= 0 ? 1u : 0);
        features.Add(54, text.Child(cue, DependencyRelation.NmodPoss) >= 0 ? 1u : 0, tag);
        features.Add(55, tokens.Heads[cue] < 0 ? 0 : text.Tag(tokens.Heads[cue]), (uint)tokens.Relations[cue], tag);
    }

    private static void AddPlace(SpeechText text, TokenSpan sentence, int cue, TokenSpan content, int source, ref FeatureList features)
    {
        uint lemma = text.Lemma(cue), tag = text.Tag(cue);
        int low = Math.Min(cue, source), high = Math.Max(cue, source);
        uint between = 0, verbs = 0;
        for (var i = low + 1; i < high; i++)
        {
            between += text.Tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron ? 1u : 0;
            verbs += text.Tokens.Upos[i] == UniversalPos.Verb ? 1u : 0;
        }

        var side = source < cue ? 1u : 0;
        var distance = (uint)Math.Min(high - low, 3 + ((high - low) / 4));
        between = Math.Min(between, 4);
        verbs = Math.Min(verbs, 3);
        features.Add(30, side, distance);
        features.Add(31, side, between, verbs);
        features.Add(32, (side << 4) | between, tag);
        features.Add(33, (side << 4) | between, lemma);
        features.Add(34, (side << 4) | verbs, (uint)text.Tokens.Relations[source], tag);
        features.Add(35, side, distance, lemma);
        features.Add(36, text.Lemma(source - 1, sentence), (uint)text.Tokens.Upos[cue]);
        features.Add(37, text.Tag(source + 1, sentence), side, distance);
        features.Add(38, text.Lemma(cue + 1, sentence), side, distance);
        features.Add(39, side, content.First > cue ? 0u : content.End <= cue ? 1u : 2u, source < content.First ? 0u : source >= content.End ? 1u : 2u);
        features.Add(40, text.Tag(source), side, distance);
    }

    // The relations up from the cue and down to the source; too long a way is one of its own kind.
    private static uint Path(TokenTable tokens, int cue, int source)
    {
        Span<int> up = stackalloc int[MaxSteps];
        var steps = 0;
        for (var at = cue; at >= 0 && steps < MaxSteps; at = tokens.Heads[at])
        {
            up[steps++] = at;
        }

        var key = 17u;
        var down = source;
        for (var step = 0; step < MaxSteps && down >= 0; step++, down = tokens.Heads[down])
        {
            var meeting = up[..steps].IndexOf(down);
            if (meeting >= 0)
            {
                for (var i = 0; i < meeting; i++)
                {
                    key = (key * 0x01000193u) ^ ((uint)tokens.Relations[up[i]] + 100);
                }

                return (key * 0x01000193u) ^ (uint)meeting;
            }

            key = (key * 0x01000193u) ^ (uint)tokens.Relations[down];
        }

        return 1;
    }
}
