using System.Text;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Xunit;

namespace Casus.Ledger.Conformance;

/// <summary>Reports: what is kept of them, which are the same, and how they are found.</summary>
public abstract partial class LedgerConformance
{
    [Fact]
    public async Task A_report_comes_back_as_it_was_given()
    {
        await using var store = await OpenAsync(Stop);
        var report = Samples.Report("a", "Altland – “offers”\nto mediate.\tNul \0 and \U0001F54A too.");
        var result = await AppendAsync(store, report);

        Assert.Equal(new AppendResult(AppendKind.Added, "a", "S1"), result);
        var stored = await OneAsync(store, new ReportsQuery("a"));
        Same(report.Document, stored.Document);
        Same(report.Reading, stored.Reading);
        Assert.Equal(("/news/a.txt", "text/plain", "S1", 1), (stored.Address, stored.MediaType, stored.StoryId, stored.Revision));
        Assert.Null(stored.Inference);
        Assert.Equal(report.Raw.ToArray(), (await OneAsync(store, new RawBytesQuery("a"))).ToArray());
        Same(report.Reading, await OneAsync(store, new StoryReadingsQuery("S1")));
    }

    [Fact]
    public async Task A_report_of_which_little_is_known_stays_so()
    {
        await using var store = await OpenAsync(Stop);
        var document = new Document("bare", "Words.");
        var reading = new ReportReading { DocumentId = "bare", Coded = new CodedReport([], [], []) };
        await AppendAsync(store, new ReadReport("-#bare", "text/plain", ReadOnlyMemory<byte>.Empty, document, Samples.Digest("Words."), reading));

        var stored = await OneAsync(store, new ReportsQuery("bare"));
        Same(document, stored.Document);
        Same(reading, stored.Reading);
        Assert.Empty((await OneAsync(store, new RawBytesQuery("bare"))).ToArray());
        Assert.Equal(new Story("S1", null, [], null, null) with { DocumentIds = [] }, (await OneAsync(store, new StoriesQuery())) with { DocumentIds = [] });
    }

    [Fact]
    public async Task The_same_input_twice_changes_nothing()
    {
        await using var store = await OpenAsync(Stop);
        async Task ReadAsync()
        {
            await AppendAsync(store, Samples.Report("a"));
            await AppendAsync(store, Samples.Report("b"));
            await AppendAsync(store, Samples.Report("a", "Corrected words."));
            await store.AppendAsync(new AppendProblem(Samples.Stamp, new Problem("CAS0107", "x.jsonl:3", "broken"), "{"u8.ToArray()), Stop);
        }

        await ReadAsync();
        string before = await DumpAsync(store);
        await ReadAsync();
        Assert.Equal(before, await DumpAsync(store));
    }

    [Fact]
    public async Task A_changed_report_is_a_revision_and_both_texts_are_kept()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", "The first words."));
        var changed = Samples.Report("a", "The second words.");
        Assert.Equal(new AppendResult(AppendKind.Revised, "a", "S1"), await AppendAsync(store, changed));

