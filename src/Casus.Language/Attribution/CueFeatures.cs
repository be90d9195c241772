using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>What tells whether a word reports speech or thought here: the word, its neighbours, what hangs under and over it, quotations.</summary>
internal static class CueFeatures
{
    /// <summary>Room for the features of one word.</summary>
    public const int MaxFeatures = 256;

    private const int MaxChildren = 12;
    private const int QuoteReach = 6;

    /// <summary>Lists the features of a word.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">A token of the sentence.</param>
    /// <param name="known">Where the lexicon lets its content stand.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(SpeechText text, TokenSpan sentence, int word, CueContent known, ref FeatureList features)
    {
        var tokens = text.Tokens;
        uint lemma = text.Lemma(word), upos = (uint)tokens.Upos[word], tag = text.Tag(word), relation = (uint)tokens.Relations[word];
        features.Add(0);
        features.Add(1, lemma);
        features.Add(2, lemma, upos);
        features.Add(3, lemma, tag);
        features.Add(4, text.Form(word));
        features.Add(5, tag, relation);
        features.Add(6, lemma, relation);
        features.Add(7, upos, (uint)known);
        features.Add(8, tag, known == CueContent.None ? 0u : 1);
        AddNeighbours(text, sentence, word, ref features);
        AddHead(text, sentence, word, known, ref features);
        AddChildren(text, word, known, ref features);
        AddQuotes(text, sentence, word, known, ref features);
    }

