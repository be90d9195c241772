using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>The dates and clock times that a report names, by sentence. Made per document; not shared.</summary>
internal sealed class SentenceTimes
{
    private readonly TimeMention[] times;
    private readonly int[] firsts; // [sentences + 1]; the times of sentence s are [firsts[s], firsts[s + 1])
    private readonly IReadOnlyList<TimeMention> all;

    public SentenceTimes(SyntaxView view)
    {
        var table = view.Document.Has<TimeTable>() ? view.Document.Get<TimeTable>() : new TimeTable([], null);
        all = table.Mentions;
        Reference = table.Reference;
        times = [.. all.Where(t => !t.IsDateline && t.Type is TimeType.Date or TimeType.Time)];
        firsts = new int[view.Sentences.Count + 1];
        for (int s = 0, t = 0; s < firsts.Length; s++)
        {
            int start = s < view.Sentences.Count ? view.Sentences[s].First : int.MaxValue;
            while (t < times.Length && times[t].Tokens.First < start)
            {
                t++;
            }

            firsts[s] = t;
        }
    }

    /// <summary>The report's day, or null.</summary>
    public DateOnly? Reference { get; }

    /// <summary>All times but datelines, durations and sets, in text order.</summary>
    public ReadOnlySpan<TimeMention> All => times;

    /// <summary>The times of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    public ReadOnlySpan<TimeMention> Of(int sentence) => times.AsSpan(firsts[sentence]..firsts[sentence + 1]);

    /// <summary>The time from which another is reckoned, or null.</summary>
    /// <param name="time">The other.</param>
    public TimeMention? AnchorOf(TimeMention time) => time.AnchorMention is { } index ? all[index] : null;
}
