using System.Globalization;
using Casus.Language.Conllu;
using Casus.Language.Languages;
using Casus.Language.Segmentation;
using Casus.Packs;

namespace Casus.Tools.Train.Encoders;

/// <summary>
/// Reads sentences without trees by the engine as it is, so that a later one can learn from them (self-training). Words are
/// split anew as the engine splits text; names marked by hand stay.
/// </summary>
internal static class SilverCommand
{
    /// <summary>Runs <c>silver DATA FILE OUT [--names TSV...]</c> and writes CoNLL-U.</summary>
    public static int Run(string data, string path, string to, string[] rest)
    {
        var pack = DataPack.FromFolder(data);
        var tag = EncoderCommand.Language(rest);
        var splitter = new SentenceSplitter(new SegmentationLexicon(pack, $"languages/{tag}"), null);
        var language = LanguageEngine.Load(pack, tag, Vocabulary.Empty);
        var overlay = NameOverlay.Read(Options.Values(rest, "--names"));
        using var output = new StreamWriter(to);
        foreach (var source in Corpus.Read(path))
        {
            var marked = overlay.Apply(source);
            var isMarked = !ReferenceEquals(marked, source);
            var (split, origins) = Split(marked, splitter);
            var read = language.Annotate([split])[0];
            var rows = read.Rows.Select((r, i) => r with
            {
                Misc = isMarked ? Name(marked, origins, i) : r.Misc.Replace("Entity=", "NE=", StringComparison.Ordinal),
            });
            ConlluWriter.Write(output, new ConlluSentence(
                [$"# sent_id = {source.Comment("sent_id")}", $"# ne = {(isMarked ? "casus" : "silver")}"], [.. rows]));
        }

        return 0;
    }

    // The words of the engine, and for each the word of the source in which it begins.
    private static (ConlluSentence Sentence, int[] Origins) Split(ConlluSentence source, SentenceSplitter splitter)
    {
        var forms = source.Rows.Where(r => r.IsWord).Select(r => r.Form).ToArray();
        var text = string.Join(' ', forms);
        var tokens = splitter.Split(text);
        var rows = new ConlluRow[tokens.Count];
        var origins = new int[tokens.Count];
        for (int i = 0, word = 0, end = forms[0].Length; i < rows.Length; i++)
        {
            while (tokens.Starts[i] > end)
            {
                word++;
                end += 1 + forms[word].Length;
            }

            origins[i] = word;
            var form = text[tokens.Starts[i]..tokens.Ends[i]];
            rows[i] = new ConlluRow((i + 1).ToString(CultureInfo.InvariantCulture), form, "_", "_", "_", "_", "_", "_", "_", "_");
        }

        return (new ConlluSentence([], rows), origins);
    }

    private static string Name(ConlluSentence marked, int[] origins, int token)
    {
        var misc = marked.Rows[origins[token]].Misc;
        var isInside = token > 0 && origins[token] == origins[token - 1];
        return isInside && misc.StartsWith("NE=B", StringComparison.Ordinal) ? "NE=I" + misc[4..] : misc;
    }
}
