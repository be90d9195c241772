using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Coding;

/// <summary>Sentences that sound like events and tell of none: figures of speech, sports, history, courts, habits.</summary>
public sealed class TrapTests
{
    private const string Any = "*";
    private static readonly PublicationTime Written = new(new DateOnly(2025, 5, 6), null);

    [Fact]
    public void No_trap_is_coded_as_the_event_it_sounds_like()
    {
        string folder = Repository.PathOf("tests", "Casus.Tests", "Cases", "en");
        var files = Directory.GetFiles(folder, "traps-*.tsv").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            CaseFile.CheckOpen($"Cases/en/{Path.GetFileName(file)}", Check, "not", "sentence");
        }
    }

    private static string? Check(TableRow row)
    {
        var coded = ReadingChain.English.Code(row["sentence"], Written);
        var wrong = coded.Mentions.FirstOrDefault(m => !m.IsReference && m.Status is not (EventStatus.Denied or EventStatus.Hypothetical) && (row["not"] == Any || m.Code.Event.Value == row["not"]));
        return wrong is null ? null : $"coded {wrong.Code} by {wrong.Rule}: \"{row["sentence"]}\"";
    }
}
