namespace Casus.Cli.Views;

/// <summary>Which reports of an event form which origin, and the words that show it.</summary>
/// <param name="screen">Where to.</param>
internal sealed class OriginView(Screen screen)
{
    private const int MostReports = 6; // of one origin that are named; the rest are counted

    /// <summary>The origins that hold more than one report; nothing where each report stands alone.</summary>
    /// <param name="told">The event.</param>
    /// <param name="texts">The reports' texts by id, for the passages that copies share; may be empty.</param>
    public void Write(Event told, IReadOnlyDictionary<string, string> texts)
    {
        for (int i = 0; i < told.OriginGroups.Count; i++)
        {
            var origin = told.OriginGroups[i];
            if (origin.DocumentIds.Count < 2)
            {
                continue;
            }

            int more = origin.DocumentIds.Count - MostReports;
            string rest = more > 0 ? $" and {Words.Count(more, "more report")}" : "";
            screen.Text(10, $"origin {i + 1}: {string.Join(", ", origin.DocumentIds.Take(MostReports))}{rest}");
            foreach (var evidence in origin.Evidence.Take(MostReports))
            {
                screen.Text(12, $"{evidence.First} and {evidence.Second}: {evidence.Note}");
                string words = evidence.Words.Length > 0 ? evidence.Words : Passage(evidence, texts);
                if (words.Length > 0)
                {
                    screen.Text(14, $"“{words}”");
                }
            }
        }
    }

    private static string Passage(OriginEvidence evidence, IReadOnlyDictionary<string, string> texts) =>
        evidence.Kind is OriginEvidenceKind.Copy or OriginEvidenceKind.Excerpt && texts.TryGetValue(evidence.First, out string? a) && texts.TryGetValue(evidence.Second, out string? b)
            ? SharedPassage.Longest(a, b) : "";
}
