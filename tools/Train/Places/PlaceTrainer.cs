using Casus.Grounding.Places;
using Casus.Grounding.Places.Choosing;
using Casus.Grounding.Places.Finding;

namespace Casus.Tools.Train.Places;

/// <summary>Trains and scores the two models of places.</summary>
internal sealed class PlaceTrainer(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceSite sites)
{
    public (PlaceFinderModel Finding, PlaceChoiceModel Choosing) Learn(IReadOnlyList<PlaceExample> examples)
    {
        var finding = FinderLearner.Learn(examples);
        return (finding, ChoiceLearner.Learn([.. examples.Select(e => Find(e, finding))]));
    }

    /// <summary>Answers each fold by models that learned from the others.</summary>
    public void Cross(string title, IReadOnlyList<PlaceExample> examples, Func<PlaceExample, string> foldOf, float least, Action<string>? tell)
    {
        var scores = new SortedDictionary<string, PlaceScores>(StringComparer.Ordinal);
        foreach (var fold in examples.GroupBy(foldOf).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var (finding, choosing) = Learn([.. examples.Where(e => foldOf(e) != fold.Key)]);
            Score(fold, finding, choosing, least, scores, tell);
        }

        Print(title, scores);
    }

    public void Report(string title, IEnumerable<PlaceExample> examples, PlaceFinderModel finding, PlaceChoiceModel choosing, float least, Action<string>? tell)
    {
        var scores = new SortedDictionary<string, PlaceScores>(StringComparer.Ordinal);
        Score(examples, finding, choosing, least, scores, tell);
        Print(title, scores);
    }

    private void Score(
        IEnumerable<PlaceExample> examples, PlaceFinderModel finding, PlaceChoiceModel choosing, float least, SortedDictionary<string, PlaceScores> scores, Action<string>? tell)
    {
        foreach (var example in examples)
        {
            var report = Find(example, finding);
            PlaceResolver.Weigh(report.Units, example.Parties, report.Site, choosing);
            if (!scores.TryGetValue(example.Set, out var of))
            {
                scores.Add(example.Set, of = new PlaceScores());
            }

            of.Add(report, least, tell);
            TellSpans(report, finding, tell);
        }
    }

    private PlaceResolving Find(PlaceExample example, PlaceFinderModel finding)
    {
        PlaceFinder.Judge(example.View, example.Proposals, finding);
        new PlaceRules(example.View, lexicon, gazetteer).Apply(example.Proposals);
        var toponyms = PlaceFinder.Choose(example.Proposals).ConvertAll(p => p.Tokens);
        var resolver = new PlaceResolver(gazetteer, lexicon, sites, new PlaceChoiceModel([], []));
        return new PlaceResolving(example, toponyms, resolver.Gather(example.View, toponyms, example.Parties), sites.CountryOf(example.View.Document.Document));
    }

    private static void TellSpans(PlaceResolving report, PlaceFinderModel finding, Action<string>? tell)
    {
        if (tell is null)
        {
            return;
        }

        var example = report.Example;
        var found = report.Toponyms.Select(example.TextOf).ToHashSet();
        foreach (var toponym in report.Toponyms.Where(t => !example.IsGold(t)))
        {
            tell(Line("EXTRA", report, example.TextOf(toponym), finding));
        }

        foreach (var span in example.Gold.Keys.Where(g => !found.Contains(g)))
        {
            tell(Line("MISSED", report, span, finding));
        }
    }

    private static string Line(string kind, PlaceResolving report, TextSpan span, PlaceFinderModel finding)
    {
        var example = report.Example;
        string text = example.View.Document.Text;
        int at = example.Proposals.FindIndex(p => example.TextOf(p.Tokens) == span);
        string why = at < 0 ? "no proposal" : example.Proposals[at].LogOdds.ToString("F1", System.Globalization.CultureInfo.InvariantCulture)
            + " " + string.Join("; ", finding.Explain(example.Proposals[at].Traits).Take(6).Select(f => FormattableString.Invariant($"{f.Feature} {f.Weight:F1}")));
        string before = text[Math.Max(0, span.Start - 40)..span.Start], after = text[span.End..Math.Min(text.Length, span.End + 40)];
        return $"{kind}\t{example.Set}\t{example.View.Document.Document.Id}\t{span.Of(text)}\t{before}[{span.Of(text)}]{after}\t{why}".ReplaceLineEndings(" ");
    }

    private static void Print(string title, SortedDictionary<string, PlaceScores> scores)
    {
        Console.WriteLine(title);
        foreach (var (set, of) in scores)
        {
            Console.WriteLine($"  {set,-16} {of}");
        }
    }
}
