using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>
/// Makes figure claims of running totals: "the toll rose to 26" is no new attack but a figure of the one told last. Sums over years
/// ("since 2010") and totals that an act of their own sentence already carries make none.
/// </summary>
/// <param name="view">The report's trees.</param>
/// <param name="speaker">Gives the party that a token names, or null.</param>
internal sealed class TollReader(SyntaxView view, Func<int, Actor?> speaker)
{
    private static readonly EventType Assault = new("ASSAULT");

    /// <summary>The claims of a report.</summary>
    /// <param name="drafts">The report's mentions.</param>
    public IEnumerable<Claim> Read(IReadOnlyList<DraftMention> drafts)
    {
        if (!view.Document.Has<QuantityTable>())
        {
            yield break;
        }

        foreach (var quantity in view.Document.Get<QuantityTable>().Mentions)
        {
            bool isToll = quantity is { IsTotal: true, IsPart: false, Kind: "killed" or "injured" or "missing" } && view.IsNominal(quantity.Anchor);
            if (isToll && Claim(quantity, drafts) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private Claim? Claim(QuantityMention quantity, IReadOnlyList<DraftMention> drafts)
    {
        int sentence = view.Sentences.SentenceOf(quantity.Anchor);
        var span = view.Sentences.Span(sentence);
        bool isBody = !view.Document.Has<BlockTable>() || view.Document.Get<BlockTable>().RoleAt(span.Start) == BlockRole.Body;
        var about = isBody && !IsSumOfYears(view.Sentences[sentence]) ? Last(drafts, sentence) : null;
        if (about is null || (about.SentenceIndex == sentence && about.Quantities.TryGetValue(quantity.Kind, out var told) && told.Best == quantity.Value.Best))
        {
            return null;
        }

        return new Claim
        {
            Kind = ClaimKind.Figure,
            By = quantity.Speaker is { } by ? speaker(Top(by)) : null,
            DocumentId = view.Document.Document.Id,
            SentenceIndex = sentence,
            Span = span,
            Text = span.Of(view.Document.Text),
            About = about.Trigger,
            AboutEvent = Assault,
            Field = quantity.Kind,
            Value = quantity.Value with { IsOpen = quantity.IsOpen },
            Rule = RuleId.Toll,
        };
    }

    private static EventMention? Last(IReadOnlyList<DraftMention> drafts, int sentence)
    {
        EventMention? last = null;
        foreach (var draft in drafts)
        {
            var mention = draft.Mention;
            bool isAttack = mention.Code.Event == Assault && mention.Status == EventStatus.Actual && mention.Role == BlockRole.Body;
            last = isAttack && mention.SentenceIndex <= sentence ? mention : last;
        }

        return last;
    }

    private bool IsSumOfYears(TokenSpan sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (view.Is(t, view.Grammar.Since))
            {
                return true;
            }
        }

        return view.Document.Has<TimeTable>() && view.Document.Get<TimeTable>().Mentions.Any(m =>
            sentence.Contains(m.Tokens.First) && m.Type == TimeType.Date && m.Precision is DatePrecision.Year or DatePrecision.Month);
    }

    private int Top(TokenSpan words)
    {
        for (int t = words.First; t < words.End; t++)
        {
            if (!words.Contains(view.Head(t)))
            {
                return t;
            }
        }

        return words.First;
    }
}