        var stored = await OneAsync(store, new ReportsQuery());
        Assert.Equal(2, stored.Revision);
        Same(changed.Document, stored.Document);
        Same(changed.Reading, stored.Reading);
        Assert.Equal("The second words.", Encoding.UTF8.GetString((await OneAsync(store, new RawBytesQuery("a"))).Span));
        Assert.Equal("The first words.", Encoding.UTF8.GetString((await OneAsync(store, new RawBytesQuery("a", 1))).Span));
        Assert.Empty(await RowsAsync(store, new RawBytesQuery("a", 3)));
        var counts = await OneAsync(store, new CountsQuery());
        Assert.Equal((1, 2, 2, 1), (counts.Reports, counts.Revisions, counts.Mentions, counts.Claims));
        Assert.Equal(["S1"], await RowsAsync(store, new WaitingStoriesQuery()));
    }

    [Fact]
    public async Task An_earlier_text_met_again_is_no_revision()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", "The first words."));
        await AppendAsync(store, Samples.Report("a", "The second words."));
        Assert.Equal(AppendKind.Unchanged, (await AppendAsync(store, Samples.Report("a", "The first words."))).Kind);
        Assert.Equal("The second words.", (await OneAsync(store, new ReportsQuery("a"))).Document.Text);
    }

    [Theory]
    [InlineData("/news/a.txt", "/copy/a.txt", AppendKind.Unchanged)]
    [InlineData("https://one.example/a", "/copy/a.txt", AppendKind.Unchanged)]
    [InlineData("/news/a.txt", "https://one.example/a", AppendKind.Unchanged)]
    [InlineData("https://one.example/a", "https://two.example/a", AppendKind.Added)]
    [InlineData("https://one.example/a", "HTTP://two.example/a", AppendKind.Added)]
    public async Task The_same_content_elsewhere_is_the_same_report_unless_two_web_addresses_differ(string first, string second, AppendKind kind)
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", "Same words.", first));
        var again = Samples.Report("b", "Same   words.\n", second);

        var identity = await OneAsync(store, new IdentityQuery(second, again.ContentDigest, again.Document));
        Assert.Equal(kind == AppendKind.Added ? new ReportIdentity(kind, "b", "") : new ReportIdentity(kind, "a", "S1"), identity);
        var result = await AppendAsync(store, again);
        Assert.Equal((kind, identity.DocumentId), (result.Kind, result.DocumentId));
        // Either way the second address is known from now on.
        Assert.Equal(AppendKind.Revised, (await OneAsync(store, new IdentityQuery(second, "other", again.Document))).Kind);
    }

    [Fact]
    public async Task A_copy_that_brings_a_date_title_or_publisher_is_a_revision_once()
    {
        await using var store = await OpenAsync(Stop);
        var bare = new Document("a", "Same words.");
        await AppendAsync(store, Samples.Report(bare, "/a.txt", null));
        foreach (var richer in new[]
        {
            bare with { Published = new PublicationTime(new DateOnly(2031, 5, 6), null) },
            bare with { Title = "Same" },
            bare with { Publisher = "The Daily Lantern" },
        })
        {
            Assert.Equal(AppendKind.Revised, (await AppendAsync(store, Samples.Report(richer, "b.jsonl#1", null))).Kind);
            Assert.Equal(AppendKind.Unchanged, (await AppendAsync(store, Samples.Report(richer, "b.jsonl#1", null))).Kind);
            Assert.Equal(AppendKind.Unchanged, (await AppendAsync(store, Samples.Report(bare, "/a.txt", null))).Kind);
        }

        Assert.Equal(4, (await OneAsync(store, new ReportsQuery("a"))).Revision);
    }

    [Fact]
    public async Task A_taken_id_gets_a_number_everywhere()
    {
        await using var store = await OpenAsync(Stop);
        for (int i = 1; i <= 7; i++)
        {
            string id = i == 1 ? "a" : "a~" + Samples.Number(i);
            var report = Samples.Report("a", "Text " + Samples.Number(i), "/" + Samples.Number(i));
            Assert.Equal(id, (await OneAsync(store, new IdentityQuery(report.Address, report.ContentDigest, report.Document))).DocumentId);
            Assert.Equal(id, (await AppendAsync(store, report)).DocumentId);
            var stored = await OneAsync(store, new ReportsQuery(id));
            Assert.Equal(id, stored.Document.Id);
            Assert.Equal(id, stored.Reading.DocumentId);
            Assert.All(stored.Reading.Coded.Mentions, mention => Assert.Equal(id, mention.DocumentId));
            Assert.All(stored.Reading.Coded.Claims, claim => Assert.Equal(id, claim.DocumentId));
        }
    }

    [Fact]
    public async Task Search_finds_the_newest_words_in_text_and_title()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("a", "A convoy crossed the bridge at Łódź."));
        await AppendAsync(store, Samples.Report("b", "The bridge, the bridge, the old bridge was closed."));
        await AppendAsync(store, Samples.Report("c", "Nothing of the kind."));
        await AppendAsync(store, Samples.Report("d", "Old words."));
        await AppendAsync(store, Samples.Report("d", "New words."));

        async Task<string[]> FindAsync(string words) =>
            [.. (await RowsAsync(store, new ReportsQuery(Search: words))).Select(report => report.Document.Id)];

        Assert.Equal(["b", "a"], await FindAsync("bridge"));
        Assert.Equal(["b"], await FindAsync("\"old bridge\""));
        Assert.Empty(await FindAsync("\"bridge old\""));
        Assert.Equal(["a"], await FindAsync("CONVOY Bridge"));
        Assert.Equal(["c"], await FindAsync("talks kind"));
        Assert.Equal(["b"], await FindAsync("old"));
        Assert.Equal(["d"], await FindAsync("new words"));
        Assert.Single(await RowsAsync(store, new ReportsQuery(Search: "bridge", Limit: 1)));
        foreach (string odd in new[] { "", " ", "\"", "* OR NEAR(", "–", "title:", "a AND (", "\0" })
        {
            await RowsAsync(store, new ReportsQuery(Search: odd));
        }

        Assert.Empty(await FindAsync(" "));
    }

    [Fact]
    public async Task Search_finds_words_in_scripts_with_and_without_spaces()
    {
        await using var store = await OpenAsync(Stop);
        await AppendAsync(store, Samples.Report("ar", "التقى الوزير نظيره في العاصمة."));
        await AppendAsync(store, Samples.Report("ru", "Министр прибыл в столицу."));
        await AppendAsync(store, Samples.Report("zh", "外交部长星期一会见了邻国大使。"));
        await AppendAsync(store, Samples.Report("ja", "外相は月曜日にパリで会談した。"));
        await AppendAsync(store, Samples.Report("ko", "장관은 월요일 파리에서 회담했다."));
        await AppendAsync(store, Samples.Report("th", "รัฐมนตรีพบเอกอัครราชทูตเมื่อวันจันทร์"));
        await AppendAsync(store, Samples.Report("hi", "विदेश मंत्री ने सोमवार को मुलाकात की।"));
        foreach (var (words, id) in new[]
        {
            ("العاصمة", "ar"), ("СТОЛИЦУ", "ru"), ("大使", "zh"), ("\"星期一会见\"", "zh"), ("会談", "ja"), ("パリ", "ja"), ("월요일", "ko"), ("회담", "ko"),
            ("วันจันทร์", "th"), ("सोमवार", "hi"),
        })
        {
            Assert.Equal([id], (await RowsAsync(store, new ReportsQuery(Search: words))).Select(report => report.Document.Id));
        }

        Assert.Empty(await RowsAsync(store, new ReportsQuery(Search: "使大")));
        Assert.Empty(await RowsAsync(store, new ReportsQuery(Search: "столица")));
    }

    [Fact]
    public async Task Reports_are_counted_by_the_language_of_their_newest_text()
    {
        await using var store = await OpenAsync(Stop);
        Assert.Empty(await RowsAsync(store, new LanguagesQuery()));
        await AppendAsync(store, Samples.Report("a"));
        await AppendAsync(store, Samples.Report("b"));
        await AppendAsync(store, InLanguage("c", "fr", "Un texte.", isCoded: false));
        await AppendAsync(store, InLanguage("d", "fr", "Un autre texte.", isCoded: false));
        await AppendAsync(store, InLanguage("d", "ar", "نص جديد.", isCoded: false));
        await AppendAsync(store, InLanguage("e", null, "Text.", isCoded: true));
        Assert.Equal([new LanguageCount(null, 1, 0), new LanguageCount("ar", 1, 1), new LanguageCount("en", 2, 0), new LanguageCount("fr", 1, 1)],
            await RowsAsync(store, new LanguagesQuery()));
        Assert.Equal("fr", (await RowsAsync(store, new ReportsQuery("c")))[0].Reading.UncodedLanguage);
    }

    private static ReadReport InLanguage(string id, string? language, string text, bool isCoded)
    {
        var report = Samples.Report(Samples.Document(id, text) with { Language = language }, "/news/" + id + ".txt", null);
        return report with { Reading = report.Reading with { UncodedLanguage = isCoded ? null : language, Coded = new CodedReport([], [], []) } };
    }
}
