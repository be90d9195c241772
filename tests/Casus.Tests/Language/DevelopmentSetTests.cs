using System.Diagnostics;
using Casus.Language.Conllu;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Language;

/// <summary>Accuracy on the held-out treebank with its own tokens. A floor is lowered only on purpose.</summary>
public sealed class DevelopmentSetTests
{
    private const double UposFloor = 95.2, LemmaFloor = 97.0, LasFloor = 80.8;

    [Fact]
    public void The_held_out_treebank_is_read_as_well_as_before()
    {
        var gold = Read(Repository.Shared("data", "treebank", "en_dev.conllu.xz"));
        int words = 0, upos = 0, lemma = 0, las = 0;
        foreach (var sentence in gold)
        {
            var read = English.Engine.Annotate([sentence])[0];
            for (var i = 0; i < sentence.Rows.Count; i++)
            {
                var (right, seen) = (sentence.Rows[i], read.Rows[i]);
                if (right.IsWord)
                {
                    words++;
                    upos += right.Upos == seen.Upos ? 1 : 0;
                    lemma += right.Lemma == "_" || right.Lemma == seen.Lemma ? 1 : 0;
                    las += right.Head == seen.Head && Universal(right.Deprel) == Universal(seen.Deprel) ? 1 : 0;
                }
            }
        }

        Assert.True(100.0 * upos / words >= UposFloor, $"UPOS {100.0 * upos / words:F2}");
        Assert.True(100.0 * lemma / words >= LemmaFloor, $"lemma {100.0 * lemma / words:F2}");
        Assert.True(100.0 * las / words >= LasFloor, $"LAS {100.0 * las / words:F2}");
    }

    private static string Universal(string relation) => relation.Split(':')[0];

    private static List<ConlluSentence> Read(string path)
    {
        var start = new ProcessStartInfo("xz") { RedirectStandardOutput = true, ArgumentList = { "-dc", path } };
        using var process = Process.Start(start)!;
        return [.. ConlluReader.Read(process.StandardOutput, path).Select(o => o.Value!)];
    }
}
