using Casus.Language.Conllu;
using Casus.Language.Encoding;
using Casus.Language.Names;
using Casus.Packs;

namespace Casus.Tools.Train.Encoders;

/// <summary>Learns the encoder from treebanks and sentences with names.</summary>
internal static class EncoderCommand
{
    /// <summary>Runs <c>encoder DATA VECTORS.tgz TRAIN... [--dev FILE] --out FILE</c>.</summary>
    public static int Run(string data, string vectorFile, string[] rest)
    {
        var options = EncoderOptions.Parse(rest);
        string? Option(string name) => Array.IndexOf(rest, name) is >= 0 and var at ? rest[at + 1] : null;
        var files = rest.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal));
        var words = new WordTable(NameWords.Read(DataPack.FromFolder(data), "languages/en"), options.Hashed);
        var corpus = new EncoderCorpus(words);
        var train = corpus.Add(Corpus.Read(files).Sources, learned: true);
        corpus.Close();
        List<ConlluSentence> devSource = Option("--dev") is { } dev ? Corpus.Read(dev).Sources : [];
        var devSentences = corpus.Add(devSource, learned: false);
        var wanted = words.VectorKeys.ToHashSet();
        var vectors = WordVectors.Read(vectorFile, options.Vectors, wanted);
        Console.WriteLine($"{train.Count} sentences, {words.Forms.Count} forms, {vectors.Count} vectors, {corpus.Xpos.Labels.Count} tags, "
            + $"{corpus.Feats.Labels.Count} features, {corpus.Relations.Labels.Count} relations, {corpus.Pairs.Labels.Count} pairs");
        var network = new EncoderNetwork(options, corpus, vectors, 2);
        new EncoderTraining(options, corpus, network).Run(train, devSentences, int.Parse(Option("--score-every") ?? "2"));
        if (Option("--out") is { } path)
        {
            using var file = File.Create(path);
            EncoderFile.Of(network, corpus, vectors, options).Write(file);
        }

        return 0;
    }
}
