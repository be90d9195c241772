using System.Globalization;
using Casus.Packs;

namespace Casus.Resolution.Stories;

/// <summary>
/// How common terms are in news at large: in how many stories of a fixed sample each was a term. A term that is not in it is
/// rare. Stories are counted and not reports, for what one much-told story is about is not common. Fixed, so that
/// the likeness of two reports does not depend on what else was read. Thread-safe.
/// </summary>
public sealed class TermBackground
{
    private readonly Dictionary<string, int> stories;

    private TermBackground(Dictionary<string, int> stories, int allStories)
    {
        this.stories = stories;
        AllStories = allStories;
    }

    /// <summary>No sample: every term is as rare as any other.</summary>
    public static TermBackground Empty { get; } = new([], 1000);

    /// <summary>How many stories the sample has.</summary>
    public int AllStories { get; }

    /// <summary>Loads the table of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">Tag of the language.</param>
    /// <exception cref="InvalidDataException">The table is not there or broken.</exception>
    public static TermBackground Load(DataPack pack, string language)
    {
        ArgumentNullException.ThrowIfNull(pack);
        string name = $"languages/{language}/models/story-terms.tsv";
        var table = Table.Parse(name, pack.ReadText(name), "term", "stories");
        if (table.Problems.Count > 0)
        {
            throw new InvalidDataException($"{table.Problems[0].Where}: {table.Problems[0].Reason}");
        }

        var stories = new Dictionary<string, int>(table.Rows.Count, StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            stories[row["term"]] = int.Parse(row["stories"], CultureInfo.InvariantCulture);
        }

        return stories.Remove(AllTerm, out int all) ? new TermBackground(stories, all) : throw new InvalidDataException($"{name} has no row '{AllTerm}'.");
    }

    /// <summary>The row of the table that says how many stories the sample has.</summary>
    public const string AllTerm = "*";

    /// <summary>In how many stories of the sample this is a term.</summary>
    /// <param name="term">The term.</param>
    public int Stories(string term) => stories.GetValueOrDefault(term);

    /// <summary>True when too many stories of the sample have the term for it to tell anything by itself.</summary>
    /// <param name="term">The term.</param>
    public bool IsCommon(string term) => Stories(term) > StoryWeights.CommonTerm * AllStories;

    /// <summary>The natural log of how many times rarer than always the term is; above zero.</summary>
    /// <param name="term">The term.</param>
    public double Rarity(string term) => Math.Max(
        StoryWeights.LeastRarity, Math.Log((AllStories + StoryWeights.RaritySmoothing) / (Stories(term) + StoryWeights.RaritySmoothing)));
}
