using Casus.Resolution.Origins;
using Casus.Resolution.Stories;
using Xunit;

namespace Casus.Tests.Resolution.Stories;

public sealed class ReadingMakerTests
{
    private static readonly ReadingMaker Maker = new(TermBackground.Empty, OriginWords.Empty);

    private const string Text = "Oslo offers to mediate. Berg called Otieno (Reuters). A photo by AFP.";

    [Fact]
    public void A_reading_holds_what_the_report_is_about_and_no_function_words()
    {
        var reading = Maker.Make(Annotate(Text), new CodedReport([], [], []));

        Assert.True(reading.Terms.ContainsKey("n:berg"));
        Assert.True(reading.Terms.ContainsKey("x:media"));
        Assert.False(reading.Terms.ContainsKey("x:to"));
        Assert.All(reading.Terms.Values, w => Assert.True(w > 0));
        Assert.Equal(reading.Terms.Keys.Order(StringComparer.Ordinal), reading.Terms.Keys);
    }

    [Fact]
    public void The_reference_day_is_the_time_tables_and_else_the_publication_day()
    {
        var published = new PublicationTime(new DateOnly(2031, 3, 14), null);

        Assert.Equal(new DateOnly(2031, 3, 14), Maker.Make(Annotate(Text, published), new CodedReport([], [], [])).Reference);
        var dated = Annotate(Text, published);
        dated.Add(new TimeTable([], null));
        Assert.Null(Maker.Make(dated, new CodedReport([], [], [])).Reference);
    }

    [Fact]
    public void The_same_text_gives_the_same_sketch()
    {
        var first = Maker.Make(Annotate(Text), new CodedReport([], [], []));
        var second = Maker.Make(Annotate(Text), new CodedReport([], [], []));

        Assert.NotEmpty(first.Shingles);
        Assert.Equal(first.Shingles, second.Shingles);
        Assert.Equal(first.Shingles.Order(), first.Shingles);
    }

    private static BlockTable Blocks(string text)
    {
        int photo = text.IndexOf("A photo", StringComparison.Ordinal);
        return new BlockTable([new Block(new TextSpan(0, photo - 1), BlockRole.Body), new Block(new TextSpan(photo, text.Length), BlockRole.Caption)]);
    }

    private static AnnotatedDocument Annotate(string text, PublicationTime? published = null)
    {
        var document = new AnnotatedDocument(new Document("a", text) { Published = published });
        string[] words = text.Split(' ');
        var columns = new TokenColumns(words.Length);
        for (int i = 0, at = 0; i < words.Length; at += words[i++].Length + 1)
        {
            string word = words[i].Trim('.', '(', ')');
            columns.Starts[i] = at + words[i].IndexOf(word, StringComparison.Ordinal);
            columns.Ends[i] = columns.Starts[i] + word.Length;
            columns.Lemmas[i] = word;
            columns.Upos[i] = word is "to" or "by" or "A" ? UniversalPos.Adp : char.IsUpper(word[0]) ? UniversalPos.Propn : UniversalPos.Verb;
        }

        document.Add(columns.ToTable(text, Vocabulary.Empty));
        document.Add(new SentenceTable([0, words.Length], [new TextSpan(0, text.Length)]));
        document.Add(Blocks(text));
        return document;
    }
}
