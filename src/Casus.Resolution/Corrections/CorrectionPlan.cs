namespace Casus.Resolution.Corrections;

/// <summary>The corrections that hold, brought to the mentions as they are read now.</summary>
internal sealed class CorrectionPlan
{
    private readonly Dictionary<MentionId, MentionLink> links = [];
    private readonly Dictionary<(string CorrectionId, CorrectionMention Name), MentionId> found = [];

    private CorrectionPlan(IReadOnlyList<Correction> corrections) => Corrections = corrections;

    /// <summary>The corrections that hold, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>Makes the plan.</summary>
    /// <param name="corrections">The corrections that hold, oldest first.</param>
    /// <param name="readings">The reports that they name, as far as they are there, in any order.</param>
    public static CorrectionPlan Make(IReadOnlyList<Correction> corrections, IEnumerable<ReportReading> readings)
    {
        var plan = new CorrectionPlan(corrections);
        if (corrections.Count == 0)
        {
            return plan;
        }

        var byReport = readings.DistinctBy(r => r.DocumentId).ToDictionary(r => r.DocumentId, StringComparer.Ordinal);
        foreach (var correction in corrections)
        {
            var names = correction.Mentions.Concat(correction.Others).ToList();
            foreach (string report in names.Select(n => n.DocumentId).Distinct(StringComparer.Ordinal).Where(byReport.ContainsKey))
            {
                foreach (var (name, mention) in MentionLocator.Find(names, byReport[report]))
                {
                    plan.found[(correction.Id, name)] = MentionId.Of(mention);
                }
            }
        }

        plan.Link();
        return plan;
    }

    /// <summary>What corrections say of a mention, or null.</summary>
    /// <param name="mention">The mention.</param>
    public MentionLink? Of(EventMention mention) => links.Count == 0 ? null : links.GetValueOrDefault(MentionId.Of(mention));

    /// <summary>The mentions that a correction names and that are there, in their order.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="names">Its names, or some of them.</param>
    public IReadOnlyList<MentionId> Found(Correction correction, IEnumerable<CorrectionMention> names) =>
        names.Where(n => found.ContainsKey((correction.Id, n))).Select(n => found[(correction.Id, n)]).Distinct().Order().ToList();

    private void Link()
    {
        var mentions = found.Values.Distinct().Order().ToList();
        var numbers = mentions.Select((m, i) => (m, i)).ToDictionary(p => p.m, p => p.i);
        var book = new LinkBook(mentions.Count);
        var rejected = new HashSet<int>();
        var linked = new HashSet<int>(); // what a later correction puts into an event is rejected no more
        foreach (var correction in Corrections.Reverse())
        {
            var named = Numbers(correction, correction.Mentions);
            switch (correction.Kind)
            {
                case CorrectionKind.Join:
                    book.Link(named);
                    linked.UnionWith(named);
                    break;
                case CorrectionKind.Split:
                    var others = Numbers(correction, correction.Others);
                    book.Link(named);
                    book.Link(others);
                    book.Part(named, others);
                    linked.UnionWith(named.Concat(others));
                    break;
                case CorrectionKind.RejectMention:
                    rejected.UnionWith(named.Where(n => !linked.Contains(n)));
                    break;
            }
        }

        for (int i = 0; i < mentions.Count; i++)
        {
            int root = book.Root(i);
            links[mentions[i]] = new MentionLink(root, book.Apart(root)?.ToHashSet(), rejected.Contains(i), linked.Contains(i));
        }

        List<int> Numbers(Correction correction, IEnumerable<CorrectionMention> names) => Found(correction, names).Select(m => numbers[m]).ToList();
    }
}
