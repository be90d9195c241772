using System.Text;
using Casus.Language.Roles;
using Xunit;

namespace Casus.Tests.Language.Roles;

public sealed class RoleAnnotatorTests
{
    public static TheoryData<string> Reports()
    {
        var reports = new TheoryData<string>();
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "en", "roles.tsv"));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('='))
            {
                reports.Add($"roles.tsv:{i + 1}");
            }
        }

        return reports;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Blocks_get_the_roles_of_the_case_file(string where)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "en", "roles.tsv"));
        int at = int.Parse(where.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) - 1;
        string title = lines[at][1..].Trim();
        var text = new StringBuilder();
        List<string> expected = [];
        for (int i = at + 1; i < lines.Length && !lines[i].StartsWith('='); i++)
        {
            string[] parts = lines[i].Split('\t');
            if (parts.Length == 2)
            {
                text.Append(parts[1]);
                expected.Add(parts[0] + "\t" + parts[1]);
            }

            text.Append('\n');
        }

        Assert.Equal(expected, Read(text.ToString(), title.Length == 0 ? null : title));
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_block_a_paragraph()
    {
        const string Text = """
            The navy of Belmark sailed for the strait on Monday after a week of talks
            in Oslo had ended without a statement, and its admirals told reporters at
            the quay that the ships would stay at sea until the fishing fleet of the
            northern towns had come home.

            Ardania called the move a threat and summoned the ambassador of Belmark to
            its foreign ministry, where he was given a note of protest that spoke of a
            breach of the truce.
            """;
        var table = Annotate(Text, null);
        Assert.Equal(2, table.Blocks.Count);
        Assert.All(table.Blocks, block => Assert.Equal(BlockRole.Body, block.Role));
    }

    [Fact]
    public void Blocks_hold_all_text_that_is_not_white_space_and_never_overlap()
    {
        const string Marks = "ab Z.\n\r\t -•?(\u2028";
        for (int seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.Next(400); i > 0; i--)
            {
                text.Append(Marks[random.Next(Marks.Length)]);
            }

            string whole = text.ToString();
            int end = 0, covered = 0;
            foreach (Block block in Annotate(whole, "ab Z").Blocks)
            {
                Assert.True(block.Span.Start >= end && !block.Span.IsEmpty, $"seed {seed}");
                end = block.Span.End;
                covered += block.Span.Of(whole).Count(letter => !char.IsWhiteSpace(letter));
            }

            Assert.Equal(whole.Count(letter => !char.IsWhiteSpace(letter)), covered);
        }
    }

    [Fact]
    public void An_empty_text_has_no_blocks() => Assert.Empty(Annotate(" \n\n ", null).Blocks);

    [Fact]
    public void A_report_of_one_sentence_is_body() => Assert.Equal(BlockRole.Body, Annotate("The envoys met in Oslo on Monday.", null).Blocks[0].Role);

    private static List<string> Read(string text, string? title) =>
        [.. Annotate(text, title).Blocks.Select(block => $"{block.Role.ToString().ToLowerInvariant()}\t{block.Span.Of(text)}")];

    private static BlockTable Annotate(string text, string? title)
    {
        var document = new AnnotatedDocument(new Document("d", text) { Title = title });
        new RoleAnnotator().Annotate(document);
        return document.Get<BlockTable>();
    }
}
