using System.Text;
using Casus.Extraction.LanguageId;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Extraction.LanguageId;

/// <summary>Which language a text is found to be in.</summary>
public sealed class LanguageIdentifierTests
{
    // Pairs that even their speakers tell apart by single words; of such a sentence only the group is asked.
    private static readonly string[][] Close = [["bs", "hr", "sr-Latn"], ["xh", "zu"]];
    private static readonly Lazy<LanguageIdentifier> Shipped = new(() => LanguageIdentifier.Load(Repository.Data));

    [Fact]
    public void Sentences_as_news_writes_them_are_told_apart() =>
        CaseFile.Check("Extraction/LanguageId/sentences.tsv", row => Wrong(row["language"], row["sentence"]), "language", "sentence");

    [Fact]
    public void At_least_a_hundred_languages_are_known()
    {
        Assert.True(Shipped.Value.Tags.Count >= 100, $"{Shipped.Value.Tags.Count} languages");
        Assert.Equal(Shipped.Value.Tags.Order(StringComparer.Ordinal), Shipped.Value.Tags);
        Assert.Equal(Shipped.Value.Tags.Count, Shipped.Value.Tags.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-05-06 17:30, +49 (0)30 1234567")]
    [InlineData("— … !? 12")]
    [InlineData("ok")]
    public void A_text_without_words_is_in_no_language(string text) =>
        Assert.Equal(new LanguageGuess("und", 0, text == "ok" ? 2 : 0, 0), Shipped.Value.Identify(text));

    [Fact]
    public void The_language_of_most_letters_wins_over_a_quotation_in_another_script()
    {
        const string English = "The minister told reporters in the capital that the talks would go on next week, and quoted an old saying: ";
        Assert.Equal("en", Shipped.Value.Identify(English + "الصبر مفتاح الفرج").Tag);
        Assert.Equal("en", Shipped.Value.Identify(English + English + "« La patience est la clé de la délivrance », a-t-il dit à la presse lundi soir.").Tag);
        Assert.Equal("ar", Shipped.Value.Identify("قال الوزير للصحفيين في العاصمة إن المحادثات ستستمر الأسبوع المقبل (press release, page 2).").Tag);
    }

    [Fact]
    public void A_language_asked_about_is_refuted_only_by_clear_words()
    {
        Assert.True(Shipped.Value.Identify("Le ministre a rencontré lundi son homologue dans la capitale pour parler du nouvel accord.", "en").Refuted > 0.99);
        Assert.Equal(0, Shipped.Value.Identify("The minister met her counterpart in the capital.", "en-GB").Refuted);
        Assert.True(Shipped.Value.Identify("Президент прибыл в столицу на переговоры.", "en").Refuted > 0.9);
        Assert.Equal(0, Shipped.Value.Identify("Президент прибыл в столицу на переговоры.", "tlh").Refuted);
    }

    [Fact]
    public void The_fast_way_and_the_plain_way_give_the_same_sums()
    {
        var random = new Random(5);
        string[] sentences = [.. Sentences()];
        foreach (var table in Shipped.Value.Tables.Where(t => t.Bits > 0))
        {
            for (int i = 0; i < 20; i++)
            {
                string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => sentences[random.Next(sentences.Length)]));
                int[] fast = new int[table.Width];
                int[] plain = new int[table.Width];
                Assert.Equal(table.AddPlainly(text, plain), table.Add(text, fast));
                Assert.Equal(plain, fast);
            }
        }
    }

    [Fact]
    public void Any_text_has_a_tag_and_a_chance()
    {
        var random = new Random(11);
        var tags = Shipped.Value.Tags.Append("und").ToHashSet(StringComparer.Ordinal);
        char[] text = new char[40_000];
        for (int i = 0; i < 300; i++)
        {
            int length = random.Next(i % 50 == 0 ? text.Length : 200);
            int span = random.Next(1, 0xFFFF);
            for (int c = 0; c < length; c++)
            {
                text[c] = (char)random.Next(span);
            }

            var guess = Shipped.Value.Identify(text.AsSpan(0, length), "en");
            Assert.Contains(guess.Tag, tags);
            Assert.InRange(guess.Confidence, 0f, 1f);
            Assert.InRange(guess.Refuted, 0f, 1f);
        }
    }

    [Fact]
    public void A_call_makes_nothing_that_must_be_collected()
    {
        string text = string.Join(' ', Sentences());
        Shipped.Value.Identify(text, "en-GB");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Shipped.Value.Identify(text, "en-GB");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_model_reads_back_and_broken_bytes_are_refused()
    {
        var table = new GramTable(Script.Cyrl, ["bg", "ru"], 8, 0.5f, new sbyte[512]);
        byte[] bytes = LanguageIdentifier.Write([table, new GramTable(Script.Grek, ["el"], 0, 1, [])], [1, 2, 3]);
        var read = LanguageIdentifier.Read(bytes);
        Assert.Equal(["bg", "el", "ru"], read.Tags);
        Assert.Equal(bytes, LanguageIdentifier.Write([.. read.Tables], [1, 2, 3]));
        Assert.Throws<InvalidDataException>(() => LanguageIdentifier.Read(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => LanguageIdentifier.Read([.. bytes, 0]));
        Assert.Throws<InvalidDataException>(() => LanguageIdentifier.Read("CASUSXX1"u8));
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            byte[] broken = [.. bytes];
            broken[random.Next(60)] = (byte)random.Next(256);
            Assert.True(ReadsOrRefuses(broken));
        }
    }

    private static bool ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            return LanguageIdentifier.Read(bytes).Tags.Count > 0;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Sentences() =>
        Table.Parse("sentences.tsv", File.ReadAllText(Repository.PathOf("tests", "Casus.Tests", "Extraction", "LanguageId", "sentences.tsv")), ["language", "sentence"])
            .Rows.Select(row => row["sentence"].Normalize(NormalizationForm.FormC));

    private static string? Wrong(string language, string sentence)
    {
        var guess = Shipped.Value.Identify(sentence);
        bool isClose = Close.Any(group => group.Contains(language) && group.Contains(guess.Tag));
        return guess.Tag == language || isClose ? null : $"{language} was taken for {guess.Tag} ({guess.Confidence:0.00})";
    }
}
