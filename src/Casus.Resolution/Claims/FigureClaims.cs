using System.Globalization;

namespace Casus.Resolution.Claims;

/// <summary>Turns figures on which the reports of an event differ into claims, so that no report's number is lost.</summary>
internal static class FigureClaims
{
    /// <summary>The claims on figures that the mentions tell and no claim holds yet.</summary>
    /// <param name="told">The event.</param>
    /// <param name="claims">The claims on it.</param>
    public static IEnumerable<Claim> Missing(Event told, IReadOnlyList<Claim> claims)
    {
        var seen = claims.Where(c => c is { Kind: ClaimKind.Figure, Field: not null, Value: not null })
            .Select(c => (c.DocumentId, c.Field!, c.Value!.Value.Best)).ToHashSet();
        foreach (string kind in told.Quantities.Keys)
        {
            var figures = told.Members.Select(m => m.Mention).Where(m => m.Quantities.ContainsKey(kind)).ToList();
            if (figures.Select(m => m.Quantities[kind].Best).Distinct().Count() < 2)
            {
                continue;
            }

            foreach (var mention in figures)
            {
                if (seen.Add((mention.DocumentId, kind, mention.Quantities[kind].Best)))
                {
                    yield return Make(mention, kind);
                }
            }
        }
    }

    /// <summary>True for a claim that <see cref="Missing"/> made of a mention.</summary>
    /// <param name="claim">A claim.</param>
    /// <param name="mention">A mention.</param>
    public static bool IsMissing(Claim claim, EventMention mention) =>
        claim is { Kind: ClaimKind.Figure, Field: { } kind } && claim.DocumentId == mention.DocumentId && claim.About == mention.Trigger
        && claim.Rule == mention.Rule && mention.Quantities.TryGetValue(kind, out var figure) && Place(mention, figure.Best).Span == claim.Span;

    private static Claim Make(EventMention mention, string kind)
    {
        var (span, text) = Place(mention, mention.Quantities[kind].Best);
        return new Claim
        {
            Kind = ClaimKind.Figure,
            By = mention.Attribution.Select(a => a.Speaker).FirstOrDefault(s => s is not null),
            DocumentId = mention.DocumentId,
            SentenceIndex = mention.SentenceIndex,
            Span = span,
            Text = text,
            About = mention.Trigger,
            AboutEvent = mention.Code.Event,
            Field = kind,
            Value = mention.Quantities[kind],
            Rule = mention.Rule,
        };
    }

    // The number's digits where the sentence has them, else the trigger's words.
    private static (TextSpan Span, string Text) Place(EventMention mention, long value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        int at = mention.SentenceText.IndexOf(digits, StringComparison.Ordinal);
        var span = at < 0 ? mention.Trigger : new TextSpan(mention.Sentence.Start + at, mention.Sentence.Start + at + digits.Length);
        int start = span.Start - mention.Sentence.Start, end = span.End - mention.Sentence.Start;
        return start >= 0 && end <= mention.SentenceText.Length ? (span, mention.SentenceText[start..end]) : (mention.Sentence, mention.SentenceText);
    }
}
