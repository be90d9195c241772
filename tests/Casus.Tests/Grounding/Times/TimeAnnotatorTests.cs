using Casus.Grounding.Times;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Times;

public sealed class TimeAnnotatorTests
{
    private readonly TimeAnnotator annotator = TimeCases.English();

    [Theory]
    [InlineData("absolute.tsv")]
    [InlineData("reckoned.tsv")]
    [InlineData("lengths_sets_times.tsv")]
    [InlineData("feasts_eras.tsv")]
    [InlineData("traps.tsv")]
    public void Each_sentence_reads_as_its_line_says(string file) => CaseFile.Check("Grounding/Times/Cases/" + file, row =>
    {
        (AnnotatedDocument document, TimeTable times) = TimeCases.Read(annotator, row["text"], row["reference"]);
        string seen = string.Join(" | ", times.Mentions.Select(m => TimeCases.Write(document, m)));
        return seen == row["expected"] ? null : $"'{row["text"]}' gives '{seen}', not '{row["expected"]}'";
    }, "text", "reference", "expected", "comment");

    [Theory]
    [InlineData("absolute.tsv")]
    [InlineData("reckoned.tsv")]
    [InlineData("lengths_sets_times.tsv")]
    [InlineData("feasts_eras.tsv")]
    [InlineData("traps.tsv")]
    public void A_rule_and_the_reference_give_the_day_that_is_written(string file) => CaseFile.Check("Grounding/Times/Cases/" + file, row =>
    {
        (AnnotatedDocument document, TimeTable times) = TimeCases.Read(annotator, row["text"], row["reference"]);
        foreach (TimeMention mention in times.Mentions.Where(m => m.Rule is { Precision: DatePrecision.Day }))
        {
            DateOnly? day = times.Reference is { } reference ? mention.Rule!.Value.Resolve(reference) : null;
            if (day != mention.Day)
            {
                return $"{TimeCases.Write(document, mention)}, but the rule gives {day}";
            }
        }

        return null;
    }, "text", "reference");

    [Theory]
    [InlineData("Moscow, May 6, 2025 – Russia offered on Sunday to mediate.", "2025-05-06")]
    [InlineData("MOSCOW, May 6, 2025 (AP) — Russia offered on Sunday to mediate.", "2025-05-06")]
    [InlineData("Published: 6 May 2025\nRussia offered on Sunday to mediate.", "2025-05-06")]
    [InlineData("Russia offers to mediate\nTuesday, May 6, 2025\nRussia offered on Sunday to mediate.", "2025-05-06")]
    [InlineData("ISLAMABAD (AP) — Russia offered on Sunday to mediate.", "")]
    [InlineData("On May 6, 2025 – a Tuesday – Russia offered to mediate.", "")]
    [InlineData("Russia signed the treaty on May 6, 2025.", "")]
    public void A_dateline_dates_the_report_and_a_date_in_the_text_does_not(string text, string expected)
    {
        (_, TimeTable times) = TimeCases.Read(annotator, text);
        Assert.Equal(expected, times.Reference is { } day ? day.ToString("yyyy-MM-dd", null) : "");
        Assert.Equal(expected.Length > 0, times.Mentions.Any(m => m.IsDateline));
    }

    [Fact]
    public void A_dateline_without_a_year_is_marked_and_dates_nothing()
    {
        (_, TimeTable times) = TimeCases.Read(annotator, "KYIV, 3 March (Reuters) - The mayor resigned on Sunday.");
        Assert.Null(times.Reference);
        Assert.True(times.Mentions[0].IsDateline);
        Assert.Equal("XXXX-WXX-7", times.Mentions[1].Value);
    }

    [Fact]
    public void The_publication_date_comes_before_the_dateline()
    {
        (_, TimeTable times) = TimeCases.Read(annotator, "Moscow, May 6, 2025 – Russia offered to mediate.", "2025-05-07");
        Assert.Equal(new DateOnly(2025, 5, 7), times.Reference);
    }

    [Fact]
    public void A_photo_caption_never_dates_the_report_but_gives_the_year_of_a_day()
    {
        const string Text = "The attack of April 22 was condemned on Sunday.\nThe minister at a meeting, Thursday, April 3, 2025.\nTalks follow.";
        (_, TimeTable times) = TimeCases.Read(annotator, Text, roleOf: l => l.StartsWith("The minister", StringComparison.Ordinal) ? BlockRole.Caption : BlockRole.Body);
        Assert.Null(times.Reference);
        Assert.Equal(["2025-04-22", "XXXX-WXX-7", "2025-04-03"], times.Mentions.Select(m => m.Value));
        Assert.Null(times.Mentions[0].Rule);
    }

    [Fact]
    public void A_photo_from_the_files_gives_no_year()
    {
        const string Text = "The attack of April 22 was condemned.\nFILE - The minister at a meeting, April 3, 2019.";
        (_, TimeTable times) = TimeCases.Read(annotator, Text, roleOf: l => l.StartsWith("FILE", StringComparison.Ordinal) ? BlockRole.Caption : BlockRole.Body);
        Assert.Equal("XXXX-04-22", times.Mentions[0].Value);
    }

