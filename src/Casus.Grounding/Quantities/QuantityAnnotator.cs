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
    private readonly NumberReader numbers = new(lexicon.Numbers);

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
                if (!numbers.TryRead(tokens, sentence, i, out var phrase))
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

        WithSpeakers(document, mentions);
        document.Add(new QuantityTable(mentions));
    }

    private static QuantityMention? Counted(QuantityTree tree, NumberPhrase phrase, List<QuantityMention> mentions, int told)
    {
        if (MoneyReader.Code(tree, phrase, out int sign) is { } code)
        {
            return new QuantityMention(phrase.Tokens, Money, phrase.Value, sign) { Unit = code.Length == 0 ? null : code };
        }

        if (NumberTraps.IsTrap(tree, phrase) || (phrase.Tokens.First > tree.Sentence.First && MoneyReader.IsSign(tree, phrase.Tokens.First - 1)))
        {
            return null;
        }

        var thing = CountedThing.Read(tree, phrase);
        string? last = mentions.Count > told ? Victims(mentions, told) : null;
        return Kind(tree, thing, last) is { } kind
            ? new QuantityMention(phrase.Tokens, kind.Kind, phrase.Value, kind.Anchor) { IsPart = kind.IsPart, IsTotal = kind.IsTotal }
            : null;
    }

    private static CountedKind? Kind(QuantityTree tree, CountedThing thing, string? last)
    {
        if (PartKinds.IsPart(tree, thing))
        {
            var own = VerbKinds.Find(tree, thing);
            bool isOther = own is not null && PartKinds.IsOfThem(tree, thing) && own.Value.Kind != last;
            return isOther ? own
                : (last ?? own?.Kind) is { } kind && thing.IsPeople(tree, false) ? new CountedKind(kind, thing.Counted, true)
                : NounKinds.Find(tree, thing);
        }

        return IsChange(tree, thing) ? null : TollKinds.Find(tree, thing, last) ?? VerbKinds.Find(tree, thing) ?? NounKinds.Find(tree, thing);
    }

    // "rose from 24 to 26": the number before the change counts no more.
    private static bool IsChange(QuantityTree tree, CountedThing thing) => thing.Number.Before > tree.Sentence.First
        && tree.Tokens.Form(thing.Number.Before - 1) is "from" && tree.Head(thing.Counted) is >= 0 and var head && tree.Has(head, QuantityCue.Rise);

    // The last count of people in the sentence that is no part itself.
    private static string? Victims(List<QuantityMention> mentions, int from)
    {
        for (int i = mentions.Count - 1; i >= from; i--)
        {
            if (!mentions[i].IsPart && mentions[i].Kind is not (Money or "aircraft" or "vehicles" or "drones" or "missiles"))
            {
                return mentions[i].Kind;
            }
        }

        return null;
    }

    private static void WithSpeakers(AnnotatedDocument document, List<QuantityMention> mentions)
    {
        if (!document.Has<AttributionTable>())
        {
            return;
        }

        var items = document.Get<AttributionTable>().Items;
        for (int i = 0; i < mentions.Count; i++)
        {
            Attribution? inner = null;
            foreach (var item in items)
            {
                if (item.Source is not null && item.Content.Contains(mentions[i].Tokens.First) && (inner is null || item.Content.Count <= inner.Content.Count))
                {
                    inner = item;
                }
            }

            mentions[i] = inner is null ? mentions[i] : mentions[i] with { Speaker = inner.Source };
        }
    }
}
