using Casus.Resolution.Scoring;

namespace Casus.Resolution.Corrections;

/// <summary>
/// Finds the mentions that corrections name in a report as it is read now: by place, type and words; else, where the text has
/// moved, by type, words and sentence; else by type and words at the nearest place; else by type and the head's lemma; else by
/// place and words alone, for a newer Casus that codes the words otherwise. A mention is found for one name only, the surer
/// finding first.
/// </summary>
public static class MentionLocator
{
    /// <summary>Finds the mentions of one report.</summary>
    /// <param name="names">Names of mentions in one correction; those of other reports are passed over.</param>
    /// <param name="reading">The report.</param>
    /// <returns>The mentions by name; names whose mention is not there any more are left out.</returns>
    public static IReadOnlyDictionary<CorrectionMention, EventMention> Find(IEnumerable<CorrectionMention> names, ReportReading reading)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(reading);
        var wanted = names.Where(n => n.DocumentId == reading.DocumentId).Distinct()
            .OrderBy(n => n.Trigger).ThenBy(n => n.Type).ThenBy(n => n.Words, StringComparer.Ordinal).ThenBy(n => n.Lemma, StringComparer.Ordinal).ToList();
        var found = new Dictionary<CorrectionMention, EventMention>();
        if (wanted.Count == 0)
        {
            return found;
        }

        var free = reading.Coded.Mentions.ToList();
        free.Sort(MentionFacts.Compare);
        Take((n, m, now) => n.Trigger == m.Trigger && n.Type == m.Code.Event && n.Words == now.Words);
        Take((n, m, now) => n.Type == m.Code.Event && n.Words == now.Words && n.Sentence == now.Sentence);
        Take((n, m, now) => n.Type == m.Code.Event && n.Words == now.Words);
        Take((n, m, _) => n.Type == m.Code.Event && n.Lemma == m.Lemma);
        Take((n, m, now) => n.Trigger == m.Trigger && n.Words == now.Words);
        return found;

        void Take(Func<CorrectionMention, EventMention, CorrectionMention, bool> fits)
        {
            // The nearest pairs first, so that two names that moved together do not change places.
            var pairs = wanted.Where(n => !found.ContainsKey(n))
                .SelectMany(n => free.Where(m => fits(n, m, CorrectionMention.Of(m))), (n, m) => (Name: n, Mention: m))
                .OrderBy(p => Math.Abs(p.Name.Trigger.Start - p.Mention.Trigger.Start)).ToList();
            foreach (var (name, mention) in pairs)
            {
                if (free.Contains(mention) && found.TryAdd(name, mention))
                {
                    free.Remove(mention);
                }
            }
        }
    }
}
