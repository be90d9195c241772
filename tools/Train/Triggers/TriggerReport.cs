using Casus.Language.Triggers;
using Casus.Learning.Neural;
using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Triggers;

/// <summary>A report whose events are marked in some of its sentences.</summary>
internal sealed class TriggerReport
{
    // labels: [tokens]; -1 outside the marked sentences.
    private readonly int[] labels;

    /// <param name="set">The folder it came from.</param>
    /// <param name="group">Reports of one group are on one side of a cross-validation.</param>
    /// <param name="document">The report with the layers that features read.</param>
    /// <param name="regions">The sentences in which all events are marked.</param>
    /// <param name="gold">The marked events inside them.</param>
    public TriggerReport(string set, string group, AnnotatedDocument document, IReadOnlyList<TextSpan> regions, IReadOnlyList<TextSpan> gold)
    {
        (Set, Group, Document, Regions) = (set, group, document, regions);
        Gold = [.. gold.Where(g => regions.Any(r => r.Start <= g.Start && g.End <= r.End)).Distinct()];
        labels = [.. Enumerable.Range(0, document.Tokens.Count).Select(i => IsMarked(document.Tokens.Span(i)) ? TriggerModel.None : -1)];
        foreach (var span in Gold.OrderByDescending(g => g.Length))
        {
            Mark(document.Tokens, document.Tokens.Covering(span));
        }
    }

    public string Set { get; }

    public string Group { get; }

    public AnnotatedDocument Document { get; }

    public IReadOnlyList<TextSpan> Regions { get; }

    /// <summary>The marked events.</summary>
    public IReadOnlyList<TextSpan> Gold { get; }

    /// <summary>True when a span lies in a sentence in which all events are marked.</summary>
    public bool IsMarked(TextSpan span) => Regions.Any(r => r.Start <= span.Start && span.End <= r.End);

    /// <summary>The words to learn from.</summary>
    /// <param name="vectors">The vectors of words.</param>
    public IEnumerable<BagExample> Examples(VectorTable vectors)
    {
        var features = new TriggerFeatures(Document, vectors);
        var memory = new ulong[TriggerFeatures.MaxCount];
        for (int s = 0; s < Document.Sentences.Count; s++)
        {
            for (int i = Document.Sentences[s].First; i < Document.Sentences[s].End; i++)
            {
                if (labels[i] >= 0 && TriggerFeatures.IsCandidate(Document.Tokens, i))
                {
                    float[] numbers = new float[TriggerFeatures.Vectors * vectors.Width];
                    features.Numbers(i, numbers);
                    yield return new BagExample(features.Keys(s, i, memory).ToArray(), numbers, labels[i], 1);
                }
            }
        }
    }

    private void Mark(TokenTable tokens, TokenSpan covered)
    {
        int head = covered.End - 1;
        for (int i = covered.End - 1; i >= covered.First; i--)
        {
            labels[i] = TriggerModel.Part;
            head = covered.Contains(tokens.Heads[i]) ? head : i;
        }

        if (!covered.IsEmpty)
        {
            labels[head] = TriggerModel.Head;
        }
    }
}