    /// <summary>The subject of a word or of the verb that governs it; -1 for none.</summary>
    /// <param name="text">The document.</param>
    /// <param name="word">A token.</param>
    public static int SubjectOf(SpeechText text, int word)
    {
        var tokens = text.Tokens;
        for (int at = word, step = 0; at >= 0 && step < 4; at = tokens.Heads[at], step++)
        {
            for (var child = text.FirstChild(at); child >= 0; child = text.NextSibling(child))
            {
                if (tokens.Relations[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && child != word)
                {
                    return child;
                }
            }

            if (tokens.Relations[at] is DependencyRelation.Acl or DependencyRelation.AclRelcl)
            {
                return tokens.Heads[at];
            }

            if (tokens.Relations[at] is not (DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Advcl
                or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Parataxis))
            {
                return -1;
            }
        }

        return -1;
    }

    private static void AddNeighbours(SpeechText text, TokenSpan sentence, int word, ref FeatureList features)
    {
        uint lemma = text.Lemma(word), tag = text.Tag(word);
        uint before = text.Lemma(word - 1, sentence), after = text.Lemma(word + 1, sentence);
        uint tagBefore = text.Tag(word - 1, sentence), tagAfter = text.Tag(word + 1, sentence);
        features.Add(10, before);
        features.Add(11, after);
        features.Add(12, tagBefore, tag);
        features.Add(13, tagAfter, tag);
        features.Add(14, lemma, before);
        features.Add(15, lemma, after);
        features.Add(16, lemma, tagBefore);
        features.Add(17, lemma, tagAfter);
        features.Add(18, tagBefore, tag, tagAfter);
        features.Add(19, text.Lemma(word - 2, sentence), tag);
        features.Add(20, text.Lemma(word + 2, sentence), tag);
        features.Add(21, text.Tag(word + 2, sentence), tagAfter, tag);
        features.Add(22, text.Tag(word - 2, sentence), tagBefore, tag);
        features.Add(23, before, after, tag);
        features.Add(24, lemma, after, text.Lemma(word + 2, sentence));
    }

    private static void AddHead(SpeechText text, TokenSpan sentence, int word, CueContent known, ref FeatureList features)
    {
        var tokens = text.Tokens;
        var head = tokens.Heads[word];
        uint lemma = text.Lemma(word), tag = text.Tag(word), relation = (uint)tokens.Relations[word];
        var headLemma = head < 0 ? 0 : text.Lemma(head);
        features.Add(30, headLemma, relation);
        features.Add(31, head < 0 ? 0 : text.Tag(head), relation, tag);
        features.Add(32, lemma, headLemma);
        features.Add(33, relation, head < 0 ? 0u : (uint)tokens.Relations[head], tag);
        features.Add(34, lemma, relation, head > word ? 1u : 0);
        features.Add(35, tag, (uint)Math.Min(word - sentence.First, 3), (uint)Math.Min(sentence.End - word, 4));
        features.Add(36, lemma, (uint)Math.Min(sentence.End - word, 3));
        features.Add(37, sentence.First == 0 ? 1u : 0, tag, (uint)known);

        var subject = SubjectOf(text, word);
        var subjectLemma = subject < 0 ? 0 : text.Lemma(subject);
        var subjectTag = subject < 0 ? 0 : text.Tag(subject);
        features.Add(40, subjectLemma);
        features.Add(41, subjectTag, tag);
        features.Add(42, subjectTag, lemma);
        features.Add(43, subjectLemma, lemma);
        features.Add(44, subjectTag, (uint)known, subject > word ? 1u : 0);
        features.Add(45, subjectLemma, tag, (uint)known);
        features.Add(46, subject < 0 ? 0 : text.Tag(subject, sentence), subject < 0 ? 0u : (uint)tokens.Relations[subject], lemma);
    }

    private static void AddChildren(SpeechText text, int word, CueContent known, ref FeatureList features)
    {
        var tokens = text.Tokens;
        uint lemma = text.Lemma(word), tag = text.Tag(word), upos = (uint)tokens.Upos[word];
        uint set = 0;
        var count = 0;
        for (var child = text.FirstChild(word); child >= 0 && count < MaxChildren; child = text.NextSibling(child))
        {
            var relation = (uint)tokens.Relations[child];
            if (tokens.Relations[child] == DependencyRelation.Punct)
            {
                continue;
            }

            count++;
            var side = child < word ? relation : relation + 64;
            var marker = text.Marker(child);
            set ^= (side * 0x9E3779B1u) | 1;
            features.Add(50, tag, side);
            features.Add(51, lemma, side);
            features.Add(52, side, text.Lemma(child));
            features.Add(53, side, text.Tag(child), tag);
            features.Add(54, side, marker, upos);
            features.Add(55, lemma, side, marker);
            features.Add(56, lemma, side, text.Lemma(child));
            features.Add(57, lemma, side, text.Tag(child));
            features.Add(58, side, (uint)known, marker);
        }

        features.Add(48, set, tag);
        features.Add(49, set, lemma);
    }

    private static void AddQuotes(SpeechText text, TokenSpan sentence, int word, CueContent known, ref FeatureList features)
    {
        var quotes = text.Quotes;
        uint lemma = text.Lemma(word), tag = text.Tag(word);
        var own = quotes.RegionOf(word);
        uint opens = 0, closes = 0;
        for (var i = 1; i <= QuoteReach; i++)
        {
            if (opens == 0 && word + i < text.Tokens.Count && quotes.RegionOf(word + i) is var next && next != own && next >= 0)
            {
                opens = (uint)((i + 1) / 2);
            }

            if (closes == 0 && word - i >= 0 && quotes.RegionOf(word - i) is var last && last != own && last >= 0)
            {
                closes = (uint)((i + 1) / 2);
            }
        }

        var isInside = own < 0 ? 0u : 1;
        var region = quotes.FirstEndingAfter(sentence.First);
        var isQuoting = region < quotes.Regions.Count && quotes.Regions[region].First < sentence.End ? 1u : 0;
        features.Add(70, isInside, tag);
        features.Add(71, isInside, lemma);
        features.Add(72, opens, closes, tag);
        features.Add(73, opens, lemma);
        features.Add(74, closes, lemma);
        features.Add(75, isQuoting, tag, isInside);
        features.Add(76, opens, closes, (uint)known);
        features.Add(77, isQuoting, lemma, isInside);
    }
}
