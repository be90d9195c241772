namespace Casus.Language.Attribution;

/// <summary>Where quotation marks open and close in a document. A quotation ends with its paragraph at the latest.</summary>
internal sealed class QuoteMap
{
    private readonly List<TokenSpan> regions = [];
    private readonly int[] regionOf; // by token: index into regions, -1 outside

    public QuoteMap(TokenTable tokens)
    {
        regionOf = new int[tokens.Count];
        Array.Fill(regionOf, -1);
        var opened = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (opened >= 0 && StartsParagraph(tokens, i))
            {
                Close(opened, i);
                opened = -1;
            }

            if (!IsMark(tokens, i))
            {
                continue;
            }

            if (opened < 0)
            {
                opened = IsOpening(tokens, i) ? i : -1;
            }
            else if (IsClosing(tokens, i))
            {
                Close(opened, i + 1);
                opened = -1;
            }
        }

        if (opened >= 0)
        {
            Close(opened, tokens.Count);
        }
    }

    /// <summary>The quotations with their marks, in the order of the text; one never lies in another.</summary>
    public IReadOnlyList<TokenSpan> Regions => regions;

    /// <summary>The quotation that a token stands in, marks included; -1 for none.</summary>
    /// <param name="token">A token.</param>
    public int RegionOf(int token) => regionOf[token];

    /// <summary>The first quotation that ends after a token; the number of quotations when none does.</summary>
    /// <param name="token">A token.</param>
    public int FirstEndingAfter(int token)
    {
        int low = 0, high = regions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = regions[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>True when a line break stands before a token.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">A token.</param>
    public static bool StartsParagraph(TokenTable tokens, int i) =>
        i > 0 && tokens.Starts[i] > tokens.Ends[i - 1] && tokens.Text.AsSpan(tokens.Ends[i - 1], tokens.Starts[i] - tokens.Ends[i - 1]).Contains('\n');

    private static bool IsMark(TokenTable tokens, int i) =>
        tokens.Form(i) is "\"" or "\u201C" or "\u201D" or "''" or "``";

    private static bool IsOpening(TokenTable tokens, int i)
    {
        if (tokens.Form(i) is "\u201C" or "``")
        {
            return true;
        }

        var isGlued = i + 1 < tokens.Count && tokens.Starts[i + 1] == tokens.Ends[i];
        var isFree = i == 0 || tokens.Starts[i] > tokens.Ends[i - 1] || tokens.Form(i - 1) is "(" or "[" or "\u2014" or "-";
        return tokens.Form(i) is not "\u201D" && isGlued && isFree;
    }

    private static bool IsClosing(TokenTable tokens, int i) =>
        tokens.Form(i) is "\u201D" || (tokens.Form(i) is "\"" or "''" && tokens.Starts[i] == tokens.Ends[i - 1]);

    private void Close(int first, int end)
    {
        regionOf.AsSpan(first, end - first).Fill(regions.Count);
        regions.Add(new TokenSpan(first, end));
    }
}
