using System.Text;
using Casus.Tests.Sources.Fuzzing;
using Xunit;

namespace Casus.Tests.Sources.Mail;

public sealed class MailReaderTests
{
    [Fact]
    public async Task A_newsletter_gives_its_page_its_list_as_outlet_and_its_message_id_as_address()
    {
        var outcomes = await ReadAsync("a.eml", Fixtures.Mail);
        RawReport report = outcomes[0].Value!;
        Assert.Equal(("Truce in Årstad holds", "The Morning Brief", "Sølvi Nygaard", "text/html"), (report.Title, report.Publisher, report.Byline, report.MediaType));
        Assert.Equal("mid:morning-17@brief.example.org", report.Address);
        Assert.Equal("2025-05-06T06:05:00+02:00", report.Published.ToString());
        Assert.Equal("<p>The truce in Årstad held, the mayor said.</p>", Text(report).Trim());
        Assert.True(outcomes[1].Problem!.IsNotice);
        Assert.Equal("1 attachment was passed over", outcomes[1].Problem!.Reason);
    }

    [Fact]
    public async Task A_mailbox_gives_each_mail_and_a_sentence_that_begins_with_From_ends_none()
    {
        var outcomes = await ReadAsync("a.mbox", Fixtures.Mbox);
        Assert.Equal(["First", "Second"], outcomes.Select(o => o.Value!.Title!));
        Assert.Equal("Envoys left “today”.", Text(outcomes[0].Value!));
        Assert.Equal(("Bay Courier", "bay.example.org"), (outcomes[0].Value!.Publisher, outcomes[1].Value!.Publisher));
        string second = Text(outcomes[1].Value!);
        Assert.StartsWith("From here the road is closed", second, StringComparison.Ordinal);
        Assert.Contains("\nFrom Arlo, troops withdrew", second.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.eml", "\0\u0001\u0002 no mail")]
    [InlineData("a.eml", "X-Nothing: here\n\nText.")]
    [InlineData("a.eml", "Subject: Empty\n\n  ")]
    [InlineData("a.mbox", "Dear reader,\n")]
    public async Task What_is_no_mail_is_a_problem(string name, string text) =>
        Assert.Equal(Problems.MailBroken, Assert.Single(await ReadAsync(name, text)).Problem!.Code);

    [Theory]
    [InlineData("<x.list-id.example.org>", "Ola Berg")]
    [InlineData("a8123f9012 <a.example.org>", "Ola Berg")]
    [InlineData("=?utf-8?q?Fj=C3=B8rd_Brief?= <b.example.org>", "Fjørd Brief")]
    public async Task A_list_without_a_name_leaves_the_sender_as_outlet(string list, string outlet) =>
        Assert.Equal(outlet, (await ReadAsync("a.eml", $"From: Ola Berg <o@bay.example.org>\nList-Id: {list}\nSubject: S\n\nText.\n"))[0].Value!.Publisher);

    [Fact]
    public async Task Parts_nested_without_end_are_bounded()
    {
        string mail = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 5000)) + "--b\n\nWords.\n";
        Assert.NotEmpty(await ReadAsync("a.eml", mail));
    }

    private static string Text(RawReport report) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(report.Charset ?? "utf-8") ?? Encoding.GetEncoding(report.Charset ?? "utf-8")).GetString(report.Bytes.Span);

    private static async Task<List<Outcome<RawReport>>> ReadAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return await TemporaryFolder.ReadAsync(folder.Write(name, text));
    }
}
