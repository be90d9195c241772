using Casus.Language.Conllu;
using Casus.Language.Names;
using Casus.Packs;

namespace Casus.Tools.Train.Encoders;

/// <summary>Learns the encoder from treebanks and sentences with names.</summary>
internal static class EncoderCommand
{
    /// <summary>
    /// Runs <c>encoder DATA VECTORS.tgz GOLD... [--names TSV...] [--silver FILE...] [--dev FILE] [--out FILE]</c>. Silver sentences
    /// were read by an earlier model; a pass takes as many of their words as the gold has, others each time.
    /// </summary>
    public static int Run(string data, string vectorFile, string[] rest)
    {
        var options = EncoderOptions.Parse(rest);
        var words = new WordTable(NameWords.Read(DataPack.FromFolder(data), $"languages/{Language(rest)}"), options.Hashed);
        var corpus = new EncoderCorpus(words);
        var overlay = NameOverlay.Read(Options.Values(rest, "--names"));
        var gold = corpus.Add(Corpus.Read(rest.TakeWhile(Options.IsValue)).Select(overlay.Apply), learned: true);
        corpus.Close();
        var silver = corpus.Add(Corpus.Read(Options.Values(rest, "--silver")).Select(AsSilver).Select(overlay.Apply), learned: true);
        var dev = corpus.Add(Corpus.Read(Options.Values(rest, "--dev")), learned: false);
        var vectors = WordVectors.Read(vectorFile, options.Vectors, words.VectorKeys.ToHashSet());
        Console.WriteLine($"{gold.Count} sentences, {silver.Count} silver, {words.Forms.Count} forms, {vectors.Count} vectors, "
            + $"{corpus.Xpos.Labels.Count} tags, {corpus.Feats.Labels.Count} features, {corpus.Relations.Labels.Count} relations, "
            + $"{gold.Count(s => s.Names[0] >= 0)} with names");
        var network = new EncoderNetwork(options, corpus, vectors, 2);
        new EncoderTraining(options, corpus, network).Run(gold, silver, dev);
        foreach (var path in Options.Values(rest, "--out"))
        {
            using var file = File.Create(path);
            EncoderFile.Of(network, corpus, vectors, options).Write(file);
        }

        return 0;
    }

    /// <summary>The tag of the language, <c>--language TAG</c>; English where nothing is said.</summary>
    /// <param name="rest">The command line.</param>
    public static string Language(string[] rest) => Options.Values(rest, "--language").FirstOrDefault("en");

    private static ConlluSentence AsSilver(ConlluSentence sentence) => sentence with
    {
        Comments = [.. sentence.Comments.Where(c => !c.StartsWith("# ne =", StringComparison.Ordinal)), "# ne = silver"],
    };
}
