namespace Casus.Language.Segmentation;

/// <summary>
/// Finds where a dateline ends: "KYIV, 3 March (AP) - " before the first sentence of a report. A dateline is a sentence of its
/// own, so that the words after it are read as the plain sentence they are.
/// </summary>
internal static class DatelineEnd
{
    private const int MostTokens = 14;
    private const int FewestAfter = 4;

    /// <summary>The first token after the dash, or <paramref name="first"/> when the line does not begin with a dateline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens; those of the line are the last ones.</param>
    /// <param name="first">The first token of the line.</param>
    public static int Find(ReadOnlySpan<char> text, TokenList tokens, int first)
    {
        bool hasCapitals = IsAllCapitals(Form(text, tokens, first)), hasNumber = false, hasCredit = false;
        for (int i = first; i < tokens.Count - FewestAfter && i < first + MostTokens; i++)
        {
            var form = Form(text, tokens, i);
            if (form is "-" or "–" or "—" or "--" && i > first)
            {
                bool isApart = tokens.Starts[i] > tokens.Ends[i - 1] || tokens.Starts[i + 1] > tokens.Ends[i];
                return isApart && (hasCapitals || hasNumber || hasCredit) ? i + 1 : first;
            }

            if (!char.IsUpper(form[0]) && !char.IsAsciiDigit(form[0]) && form is not ("," or "." or "(" or ")" or "/"))
            {
                return first;
            }

            hasNumber |= i > first && char.IsAsciiDigit(form[0]);
            hasCredit |= form is "(";
        }

        return first;
    }

    private static ReadOnlySpan<char> Form(ReadOnlySpan<char> text, TokenList tokens, int i) => text[tokens.Starts[i]..tokens.Ends[i]];

    private static bool IsAllCapitals(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return form.Length > 2;
    }
}
