using Casus.Language.Conllu;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language.Frozen;

/// <summary>
/// Accuracy on a small pack of news English that was invented and annotated by hand for Casus. It needs nothing beside the
/// project, so it always runs; nothing is ever trained on it, and it is not changed to please an engine.
/// </summary>
public sealed class FrozenPackTests
{
    private static readonly Lazy<List<ConlluSentence>> Pack = new(Read);

    [Fact]
    public void The_frozen_pack_is_read_as_well_as_before()
    {
        var scores = new TreebankScores();
        var wrong = new List<string>();
        foreach (var sentence in Pack.Value)
        {
            var read = English.Engine.Annotate([Bare(sentence)])[0];
            scores.Add(sentence, read);
            wrong.AddRange(Differences(sentence, read));
        }

        Floors.Check("language/frozen", scores.Figures, $"{wrong.Count} words are read otherwise:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void The_frozen_pack_holds_trees_of_one_root()
    {
        Assert.InRange(Pack.Value.Count, 60, 100);
        Assert.All(Pack.Value, sentence =>
        {
            int[] heads = [.. sentence.Rows.Where(r => r.IsWord).Select(r => int.Parse(r.Head, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Single(heads, 0);
            Assert.All(Enumerable.Range(1, heads.Length), word => Assert.True(ReachesRoot(heads, word), $"{sentence.Comment("sent_id")}: word {word} is on a cycle"));
        });
    }

    [Fact]
    public void The_words_of_the_frozen_pack_are_its_texts()
    {
        foreach (var sentence in Pack.Value)
        {
            int rangeEnd = 0;
            string text = "";
            foreach (var row in sentence.Rows)
            {
                if (row.IsRange)
                {
                    rangeEnd = int.Parse(row.Id.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
                }
                else if (int.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture) <= rangeEnd)
                {
                    continue;
                }

                text += row.Form + (row.Misc.Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
            }

            Assert.Equal(sentence.Comment("text"), text.TrimEnd());
        }
    }

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (int step = 0; step <= heads.Length && word != 0; step++)
        {
            word = heads[word - 1];
        }

        return word == 0;
    }

    // Only the tokens: nothing of the answer reaches the engine.
    private static ConlluSentence Bare(ConlluSentence sentence) => sentence with
    {
        Rows = [.. sentence.Rows.Select(r => r.IsWord
            ? new ConlluRow(r.Id, r.Form, "_", "_", "_", "_", "_", "_", "_", r.Misc.Contains("SpaceAfter=No", StringComparison.Ordinal) ? "SpaceAfter=No" : "_")
            : r)],
    };

    private static IEnumerable<string> Differences(ConlluSentence gold, ConlluSentence read) => gold.Rows.Zip(read.Rows)
        .Where(p => p.First.IsWord && (p.First.Xpos, p.First.Head, p.First.Deprel) != (p.Second.Xpos, p.Second.Head, p.Second.Deprel))
        .Select(p => $"{gold.Comment("sent_id")} {p.First.Id} {p.First.Form}: {p.First.Xpos} {p.First.Head} {p.First.Deprel}, read {p.Second.Xpos} {p.Second.Head} {p.Second.Deprel}");

    private static List<ConlluSentence> Read()
    {
        string path = Repository.PathOf("tests", "Casus.Tests", "Language", "Frozen", "en.conllu");
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, path).Select(o => o.Value ?? throw new InvalidDataException(o.Problem!.ToString()))];
    }
}
