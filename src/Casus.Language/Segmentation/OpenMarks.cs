namespace Casus.Language.Segmentation;

/// <summary>Follows which quotation marks and brackets of a sentence are open.</summary>
internal static class OpenMarks
{
    /// <summary>The open marks after a token: bit 0 a quotation, bit 1 a bracket.</summary>
    /// <param name="open">The open marks before it.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">The token.</param>
    public static int After(int open, ReadOnlySpan<char> text, TokenList tokens, int i) => text[tokens.Starts[i]] switch
    {
        '"' => open ^ 1,
        '\u201C' or '«' => open | 1,
        '\u201D' or '»' => open & ~1,
        '(' or '[' => open | 2,
        ')' or ']' => open & ~2,
        _ => open,
    };
}
