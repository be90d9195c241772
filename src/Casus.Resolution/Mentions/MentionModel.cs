using Casus.Learning.Neural;
using Casus.Learning.Trees;
using Casus.Packs;
using Casus.Resolution.Words;

namespace Casus.Resolution.Mentions;

/// <summary>How words are related, and what was learned about when two mentions tell one happening. Immutable and safe to share.</summary>
public sealed class MentionModel
{
    internal MentionModel((WordRelations Relations, ActFamilies Families) words, KnownPairs known, (BoostedTrees Mentions, StoryTrees Stories) trees, float threshold)
    {
        (Words, Families, Known, Threshold) = (words.Relations, words.Families, known, threshold);
        (Trees, StoryTrees) = trees;
    }

    /// <summary>How words are related.</summary>
    public WordRelations Words { get; }

    /// <summary>Words that tell one kind of act.</summary>
    public ActFamilies Families { get; }

    /// <summary>What was learned of just two words.</summary>
    public KnownPairs Known { get; }

    /// <summary>Groups are joined while they are at least so near: by the mean chance of their pairs and the best of them.</summary>
    public float Threshold { get; }

    internal BoostedTrees Trees { get; }

    /// <summary>What was learned of when two reports are of one story.</summary>
    internal StoryTrees StoryTrees { get; }

    /// <summary>Loads the model of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <exception cref="InvalidDataException">The model is not there, broken, or made for other features.</exception>
    public static MentionModel Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string name = $"languages/{language}/models/mentions.bin";
        if (!pack.Has(name))
        {
            throw new InvalidDataException($"{name} is missing.");
        }

        var file = TensorFile.Read(pack.Read(name));
        if (!file["features"].Lines.SequenceEqual(PairFeatures.Names, StringComparer.Ordinal) || !file["stories.features"].Lines.SequenceEqual(ReportFeatures.Names, StringComparer.Ordinal))
        {
            throw new InvalidDataException($"{name} was made for other features.");
        }

        var words = (WordRelations.Load(pack, language), ActFamilies.Load(pack, language));
        var stories = new StoryTrees(BoostedTrees.From(file, "stories.among", ReportFeatures.Count), BoostedTrees.From(file, "stories.alone", ReportFeatures.OwnCount));
        return new MentionModel(words, KnownPairs.From(file), (BoostedTrees.From(file, "trees", PairFeatures.Count), stories), file["threshold"].Floats[0]);
    }

    internal TensorFile ToFile() =>
        new(1, [Tensor.OfLines("features", PairFeatures.Names), Tensor.OfFloats("threshold", 1, 1, [Threshold]), .. Known.ToTensors(), .. Trees.ToTensors("trees"),
            Tensor.OfLines("stories.features", ReportFeatures.Names), .. StoryTrees.Among.ToTensors("stories.among"), .. StoryTrees.Alone.ToTensors("stories.alone")]);
}
