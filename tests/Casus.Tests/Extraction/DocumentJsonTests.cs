using System.Buffers;
using System.Text;
using Casus.Extraction;
using Xunit;

namespace Casus.Tests.Extraction;

public sealed class DocumentJsonTests
{
    [Theory]
    [InlineData("""{"id":7,"text":"x"}""", Problems.FieldWrong, "id is 7, a number; expected a string")]
    [InlineData("""{"id":"a"}""", Problems.FieldWrong, "text is missing; expected a string")]
    [InlineData("""{"text":"x"}""", Problems.FieldWrong, "id is missing; expected a string")]
    [InlineData("""{"id":"a","text":null}""", Problems.FieldWrong, "text is null; expected a string")]
    [InlineData("""{"id":"a","text":["x"]}""", Problems.FieldWrong, "text is an array; expected a string")]
    [InlineData("""{"id":"","text":"x"}""", Problems.FieldWrong, "id is empty; expected a name for the document")]
    [InlineData("""{"id":"a","text":"x","title":true}""", Problems.FieldWrong, "title is true, a truth value; expected a string")]
    [InlineData("""{"id":"a","text":"x","published":"2025-13-04"}""", Problems.FieldWrong, "published is \"2025-13-04\": month 13; expected 1 to 12")]
    [InlineData("""{"id":"a","text":"x","published":"2025-02-30"}""", Problems.FieldWrong, "published is \"2025-02-30\": day 30; expected 1 to 28")]
    [InlineData("""{"id":"a","text":"x","published":20250504}""", Problems.FieldWrong, "published is 20250504, a number; expected a string")]
    [InlineData("""{"id":"a","text":" \n "}""", Problems.NoText, "text is empty; expected the report's words")]
    [InlineData("""{"id":"a","text":"\ud800"}""", Problems.Utf8Broken, "a string is not well-formed Unicode; expected UTF-8 and whole surrogate pairs")]
    [InlineData("""[1]""", Problems.JsonBroken, "the line holds an array; expected one JSON object")]
    public void A_wrong_field_is_named_with_what_was_expected(string json, string code, string reason)
    {
        Problem problem = DocumentJson.Read(Encoding.UTF8.GetBytes(json), "news.jsonl:3").Problem!;
        Assert.Equal((code, "news.jsonl:3", reason), (problem.Code, problem.Where, problem.Reason));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var document = new Document("a-1", "Envoys “met”.\n\nПослы.")
        {
            Title = "T", Byline = "A. Lind", Publisher = "The Post", Url = "https://e.org/1", Language = "en",
            Published = new PublicationTime(new DateOnly(2025, 5, 6), new DateTimeOffset(2025, 5, 6, 9, 30, 0, TimeSpan.FromHours(2))),
        };
        var output = new ArrayBufferWriter<byte>();
        DocumentJson.Write(document, output);
        Assert.DoesNotContain((byte)'\n', output.WrittenSpan.ToArray());
        Assert.Equal(document, DocumentJson.Read(output.WrittenMemory, "x").Value);
    }

    [Fact]
    public void Unknown_fields_are_passed_over_and_null_is_absent()
    {
        Document document = DocumentJson.Read("""{"id":"a","text":"x","section":{"n":1},"title":null,"published":"2025-05-06"}"""u8.ToArray(), "x").Value!;
        Assert.Null(document.Title);
        Assert.Equal(new DateOnly(2025, 5, 6), document.Published!.Value.Date);
    }
}
