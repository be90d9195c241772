using Casus.Grounding.Times;
using Casus.Tests.Support;

namespace Casus.Tests.Grounding.Times;

/// <summary>The English time words over plain tokens.</summary>
internal static class TimeCases
{
    /// <summary>An annotator over the repository's own data.</summary>
    public static TimeAnnotator English() => new(TimeLexicon.Load(Repository.Data, "en"));

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
}