    [Fact]
    public void The_same_day_named_in_full_elsewhere_gives_the_year()
    {
        (_, TimeTable times) = TimeCases.Read(annotator, "The April 22 attack shook the country. The inquiry into the attack of April 22, 2024 goes on.");
        Assert.All(times.Mentions, m => Assert.Equal("2024-04-22", m.Value));
    }

    [Fact]
    public void Two_days_earlier_is_reckoned_from_the_story_and_not_from_the_attack_that_it_names()
    {
        const string Text = "The proposal came during a Sunday phone call. The attack of April 22 killed many. He had held a similar talk two days earlier.";
        (_, TimeTable times) = TimeCases.Read(annotator, Text);
        TimeMention earlier = times.Mentions[2];
        Assert.Equal(0, earlier.AnchorMention);
        Assert.Equal(new DateRule(DateAnchor.Weekday, 7, -2, false), earlier.Rule);
        Assert.Equal(new DateOnly(2025, 5, 2), earlier.Rule!.Value.Resolve(new DateOnly(2025, 5, 6)));
    }

    [Fact]
    public void What_came_two_days_after_a_talk_dates_the_talk()
    {
        const string Text = "The ministers spoke on Sunday. The conversation came two days after his discussion with the Indian minister.";
        (_, TimeTable times) = TimeCases.Read(annotator, Text, "2025-05-06");
        Assert.Equal("2025-05-02", times.Mentions[1].Value);
        Assert.Equal(0, times.Mentions[1].AnchorMention);
    }

    [Fact]
    public void Any_text_gives_mentions_that_lie_in_it_in_order_and_apart()
    {
        string[] words = ["May", "6", "2025", ",", "-", "the", "two", "days", "after", "last", "year", "'s", "quarter", "1/2", "10", "p.m.", "(", ":", "/", "1990s", "ago",
            "a", "hundred", "thousand", "Sunday", "of", "\u2013", "'80s", "99999999999", "February", "30", "second", "half", "every", "0000", "\ud83d\ude00", "fiscal"];
        var random = new Random(20250506);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)]));
            (AnnotatedDocument document, TimeTable times) = TimeCases.Read(annotator, text, round % 2 == 0 ? "2025-05-06" : "");
            int end = 0;
            foreach (TimeMention mention in times.Mentions)
            {
                Assert.True(mention.Tokens.First >= end && mention.Tokens.End > mention.Tokens.First && mention.Tokens.End <= document.Tokens.Count, text);
                Assert.False(string.IsNullOrEmpty(mention.Value), text);
                Assert.True(mention.AnchorMention is null || (mention.AnchorMention >= 0 && mention.AnchorMention < times.Mentions.Count), text);
                end = mention.Tokens.End;
            }
        }
    }

    [Theory]
    [InlineData("DT NNS VBP NNP .", "The talks resume Monday .", "2025-05-12")]
    [InlineData("DT NNS VBD NNP .", "The talks resumed Monday .", "2025-05-05")]
    [InlineData("DT NN VBZ DT NN VBN NNP .", "The ministry denies the offer made Monday .", "2025-05-05")]
    [InlineData("PRP VBZ TO VB DT NN NNP .", "He wants to see the envoy Monday .", "2025-05-12")]
    [InlineData("DT NN MD VB VBN NNP .", "The case should be heard Thursday .", "2025-05-08")]
    [InlineData("DT NN MD VB VBN NNP .", "The case should have ended Thursday .", "2025-05-01")]
    [InlineData("DT NN VBD VBN JJ TO VB NNP .", "The offer had been due to expire Friday .", "2025-05-02")]
    [InlineData("NNS VBN NNS IN NNP IN VBZ IN DT NN MD VB .", "Stocks posted gains on Friday amid worries that the bank will act .", "2025-05-02")]
    public void Tags_tell_the_tense_where_the_tokens_have_them(string tags, string text, string expected)
    {
        AnnotatedDocument plain = PlainTokens.Annotate(new Document("case", text));
        var document = new AnnotatedDocument(new Document("case", text) { Published = new PublicationTime(new DateOnly(2025, 5, 6), null) });
        document.Add(new TokenColumns(plain.Tokens.Count)
        {
            Starts = plain.Tokens.Starts.ToArray(), Ends = plain.Tokens.Ends.ToArray(), Xpos = tags.Split(' '),
        }.ToTable(text, Vocabulary.Empty));
        document.Add(plain.Sentences);
        document.Add(plain.Get<BlockTable>());
        annotator.Annotate(document);
        Assert.Equal(expected, Assert.Single(document.Get<TimeTable>().Mentions).Value);
    }

    [Fact]
    public void A_document_without_words_has_no_times()
    {
        (_, TimeTable times) = TimeCases.Read(annotator, "");
        Assert.Empty(times.Mentions);
    }

    [Fact]
    public void A_language_without_time_words_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => TimeLexicon.Load(DataPack.FromFolder(folder.Path), "en"));
    }
}
