using System.Numerics;
using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>What tells which candidate is what a cue says: how it was found, its bounds, its size, its quotation marks.</summary>
internal static class ContentFeatures
{
    /// <summary>Room for the features of one candidate.</summary>
    public const int MaxFeatures = 128;

    /// <summary>Lists the features of a candidate.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sentence">The cue's sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="known">Where the lexicon lets its content stand.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(
        SpeechText text, TokenSpan sentence, int cue, CueContent known, in ContentCandidate candidate, ref FeatureList features)
    {
        var tokens = text.Tokens;
        var span = candidate.Span;
        uint lemma = text.Lemma(cue), tag = text.Tag(cue), way = (uint)candidate.Way;
        var side = span.First > cue ? 0u : span.End <= cue ? 1u : 2u;
        AddWays(text, cue, known, candidate, ref features);
        features.Add(10, side, tag);
        features.Add(11, side, lemma);
        AddBounds(text, sentence, cue, span, side, ref features);
        AddSize(text, sentence, cue, span, way, ref features);
        AddQuotes(text, span, side, lemma, way, ref features);
        AddTop(text, cue, span, ref features);
        AddEdges(text, sentence, cue, span, side, ref features);
        AddRunningQuote(text, sentence, span, way, ref features);
        AddAbove(text, cue, span, side, ref features);

        var gap = side == 0 ? span.First - cue - 1 : side == 1 ? cue - span.End : 0;
        var gapSize = Size(gap);
        features.Add(60, side, gapSize);
        features.Add(61, side, gapSize, lemma);
        features.Add(62, side, gapSize, tag);
        features.Add(63, side, gap == 1 ? text.Lemma(side == 0 ? cue + 1 : cue - 1) : 0, way);
        features.Add(64, (uint)tokens.Relations[cue], side, way);

        var subject = CueFeatures.SubjectOf(text, cue);
        var holdsSubject = subject < 0 ? 2u : span.Contains(subject) ? 1u : 0u;
        features.Add(65, holdsSubject, side);
        features.Add(66, holdsSubject, way, tag);
        features.Add(67, holdsSubject, lemma);
    }

    private static void AddWays(SpeechText text, int cue, CueContent known, in ContentCandidate candidate, ref FeatureList features)
    {
        uint lemma = text.Lemma(cue), tag = text.Tag(cue);
        for (var ways = candidate.Ways; ways != 0; ways &= ways - 1)
        {
            var one = (uint)BitOperations.TrailingZeroCount(ways);
            features.Add(1, one);
            features.Add(2, one, lemma);
            features.Add(3, one, tag);
        }

        var way = (uint)candidate.Way;
        var anchor = candidate.Anchor;
        var relation = anchor < 0 ? 0u : (uint)text.Tokens.Relations[anchor];
        var marker = anchor < 0 ? 0u : text.Marker(anchor);
        features.Add(4, way, relation);
        features.Add(5, way, relation, lemma);
        features.Add(6, way, relation, tag);
        features.Add(7, (way << 8) | relation, marker, (uint)text.Tokens.Upos[cue]);
        features.Add(8, (way << 8) | relation, marker, lemma);
        features.Add(9, (way << 8) | relation, (uint)known, marker);
        features.Add(12, (way << 8) | relation, anchor < 0 ? 0u : text.Tag(anchor), tag);
    }

    private static void AddBounds(SpeechText text, TokenSpan sentence, int cue, TokenSpan span, uint side, ref FeatureList features)
    {
        uint lemma = text.Lemma(cue), first = text.Lemma(span.First), firstTag = text.Tag(span.First);
        uint before = text.Lemma(span.First - 1, sentence), beforeTag = text.Tag(span.First - 1, sentence);
        uint lastTag = text.Tag(span.End - 1), after = text.Lemma(span.End, sentence), afterTag = text.Tag(span.End, sentence);
        features.Add(20, first, side);
        features.Add(21, firstTag, side);
        features.Add(22, first, lemma);
        features.Add(23, before, side);
        features.Add(24, beforeTag, firstTag, side);
        features.Add(25, before, lemma);
        features.Add(26, after, side);
        features.Add(27, afterTag, lastTag, side);
        features.Add(28, after, text.Lemma(span.End + 1, sentence));
        features.Add(29, afterTag, text.Tag(span.End + 1, sentence), side);
        features.Add(30, text.Lemma(span.End - 1), side);
        features.Add(31, span.First == sentence.First ? 1u : span.First < sentence.First ? 2u : 0, side, lemma);
        features.Add(32, EndPlace(sentence, span), side, lemma);
        features.Add(33, span.First == sentence.First ? 1u : span.First < sentence.First ? 2u : 0, EndPlace(sentence, span), side);
        features.Add(34, firstTag, text.Lemma(span.First + 1 < text.Tokens.Count ? span.First + 1 : span.First), side);
        features.Add(35, span.First == cue + 1 ? 1u : 0, span.End == text.Subtree(cue).End ? 1u : 0, side);
    }

    // Whether the content goes to the sentence's end (its full stop aside), on over it, or stops before.
    private static uint EndPlace(TokenSpan sentence, TokenSpan span) =>
        span.End > sentence.End ? 2u : span.End >= sentence.End - 1 ? 1u : 0;

    private static void AddSize(SpeechText text, TokenSpan sentence, int cue, TokenSpan span, uint way, ref FeatureList features)
    {
        uint lemma = text.Lemma(cue), size = Size(span.Count);
        features.Add(40, size);
        features.Add(41, size, lemma);
        features.Add(42, size, way);
        features.Add(43, size, text.Tag(cue));
        var share = (uint)(8 * Math.Min(span.Count, sentence.Count) / sentence.Count);
        features.Add(44, share);
        features.Add(45, share, text.Tag(cue));
    }

    private static void AddQuotes(SpeechText text, TokenSpan span, uint side, uint lemma, uint way, ref FeatureList features)
    {
        var quotes = text.Quotes;
        int first = quotes.RegionOf(span.First), last = quotes.RegionOf(span.End - 1);
        var opens = first < 0 ? 0u : quotes.Regions[first].First == span.First ? 1u : 2u;
        var closes = last < 0 ? 0u : quotes.Regions[last].End == span.End ? 1u : 2u;
        var at = quotes.FirstEndingAfter(span.First);
        var inner = at < quotes.Regions.Count && quotes.Regions[at].First < span.End ? 1u : 0;
        var form = (opens << 4) | (closes << 2) | (first >= 0 && first == last ? 2u : inner);
        features.Add(50, form, side);
        features.Add(51, form, lemma);
        features.Add(52, form, way);
        features.Add(53, form, side, Size(span.Count));
    }

    // The word that everything in the span hangs under, as far as the tree gives one.
    private static void AddTop(SpeechText text, int cue, TokenSpan span, ref FeatureList features)
    {
        var tokens = text.Tokens;
        int top = -1, tops = 0;
        for (var i = span.First; i < span.End && tops < 3; i++)
        {
            if (!span.Contains(tokens.Heads[i]) && tokens.Relations[i] != DependencyRelation.Punct)
            {
                (top, tops) = (top < 0 ? i : top, tops + 1);
            }
        }

        if (top < 0)
        {
            return;
        }

        var link = tokens.Heads[top] == cue ? 1u : tokens.Heads[cue] == top ? 2u : tokens.Heads[top] < 0 ? 3u : 0u;
        var shape = (link << 4) | (uint)tops;
        features.Add(70, shape, (uint)tokens.Relations[top], (uint)tokens.Upos[top]);
        features.Add(71, shape, text.Lemma(cue));
        features.Add(72, shape, (uint)tokens.Relations[top], text.Lemma(cue));
        features.Add(73, text.Tag(top), text.Tag(cue), shape);
        features.Add(74, text.Lemma(top), text.Lemma(cue));
        features.Add(75, shape, text.Tag(cue), text.Child(top, DependencyRelation.Nsubj) >= 0 ? 1u : 0);
    }

    // What begins behind the content and hangs where, and what its own last part is.
    private static void AddEdges(SpeechText text, TokenSpan sentence, int cue, TokenSpan span, uint side, ref FeatureList features)
    {
        var tokens = text.Tokens;
        var (next, place, marker) = Behind(text, sentence, cue, span);
        var (last, deep) = LastPart(tokens, span);
        var lastRelation = (uint)tokens.Relations[last];
        features.Add(80, next, place, side);
        features.Add(81, next, place, text.Lemma(cue));
        features.Add(82, next, place, text.Tag(cue));
        features.Add(83, next, place, marker);
        features.Add(84, lastRelation, side, next);
        features.Add(85, lastRelation, text.Tag(cue), side);
        features.Add(86, lastRelation, text.Marker(last), side);
        features.Add(87, lastRelation, Math.Min(deep, 3), next);
        features.Add(88, lastRelation, text.Lemma(cue));
    }

    // The relation of what begins behind the content, where that hangs, and its first word.
    private static (uint Relation, uint Place, uint Marker) Behind(SpeechText text, TokenSpan sentence, int cue, TokenSpan span)
    {
        if (!sentence.Contains(span.End))
        {
            return (0, 0, 0);
        }

        var tokens = text.Tokens;
        var top = span.End;
        if (tokens.Relations[top] == DependencyRelation.Punct && top + 1 < sentence.End)
        {
            top++;
        }

        while (tokens.Heads[top] >= span.End)
        {
            top = tokens.Heads[top];
        }

        var head = tokens.Heads[top];
        var place = span.Contains(head) ? 1u : head == cue ? 2u : head < 0 ? 3u : 4u;
        return ((uint)tokens.Relations[top] + 1, place, text.Lemma(span.End));
    }

    // The top of the content's last part: the last word's ancestor right below the content's top.
    private static (int Top, uint Deep) LastPart(TokenTable tokens, TokenSpan span)
    {
        var last = span.End - 1;
        var deep = 0u;
        while (span.Contains(tokens.Heads[last]) && span.Contains(tokens.Heads[tokens.Heads[last]]))
        {
            last = tokens.Heads[last];
            deep++;
        }

        return (last, deep);
    }

    // Speech that goes on behind the cue's sentence: in the same paragraph, to the end of a sentence, and said by no one else.
    private static void AddRunningQuote(SpeechText text, TokenSpan sentence, TokenSpan span, uint way, ref FeatureList features)
    {
        var quotes = text.Quotes;
        var region = quotes.FirstEndingAfter(span.End - 1);
        if (region < quotes.Regions.Count && quotes.Regions[region].First < span.End)
        {
            region++;
        }

        // The state of the next quotation: none near, in this sentence, at the start of the next sentence, of the next paragraph.
        uint next = 0;
        if (region < quotes.Regions.Count && quotes.Regions[region] is var follows && follows.First <= sentence.End + 1)
        {
            var isParagraph = QuoteMap.StartsParagraph(text.Tokens, follows.First);
            var isWhole = follows.End >= text.Tokens.Count || text.Sentences[text.Sentences.SentenceOf(follows.End)].First == follows.End;
            next = 1 + (follows.First < sentence.End ? 0u : isParagraph ? 1u : 2u) + (isWhole ? 4u : 0);
        }

        uint own = 0;
        if (span.End > sentence.End)
        {
            var isWhole = span.End >= text.Tokens.Count || text.Sentences[text.Sentences.SentenceOf(span.End)].First == span.End;
            own = 1 + (isWhole ? 1u : 0) + (HasBreak(text, sentence.End, span.End) ? 2u : 0);
        }

        features.Add(90, next, way);
        features.Add(91, own, way);
        features.Add(92, next, own, text.Quotes.RegionOf(span.End - 1) >= 0 ? 1u : 0);
    }

    // Whether the words that govern the cue are in the content, and what of the cue's own clause is.
    private static void AddAbove(SpeechText text, int cue, TokenSpan span, uint side, ref FeatureList features)
    {
        var tokens = text.Tokens;
        var relation = (uint)tokens.Relations[cue];
        var head = tokens.Heads[cue];
        var high = head < 0 ? -1 : tokens.Heads[head];
        var above = (head < 0 ? 4u : span.Contains(head) ? 1u : 0u) + (high >= 0 && span.Contains(high) ? 2u : 0u);
        features.Add(100, above, relation, side);
        features.Add(101, above, text.Tag(cue), side);
        if (side == 2)
        {
            for (var child = text.FirstChild(cue); child >= 0; child = text.NextSibling(child))
            {
                if (child > cue && span.Contains(child) && tokens.Relations[child] != DependencyRelation.Punct)
                {
                    features.Add(102, (uint)tokens.Relations[child], text.Marker(child));
                    features.Add(103, (uint)tokens.Relations[child], relation);
                    break;
                }
            }
        }
    }

    private static bool HasBreak(SpeechText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (QuoteMap.StartsParagraph(text.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Size(int words) => words switch
    {
        < 6 => (uint)words,
        < 9 => 6,
        < 13 => 7,
        < 19 => 8,
        < 28 => 9,
        < 45 => 10,
        < 80 => 11,
        _ => 12,
    };
}
