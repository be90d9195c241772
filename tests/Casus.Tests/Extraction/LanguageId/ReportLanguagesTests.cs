using System.Text;
using Casus.Extraction;
using Casus.Extraction.LanguageId;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Extraction.LanguageId;

/// <summary>What a report says of its language is weighed with what its text shows.</summary>
public sealed class ReportLanguagesTests
{
    private const string French = "Le ministre a rencontré lundi son homologue dans la capitale pour parler du nouvel accord de pêche.";
    private const string English = "The minister met her counterpart in the capital on Monday to talk about the new fishing agreement.";
    private const string Russian = "Министр встретился в понедельник со своим коллегой, чтобы обсудить новое соглашение.";
    private static readonly Lazy<ReportLanguages> Shipped = new(() => ReportLanguages.Load(Repository.Data, "en"));

    [Theory]
    [InlineData(null, English, "en")]
    [InlineData("en-GB", English, "en-GB")]
    [InlineData("EN_us", English, "en-us")]
    [InlineData("fr", French, "fr")]
    [InlineData("fr-CA", French, "fr-CA")]
    [InlineData(null, French, "fr")]
    [InlineData("English", French, "fr")]
    [InlineData("und", French, "fr")]
    [InlineData("es", English, "en")]
    [InlineData("wo", English, "en")]
    [InlineData("wo", French, "wo")]
    [InlineData("en", French, "fr")]
    [InlineData("en", Russian, "ru")]
    [InlineData("sr", "Министар се састао у понедељак са својим колегом.", "sr")]
    [InlineData("nb", "Utenriksministeren møtte mandag sin kollega for å drøfte den nye avtalen.", "nb")]
    [InlineData("en", "Netanyahu, Macron: Paris, Jerusalem", "en")]
    [InlineData(null, "", "und")]
    [InlineData(null, English + "\n\n" + French + "\n\n" + English, "en")]
    [InlineData("en-GB", French + "\n\n" + English + "\n\n" + English, "en-GB")]
    [InlineData("fr", French + "\n\n" + English + "\n\n" + French, "fr")]
    [InlineData(null, French + "\n\n" + French + "\n\n" + English, "fr")]
    public void The_declared_language_holds_where_the_text_does_not_speak_clearly_against_it(string? declared, string text, string expected) =>
        Assert.Equal(expected, Shipped.Value.Decide(declared, text));

    [Theory]
    [InlineData("NATO bombed Serbian positions around Sarajevo.")]
    [InlineData("Farmers block highway near Hisar")]
    [InlineData("Police arrested forty protesters after clashes in the capital on Monday.")]
    [InlineData("Putin, Lukashenko meet in Minsk")]
    [InlineData("Chad thanked Sudan.")]
    [InlineData("Quake kills 12")]
    public void A_headline_that_says_nothing_of_its_language_is_read(string text)
    {
        var document = new Document("a", text) { Language = Shipped.Value.Decide(null, text) };
        Assert.True(document.Language is "en" or "und", document.Language);
        Assert.True(Shipped.Value.HasEngine(document));
        Assert.True(Shipped.Value.HasEngine(new Document("a", text)));
    }

    [Theory]
    [InlineData("El presidente de México visitó Cuba el lunes para hablar con los ministros.")]
    [InlineData("Berlin verhängt neue Sanktionen gegen Moskau und die Bank.")]
    [InlineData("Le ministre a rencontré son homologue dans la capitale.")]
    [InlineData("Президент прибыл в Минск на переговоры.")]
    [InlineData("大统领访问了首都。")]
    public void A_sentence_of_another_language_has_no_engine(string text)
    {
        string language = Shipped.Value.Decide(null, text);
        Assert.False(Shipped.Value.HasEngine(new Document("a", text) { Language = language }), language);
        Assert.False(Shipped.Value.HasEngine(new Document("a", text)));
    }

    [Fact]
    public void Every_extracted_document_gets_its_language()
    {
        var extractors = new Extractors { Languages = Shipped };
        string? Of(string mediaType, string content) =>
            extractors.Extract(new RawReport("a", "a", mediaType, Encoding.UTF8.GetBytes(content)) { Charset = "utf-8" }).Value!.Language;

        Assert.Equal("fr", Of("text/plain", French));
        Assert.Equal("en", Of("text/markdown", "---\nlanguage: de\n---\n\n" + English));
        Assert.Equal("ru", Of(RawReport.DocumentMediaType, $$"""{"id":"a","text":"{{Russian}}","language":"en"}"""));
        Assert.Equal("en-GB", Of("text/html", $"<html lang=en-GB><body><article><p>{English}</p><p>{English}</p></article></body></html>"));
    }
}
