using System.Globalization;

namespace Casus.Tests.Sources.Fuzzing;

/// <summary>What holds of every document that extraction makes, whatever the bytes were.</summary>
internal static class DocumentCheck
{
    /// <summary>Which promise an outcome of extraction breaks.</summary>
    /// <param name="extracted">The outcome.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Of(Outcome<Document> extracted)
    {
        if (!extracted.IsOk)
        {
            return extracted.Problem.Reason.Length is 0 or > 600 || extracted.Problem.Reason.AsSpan().IndexOfAny('\r', '\n') >= 0
                ? $"the reason is {extracted.Problem.Reason}" : null;
        }

        Document document = extracted.Value;
        return document.Id.Length == 0 ? "a document without an id"
            : string.IsNullOrWhiteSpace(document.Text) ? "a document without a text"
            : IsHalf(document.Text) ? "half a surrogate pair in a text"
            : OfBlocks(document);
    }

    private static bool IsHalf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    // Blocks lie inside the text, in its order, and none is empty.
    private static string? OfBlocks(Document document)
    {
        if (document.Blocks is null)
        {
            return null;
        }

        int at = 0;
        foreach (Block block in document.Blocks.Blocks)
        {
            if (block.Span.Start < at || block.Span.End <= block.Span.Start || block.Span.End > document.Text.Length)
            {
                return string.Create(CultureInfo.InvariantCulture, $"a block at {block.Span} of {document.Text.Length} characters, behind {at}");
            }

            at = block.Span.End;
        }

        return null;
    }
}
