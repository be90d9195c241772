using System.Diagnostics;
using System.Globalization;
using Casus.Language.Conllu;
using Casus.Language.Languages;
using Casus.Packs;

namespace Casus.Tools.Train;

/// <summary>
/// Predicts for scoring, and says how fast: a CoNLL-U file anew over its own tokens, or from the texts of a JSON Lines file.
/// With <c>attributions</c>, writes who said what of the texts.
/// </summary>
internal static class AnnotateCommand
{
    private const int LinkContext = 240;

    public static int Run(string data, string path)
    {
        var watch = Stopwatch.StartNew();
        var language = LanguageEngine.Load(DataPack.FromFolder(data), "en", Vocabulary.Empty);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loaded in {watch.ElapsedMilliseconds} ms"));
        using var output = new StreamWriter(Console.OpenStandardOutput());
        var rate = path.EndsWith(".jsonl", StringComparison.Ordinal) ? FromTexts(language, path, output) : FromTokens(language, path, output);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:F0} tokens/s"));
        return 0;
    }

    public static int Attributions(string data, string path)
    {
        var language = LanguageEngine.Load(DataPack.FromFolder(data), "en", Vocabulary.Empty);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var document in Read(path, language))
        {
            AttributionFiles.Write(output, document, document.Get<AttributionTable>());
        }

        return 0;
    }

    public static int Links(string data, string path)
    {
        var language = LanguageEngine.Load(DataPack.FromFolder(data), "en", Vocabulary.Empty);
        foreach (var document in Read(path, language))
        {
            var links = document.Get<LinkTable>().Links.Select(l => (l.Phrase, document.Tokens.Span(l.Antecedent).Of(document.Text)));
            var roles = document.Get<NameRoleTable>().Items.Select(
                r => (r.Name, $"({document.Tokens.Span(r.Role).Of(document.Text)} | {(r.Country is { } c ? document.Tokens.Span(c).Of(document.Text) : "-")})"));
            foreach (var (tokens, meaning) in links.Concat(roles))
            {
                var phrase = document.Tokens.Span(tokens);
                var before = document.Text[Math.Max(0, phrase.Start - LinkContext)..phrase.Start].ReplaceLineEndings(" ");
                var after = document.Text[phrase.End..Math.Min(document.Text.Length, phrase.End + (LinkContext / 4))].ReplaceLineEndings(" ");
                Console.WriteLine(
                    $"{document.Document.Id}\t{phrase.Of(document.Text)}\t{meaning}\t{before}[{phrase.Of(document.Text)}]{after}");
            }
        }

        return 0;
    }

    private static double FromTokens(LanguageEngine language, string path, TextWriter output)
    {
        var corpus = Corpus.Read(path);
        var documents = Documents(corpus);
        _ = documents.SelectMany(language.Annotate).ToList();
        var watch = Stopwatch.StartNew();
        var annotated = documents.SelectMany(language.Annotate).ToList();
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var sentence in annotated)
        {
            ConlluWriter.Write(output, sentence);
        }

        return corpus.Sum(s => s.Rows.Count(r => r.IsWord)) / seconds;
    }

    private static List<List<ConlluSentence>> Documents(IEnumerable<ConlluSentence> sentences)
    {
        List<List<ConlluSentence>> documents = [];
        foreach (var sentence in sentences)
        {
            if (documents.Count == 0 || sentence.BeginsDocument)
            {
                documents.Add([]);
            }

            documents[^1].Add(sentence);
        }

        return documents;
    }

    private static double FromTexts(LanguageEngine language, string path, TextWriter output)
    {
        _ = Read(path, language).Sum(d => d.Tokens.Count);
        var watch = Stopwatch.StartNew();
        var documents = Read(path, language).ToList();
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var document in documents)
        {
            ConlluWriter.Write(output, document);
        }

        return documents.Sum(d => d.Tokens.Count) / seconds;
    }

    private static IEnumerable<AnnotatedDocument> Read(string path, LanguageEngine language)
    {
        foreach (var source in AttributionFiles.Documents(path))
        {
            var document = new AnnotatedDocument(source);
            foreach (var annotator in language.Annotators)
            {
                annotator.Annotate(document);
            }

            yield return document;
        }
    }
}
