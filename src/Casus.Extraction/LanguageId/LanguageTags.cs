namespace Casus.Extraction.LanguageId;

/// <summary>BCP 47 tags as pages write them.</summary>
public static class LanguageTags
{
    // Older and narrower names of languages that are one here.
    private static readonly (string Given, string Meant)[] Aliases =
    [
        ("nb", "no"), ("nn", "no"), ("fil", "tl"), ("in", "id"), ("iw", "he"), ("ji", "yi"), ("mo", "ro"), ("sh", "sr"), ("kmr", "ku"), ("cmn", "zh"), ("als", "sq"),
    ];

    /// <summary>A tag as pages write it in the form of BCP 47, <c>pt_BR</c> as <c>pt-BR</c>; null where it is none or names no language.</summary>
    /// <param name="tag">What stands there, or null.</param>
    public static string? Clean(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        if (tag is null || tag.Length is < 2 or > 35)
        {
            return null;
        }

        int end = tag.IndexOf('-', StringComparison.Ordinal);
        string language = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return language.Length is 2 or 3 && language.All(char.IsAsciiLetter) && language is not ("und" or "mul" or "zxx" or "mis") && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? language + tag[language.Length..]
            : null;
    }

    /// <summary>The language of a tag, without script and region: <c>en</c> of <c>en-GB</c>, <c>no</c> of <c>nb-NO</c>.</summary>
    /// <param name="tag">The tag.</param>
    public static ReadOnlySpan<char> Language(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        foreach (var (given, meant) in Aliases)
        {
            if (language.Equals(given, StringComparison.OrdinalIgnoreCase))
            {
                return meant;
            }
        }

        return language;
    }

    /// <summary>True when two tags name one language, whatever script and region they add.</summary>
    /// <param name="a">A tag.</param>
    /// <param name="b">A tag.</param>
    public static bool IsSameLanguage(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Language(a).Equals(Language(b), StringComparison.OrdinalIgnoreCase);
}
