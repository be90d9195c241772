namespace Casus.Grounding.Quantities;

/// <summary>
/// Finds how many were killed, injured, arrested and so on, how many troops and weapons, and how much money, with who says so.
/// Ages, dates, measures, shares, scores and names of models are no counts. Safe to share.
/// </summary>
/// <param name="lexicon">The words of the language.</param>
public sealed class QuantityAnnotator(QuantityLexicon lexicon) : IAnnotator
{
    private const string Money = "money";
    private readonly QuantityLexicon lexicon = lexicon ?? throw new ArgumentNullException(nameof(lexicon));
    private readonly NumberReader numbers = new(lexicon);

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(TimeTable), typeof(AttributionTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(QuantityTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = document.Tokens;
        var mentions = new List<QuantityMention>();
        var times = new TimeGuard(document);
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            var tree = new QuantityTree(tokens, sentence, lexicon);
            int told = mentions.Count;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (!numbers.TryRead(tree, i, out var phrase))
                {
                    continue;
                }

                if (!times.IsTime(tree, phrase) && Counted(tree, phrase, mentions, told) is { } mention)
                {
                    mentions.Add(mention);
                }

                i = phrase.Tokens.End - 1;
            }
        }

        SpeakerFinder.Fill(document, lexicon, mentions);
        document.Add(new QuantityTable(mentions));
    }

    private static QuantityMention? Counted(QuantityTree tree, NumberPhrase phrase, List<QuantityMention> mentions, int told)
    {
        if (NumberTraps.IsBoundBefore(tree, phrase))
        {
            return null;
        }

        if (MoneyReader.Read(tree, phrase, out var sum) is { } code)
        {
            return new QuantityMention(sum, Money, phrase.Value, tree.Top(sum)) { Unit = code.Length == 0 ? null : code, IsOpen = phrase.IsOpen };
        }

        if (NumberTraps.IsTrap(tree, phrase) || (phrase.Tokens.First > tree.Sentence.First && MoneyReader.IsSign(tree, phrase.Tokens.First - 1)))
        {
            return null;
        }

        var thing = CountedThing.Read(tree, phrase);
        string? last = mentions.Count > told ? Victims(mentions, told) : null;
        if (Kind(tree, thing, last) is not { } kind)
        {
            return null;
        }

        bool isTotal = kind.IsTotal || (!kind.IsPart && TotalMarks.IsTotal(tree, thing, kind.Anchor, mentions.Count > told ? mentions[^1] : null));
        return new QuantityMention(phrase.Tokens, kind.Kind, phrase.Value, kind.Anchor) { IsPart = kind.IsPart, IsTotal = isTotal, IsOpen = phrase.IsOpen };
    }

    private static CountedKind? Kind(QuantityTree tree, CountedThing thing, string? last)
    {
        if (PartKinds.OfIncluding(tree, thing) is { } included)
        {
            return new CountedKind(included, thing.Counted, true);
        }

        if (PartKinds.IsPart(tree, thing))
        {
            return OfPart(tree, thing, last);
        }

        if (IsChange(tree, thing))
        {
            return null;
        }

        if ((TollKinds.Find(tree, thing, last) ?? VerbKinds.Find(tree, thing)) is { } kind)
        {
            return kind with { IsPart = PartKinds.IsOfNumber(tree, thing) && tree.Head(kind.Anchor) == thing.Thing };
        }

        return last is not null && PartKinds.IsBehindOf(tree, thing) ? new CountedKind(last, thing.Counted, true)
            : NounKinds.Find(tree, thing) is { } own ? own with { IsPart = PartKinds.IsOfNumber(tree, thing) } : null;
    }

    private static CountedKind? OfPart(QuantityTree tree, CountedThing thing, string? last)
    {
        var own = VerbKinds.Find(tree, thing);
        if (own is not null && PartKinds.IsOfThem(tree, thing) && own.Value.Kind != last)
        {
            return own;
        }

        return (last ?? own?.Kind) is { } kind && thing.IsPeople(tree, false) ? new CountedKind(kind, thing.Counted, true) : NounKinds.Find(tree, thing);
    }

    // "rose from 24 to 26": the number before the change counts no more.
    private static bool IsChange(QuantityTree tree, CountedThing thing) => thing.Number.Before > tree.Sentence.First
        && tree.Is(thing.Number.Before - 1, NumberSort.From) && tree.Head(thing.Counted) is >= 0 and var head && tree.Has(head, QuantityCue.Rise);

    // The last count of people in the sentence that is no part itself.
    private static string? Victims(List<QuantityMention> mentions, int from)
    {
        for (int i = mentions.Count - 1; i >= from; i--)
        {
            if (!mentions[i].IsPart && mentions[i].Kind is not (Money or "aircraft" or "vehicles" or "missiles" or "troops"))
            {
                return mentions[i].Kind;
            }
        }

        return null;
    }
}
