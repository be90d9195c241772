using System.Globalization;

namespace Casus.Resolution.Scoring;

/// <summary>Says in words why two mentions were joined: one reason for each kind of comparison, with what it added.</summary>
internal static class JoinExplainer
{
    /// <summary>The reasons, in a fixed order; at least one.</summary>
    /// <param name="a">The mention that was joined.</param>
    /// <param name="b">The mention of the event that it is most like.</param>
    /// <param name="score">Their comparison.</param>
    public static IReadOnlyList<JoinReason> Explain(MentionFacts a, MentionFacts b, in PairScore score)
    {
        var reasons = new List<JoinReason> { new("same act", $"{Words(a)} and {Words(b)}: {Codes(a.Mention, b.Mention)}", Rounded(score.Act)) };
        Add(score.Parties, "parties", $"{a.Sides.Names} and {b.Sides.Names}");
        Add(score.Date, "date", $"{When(a)} and {When(b)}");
        Add(score.Place, "place", $"'{a.Mention.Place?.Text}' and '{b.Mention.Place?.Text}'");
        Add(score.Quantities, "quantities", Figures(a.Mention, b.Mention));
        Add(score.Content, "content", Content(a.Mention, b.Mention));
        Add(score.Talk, "talk", "both were said in the same talk");
        Add(score.Words, "words", "the two sentences have most of their words in common");
        Add(score.Telling, "telling", Telling(a, b));
        if (a.Part != MentionPart.Standing)
        {
            reasons.Add(new JoinReason("reference", a.Part switch
            {
                MentionPart.Title => "a headline or standfirst repeats its report",
                MentionPart.Margin => "a heading or caption repeats its report",
                _ => $"'{MentionFacts.TriggerText(a.Mention)}' refers to an event told elsewhere",
            }));
        }
        else
        {
            Add(score.Prior, "before", "how often two such acts are one, before anything is compared");
        }

        return reasons;

        void Add(double logOdds, string feature, string note)
        {
            if (Rounded(logOdds) != 0)
            {
                reasons.Add(new JoinReason(feature, note, Rounded(logOdds)));
            }
        }
    }

    private static double Rounded(double logOdds) => Math.Round(logOdds, 1);

    private static string Telling(MentionFacts a, MentionFacts b) => a.Mention.DocumentId == b.Mention.DocumentId ? "both stand in one report"
        : a.WrittenOn is { } x && b.WrittenOn is { } y ? string.Create(CultureInfo.InvariantCulture, $"what the reports are about, and {Math.Abs(x.DayNumber - y.DayNumber)} days between them")
        : "what the reports are about";

    private static string Words(MentionFacts facts) => $"'{MentionFacts.TriggerText(facts.Mention)}'";

    private static string Codes(EventMention a, EventMention b) =>
        a.Code == b.Code ? a.Code.ToString() : $"{a.Code} and {b.Code}";

    private static string When(MentionFacts facts) => facts.Mention.Date is not { } date ? "no date"
        : facts.Day.Day is { } day ? $"'{date.Text}' ({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
        : $"'{date.Text}'";

    private static string Figures(EventMention a, EventMention b) => string.Join(", ", a.Quantities
        .Where(q => b.Quantities.TryGetValue(q.Key, out var other) && other.IsOne && q.Value.IsOne)
        .Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Value.Best} and {b.Quantities[q.Key].Best} {q.Key}")));

    private static string Content(EventMention a, EventMention b)
    {
        string shared = string.Join(", ", a.ContentLemmas.Intersect(b.ContentLemmas, StringComparer.Ordinal));
        return a.Content is { } x && b.Content is { } y && x.Event == y.Event
            ? $"both are about {x}{(shared.Length == 0 ? "" : $" ({shared})")}"
            : shared.Length == 0 ? "what they speak of differs" : $"both speak of {shared}";
    }
}
