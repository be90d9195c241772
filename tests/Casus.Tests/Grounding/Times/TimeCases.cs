using System.Runtime.CompilerServices;
using Casus.Grounding.Times;
using Casus.Packs;
using Xunit;

namespace Casus.Tests.Grounding.Times;

/// <summary>The English time words, and the case files beside the tests.</summary>
internal static class TimeCases
{
    /// <summary>An annotator over the repository's own data.</summary>
    public static TimeAnnotator English() => new(TimeLexicon.Load(DataPack.FromFolder(Path.Combine(Root(), "data")), "en"));

    /// <summary>The case files' rows.</summary>
    public static IEnumerable<TableRow> Rows()
    {
        string folder = Path.Combine(Root(), "tests", "Casus.Tests", "Grounding", "Times", "Cases");
        foreach (string file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            Table table = Table.Parse(Path.GetFileName(file), File.ReadAllText(file), "text", "reference", "expected", "comment");
            Assert.Empty(table.Problems);
            foreach (TableRow row in table.Rows)
            {
                yield return row;
            }
        }
    }

    /// <summary>Reads a text written on a day.</summary>
    /// <param name="annotator">The annotator.</param>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day, or empty.</param>
    /// <param name="roleOf">The role of each line; null for body.</param>
    public static (AnnotatedDocument Document, TimeTable Times) Read(
        TimeAnnotator annotator, string text, string reference = "", Func<string, BlockRole>? roleOf = null)
    {
        PublicationTime? published = PublicationTime.TryParse(reference, out PublicationTime time) ? time : null;
        AnnotatedDocument document = PlainTokens.Annotate(new Document("case", text) { Published = published }, roleOf);
        annotator.Annotate(document);
        return (document, document.Get<TimeTable>());
    }

    /// <summary>A mention as the case files write it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mention">The mention.</param>
    public static string Write(AnnotatedDocument document, TimeMention mention) =>
        $"{document.Tokens.Span(mention.Tokens).Of(document.Text)} = {mention.Type.ToString().ToUpperInvariant()} {mention.Value}";

    private static string Root([CallerFilePath] string here = "")
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Casus.slnx")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No Casus.slnx above {AppContext.BaseDirectory}, asked from {here}.");
    }
}
