using Casus.Packs;

namespace Casus.Language.Attribution;

/// <summary>Adds who said what: direct and indirect speech, "according to", passives and reporting nouns.</summary>
internal sealed class AttributionAnnotator(AttributionModel model, CueLexicon cues) : IAnnotator
{
    public IReadOnlyList<Type> Requires => [typeof(TokenTable), typeof(SentenceTable)];

    public IReadOnlyList<Type> Provides => [typeof(AttributionTable)];

    /// <summary>Reads the lexicon and the model of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="folder">The language's folder in it.</param>
    /// <exception cref="FileNotFoundException">The data lack one of them.</exception>
    /// <exception cref="InvalidDataException">One of them is broken or of another version.</exception>
    public static AttributionAnnotator Read(DataPack pack, string folder)
    {
        var name = $"{folder}/models/attributions.bin";
        var cues = new CueLexicon(pack, folder);
        try
        {
            return new AttributionAnnotator(pack.Has(name) ? AttributionModel.Read(pack.Read(name)) : AttributionModel.Nothing(), cues);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }

    public void Annotate(AnnotatedDocument document) => document.Add(Find(document));

    /// <summary>Finds who said what.</summary>
    /// <param name="document">A document with tokens and sentences.</param>
    public AttributionTable Find(AnnotatedDocument document)
    {
        var text = new SpeechText(document);
        var finder = new SpeechFinder(model, cues, text);
        List<SpeechReport> reports = [];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            finder.AddSentence(document.Sentences[s], reports);
        }

        List<Casus.Attribution> found = [];
        foreach (var report in reports)
        {
            if (report.IsKept || (report.IsKeptInside && IsInside(report, reports)))
            {
                found.Add(SpeechPhrases.Attribution(text, report));
            }
        }

        return new AttributionTable([.. found.OrderBy(a => a.Content.First).ThenByDescending(a => a.Content.End)]);
    }

    private static bool IsInside(SpeechReport report, List<SpeechReport> reports)
    {
        foreach (var other in reports)
        {
            if (other.IsKept && other.Content.Contains(report.Cue) && other.Cue != report.Cue)
            {
                return true;
            }
        }

        return false;
    }
}
