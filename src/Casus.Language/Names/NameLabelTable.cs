namespace Casus.Language.Names;

/// <summary>The label of each token as the encoder gives it with the tree: the names are made of it. A layer of a document.</summary>
/// <param name="numbers">For each token the place of its label; taken over.</param>
/// <param name="labels">The labels: <c>O</c>, <c>B-PER</c>, <c>I-PER</c> and so on; an I follows only a B or I of its kind.</param>
internal sealed class NameLabelTable(byte[] numbers, IReadOnlyList<string> labels)
{
    /// <summary>Adds the names of one sentence.</summary>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="names">Where to.</param>
    public void AddNames(TokenSpan sentence, List<NameMention> names)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var label = labels[numbers[i]];
            if (NameLabels.Kind(label) is not { } kind)
            {
                continue;
            }

            var first = i;
            while (i + 1 < sentence.End && labels[numbers[i + 1]].StartsWith("I-", StringComparison.Ordinal))
            {
                i++;
            }

            names.Add(new NameMention(new TokenSpan(first, i + 1), kind));
        }
    }
}
